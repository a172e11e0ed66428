import Diagnostics
import Ingest
import Testing

private let survey = surveyProfile(
  """
  identificativo: {colonna: id}
  completata: {colonna: inviata}
  bisogni: [{obiettivo: A1, stato: {colonna: q, valori: {sì: non_coperto, no: nessun_bisogno}}}]
  """)

private let margins = """
  tipo: popolazione
  titolo: Abitanti
  luogo: {comune: {colonna: c}}
  eta: {colonna: e}
  persone: {colonna: n}
  ignora_altre: true
  """

@Suite struct `Rows that come back` {
  @Test func `the same answers under one identifier count once, whenever they were sent`() throws {
    let run = try run(
      survey, "id,inviata,comune,q\n1,lun,Lodi,sì\n2,lun,Lodi,sì\n1,mar,Lodi,sì\n")
    #expect(run.account.accepted == 2 && run.account.rejected == 1)
    #expect(
      run.rejected.map(\.reasons) == [
        [
          Diagnostic(
            "row.repeated", .error,
            at: SourceLocation(file: "t.csv", line: 4, column: 1, columnName: "id"),
            ["firstLine": "2"])
        ]
      ])
    #expect(run.account.rowsRead == 4)
  }

  @Test func `other answers under one identifier are an error that names both lines`() throws {
    let run = try run(
      survey, "id,inviata,comune,q\n1,lun,Lodi,sì\n2,lun,Lodi,sì\n1,mar,Lodi,no\n")
    #expect(
      run.diagnostics.filter { $0.severity == .error } == [
        Diagnostic(
          "survey.conflicting-identifier", .error,
          at: SourceLocation(file: "t.csv", line: 4, column: 1, columnName: "id"),
          ["count": "1", "lines": "2 ≠ 4"])
      ])
  }

  @Test func `people counted twice are an error, a table split by something else is not`() throws {
    let rows = "c,e,n,s\n" + (0..<8).map { "015146,\($0),5,x\n" }.joined()
    #expect(try run(margins, rows).faults == [])
    #expect(
      try run(margins, rows + "015146,3,5,x\n").faults == ["margin.conflicting-rows 10:n x1"])
    let split = rows + (0..<8).map { "015146,\($0),4,y\n" }.joined()
    let run = try run(margins, split)
    #expect(run.faults == ["margin.split-rows 10:n x8"])
    #expect(run.account.accepted == 16)
  }
}
