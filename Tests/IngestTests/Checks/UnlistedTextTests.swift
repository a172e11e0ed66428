import Diagnostics
import Region
import Testing

@testable import Ingest

private let survey = surveyProfile(
  """
  identificativo: {colonna: id}
  bisogni:
    - obiettivo: A1
      stato:
        colonna: q
        valori: {Non trovo risposta: non_coperto, Sì: coperto_servizio, No: nessun_bisogno}
  """)

private func table(_ answers: [String]) -> String {
  "id,comune,q\n"
    + answers.enumerated().map { "\($0.offset),Lodi,\($0.element)\n" }.joined()
}

@Suite struct `Texts that a list does not know` {
  @Test(arguments: [
    ("NON TROVO RISPOSTA", "Non trovo risposta"), ("non  trovo risposta.", "Non trovo risposta"),
    ("Non trvo rispsta", "Non trovo risposta"), ("si", "Sì"), ("SI'", "Sì"), ("no", "No"),
  ]) func `the text that is meant is asked for`(text: String, meant: String) throws {
    let run = try run(survey, table([text]))
    #expect(
      run.diagnostics.filter { $0.severity != .note } == [
        Diagnostic(
          "value.unknown-code-near", .warning,
          at: SourceLocation(file: "t.csv", line: 2, column: 3, columnName: "q"),
          [
            "value": text, "count": "1", "nearest": meant,
            "expected": "No | Non trovo risposta | Sì",
          ])
      ])
    #expect(run.respondents[0].answers[0].status == .unknown)
  }

  @Test(arguments: ["NA", "boh", "forse", "?", "trovo", "no 2"])
  func `of a text that is near to none nothing is supposed`(text: String) throws {
    #expect(try run(survey, table([text])).faults == ["value.unknown-code 2:q '\(text)' x1"])
  }

  @Test(arguments: [("0-2", ["0-3", "3-5"]), ("fino a 5 anni", ["fino a 6 anni"])])
  func `other numbers are other answers`(text: String, listed: [String]) {
    #expect(NearText.nearest(to: text, among: listed) == nil)
  }

  @Test func `an option is asked for like a code`() throws {
    let profile = surveyProfile(
      """
      scelte:
        bisogni: {colonna: q, separatore: ";"}
      bisogni:
        - obiettivo: A1
          bisogno: {scelta: bisogni, opzione: Asilo nido}
      """)
    let run = try run(profile, "comune,q\nLodi,asilo nido\nCrema,Asilo nido;Pizza\n")
    #expect(
      run.faults == [
        "value.unknown-option-near 2:q 'asilo nido' x1", "value.unknown-option 3:q 'Pizza' x1",
      ])
  }

  @Test func `free words in a closed question are one finding that repeats none of them`() throws {
    let free = (0..<30).map { "mi arrangio così e così, signora Rosa \($0)" }
    let answers = ["Sì", "boh"] + free.map { "\"\($0)\"" } + Array(repeating: "boh", count: 4)
    let run = try run(survey, table(answers))
    #expect(
      run.diagnostics.filter { $0.severity != .note } == [
        Diagnostic(
          "value.unknown-code", .warning,
          at: SourceLocation(file: "t.csv", line: 3, column: 3, columnName: "q"),
          ["value": "boh", "count": "5", "expected": "No | Non trovo risposta | Sì"]),
        Diagnostic(
          "value.free-text", .warning,
          at: SourceLocation(file: "t.csv", line: 4, column: 3, columnName: "q"),
          [
            "value": "m• •••••••• …", "count": "30", "texts": "30", "lines": "4, 5, 6, 7, 8",
            "repeated": "",
          ]),
      ])
  }

  @Test func `texts that several people wrote are told among free words`() throws {
    let free = (0..<30).map { "parole mie \($0)" }
    let run = try run(
      survey, table(free + ["il vicino", "mia zia", "mia zia", "il vicino", "mia zia"]))
    let found = try #require(run.diagnostics.first { $0.code == "value.free-text" })
    #expect(found.arguments["repeated"] == "«mia zia» ×3, «il vicino» ×2")
    #expect(found.arguments["count"] == "35" && found.arguments["texts"] == "32")
  }

  @Test func `texts beyond those kept are counted with them`() throws {
    let run = try run(survey, table((0..<700).map { "parole mie \($0)" }))
    #expect(run.faults == ["value.free-text 2:q 'p••••• ••• •' x700"])
    #expect(run.diagnostics.contains { $0.arguments["texts"] == "500" })
  }
}
