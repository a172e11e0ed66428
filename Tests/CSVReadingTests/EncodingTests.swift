import CSVReading
import Diagnostics
import Testing

/// A text in an encoding; what the encoding does not have must not be asked for.
func encoded(_ text: String, _ encoding: TextEncoding, mark: Bool = false) -> [UInt8] {
  func units(_ isBig: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? halves : halves.reversed()
    }
  }
  let bytesOf: [Character: UInt8]
  switch encoding {
  case .utf8: return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  case .utf16LittleEndian: return units(false)
  case .utf16BigEndian: return units(true)
  case .windows1252:
    bytesOf = [
      "à": 0xE0, "è": 0xE8, "é": 0xE9, "ì": 0xEC, "ò": 0xF2, "ù": 0xF9, "À": 0xC0, "È": 0xC8,
      "É": 0xC9, "Ì": 0xCC, "Ù": 0xD9, "ä": 0xE4, "ö": 0xF6, "ü": 0xFC, "ß": 0xDF, "°": 0xB0,
      "©": 0xA9, "€": 0x80, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96,
    ]
  case .latin1: bytesOf = ["à": 0xE0, "è": 0xE8, "é": 0xE9, "ì": 0xEC, "ù": 0xF9]
  case .macRoman:
    bytesOf = [
      "à": 0x88, "è": 0x8F, "é": 0x8E, "ì": 0x93, "ò": 0x98, "ù": 0x9D, "À": 0xCB, "È": 0xE9,
      "É": 0x83, "Ì": 0xED, "Ù": 0xF4, "°": 0xA1, "€": 0xDB, "’": 0xD5,
    ]
  }
  return text.flatMap { character in
    bytesOf[character].map { [$0] } ?? Array(character.utf8)
  }
}

@Suite struct `Encodings` {
  static let text = "comune;perché\r\nMontù;\"è già\r\ncosì\"\r\nForlì;più\r\n"
  static let rows = [["Montù", "è già\r\ncosì"], ["Forlì", "più"]]

  private func semicolon(_ encoding: TextEncoding) -> Dialect {
    Dialect(encoding: encoding, delimiter: UInt8(ascii: ";"))
  }

  @Test(arguments: TextEncoding.allCases, [1, 2, 3, 7, 4096])
  func `every encoding gives the same rows, however the bytes come in`(
    encoding: TextEncoding, chunk: Int
  ) throws {
    let limits = ReadingLimits(chunkBytes: chunk)
    let table = try read(encoded(Self.text, encoding), semicolon(encoding), limits: limits)
    #expect(table.rows == Self.rows)
    #expect(table.lines == [2, 4])
    #expect(table.faults == [])
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func `a byte order mark wins over the profile, with a note`(encoding: TextEncoding) throws {
    let reader = try TableReader(
      bytes: encoded(Self.text, encoding, mark: true), shownAs: "t.csv",
      dialect: semicolon(.windows1252))
    #expect(reader.header == ["comune", "perché"])
    var rows: [[String]] = []
    _ = reader.read { _ in
    } record: {
      rows.append($0.fields)
    }
    #expect(rows == Self.rows)
    #expect(
      reader.closingFaults == [
        Diagnostic(
          "csv.encoding-differs", .note, at: SourceLocation(file: "t.csv"),
          ["declared": "windows-1252", "found": encoding.word])
      ])
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 without a mark is known by its zeros`(encoding: TextEncoding) throws {
    let table = try read(encoded(Self.text, encoding), semicolon(.utf8))
    #expect(table.rows == Self.rows)
    #expect(table.faults == ["csv.encoding-differs"])
  }

  @Test(arguments: [TextEncoding.utf8, .windows1252])
  func `a table declared UTF-16 and saved anew is read as what it is`(encoding: TextEncoding) throws
  {
    let table = try read(encoded(Self.text, encoding), semicolon(.utf16LittleEndian))
    #expect(table.rows == Self.rows)
    #expect(table.faults == ["csv.encoding-differs"])
  }

  @Test func `characters beyond the first plane come through UTF-16`() throws {
    let bytes = encoded("a,b\n😀,x\n", .utf16LittleEndian, mark: true)
    for chunk in 1...9 {
      let table = try read(bytes, limits: ReadingLimits(chunkBytes: chunk))
      #expect(table.rows == [["😀", "x"]])
    }
  }

  @Test func `half a character of UTF-16 rejects its row only`() throws {
    let broken = encoded("a,b\n1,x", .utf16LittleEndian, mark: true) + [0x3D, 0xD8]
    let bytes = broken + encoded("\n2,y\n", .utf16LittleEndian)
    let table = try read(bytes)
    #expect(table.faults == ["csv.invalid-bytes 2", "csv.encoding-differs"])
    #expect(table.rows == [["2", "y"]])
    #expect(try read(bytes.dropLast()).faults.first == "csv.invalid-bytes 2")
  }

  @Test func `a NUL is a fault of its row in UTF-16 too`() throws {
    let table = try read(
      encoded("a,b\n1,x\0\n2,y\n", .utf16LittleEndian, mark: true),
      Dialect(encoding: .utf16LittleEndian))
    #expect(table.faults == ["csv.nul-byte 2"])
    #expect(table.rows == [["2", "y"]])
  }

  @Test func `a control byte of Latin-1 is no text`() throws {
    let table = try read(Array("a\nx".utf8) + [0x92, 0x0A], Dialect(encoding: .latin1))
    #expect(table.faults.first == "csv.invalid-bytes 2")
  }

  @Test func `marks doubled, before a quote and between glued files are stepped over`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes =
      mark + mark + Array("\"a\",b\n1,2\n".utf8) + mark + Array("\"3\",4\n".utf8) + mark
      + Array("5,6\n".utf8) + mark
    let table = try read(bytes)
    #expect(table.rows == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(table.faults == ["csv.inner-byte-order-mark 3"])
    #expect(table.count.physicalLines == 5 && table.count.blanks == 1)
  }

  @Test func `a zero-width no-break space within a row stays`() throws {
    let table = try read("a,b\n1,\u{FEFF}2\n")
    #expect(table.rows == [["1", "\u{FEFF}2"]])
    #expect(table.faults == [])
  }
}
