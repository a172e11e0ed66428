import CSVReading
import Diagnostics
import Testing

@testable import Ingest

/// What does not add up in a table.
private func totals(_ text: String) throws -> [Diagnostic] {
  var table = TableSettings.plain
  table.dialect.delimiter = UInt8(ascii: ";")
  let reader = try TableReader(bytes: Array(text.utf8), shownAs: "t.csv", dialect: table.dialect)
  return TableTotals.diagnostics(
    OpeningRows(reader, read: [], dropped: [], table: table), table, file: "t.csv")
}

@Suite struct `Totals` {
  /// Funds by ATS and year, deliberation XII/5464 of 9/12/2025, paragraph 4.4.
  static let funds = """
    ATS;n. abitanti;Risorse 2025;Risorse 2026;Risorse 2027
    ATS Città Metropolitana;3.474.932;350.000,00;350.000,00;350.000,00
    ATS Insubria;1.461.523;150.000,00;150.000,00;150.000,00
    ATS Montagna;293.646;30.000,00;30.000,00;30.000,00
    ATS Brianza;1.210.062;120.000,00;120.000,00;120.000,00
    ATS Bergamo;1.110.427;110.000,00;110.000,00;110.000,00
    ATS Brescia;1.162.865;120.000,00;120.000,00;120.000,00
    ATS Val Padana;759.967;70.000,00;70.000,00;70.000,00
    ATS Pavia;538.632;50.000,00;50.000,00;50.000,00
    Totale;10.012.054;1.000.000,00;1.000.000,00;1.000.000,00

    """

  /// Actions of the Alliances 2020-2023 by ATS, Table 6.1 of the chapter on the networks.
  static let actions = """
    ATS;Alleanze;Azioni;Persone;Imprese
    Bergamo;5;11;7;4
    Brescia;3;48;2;46
    Brianza;2;1;5;6
    Insubria;4;14;5;9
    Milano;6;76;31;45
    Montagna;5;7;7;0
    Pavia;8;34;29;5
    Val Padana;7;89;49;40
    Totale;40;290;135;155

    """

  @Test func `the act's table of funds adds up`() throws {
    #expect(try totals(Self.funds) == [])
  }

  @Test func `the chapter's table of actions does not, in a row and in a total`() throws {
    #expect(
      try totals(Self.actions) == [
        Diagnostic(
          "table.column-total", .warning,
          at: SourceLocation(file: "t.csv", line: 10, column: 3, columnName: "Azioni"),
          [
            "column": "Azioni", "value": "290", "sum": "280", "difference": "10", "addends": "8",
          ]),
        Diagnostic(
          "table.row-total", .warning,
          at: SourceLocation(file: "t.csv", line: 4, column: 3, columnName: "Azioni"),
          ["column": "Azioni", "value": "1", "sum": "11", "parts": "Persone + Imprese"]),
      ])
  }

  @Test func `a wrong cent is found, and columns of zeros are no totals`() throws {
    #expect(
      try totals(Self.funds.replacing("30.000,00;30.000,00;30", with: "30.000,01;30.000,00;30"))
        .map(brief) == ["table.column-total 10:Risorse 2025 '1.000.000,00'"])
    #expect(
      try totals("a;b;c;d\nx;0;0;0\ny;0;0;0\nz;0;0;0\nv;0;0;0\nw;1;0;0\nu;1;1;0\nt;0;0;1\n") == [])
  }
}
