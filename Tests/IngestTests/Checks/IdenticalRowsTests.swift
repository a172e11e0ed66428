import Diagnostics
import Ingest
import Testing

private let survey = surveyProfile(
  "bisogni: [{obiettivo: A1, stato: {colonna: q, valori: {sì: non_coperto, no: nessun_bisogno}}}]")

private let catalogue = """
  tipo: catalogo
  titolo: Servizi
  nome: {colonna: nome}
  obiettivi: {fisso: [F1.1]}
  luogo: {comune: {colonna: comune}}
  ignora_altre: true
  """

@Suite struct `Identical rows` {
  @Test(arguments: ["\n", "\r\n"]) func `without identifier they count, and are told once`(
    end: String
  ) throws {
    let rows = ["comune,q,nota", "Lodi,sì,a", "Lodi,no,a", "Lodi,sì,a", "Lodi,sì,a"]
    let run = try run(survey, rows.joined(separator: end))
    #expect(run.account.accepted == 4)
    #expect(
      run.diagnostics.filter { $0.severity != .note } == [
        Diagnostic(
          "survey.identical-rows", .warning, at: SourceLocation(file: "t.csv", line: 4),
          ["count": "2", "total": "4", "lines": "2 = 4, 2 = 5"])
      ])
  }

  @Test func `rows that differ in any column, even one that nobody reads, are not doubted`() throws
  {
    #expect(try run(survey, "comune,q,ora\nLodi,sì,9:01\nLodi,sì,9:02\n").faults == [])
  }

  @Test func `an identifier tells by itself`() throws {
    let run = try run(
      survey + "\nidentificativo: {colonna: id}", "comune,q,id\nLodi,sì,1\nLodi,sì,1\n")
    #expect(run.faults == ["row.repeated 3:id"])
  }

  @Test func `services without code are doubted, those with one are copies`() throws {
    let table = "nome,comune,codice\nNido,Lodi,1\nNido,Lodi,2\nNido,Lodi,2\n"
    let plain = try run(catalogue, table)
    #expect(plain.account.accepted == 3)
    #expect(plain.faults == ["catalogue.identical-rows 4 x1"])
    let coded = try run(catalogue + "\ncodice: {colonna: codice}", table)
    #expect(coded.account.accepted == 2)
    #expect(coded.faults == ["row.repeated 4:codice"])
  }
}
