import Diagnostics
import Ingest
import Region
import Testing

/// Each tool on a small export of its own making, and on a table that only resembles it.
@Suite struct `Survey tools` {
  private func read(_ text: String, _ delimiter: Character = ",") throws -> (
    match: FormatMatch, questions: [SurveyQuestion]
  ) {
    let sample = try sample(text, delimiter: delimiter)
    let match = try #require(ExportFormats.recognise(sample).first)
    return (match, ExportFormats[match.name].questions(in: sample.view(match.layout)))
  }

  private func isForeign(_ name: FormatName, _ text: String) throws -> Bool {
    try ExportFormats[name].recognise(sample(text)) == nil
  }

  @Test func `KoboToolbox with tags and split choices`() throws {
    let (match, questions) = try read(
      """
      "comune";"cura";"cura/figli";"cura/anziani";"_id";"_uuid";"_submission_time"
      "#adm3";"#care";"#care+f";"#care+a";"";"";""
      "Lodi";"figli anziani";"1";"1";"7";"a";"2026-02-02"
      "Lodi";"figli";"1";"0";"8";"b";"2026-02-02"
      "Crema";"";"";"";"9";"c";"2026-02-02"
      "Crema";"anziani";"0";"1";"10";"d";"2026-02-02"

      """, ";")
    #expect(match.name == .koboToolbox && match.layout == TableLayout(tagRows: 1))
    #expect(match.reasons.map(\.code) == ["format.names", "format.split", "format.tags"])
    #expect(questions.map(\.code) == ["comune", "cura"])
    #expect(questions[1].kind == .multiple && questions[1].options == ["figli", "anziani"])
    #expect(try isForeign(.koboToolbox, "_id,nome\n1,a\n"))
  }

  @Test func `ODK Central`() throws {
    let (match, questions) = try read(
      """
      SubmissionDate,meta-instanceID,g1-comune,aiuti,aiuti/nido,aiuti/nonni,KEY,SubmitterName,Status
      2026-02-02,u1,Lodi,nido nonni,1,1,u1,Anna,
      2026-02-02,u2,Lodi,nido,1,0,u2,Anna,

      """)
    #expect(match.name == .odk)
    #expect(questions.map(\.title) == ["g1-comune", "aiuti"])
    #expect(questions[1].kind == .multiple)
    #expect(try isForeign(.odk, "KEY,comune\n1,Lodi\n"))
  }

  @Test(arguments: [", ", ";"])
  func `Google Forms, both ways of downloading`(_ mark: String) throws {
    let stamp = mark == ";" ? "2026/02/02 10:04:29 AM CET" : "25/06/2026 15.49.59"
    let rows = ["Nido|Nonni, o zii", "Nido", "Nonni, o zii", "Nido|Scuola", "Scuola|Nonni, o zii"]
      .map { "\(stamp),\"\($0.replacing("|", with: mark))\",Molto,Poco,Lodi" }
    let (match, questions) = try read(
      "Informazioni cronologiche,Che cosa usa?,Voto [Orari],Voto [Costi],Dove?\n"
        + (rows + rows).joined(separator: "\n") + "\n")
    #expect(match.name == .googleForms && match.score > 0.9)
    #expect(questions.map(\.kind) == [.multiple, .grid, .single])
    #expect(questions[0].separator == mark)
    #expect(questions[0].options == ["Nido", "Nonni, o zii", "Scuola"])
    #expect(try isForeign(.googleForms, "Data,Che cosa usa?\n2026-01-01,Nido\n"))
  }

  @Test func `an option with a comma is no multiple choice`() throws {
    let rows = ["Sì, una", "No", "Sì, molte", "No", "Sì, una"].map {
      "25/06/2026 15.49.59,\"\($0)\""
    }
    let (_, questions) = try read(
      "Timestamp,Ne usa?\n" + (rows + rows).joined(separator: "\n") + "\n")
    #expect(questions.map(\.kind) == [.single])
    #expect(questions[0].options == ["No", "Sì, molte", "Sì, una"])
  }

