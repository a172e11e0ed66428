import CLibzip
import CSVReading
import Diagnostics
import Foundation
import Testing

@Suite struct `Packed tables` {
  static let text = Array("a,b\n1,è\n2,y\n".utf8)
  static let rows = [["1", "è"], ["2", "y"]]

  private func opening(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Diagnostic? {
    openingFault { () throws(DataFaults) in _ = try read(bytes, limits: limits) }
  }

  private func fault(_ code: String, _ arguments: [String: String] = [:]) -> Diagnostic {
    Diagnostic(code, .error, at: SourceLocation(file: "t.csv"), arguments)
  }

  @Test func `gzip and ZIP are read like the table in them`() throws {
    for bytes in [gzipped(Self.text), zipped([("dati/t.csv", Self.text)])] {
      for chunk in [1, 5, 4096] {
        let table = try read(bytes, limits: ReadingLimits(chunkBytes: chunk))
        #expect(table.rows == Self.rows)
        #expect(table.count.physicalLines == 3)
      }
    }
    let reader = try TableReader(bytes: zipped([("dati/t.csv", Self.text)]), shownAs: "t.csv")
    _ = reader.read { _ in
    } record: { _ in
    }
    #expect(
      reader.closingFaults == [
        Diagnostic(
          "csv.unpacked-member", .note, at: SourceLocation(file: "t.csv"),
          ["member": "dati/t.csv"])
      ])
  }

