import CSVReading
import Diagnostics
import Testing

@Suite struct `Hostile tables` {
  @Test func `two stray quotes that join rows are pointed out`() throws {
    let reader = try TableReader(
      bytes: Array("a,b,c\n1,\"x,2\n3,y,4\n5,z\",6\n7,\"una nota\ncon un a capo, sola\",8\n".utf8),
      shownAs: "t.csv")
    _ = reader.read { _ in
    } record: { _ in
    }
    #expect(
      reader.closingFaults == [
        Diagnostic(
          "csv.swallowed-rows", .warning, at: SourceLocation(file: "t.csv", line: 2),
          ["last": "4", "lines": "3", "others": "0"])
      ])
  }

  @Test func `a text with line breaks and commas of its own is no row`() throws {
    let table = try read("a,b\n1,\"Via Roma, 2\nscala B\"\n\"x, y\nz\",\"2\n3\"\n")
    #expect(table.faults == [])
    #expect(table.rows.count == 2)
  }

  @Test func `a line of any length is stepped over in the window`() throws {
    let long = String(repeating: "x", count: 1 << 20)
    let limits = ReadingLimits(recordBytes: 1 << 10, chunkBytes: 1 << 12)
    let table = try read("a,b\n\(long)\n1,2\n", limits: limits)
    #expect(table.faults == ["csv.record-too-long 2"])
    #expect(table.rows == [["1", "2"]])
  }

  @Test func `very many columns, separators and empty rows add up`() throws {
    let names = (1...20_000).map(String.init)
    let wide = try read(names.joined(separator: ",") + "\n" + names.joined(separator: ",") + "\n")
    #expect(wide.rows == [names])
    let commas = String(repeating: ",", count: 100_000)
    let table = try read("a,b\n\(commas)\n\(commas)1\n1,2\n")
    #expect(table.faults == ["csv.ragged-row 3"])
    #expect(table.count.blanks == 1)
    let empty = try read("a,b\n" + String(repeating: "\n", count: 50_000) + "1,2\n")
    #expect(empty.count.blanks == 50_000 && empty.rows == [["1", "2"]])
  }
}