  @Test func `Microsoft Forms with trailing semicolons and broken headers`() throws {
    let rows = ["Nido;Nonni;", "Nido;", "Nonni;Scuola;", "Scuola;", "Nido;Scuola;"]
      .map { "1,2026-02-02,2026-02-02,anonymous,,\"\($0)\"" }
    let (match, questions) = try read(
      "ID,Ora di inizio,Ora di completamento,Posta elettronica,Nome,\"Che cosa\nusa?\"\n"
        + (rows + rows).joined(separator: "\n") + "\n")
    #expect(match.name == .microsoftForms && match.score > 0.9)
    #expect(questions.map(\.title) == ["Che cosa usa?"])
    #expect(questions[0].options == ["Nido", "Nonni", "Scuola"] && questions[0].separator == ";")
    #expect(try isForeign(.microsoftForms, "ID,Nome\n1,a\n"))
  }

  @Test func `SurveyMonkey with two header rows`() throws {
    let (match, questions) = try read(
      """
      Respondent ID,Collector ID,Che cosa usa?,,,Dove abita?
      ,,Nido,Nonni,Scuola,Response
      1,9,Nido,,Scuola,Lodi
      2,9,,Nonni,,Lodi
      3,9,Nido,,,Crema
      4,9,,,Scuola,Crema

      """)
    #expect(match.name == .surveyMonkey && match.score > 0.9 && match.layout.headerRows == 2)
    #expect(questions.map(\.title) == ["Che cosa usa?", "Dove abita?"])
    #expect(questions.map(\.kind) == [.multiple, .single])
    #expect(questions[0].options == ["Nido", "Nonni", "Scuola"])
    #expect(try isForeign(.surveyMonkey, "a,b,c\n1,2,3\n4,5,6\n"))
  }

  @Test func `a blank option was not chosen where another one was, else nobody knows`() throws {
    let profile = surveyProfile(
      """
      formato: surveymonkey
      bisogni:
        - {obiettivo: F1.1, bisogno: {domanda: Che cosa usa?, opzione: Nido}}
        - {obiettivo: A2.1, bisogno: {domanda: Che cosa usa?, opzione: Nonni}}
      """
    ).replacing("colonna: comune", with: "domanda: Dove abita?")
    let run = try run(
      profile,
      """
      Respondent ID,Collector ID,Che cosa usa?,,,,Dove abita?
      ,,Nido,Nonni,Scuola,Altro (specificare),Response
      1,9,Nido,,Scuola,,Lodi
      2,9,,,,,Lodi
      3,9,,,Scuola,,Crema
      4,9,,,,la vicina,Crema
      5,9,,Nonni,,,Lodi

      """)
    #expect(run.faults == [])
    #expect(
      run.respondents.map { $0.answers.map(\.status) } == [
        [.metUnspecified, .none], [.unknown, .unknown], [.none, .none], [.none, .none],
        [.none, .metUnspecified],
      ])
  }

  @Test func `EUSurvey saved as CSV`() throws {
    let rows = ["Nido;Nonni", "Nido", "Nonni", "Nido;Scuola", "Scuola"]
      .map { "\($0.contains(";") ? "\"\($0)\"" : $0),Molto,Poco,c1,2026-02-02" }
    let (match, questions) = try read(
      """
      Alias,prova,,,
      Export Date,02/02/2026,,,

      Che cosa usa?,Voto: Orari,Voto: Costi,Contribution ID,Creation Date
      \((rows + rows).joined(separator: "\n"))

      """)
    #expect(match.name == .euSurvey && match.layout.preambleLines == 3)
    #expect(questions.map(\.kind) == [.multiple, .grid])
    #expect(questions[1].columns.map(\.label) == ["Orari", "Costi"])
    #expect(try isForeign(.euSurvey, "Alias,b\nx,y\n1,2\n3,4\n"))
  }

  @Test func `a table of no tool is a plain table`() throws {
    let (match, questions) = try read("comune,Voto [Orari]\nLodi,Molto\nLodi,Poco\n")
    #expect(match.name == .plainTable && match.score < 0.5)
    #expect(questions.map(\.title) == ["comune", "Voto"])
  }
}
