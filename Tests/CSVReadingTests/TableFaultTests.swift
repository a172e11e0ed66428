import CSVReading
import Diagnostics
import Foundation
import Testing

@Suite struct `Faults of tables` {
  @Test func `a ragged row is named and the others stay`() throws {
    let table = try read("a,b\n1,2\n3\n4,5,6\n7,8\n")
    #expect(table.rows == [["1", "2"], ["7", "8"]])
    #expect(table.faults == ["csv.ragged-row 3", "csv.ragged-row 4"])
    #expect(table.rejectedTexts == ["3", "4,5,6"])
    #expect(table.count.rejected == 2)
  }

  @Test func `an unfinished quote costs its own row only and is named where it opens`() throws {
    let table = try read("a,b\n1,2\n3,\"x\n4,5\n6,7\n")
    #expect(table.faults == ["csv.unclosed-quote 3:2"])
    #expect(table.rejectedTexts == ["3,\"x"])
    #expect(table.rows == [["1", "2"], ["4", "5"], ["6", "7"]])
    #expect(table.lines == [2, 4, 5])
    #expect(table.count.rows == table.count.physicalLines)
  }

  @Test func `an unfinished quote before quoted rows costs its own row only`() throws {
    let table = try read("a,b\n\"1\",\"x\n\"2\",\"y\"\n\"3\",\"z\"\n")
    #expect(table.faults == ["csv.stray-quote 3:2"])
    #expect(table.rows == [["2", "y"], ["3", "z"]])
    #expect(table.count.rejected == 1)
  }

  @Test func `text after a closing quote never swallows the rest`() throws {
    let table = try read("a,b\n\"a\"x,1\n2,3\n5\",4\n6,7\n")
    #expect(table.faults == ["csv.stray-quote 2:1", "csv.stray-quote 4:1"])
    #expect(table.rows == [["2", "3"], ["6", "7"]])
  }

  @Test func `spaces around quotes are forgiven`() throws {
    #expect(try read("a,b\n \"1\" , 2\n").rows == [["1", "2"]])
  }

  @Test func `bytes outside the encoding are placed by line and byte`() throws {
    let reader = try TableReader(
      bytes: Array("a,b\n\"x\n".utf8) + [0x79, 0xE0, 0x22, 0x2C, 0x31, 0x0A, 0x32, 0x2C, 0x33],
      shownAs: "t.csv")
    var faults: [Diagnostic] = []
    var rows: [[String]] = []
    _ = reader.read {
      faults.append($0.reason)
    } record: {
      rows.append($0.fields)
    }
    #expect(
      faults == [
        Diagnostic(
          "csv.invalid-bytes", .error, at: SourceLocation(file: "t.csv", line: 3),
          ["byte": "2", "value": "E0", "encoding": "utf-8"])
      ])
    #expect(rows == [["2", "3"]])
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0x80],
      [0xC3],
    ] as [[UInt8]]) func `malformed UTF-8 is refused`(bytes: [UInt8]) throws
  {
    #expect(
      try read(Array("a\n".utf8) + bytes + [0x0A]).faults.first == "csv.invalid-bytes 2")
  }

  @Test func `a byte that Windows-1252 does not define is refused`() throws {
    let table = try read(
      Array("a\n".utf8) + [0x81, 0x0A], Dialect(encoding: .windows1252))
    #expect(table.faults.first == "csv.invalid-bytes 2")
  }

  @Test func `UTF-8 read as Windows-1252 is noticed`() throws {
    let table = try read("a\nperché\ncittà\n", Dialect(encoding: .windows1252))
    #expect(table.faults == ["csv.looks-like-utf8"])
  }

  @Test func `NUL bytes reject their row`() throws {
    let table = try read("a,b\n1,\0\n2,3\n", Dialect(quote: nil))
    #expect(table.faults == ["csv.nul-byte 2"])
    #expect(table.rows == [["2", "3"]])
  }

  @Test func `a record beyond the limit is skipped and the lines stay right`() throws {
    let long = String(repeating: "x", count: 100)
    for chunk in [1, 7, 64, 1000] {
      let limits = ReadingLimits(recordBytes: 20, chunkBytes: chunk)
      let table = try read("a,b\r\n1,\(long)\r\n2,3\r\n4,\"\(long)", limits: limits)
      #expect(table.faults == ["csv.record-too-long 2", "csv.record-too-long 4"])
      #expect(table.rows == [["2", "3"]])
      #expect(table.lines == [3])
      #expect(table.count.physicalLines == 4)
    }
  }

  @Test func `a quote open beyond the limit is an unfinished quote`() throws {
    let rows = (1...30).map { "\($0),z\n" }.joined()
    let table = try read(
      "a,b\n0,\"x\n" + rows, limits: ReadingLimits(recordBytes: 40, chunkBytes: 8))
    #expect(table.faults == ["csv.unclosed-quote 2:2"])
    #expect(table.rows.count == 30)
  }

  @Test func `whole-file faults stop the opening`() throws {
    func code(_ bytes: [UInt8], _ dialect: Dialect = Dialect()) -> String? {
      openingFault { () throws(DataFaults) in _ = try read(bytes, dialect) }?.code
    }
    #expect(code([]) == "csv.empty-file")
    #expect(code([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]) == "csv.utf32")
    #expect(code(Array("PK\u{3}\u{4}zip".utf8)) == "csv.archive-damaged")
    #expect(code(Array("\n\n".utf8)) == "csv.no-header")
    #expect(code(Array("a\n".utf8), Dialect(preambleLines: 3)) == "csv.no-header")
    #expect(code(Array("a,\"b\n".utf8)) == "csv.unclosed-quote")
    #expect(try read("a,b\n").faults == ["csv.no-rows"])
  }

  @Test func `files that cannot be opened say why`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mappa-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("a\n1\n".utf8).write(to: folder.appending(path: "indagine.csv"))
    func fault(_ path: String) -> Diagnostic? {
      openingFault { () throws(DataFaults) in
        _ = try TableReader(path: path, shownAs: "sources/x.csv")
      }
    }
    #expect(fault(folder.path)?.code == "csv.is-directory")
    #expect(fault("/dev/null")?.code == "csv.not-regular-file")
    #expect(
      fault(folder.appending(path: "indagini.csv").path)
        == Diagnostic(
          "csv.missing-file-near", .error, at: SourceLocation(file: "sources/x.csv"),
          ["nearest": "indagine.csv"]))
    #expect(
      fault(folder.appending(path: "indagine.csv").path) == nil)
  }

  @Test func `no bytes make it crash or lose a line`() throws {
    var generator = SplitMix(state: 20_260_101)
    let alphabet: [UInt8] = Array("a,;\"\n\r \t1'|".utf8) + [0, 0xC3, 0xA0, 0xFF, 0xEF]
    for round in 0..<4000 {
      let bytes = (0..<Int(generator.next() % 60)).map { _ in
        alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      let dialect = Dialect(
        encoding: TextEncoding.allCases[round % TextEncoding.allCases.count],
        delimiter: Array(",;\t|".utf8)[round % 4], quote: round % 5 == 0 ? nil : 0x22,
        preambleLines: round % 2, headerRows: round % 3, tagRows: round % 2, footerLines: round % 3)
      let limits = ReadingLimits(recordBytes: 5 + round % 40, chunkBytes: 1 + round % 17)
      guard let table = try? read(bytes, dialect, limits: limits) else { continue }
      let count = table.count
      #expect(count.rows + count.continuationLines == count.physicalLines, "\(bytes)")
      #expect(count.delivered == table.rows.count)
    }
  }
}

/// A small generator with a fixed course, so that a failure comes back.
struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