  @Test func `files on disk are told by content, not by name`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mappa-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, bytes) in [gzipped(Self.text), zipped([("t.csv", Self.text)])].enumerated() {
      let path = folder.appending(path: "\(number).csv").path
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let table = try TableReader.readAll(path: path, shownAs: "t.csv")
      #expect(table.records.map(\.fields) == Self.rows)
      #expect(table.diagnostics.map(\.severity) == [.note])
    }
  }

  @Test func `a mark and UTF-16 behind the packing are understood`() throws {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian] {
      let bytes = gzipped(encoded("a,b\n1,è\n2,y\n", encoding, mark: true))
      let table = try read(bytes, Dialect(encoding: encoding))
      #expect(table.rows == Self.rows)
      #expect(table.faults == ["csv.unpacked"])
    }
  }

  @Test func `parts of gzip one after another are one table, zeros after them nothing`() throws {
    let bytes = gzipped(Array("a,b\n1,è\n".utf8)) + gzipped(Array("2,y\n".utf8)) + [0, 0, 0]
    #expect(try read(bytes).rows == Self.rows)
  }

  @Test func `an archive cut off or damaged anywhere fails as a whole`() throws {
    let big = Array("a,b\n".utf8) + Array(String(repeating: "1,2\n", count: 40_000).utf8)
    let packed = gzipped(big)
    for cut in [packed.count / 2, packed.count - 1, packed.count - 8] {
      #expect(opening(Array(packed.prefix(cut))) == nil, "the beginning can be read")
      #expect(
        try read(Array(packed.prefix(cut))).faults.contains("csv.archive-damaged"), "\(cut)")
    }
    var wrongSum = packed
    wrongSum[packed.count - 6] ^= 1
    #expect(try read(wrongSum).faults.contains("csv.archive-damaged"))
    #expect(try read(packed + [7]).faults.contains("csv.archive-damaged"))
    #expect(opening(Array(packed.prefix(12))) == fault("csv.archive-damaged", ["kind": "gzip"]))
    let archive = zipped([("t.csv", big)])
    #expect(
      opening(Array(archive.prefix(archive.count - 30)))
        == fault("csv.archive-damaged", ["kind": "ZIP"]))
  }

  @Test func `a ZIP whose sum is wrong fails`() throws {
    var bytes = zipped([("t.csv", Self.text)], method: ZIP_CM_STORE)
    let place = try #require(bytes.firstRange(of: Array("1,".utf8))?.lowerBound)
    bytes[place] = UInt8(ascii: "7")
    #expect(opening(bytes) == fault("csv.archive-damaged", ["kind": "ZIP"]))
  }

  @Test func `what a computer adds to an archive is passed over`() throws {
    let table = try read(
      zipped([
        ("dati/", []), ("__MACOSX/._t.csv", [1, 2]), (".DS_Store", [3]), ("leggimi.txt", [65]),
        ("dati/t.CSV", Self.text),
      ]))
    #expect(table.rows == Self.rows)
    #expect(try read(zipped([("export", Self.text)])).rows == Self.rows)
  }

  @Test func `several tables are named, none is chosen`() {
    let two = zipped([("organizations.csv", Self.text), ("services.csv", Self.text)])
    #expect(
      opening(two)
        == fault(
          "csv.zip-members", ["files": "2", "members": "«organizations.csv», «services.csv»"]))
    let many = zipped((1...9).map { ("\($0).csv", Self.text) })
    #expect(opening(many)?.arguments["members"]?.hasSuffix("«8.csv», …") == true)
    let none = zipped([("a.pdf", [1]), ("b.jpg", [2])])
    #expect(opening(none)?.code == "csv.zip-without-table")
    #expect(opening(zipped([("vuota/", [])])) == fault("csv.zip-empty"))
  }

  @Test func `a password is asked for in words`() {
    #expect(
      opening(zipped([("t.csv", Self.text)], password: "x"))
        == fault("csv.archive-encrypted", ["member": "t.csv"]))
  }

  @Test func `an archive in an archive is not opened`() {
    #expect(opening(gzipped(gzipped(Self.text))) == fault("csv.nested-archive"))
    #expect(
      opening(zipped([("t.csv", zipped([("t.csv", Self.text)]))])) == fault("csv.nested-archive"))
  }

  @Test func `spreadsheets are named as such`() {
    let empty: [UInt8] = [0x20]
    let kinds: [(String, [(name: String, bytes: [UInt8])])] = [
      ("xlsx", [("[Content_Types].xml", empty), ("xl/workbook.xml", empty)]),
      ("xlsb", [("[Content_Types].xml", empty), ("xl/workbook.bin", empty)]),
      (
        "ods",
        [
          ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
          ("content.xml", empty),
        ]
      ),
    ]
    for (kind, members) in kinds {
      #expect(opening(zipped(members)) == fault("csv.is-spreadsheet", ["kind": kind]))
    }
    let word = zipped([("[Content_Types].xml", empty), ("word/document.xml", empty)])
    #expect(opening(word) == fault("csv.is-document", ["kind": "docx"]))
  }

  @Test func `an archive that swells beyond measure is stopped`() throws {
    let zeros = Array("a\n".utf8) + [UInt8](repeating: 0x30, count: 1 << 18)
    let small = ReadingLimits(unpackedRatio: 20, freelyUnpackedBytes: 1 << 17)
    #expect(opening(zipped([("t.csv", zeros)]), limits: small)?.code == "csv.archive-bomb")
    #expect(
      try read(gzipped(zeros), limits: small).faults.contains("csv.archive-bomb"))
    let cap = ReadingLimits(unpackedBytes: 1 << 17)
    #expect(opening(zipped([("t.csv", zeros)]), limits: cap)?.code == "csv.archive-too-large")
    #expect(try read(gzipped(zeros), limits: cap).faults.contains("csv.archive-too-large"))
    #expect(try read(gzipped(zeros)).rows.count == 1)
  }

  @Test func `a list of members beyond measure is not loaded`() {
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 0x20, 0x4E, 0x20, 0x4E]
    let bytes: [UInt8] = [0x50, 0x4B, 3, 4] + end + [UInt8](repeating: 0, count: 10)
    #expect(opening(bytes) == fault("csv.zip-too-many", ["limit": "10000"]))
  }

  @Test func `no damage to an archive makes it crash or pass silently`() throws {
    var generator = SplitMix(state: 7)
    for packed in [gzipped(Self.text), zipped([("t.csv", Self.text)])] {
      for _ in 0..<1500 {
        var bytes = packed
        for _ in 0...Int(generator.next() % 3) {
          bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(generator.next() & 0xFF)
        }
        guard let table = try? read(bytes) else { continue }
        #expect(
          table.rows == Self.rows || table.faults.contains("csv.archive-damaged")
            || packed.prefix(4) != bytes.prefix(4), "\(bytes)")
      }
    }
  }
}
