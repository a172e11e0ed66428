import Diagnostics
import Ingest
import Region
import Testing

/// What a profile may leave out when it names the format.
@Suite struct `Profiles that name a format` {
  /// The same profile for codes, and for codes with words.
  let limeSurvey = """
    tipo: indagine
    titolo: Prova
    formato: limesurvey
    rilevazione: prova-2026
    popolazione: popolazione
    campionamento: probabilistico
    luogo: {comune: {domanda: P1}}
    assistiti:
      - {domanda: P5, opzione: O1, eta: 0-2}
      - {domanda: P5, opzione: O2, eta: 6-10}
    bisogni:
      - obiettivo: A3.1
        stato: {domanda: G, opzione: S1, valori: {Molto: coperto_servizio, Poco: non_coperto}}
    ignora_altre: true
    """

  private func check(_ run: Run) {
    #expect(run.respondents.map(\.identifier) == ["1", "2", "4"])
    #expect(run.account.nonData == [.header: 1, .incompleteAnswer: 1])
    #expect(run.respondents.map(\.place.comune) == ["Lodi", "Lodi", "Crema"])
    #expect(run.respondents.map { $0.caredFor?.count } == [1, 1, 2])
    #expect(
      run.respondents.map { $0.answers[0].status } == [.metByService, .unmet, .metByService])
    #expect(run.faults == [])
  }

  @Test func `one profile reads codes, and codes with words`() throws {
    check(try run(limeSurvey, `LimeSurvey exports`.codes))
    check(try run(limeSurvey, `LimeSurvey exports`.both))
  }

  @Test func `questions and options are named by their words too`() throws {
    let worded =
      limeSurvey.replacing("domanda: P1", with: "domanda: Dove abita?")
      .replacing(
        "domanda: P5, opzione: O1", with: "domanda: Che cosa le serve?, opzione: Nido & micronido"
      )
      .replacing(
        "domanda: P5, opzione: O2", with: "domanda: Che cosa le serve?, opzione: Doposcuola"
      )
      .replacing("domanda: G, opzione: S1", with: "domanda: Quanto è soddisfatto?, opzione: Orari")
      + "\nfile: {separatore: \";\"}"
    check(try run(worded, `LimeSurvey exports`.words))
  }

  @Test func `separator and encoding are found out where neither profile nor format says them`()
    throws
  {
    let text = `LimeSurvey exports`.codes
    let semicolons = try run(limeSurvey, text.replacing(",", with: ";"))
    let note = semicolons.diagnostics.first { $0.code == "profile.detected" }
    #expect(note?.arguments["delimiter"] == ";")
    #expect(semicolons.faults == [])
    #expect(semicolons.respondents.map(\.identifier) == ["1", "2", "4"])
    #expect(semicolons.account == (try run(limeSurvey, text)).account)
    let ansi = text.replacing("Lodi", with: "Cantù").unicodeScalars.map { UInt8($0.value) }
    let profile = try Profile.read(bytes: Array(limeSurvey.utf8), shownAs: "p.yaml")
    let places = try run(profile, bytes: ansi).respondents.map(\.place.comune)
    #expect(places == ["Cantù", "Cantù", "Crema"])
    // What the profile says is not asked again.
    let wrong = stopping { () throws(DataFaults) in
      _ = try run(limeSurvey + "\nfile: {separatore: \",\"}", text.replacing(",", with: ";"))
    }
    #expect(!wrong.isEmpty)
  }

  @Test func `N/A is a question not shown, unless the profile says otherwise`() throws {
    let profile = limeSurvey.replacing("opzione: S1", with: "opzione: S2")
    let shown = try run(profile, `LimeSurvey exports`.codes)
    #expect(shown.respondents.map { $0.answers[0].status } == [.unmet, .notAsked, .unmet])
    let own = try run(profile + "\nfile: {non_mostrata: [XX]}", `LimeSurvey exports`.codes)
    #expect(own.respondents[1].answers[0].status == .unknown)
    #expect(own.faults == ["value.unknown-code 3:G[S2] 'N/A' x1"])
  }

  @Test func `a question or an option that is not there is a fault with those that are`() {
    let question = stopping { () throws(DataFaults) in
      _ = try run(
        limeSurvey.replacing("domanda: P1", with: "domanda: P9"), `LimeSurvey exports`.codes)
    }
    #expect(question.map(\.code) == ["format.missing-question"])
    #expect(question.first?.arguments["known"] == "G | P1 | P5")
    let option = stopping { () throws(DataFaults) in
      _ = try run(
        limeSurvey.replacing("opzione: O2", with: "opzione: O3"), `LimeSurvey exports`.codes)
    }
    #expect(option.map(\.code) == ["format.missing-option"])
    let without = stopping { () throws(DataFaults) in
      _ = try run(
        limeSurvey.replacing("formato: limesurvey\n", with: ""), `LimeSurvey exports`.codes)
    }
    #expect(Set(without.map(\.code)) == ["format.question-without"])
  }

  @Test func `an unknown format is refused with those that are known`() {
    let faults = stopping { () throws(DataFaults) in
      _ = try Profile.read(
        bytes: Array(limeSurvey.replacing("limesurvey", with: "limesurvei").utf8), shownAs: "p.yaml"
      )
    }
    #expect(faults.map(\.code) == ["descriptor.bad-value"])
    #expect(faults.first?.arguments["allowed"]?.hasPrefix("limesurvey, kobotoolbox, odk") == true)
  }

  @Test func `a file of another tool is pointed at`() throws {
    let run = try run(
      """
      tipo: indagine
      titolo: Prova
      formato: kobotoolbox
      rilevazione: prova-2026
      popolazione: popolazione
      campionamento: probabilistico
      luogo: {comune: {colonna: P1}}
      bisogni:
        - {obiettivo: A3.1, stato: {colonna: "G[S1]", valori: {Molto: coperto_servizio, Poco: non_coperto}}}
      ignora_altre: true
      """, `LimeSurvey exports`.codes)
    #expect(run.diagnostics.first?.code == "format.other")
    #expect(run.diagnostics.first?.arguments == ["declared": "kobotoolbox", "found": "limesurvey"])
  }

  @Test func `identifiers that the tool adds stop the import until they are dropped`() throws {
    let table =
      "id,submitdate,lastpage,ipaddr,P1,\"G[S1]\",\"P5[O1]\",\"P5[O2]\"\n1,2026,3,10.0.0.1,Lodi,Molto,Y,N\n"
    let outside = try run(limeSurvey, table).diagnostics.filter { $0.code == "privacy.outside" }
    #expect(outside.map { $0.arguments["columns"] } == ["ipaddr"])
    let faults = stopping { () throws(DataFaults) in
      _ = try run(limeSurvey.replacing("ignora_altre: true", with: ""), table)
    }
    #expect(faults.map(\.code) == ["profile.direct-identifiers", "privacy.network-address"])
    #expect(faults.first?.arguments["columns"] == "ipaddr")
    let dropped = try run(limeSurvey + "\nscarta_identificativi: [ipaddr]", table)
    #expect(dropped.account.accepted == 1)
  }
}

