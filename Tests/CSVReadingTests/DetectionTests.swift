import CSVReading
import Diagnostics
import Testing

/// What a person sees of a detection: `delimiter quote header-rows titles footer width`.
private func look(_ text: String) throws(DataFaults) -> DetectedTable {
  try DialectDetector.detect(bytes: Array(text.utf8), shownAs: "t.csv")
}

struct `Detected separators and quotes` {
  @Test(arguments: [
    "nome;posti;apertura\nNido Gelso;24;2024-09-01\nNido Olmo;18;2023-09-01\n",
    "nome,posti,apertura\nNido Gelso,24,2024-09-01\nNido Olmo,18,2023-09-01\n",
    "nome\tposti\tapertura\nNido Gelso\t24\t2024-09-01\nNido Olmo\t18\t2023-09-01\n",
    "nome|posti|apertura\nNido Gelso|24|2024-09-01\nNido Olmo|18|2023-09-01\n",
    "nome||posti||apertura\nNido Gelso||24||2024-09-01\nNido Olmo||18||2023-09-01\n",
    "nome::posti::apertura\nNido Gelso::24::2024-09-01\nNido Olmo::18::2023-09-01\n",
    "nome, posti, apertura\nNido Gelso, 24, 2024-09-01\nNido Olmo, 18, 2023-09-01\n",
    "nome^posti^apertura\nNido Gelso^24^2024-09-01\nNido Olmo^18^2023-09-01\n",
  ])
  func `three columns under any separator`(text: String) throws {
    let table = try look(text)
    #expect(table.header == ["nome", "posti", "apertura"])
    #expect(table.extent.rows == 2)
    #expect(text.contains("nome" + String(decoding: table.dialect.delimiterBytes, as: UTF8.self)))
    #expect(table.columns.map(\.kind) == [.text, .whole, .date])
  }

  @Test func `decimal commas are no separators`() throws {
    let table = try look("voce;valore\nretta;12,50\npasto;4,10\n")
    #expect(table.dialect.delimiter == UInt8(ascii: ";"))
    #expect(table.columns[1].decimalMark == ",")
  }

  @Test func `single quotes and backslashes`() throws {
    let table = try look("a,b\n1,'uno, due'\n2,'l\\'altro'\n3,'tre'\n")
    #expect(table.dialect.quote == UInt8(ascii: "'"))
    #expect(table.dialect.escape == UInt8(ascii: "\\"))
  }

  @Test func `apostrophes are no quotes`() throws {
    let table = try look("nome;posti\nL'aquilone;12\nDell'orso;20\n")
    #expect(table.dialect.quote == UInt8(ascii: "\""))
  }

  @Test func `a long list in a quoted cell is a cell, and a quote left open is none`() throws {
    let list = (1...90).map { "2600\($0)" }.joined(separator: "\n\n    ")
    let table = try look(
      "nome,posti,comuni\nNido Gelso,24,\"\(list)\"\nNido Olmo,18,Lodi\nNido Noce,9,Pavia\n")
    #expect(table.header == ["nome", "posti", "comuni"])
    #expect(table.extent.rows == 3)
    // The quote that opens nothing must not swallow the rows up to the next one.
    let rows = (1...90).map { "Nido \($0),\($0),Lodi\n" }.joined()
    let open = try look(
      "nome,posti,comune\n\"Nido Gelso,24,Crema\n\(rows)Nido Olmo\",18,Lodi\n")
    #expect(open.extent.rows == 92)
  }
}

struct `Detected lines around the table` {
  @Test func `titles, header, totals and notes`() throws {
    let table = try look(
      "Elenco dei servizi\nAggiornato al 2026\n\nComune;M;F\nCrema;10;12\nLodi;8;9\nPavia;4;4\n"
        + "Totale;22;25\n\nFonte: Comune\n")
    #expect(table.dialect.preambleLines == 3)
    #expect(table.dialect.headerRows == 1)
    #expect(table.totalRows == 1)
    #expect(table.dialect.footerLines == 2)
    #expect(table.extent.rows == 3)
  }

  @Test func `no header where the first row has numbers like the others`() throws {
    let table = try look("Crema,10,2024-01-01\nLodi,8,2024-02-01\nPavia,4,2024-03-01\n")
    #expect(table.dialect.headerRows == 0)
    #expect(table.header == ["1", "2", "3"])
  }

  @Test func `tags below the header are no data`() throws {
    let table = try look("luogo;posti\n#adm;#num\nCrema;10\nLodi;8\n")
    #expect(table.dialect.tagRows == 1)
  }

  @Test func `a second table is told and left aside`() throws {
    let table = try look(
      "nome,posti\nGelso,24\nOlmo,18\nAcero,9\n\nmese,ore,giorni\nmarzo,10,3\naprile,12,4\n")
    #expect(table.tables.count == 2)
    #expect(table.chosen == 0)
    #expect(table.dialect.lastLine == 5)
    #expect(table.reasons.contains { $0.code == "sniff.other-table" })
  }

  @Test func `the order of dates is told from the data or called ambiguous`() throws {
    let table = try look(
      "a,b,c\n13/02/2024,02/13/2024,01/02/2024\n01/02/2024,02/01/2024,03/04/2024\n")
    #expect(table.columns.map(\.dateOrder) == [.dayFirst, .monthFirst, .ambiguous])
  }

  @Test func `one line with quotes in the middle is refused`() {
    #expect(
      openingFault { () throws(DataFaults) in _ = try look("a,b,cX1,2,3X\"X-Men\",5,6X7,8,9") }?
        .code
        == "csv.cannot-tell")
  }
}
