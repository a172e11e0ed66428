import Diagnostics
import Testing

@testable import Ingest

@Suite struct `Checks of columns` {
  @Test func `codes that lost their zeros`() {
    #expect(checked("CAP", ["00118", "9032", "20154"]) == ["column.lost-zeros x1 3 '9032'"])
    #expect(
      checked("COD_ISTAT_COMUNE", ["016024", "15146", "15146"]) == [
        "column.lost-zeros x2 3 '15146'"
      ])
    #expect(checked("P_IVA", ["1148190547", "02438750586"]).count == 1)
    #expect(checked("telefono", ["706094610", "7094854", "078437227"]).count == 1)
  }

  @Test func `whole codes, mobile numbers and a local number are right`() {
    #expect(checked("CAP", ["00118", "20154"]) == [])
    #expect(checked("telefono", ["3471234567", "800 123456", "0332/766514", "7094854"]) == [])
    #expect(checked("numero di figli", ["1", "2"]) == [])
  }

  @Test func `a repaired code is offered, and only as a note where nobody reads the column`() {
    let found = ColumnChecks.diagnostics([column("CAP", ["9032"], isRead: false)], file: "t.csv")
    #expect(
      found == [
        Diagnostic(
          "column.lost-zeros", .note,
          at: SourceLocation(file: "t.csv", line: 2, column: 1, columnName: "CAP"),
          [
            "column": "CAP", "value": "9032", "repaired": "09032", "count": "1", "total": "1",
            "lines": "2",
          ])
      ])
  }

  @Test func `thousands marks on codes`() {
    #expect(
      checked("CAP", ["24.126", "20154", "20.154"]) == ["column.thousands-in-code x2 2 '24.126'"])
    #expect(
      checked("codice ISTAT comune", ["16.024"]) == ["column.thousands-in-code x1 2 '16.024'"])
    #expect(checked("abitanti", ["24.126", "20.154"]) == [])
  }

  @Test func `codes turned into powers of ten`() {
    #expect(
      checked("codice", ["8,00E+09", "8000123456"]) == ["column.scientific-code x1 2 '8,00E+09'"])
    #expect(checked("codice", ["8E9", "A-E+09"]) == [])
  }

  @Test func `numbers and bands turned into dates`() {
    #expect(
      checked("fascia", ["0-2", "03-mag", "6-10"]) == ["column.date-for-number x1 3 '03-mag'"])
    #expect(
      checked("prezzo", ["1,20", "gen-15", "2,10"]) == ["column.date-for-number x1 3 'gen-15'"])
    #expect(checked("mese", ["gen-15", "feb-15"]) == [])
    #expect(checked("giorno", ["01/mag", "natale", "ferragosto"]) == [])
  }

  @Test func `points and commas in one column`() {
    #expect(
      checked("peso", ["1.234", "1,234", "0,9"]) == ["column.mixed-decimals x 2 '1.234'"])
    #expect(checked("peso", ["1,234", "0,9"]) == [])
    #expect(checked("importo", ["1.234,50", "1.000", "12,5"]) == [])
  }

  @Test func `a few texts among numbers or dates`() {
    let numbers = (1...40).map(String.init)
    #expect(
      checked("posti", numbers + ["circa 20"], isRead: false) == [
        "column.mixed-numbers x1 42 'circa 20'"
      ])
    #expect(checked("posti", numbers + ["ND"], isRead: false) == [])
    #expect(checked("civico", numbers + (1...9).map { "\($0)/a" }, isRead: false) == [])
    let days = (1...28).map { "\($0)/01/2026" }
    #expect(
      checked("dal", days + ["presto"], isRead: false) == ["column.mixed-dates x1 30 'presto'"])
  }

  @Test func `codes that cannot be`() {
    #expect(checked("CAP", ["20154", "99999", "20100"]) == ["column.bad-postal-code x1 3 '99999'"])
    #expect(
      checked("istat", ["015146", "999999", "016024"]) == ["column.bad-comune-code x1 3 '999999'"])
    #expect(
      checked("partita iva", ["02438750586", "02438750587", "01148190547"]) == [
        "column.bad-vat-number x1 3 '***'"
      ])
    #expect(checked("cap", ["Nord", "Sud"]) == [])
  }

  @Test func `days that do not exist`() {
    #expect(
      checked("dal", ["30/02/2026", "01/03/2026"], isRead: false) == [
        "column.impossible-date x1 2 '30/02/2026'"
      ])
    #expect(checked("dal", ["2026-02-28", "01/03/2026", ""], isRead: false) == [])
    #expect(checked("dal", ["05/13/2026", "05/03/2026"], isRead: false) == [])
  }

  @Test func `a column that always says the same is worth a note`() {
    let found = ColumnChecks.diagnostics(
      [column("anno", Array(repeating: "2026", count: 30))], file: "t.csv")
    #expect(found.map(\.code) == ["column.constant"])
    #expect(found.map(\.severity) == [.note])
    #expect(checked("anno", Array(repeating: "2026", count: 30) + [""]) == [])
  }
}
