import CSVReading
import Diagnostics
import Testing

@Suite struct `Reading tables` {
  @Test func `fields, quotes and doubled quotes`() throws {
    let table = try read("a,b,c\n1,\"x, \"\"y\"\"\",3\n")
    #expect(table.rows == [["1", "x, \"y\"", "3"]])
    #expect(table.faults == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `lines are counted with any line break`(
    lineBreak: String
  ) throws {
    let text = ["a,b", "1,\"x", "y\"", "", "2,z", ""].joined(separator: lineBreak)
    for chunk in 1...12 {
      let table = try read(text, limits: ReadingLimits(chunkBytes: chunk))
      #expect(table.rows == [["1", "x\(lineBreak)y"], ["2", "z"]])
      #expect(table.lines == [2, 5])
      #expect(table.count.physicalLines == 5)
      #expect(table.count.continuationLines == 1)
      #expect(table.count.blanks == 1)
      #expect(table.count.rows + table.count.continuationLines == table.count.physicalLines)
    }
  }

  @Test func `reading ends with the record at which somebody asks to stop`() throws {
    let rows = (0..<5000).map { "\($0),x\n" }.joined()
    let reader = try TableReader(bytes: Array(("a,b\n" + rows).utf8), shownAs: "t.csv")
    var taken = 0
    let count = reader.read { _ in
    } record: { _ in
      taken += 1
      if taken == 3 { reader.stop() }
    }
    #expect(taken == 3 && count.delivered == 3)
  }

  @Test func `a last line without line break is a row`() throws {
    #expect(try read("a,b\n1,\"2\"").rows == [["1", "2"]])
    #expect(try read("a,b\n1,").rows == [["1", ""]])
    #expect(try read("a,b\n1,2\n   ").count.blanks == 1)
  }

  @Test func `separators alone are a blank line`() throws {
    let table = try read("a;b\n;\n1;2\n  \n", Dialect(delimiter: UInt8(ascii: ";")))
    #expect(table.rows == [["1", "2"]])
    #expect(table.count.blanks == 2)
  }

  @Test func `tab and pipe separate, empty cells stay`() throws {
    let tab = try read("a\tb\tc\n\t2\t\n", Dialect(delimiter: UInt8(ascii: "\t")))
    #expect(tab.rows == [["", "2", ""]])
    let pipe = try read("a|b\n1|\"x|y\"\n", Dialect(delimiter: UInt8(ascii: "|")))
    #expect(pipe.rows == [["1", "x|y"]])
  }

  @Test func `without quotes a quote is a character`() throws {
    let table = try read("a,b\n\"1,2\"\n", Dialect(quote: nil))
    #expect(table.rows == [["\"1", "2\""]])
  }

  @Test func `apostrophes may be the quote`() throws {
    #expect(try read("a,b\n'x,y',2\n", Dialect(quote: UInt8(ascii: "'"))).rows == [["x,y", "2"]])
  }

  @Test func `only wanted columns come, in the wanted order`() throws {
    #expect(
      try read("a,b,c,d\n1,2,3,4\n,,,5\n", columns: [3, 1]).rows == [["4", "2"], ["5", ""]])
  }

  @Test func `titles, tags and footnotes are declared non-data`() throws {
    let dialect = Dialect(preambleLines: 2, tagRows: 1, footerLines: 2)
    let table = try read(
      "Titolo \"x\n\na,b\n#t,#u\n1,2\n3,4\n\nFonte: ISTAT\nestratto oggi\n", dialect)
    #expect(table.rows == [["1", "2"], ["3", "4"]])
    #expect(table.lines == [5, 6])
    let count = table.count
    #expect([count.titles, count.headers, count.tagRows, count.footnotes] == [2, 1, 1, 2])
    #expect(count.blanks == 1)
    #expect(count.rows == 9 && count.physicalLines == 9)
  }

  @Test func `two header rows join, merged cells reach to the right`() throws {
    let reader = try TableReader(
      bytes: Array("Eta,Bisogni,,Note\n,Nido,Estate,\n1,2,3,4\n".utf8), shownAs: "t.csv",
      dialect: Dialect(headerRows: 2))
    #expect(reader.header == ["Eta", "Bisogni | Nido", "Bisogni | Estate", "Note"])
  }

  @Test func `a header with line breaks and no-break spaces is one line of text`() throws {
    let reader = try TableReader(
      bytes: Array("\"Di quali\r\nservizi\u{A0} \",b\n".utf8), shownAs: "t.csv")
    #expect(reader.header == ["Di quali servizi", "b"])
  }

  @Test func `columns without header are numbered`() throws {
    let reader = try TableReader(
      bytes: Array("\"x\ny\",2\n3,4\n".utf8), shownAs: "t.csv", dialect: Dialect(headerRows: 0))
    #expect(reader.header == ["1", "2"])
    var lines: [Int] = []
    let count = reader.read { _ in
    } record: {
      lines.append($0.line)
    }
    #expect(lines == [1, 3])
    #expect(count.physicalLines == 3 && count.rows == 2 && count.continuationLines == 1)
  }

  @Test func `a byte order mark is no part of the first name`() throws {
    let reader = try TableReader(
      bytes: [0xEF, 0xBB, 0xBF] + Array("\"è\",b\n1,2\n".utf8), shownAs: "t.csv")
    #expect(reader.header == ["è", "b"])
  }

  @Test func `Windows-1252 becomes text`() throws {
    let table = try read(
      Array("a;b\n".utf8) + [0x80, 0x3B, 0x63, 0xE0, 0x92, 0x0A],
      Dialect(encoding: .windows1252, delimiter: UInt8(ascii: ";")))
    #expect(table.rows == [["€", "cà’"]])
  }
}