@Suite struct `Separators decided from the data` {
  let profile = surveyProfile(
    """
    scelte:
      aiuti: {colonna: aiuti, altre_opzioni: ["Nonni, o zii", Altro]}
    bisogni:
      - obiettivo: A4.2
        bisogno: {scelta: aiuti, opzione: "Doposcuola"}
      - obiettivo: F1.1
        bisogno: {scelta: aiuti, opzione: "Nido, o micronido"}
    """)

  @Test(arguments: [", ", ";"])
  func `commas and semicolons are told apart by the options`(_ mark: String) throws {
    let cells = [
      ["Doposcuola", "Nido, o micronido"], ["Nido, o micronido"], ["Nonni, o zii", "Doposcuola"],
    ]
    let rows = cells.map { "Lodi,\"\($0.joined(separator: mark))\"" }.joined(separator: "\n")
    let run = try run(profile, "comune,aiuti\n\(rows)\n")
    #expect(run.faults == [])
    #expect(
      run.respondents.map { $0.answers.map(\.status) } == [
        [.metUnspecified, .metUnspecified], [.none, .metUnspecified], [.metUnspecified, .none],
      ])
  }

  @Test func `a trailing separator ends the last option`() throws {
    let run = try run(profile, "comune,aiuti\nLodi,Doposcuola;Altro;\n")
    #expect(run.faults == [])
  }

  @Test func `cells that no separator explains are quoted with the options known`() {
    let faults = stopping { () throws(DataFaults) in
      _ = try run(profile, "comune,aiuti\nLodi,Dopo - Nido\nLodi,Dopo - Altro\nLodi,Altro\n")
    }
    #expect(faults.map(\.code) == ["format.no-separator"])
    #expect(
      faults.first?.arguments == [
        "examples": "«Dopo - Nido», «Dopo - Altro», «Altro»",
        "known": "Altro | Doposcuola | Nido, o micronido | Nonni, o zii",
      ])
  }
}
