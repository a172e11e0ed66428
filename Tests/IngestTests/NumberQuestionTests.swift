import Diagnostics
import Ingest
import Region
import Testing

/// Numbers and ordered scales of a survey: what is an answer, and what is told.
@Suite struct NumberQuestionTests {
  private static let needs = """
    bisogni:
      - {obiettivo: A1, stato: {colonna: stato, valori: {"no": nessun_bisogno}}}
    """
  private static let hours =
    "numeri: [{codice: ore, titolo: Ore, colonna: ore, massimo: 168, unita: ore}]\n"
  private static let scale =
    "ordinali: [{codice: orari, titolo: Orari, colonna: orari, scala: [poco, molto], "
    + "valori: {\"2\": molto, boh: null}}]\n"

  private static func profile(_ keys: String) -> String { surveyProfile(keys + needs) }

  @Test("impossible numbers and words are told and unknown, never zero")
  func impossible() throws {
    let read = try run(
      Self.profile(
        "file: {separatore: \";\", mancanti: [\"99\"], non_mostrata: [N/A]}\n" + Self.hours),
      "comune;stato;ore\na;no;12,5\na;no;169\na;no;-1\na;no;\na;no;99\na;no;N/A\na;no;tante\na;no;0\n"
    )
    #expect(
      read.respondents.map { $0.numbers } == [
        [.value(12.5)], [.unknown], [.unknown], [.unknown], [.unknown], [.notAsked], [.unknown],
        [.value(0)],
      ])
    #expect(
      read.faults == [
        "value.impossible-number 3:ore '169' x1", "value.impossible-number 4:ore '-1' x1",
        "value.no-number 8:ore 'tante' x1",
      ])
    let told = try #require(read.diagnostics.first { $0.code == "value.impossible-number" })
    #expect(told.arguments["minimum"] == "0" && told.arguments["maximum"] == "168")
    #expect(read.account.accepted == 8)
  }

  @Test("steps are read by their texts and by those the profile adds, others are told")
  func steps() throws {
    let read = try run(
      Self.profile(Self.scale),
      "comune,stato,orari\na,no,poco\na,no,molto\na,no,2\na,no,boh\na,no,\na,no,moltissimo\n")
    #expect(
      read.respondents.flatMap(\.numbers) == [
        .value(1), .value(2), .value(2), .unknown, .unknown, .unknown,
      ])
    #expect(read.faults == ["value.unknown-code 7:orari 'moltissimo' x1"])
  }

  @Test("the instrument carries its questions in the order of the profile")
  func questions() throws {
    let profile = try Profile.read(
      bytes: Array(
        Self.profile(
          Self.hours + Self.scale.replacing("orari, titolo", with: "orari, salute: sì, titolo")
        ).utf8),
      shownAs: "p.yaml")
    #expect(
      profile.instrument(code: "i").numbers == [
        NumberQuestion(code: "ore", title: "Ore", kind: .quantity(unit: "ore")),
        NumberQuestion(
          code: "orari", title: "Orari", kind: .scale(["poco", "molto"]), isSensitive: true),
      ])
  }

  @Test(
    "a question that cannot be read is a fault of the profile",
    arguments: [
      ("numeri: [{codice: \"a:b\", titolo: T, colonna: c, massimo: 1}]", "descriptor.bad-value"),
      (
        "numeri: [{codice: a, titolo: T, colonna: c, minimo: 5, massimo: 5}]",
        "descriptor.bad-value"
      ),
      ("numeri: [{codice: a, titolo: T, colonna: c}]", "descriptor.missing-key"),
      ("numeri: [{codice: a, titolo: T, massimo: 3}]", "descriptor.missing-key"),
      ("ordinali: [{codice: a, titolo: T, colonna: c, scala: [poco]}]", "descriptor.bad-value"),
      (
        "ordinali: [{codice: a, titolo: T, colonna: c, scala: [poco, poco]}]",
        "descriptor.bad-value"
      ),
      (
        "ordinali: [{codice: a, titolo: T, colonna: c, scala: [poco, molto], valori: {x: tanto}}]",
        "descriptor.bad-value"
      ),
      (
        """
        numeri: [{codice: a, titolo: T, colonna: c, massimo: 1}]
        ordinali: [{codice: a, titolo: T, colonna: c, scala: [poco, molto]}]
        """, "profile.repeated-number"
      ),
    ])
  func refused(keys: String, code: String) {
    let text = Self.profile(keys + "\n")
    let faults = stopping { () throws(DataFaults) in
      _ = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    }
    #expect(faults.map(\.code) == [code])
    #expect(faults.allSatisfy { $0.location?.line != nil })
  }
}
