import Diagnostics
import Ingest
import Region
import Testing

/// When needs are needed and what people can pay: what is an answer, and who gives one.
@Suite struct NeedDetailTests {
  private static func profile(_ more: String, top: String = "") -> String {
    surveyProfile(
      top + """
        bisogni:
          - obiettivo: A1
            stato: {colonna: stato, valori: {"no": nessun_bisogno, "sì": non_coperto, "nonna": coperto_famiglia}}

        """ + more)
  }

  private static let slots = """
        fasce:
          colonna: quando
          separatore: " + "
          valori:
            "sera": {orari: "lun 18:00-20:00"}
            "sabato": {giorni: sab}
            "d'estate": {nome: estate, stagione: estate}
            "sempre": indifferente
            "boh": null

    """

  private func steps(_ answers: [NumberAnswer]) -> String {
    answers.map {
      switch $0 {
      case .value(let step): step == 1 ? "1" : "0"
      case .unknown: "?"
      case .notAsked: "-"
      }
    }.joined()
  }

  @Test("people in need say when, met or not; no answer is never any time")
  func slots() throws {
    let read = try run(
      Self.profile(Self.slots),
      "comune,stato,quando\na,sì,sera\na,nonna,sera + sabato\na,sì,d'estate\na,sì,sempre\n"
        + "a,sì,boh\na,sì,\na,no,sera\na,sì,di notte\n")
    #expect(
      read.respondents.map { steps($0.numbers) } == [
        "1000", "1100", "0010", "0001", "????", "????", "----", "????",
      ])
    #expect(read.faults == ["value.unknown-code 9:quando 'di notte' x1"])
  }

  @Test("a column for each slot: who ticks none did not say")
  func options() throws {
    let read = try run(
      Self.profile(
        """
            fasce:
              opzioni:
                - {colonna: sera, si: [x], no: [""], nome: sera, orari: "lun 18:00-20:00"}
                - {colonna: sab, si: [x], no: [""], nome: sabato, giorni: [sab, dom]}

        """), "comune,stato,sera,sab\na,sì,x,\na,sì,x,x\na,sì,,\na,no,x,\n")
    #expect(read.respondents.map { steps($0.numbers) } == ["10", "11", "??", "--"])
  }

  private static let chosen = """
        fasce:
          scelta: tempi
          valori:
            "di sera, dopo le 18": {orari: "lun 18:00-20:00"}
            "sabato": {giorni: sab}
            "boh": null

    """

  @Test("options of a multiple-choice cell are slots too, and one that says no time is no answer")
  func choice() throws {
    let read = try run(
      Self.profile(
        Self.chosen,
        top: "scelte: {tempi: {colonna: quando, separatore: \", \", altre_opzioni: [altro]}}\n"),
      "comune;stato;quando\na;sì;sabato, di sera, dopo le 18\na;nonna;sabato, altro\na;sì;boh\n"
        + "a;sì;altro\na;sì;\na;no;sabato\na;sì;di notte\n")
    #expect(
      read.respondents.map { steps($0.numbers) } == ["11", "01", "??", "??", "??", "--", "??"])
    #expect(read.faults == ["value.unknown-option 8:quando 'di notte' x1"])
  }

  @Test("a multiple-choice cell that nobody declared is told with those declared")
  func undeclared() throws {
    let text = Self.profile(
      Self.chosen, top: "scelte: {orari: {colonna: quando, separatore: \", \"}}\n")
    let faults = try #require(throws: DataFaults.self) {
      try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    }
    #expect(faults.diagnostics.map(\.code) == ["descriptor.bad-value"])
    #expect(faults.diagnostics.first?.arguments["value"] == "tempi")
    #expect(faults.diagnostics.first?.arguments["allowed"] == "orari")
  }

  @Test("amounts go in bands, with their limits where people say them")
  func prices() throws {
    let read = try run(
      Self.profile("    prezzo_massimo: {colonna: euro, scaglioni: [50, 100]}\n"),
      "comune;stato;euro\na;sì;49,99\na;sì;50\na;sì;1000\na;sì;molto\na;sì;\na;no;50\n")
    #expect(
      read.respondents.flatMap(\.numbers) == [
        .value(1), .value(2), .value(3), .unknown, .unknown, .notAsked,
      ])
    #expect(read.faults == ["value.no-number 5:euro 'molto' x1"])
  }

  @Test("a question of the questionnaire is asked of needs that have none of their own")
  func shared() throws {
    let text = Self.profile(
      Self.slots + """
          - {obiettivo: C1, stato: {colonna: stato, valori: {"sì": non_coperto}}}

        """,
      top: "fasce: {colonna: mai, valori: {\"di notte\": {orari: \"lun 22:00-23:00\"}}}\n")
    let profile = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    let numbers = profile.instrument(code: "i").numbers
    #expect(numbers.map(\.title) == ["sera", "sabato", "estate", "sempre", "di notte"])
    #expect(numbers.map { $0.detail?.objective } == ["A1", "A1", "A1", "A1", "C1"])
    #expect(
      numbers[2].detail == .slot("A1", NeedSlot(label: "estate", season: .summer)))
  }

  @Test(
    "what is no time and no price is told with what was expected",
    arguments: [
      ("    fasce: {colonna: q, valori: {a: {orari: tardi}}}\n", "orari", "tardi"),
      ("    fasce: {colonna: q, valori: {a: {giorni: mai}}}\n", "giorni", "mai"),
      ("    fasce: {colonna: q, valori: {a: {stagione: autunno}}}\n", "stagione", "autunno"),
      (
        "    fasce: {colonna: q, valori: {a: {nome: x, giorni: sab}, b: {nome: x, giorni: dom}}}\n",
        "valori", "x"
      ),
      ("    prezzo_massimo: {colonna: q, scaglioni: [100, 50]}\n", "scaglioni", "100, 50"),
      ("    prezzo_massimo: {colonna: q, valori: {a: {da: 50, a: 20}, b: {a: 5}}}\n", "a", ""),
    ])
  func bad(_ keys: String, _ key: String, _ value: String) throws {
    let faults = try #require(throws: DataFaults.self) {
      try Profile.read(bytes: Array(Self.profile(keys).utf8), shownAs: "p.yaml")
    }
    let told = faults.diagnostics.filter { $0.code == "descriptor.bad-value" }
    #expect(told.contains { $0.arguments["key"] == key && $0.arguments["value"] == value })
  }
}
