import Diagnostics
import Ingest
import Region
import Testing

@Suite struct Surveys {
  let status = """
    bisogni:
      - obiettivo: A3.1
        stato: {colonna: "P5[A31]", valori: {"Sì, uso": coperto_servizio, "Sì, ma no": non_coperto, "No": nessun_bisogno, "Non so": non_so}}
        barriere: {colonna: perche, separatore: ", ", valori: {"Costa troppo": costo, "Costa troppo, sempre": orari, "Altro": null}}
    """

  @Test func `statuses and barriers of one column each`() throws {
    let run = try run(
      surveyProfile(status + "\nfile: {separatore: \";\", non_mostrata: [N/A]}"),
      """
      comune;P5[A31];perche
      Lodi;Sì, uso;Costa troppo
      Lodi;Sì, ma no;Costa troppo, sempre, Costa troppo, Altro
      Lodi;Sì, ma no;
      Lodi;No;
      Lodi;Non so;
      Lodi;N/A;N/A
      Lodi;;
      Lodi; Sì, uso ;
      """)
    #expect(
      run.respondents.map { $0.answers[0].status } == [
        .metByService, .unmet, .unmet, .none, .unknown, .notAsked, .unknown, .metByService,
      ])
    #expect(run.respondents[0].answers[0].barriers == [])
    let both: BarrierSet = [.answered, BarrierSet(.cost), BarrierSet(.hours)]
    #expect(run.respondents[1].answers[0].barriers == both)
    #expect(run.respondents[2].answers[0].barriers == [])
    #expect(run.faults == [])
    #expect(run.respondents[1].line == 3)
    #expect(run.respondents[1].place == RawPlace(comune: "Lodi"))
    #expect(run.account.accepted == 8 && run.account.rowsRead == 9)
  }

  @Test func `of rows that nobody wants any more no other is read`() throws {
    let profile = try Profile.read(bytes: Array(surveyProfile(status).utf8), shownAs: "p.yaml")
    let table = "comune,P5[A31],perche\n" + String(repeating: "Lodi,No,\n", count: 5000)
    var taken = 0
    let summary = try SourceIngest.read(
      profile, bytes: Array(table.utf8), shownAs: "t.csv", isWanted: { taken < 7 }
    ) { _ in
      taken += 1
      return .accepted
    }
    #expect(taken == 7 && summary.account.accepted == 7)
  }

  @Test func `an unlisted answer is unknown, and said once with its count`() throws {
    let run = try run(
      surveyProfile(status), "comune,P5[A31],perche\na,boh,\nb,No,\nc,boh,\nd,boh,\n")
    #expect(run.respondents.map { $0.answers[0].status } == [.unknown, .none, .unknown, .unknown])
    #expect(run.faults == ["value.unknown-code 2:P5[A31] 'boh' x3"])
    #expect(run.diagnostics.last?.arguments["expected"] == "No | Non so | Sì, ma no | Sì, uso")
    #expect(run.diagnostics.last?.severity == .warning)
  }

  @Test func `need, unmet and who meets it in multiple-choice cells`() throws {
    let run = try run(
      surveyProfile(
        """
        file: {separatore: ";", non_mostrata: [N/A]}
        scelte:
          bisogni: {colonna: bisogni, separatore: ", "}
          scoperti: {colonna: scoperti, separatore: ", ", altre_opzioni: [Nessuno]}
        bisogni:
          - obiettivo: A4.2
            bisogno: {scelta: bisogni, opzione: "Doposcuola, anche estivo"}
            non_coperto: {scelta: scoperti, opzione: "Doposcuola, anche estivo"}
            risposta: {colonna: chi, valori: {Nonni: coperto_famiglia}}
          - obiettivo: A1
            bisogno: {scelta: bisogni, opzione: Cura}
        """),
      """
      comune;bisogni;scoperti;chi
      a;Doposcuola, anche estivo, Cura;Doposcuola, anche estivo;Nonni
      b;Doposcuola, anche estivo;Nessuno;Nonni
      c;Doposcuola, anche estivo;Nessuno;
      d;Doposcuola, anche estivo;;
      e;Cura;Nessuno;
      f;;;
      g;N/A;N/A;N/A
      h;Pizza;Nessuno;
      """)
    #expect(
      run.respondents.map { $0.answers[0].status } == [
        .unmet, .metByFamily, .metUnspecified, .unknown, .none, .unknown, .notAsked, .none,
      ])
    #expect(
      run.respondents.map { $0.answers[1].status } == [
        .metUnspecified, .none, .none, .none, .metUnspecified, .unknown, .notAsked, .none,
      ])
    #expect(run.faults == ["value.unknown-option 9:bisogni 'Pizza' x1"])
  }

  @Test func `one column per option, with a tag row`() throws {
    let run = try run(
      surveyProfile(
        """
        file: {separatore: ";", righe_etichette: 1}
        assistiti:
          - {colonna: cura/figli, si: ["1"], no: ["0"], eta: 0-2}
          - {colonna: cura/madre, si: ["1"], no: ["0"], eta: 65+, condizione: non_autosufficiente}
        bisogni:
          - obiettivo: A4.2
            bisogno: {colonna: bisogni/dopo, si: ["1"], no: ["0"]}
            non_coperto: {colonna: scoperti/dopo, si: ["1"], no: ["0"]}
            barriere: {opzioni: [{colonna: ost/costo, si: ["1"], no: ["0"], codice: costo}]}
        """),
      """
      "comune";"cura/figli";"cura/madre";"bisogni/dopo";"scoperti/dopo";"ost/costo"\r
      "#adm";"#x";"#x";"#x";"#x";"#x"\r
      "Lodi";"1";"1";"1";"1";"1"\r
      "Lodi";"0";"0";"1";"0";""\r
      "Lodi";"";"";"0";"";""\r
      "Lodi";"0";"";"1";"1";"0"\r

      """)
    #expect(
      run.respondents.map { $0.answers[0].status } == [.unmet, .metUnspecified, .none, .unmet])
    #expect(run.respondents[0].answers[0].barriers == [.answered, BarrierSet(.cost)])
    #expect(run.respondents[3].answers[0].barriers == [.answered])
    #expect(
      run.respondents[0].caredFor == [
        CaredPerson(ages: AgeSet(0...2)),
        CaredPerson(ages: AgeSet(65...110), conditions: .notSelfSufficient),
      ])
    #expect(run.respondents[1].caredFor == [])
    #expect(run.respondents[2].caredFor == nil)
    #expect(run.respondents[3].caredFor == nil)
    #expect(run.account.nonData == [.header: 1, .tagRow: 1])
  }

  @Test func `whom one cares for, in one cell`() throws {
    let run = try run(
      surveyProfile(
        """
        assistiti:
          - {colonna: cura, separatore: ",", valori: {Figli 0-2: {eta: 0-2}, Genitore: {condizione: [fragile, disabilita]}, Nessuno: nessuno}}
        bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]
        """),
      "comune,cura\na,\"Figli 0-2, Genitore\"\nb,Nessuno\nc,\nd,Zio\n")
    #expect(
      run.respondents.map(\.caredFor) == [
        [
          CaredPerson(ages: AgeSet(0...2)),
          CaredPerson(conditions: [.frail, .disability]),
        ], [], nil, nil,
      ])
    #expect(run.faults == ["value.unknown-code 5:cura 'Zio' x1"])
  }

  @Test func `weights that are none cost their row`() throws {
    let run = try run(
      surveyProfile(
        "peso: {colonna: peso}\nbisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]"),
      "comune,peso\na,\"1,5\"\nb,0\nc,-1\nd,NaN\ne,inf\nf,\ng,2.25\n")
    #expect(run.respondents.map(\.weight) == [1.5, 2.25])
    #expect(
      run.rejected.flatMap(\.reasons).map(brief) == [
        "value.bad-weight 3:peso '0'", "value.bad-weight 4:peso '-1'",
        "value.bad-weight 5:peso 'NaN'", "value.bad-weight 6:peso 'inf'", "survey.no-weight 7:peso",
      ])
    #expect(run.rejected[0].text == "b,0")
    #expect(run.account.accepted == 2 && run.account.rejected == 5 && run.account.rowsRead == 8)
  }

  @Test func `incomplete answers are declared, design and traits are read`() throws {
    let run = try run(
      surveyProfile(
        """
        identificativo: {colonna: id}
        completata: {colonna: submitdate}
        strato: {colonna: strato}
        unita: {colonna: sede}
        impresa: {colonna: impresa}
        lavoro: {colonna: lavoro, valori: {Dipendente: privato_indeterminato}}
        tratti: {donna: {colonna: sesso, si: [F], no: [M]}}
        bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]
        """),
      """
      id,comune,submitdate,strato,sede,impresa,lavoro,sesso
      1,a,2026-01-01,s1,u1,i1,Dipendente,F
      2,b,,s1,u1,i1,Dipendente,M
      1,c,2026-01-02,,,,,
      """)
    #expect(run.respondents.count == 2)
    let first = run.respondents[0]
    #expect(first.worker == .privatePermanent && first.traits == [.woman: .yes])
    #expect(first.stratum == "s1" && first.unit == "u1" && first.company == "i1")
    let second = run.respondents[1]
    #expect(second.worker == .unknown && second.traits == [.woman: .unknown])
    #expect(second.stratum == "" && second.unit == nil && second.company == nil)
    #expect(run.account.nonData[.incompleteAnswer] == 1)
    #expect(
      run.faults == [
        "survey.empty-stratum 4:strato '' x1", "survey.empty-unit 4:sede '' x1",
        "survey.conflicting-identifier 4:id x1",
      ])
  }

  @Test func `a missing column is named with the nearest headers`() {
    let faults = stopping { () throws(DataFaults) in
      _ = try run(surveyProfile(status), "comune,P5[A32],perché\na,No,\n")
    }
    #expect(faults.map(\.code) == ["profile.missing-column-near", "profile.missing-column-near"])
    #expect(faults[0].arguments == ["column": "P5[A31]", "file": "t.csv", "nearest": "P5[A32]"])
    #expect(faults[0].location?.line == 10)
  }

  @Test func `a repeated header needs its occurrence`() throws {
    let profile = surveyProfile(
      "bisogni: [{obiettivo: A1, stato: {colonna: q, valori: {si: non_coperto, no: nessun_bisogno}}}]"
    )
    let table = "comune,q,q\na,si,no\n"
    #expect(
      stopping { () throws(DataFaults) in _ = try run(profile, table) }.map(\.code)
        == ["profile.repeated-column"])
    let second = try run(profile.replacing("colonna: q", with: "colonna: q, occorrenza: 2"), table)
    #expect(second.respondents[0].answers[0].status == .none)
    let byNumber = try run(profile.replacing("colonna: q", with: "numero: 2"), table)
    #expect(byNumber.respondents[0].answers[0].status == .unmet)
  }

  @Test func `direct identifiers are stopped at the door unless dropped`() throws {
    let profile = surveyProfile("bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]")
      .replacing("ignora_altre: true", with: "")
    let table = "comune,Nome e cognome,E-mail\nLodi,Rosa Bianchi,rosa@example.org\n"
    let faults = stopping { () throws(DataFaults) in _ = try run(profile, table) }
    #expect(
      faults.map(\.code) == ["profile.direct-identifiers", "privacy.name", "privacy.email"])
    #expect(faults[0].arguments["columns"] == "Nome e cognome | E-mail")
    let dropped = try run(
      profile + "\nscarta_identificativi: [Nome e cognome, E-mail]", table)
    #expect(dropped.respondents.count == 1)
    #expect(!"\(dropped.rows) \(dropped.diagnostics)".contains("Bianchi"))
  }

  @Test func `a column of identifiers is stopped even where the profile reads it`() throws {
    let profile = surveyProfile(
      "unita: {colonna: E-mail}\nbisogni: [{obiettivo: A1, stato: {fisso: non_so}}]")
    let faults = stopping { () throws(DataFaults) in
      _ = try run(profile, "comune,E-mail\na,rosa@example.org\n")
    }
    #expect(faults.map(\.code) == ["profile.direct-identifiers", "privacy.email"])
  }

  @Test func `values that look like identifiers are masked in messages`() throws {
    let profile = surveyProfile(
      "tratti: {donna: {colonna: sesso, si: [x], no: [y]}}\nbisogni: [{obiettivo: A1, stato: {fisso: non_so}}]"
    )
    for value in ["rssmra80a01h501z", "333 123 4567", "RA 60 X05428 11101 00000 0123"] {
      let run = try run(profile, "comune,sesso\na,\(value)\n")
      #expect(run.faults == ["value.unknown-code 2:sesso '***' x1"])
    }
    let plain = try run(profile, "comune,sesso\na,donna di 40 anni\n")
    #expect(plain.faults == ["value.unknown-code 2:sesso 'donna di 40 anni' x1"])
  }

  @Test func `columns that nothing reads are listed`() throws {
    let profile = surveyProfile(status).replacing("ignora_altre: true", with: "ignora: [b, z]")
    let run = try run(profile, "comune,P5[A31],perche,a,b,c\nx,No,,1,2,3\n")
    #expect(
      run.diagnostics.map(\.code) == ["profile.ignored-column-missing", "profile.unused-columns"])
    #expect(run.diagnostics[1].arguments == ["number": "2", "columns": "a | c"])
  }

  @Test(arguments: [
    ("rilevazione: prova-2026", "", "descriptor.missing-key"),
    ("probabilistico", "casuale", "descriptor.bad-value"),
    ("A3.1", "G1", "descriptor.bad-value"), ("non_coperto", "scoperto", "descriptor.bad-value"),
    ("obiettivo", "obbiettivo", "descriptor.unknown-key-near"),
    ("separatore: \", \"", "separatore: [a]", "descriptor.expected-text"),
    ("stato: {", "bisogno: {colonna: q, si: [a]}\n    risposta: {", "descriptor.missing-key"),
    (
      "barriere: {", "bisogno: {scelta: x, opzione: y}\n    barriere: {", "profile.status-and-parts"
    ),
    ("luogo: {comune: {colonna: comune}}", "luogo: {}", "descriptor.bad-value"),
  ]) func `profiles with faults are refused with their line`(
    old: String, new: String, code: String
  ) {
    let faults = stopping { () throws(DataFaults) in
      let text = surveyProfile(status).replacing(old, with: new)
      _ = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    }
    #expect(faults.first?.code == code)
    #expect(faults.first?.location?.line != nil)
  }

  @Test func `an objective asked twice and an undeclared choice are refused`() {
    let faults = stopping { () throws(DataFaults) in
      let text = surveyProfile(
        """
        scelte: {bisogni: {colonna: b, separatore: ","}}
        bisogni:
          - {obiettivo: A1, bisogno: {scelta: bisogn, opzione: x}}
          - {obiettivo: A1, bisogno: {scelta: bisogni, opzione: y}}
        """)
      _ = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    }
    #expect(
      faults.map(brief) == [
        "profile.repeated-objective 11 'A1'", "descriptor.bad-value 10 'bisogn'",
      ])
  }

  @Test func `a profile is an instrument with items in order`() throws {
    let text = surveyProfile(status + "\ninvitati: 900\nperiodo: {dal: 2026-02-01, al: 2026-04-30}")
    let profile = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    let instrument = profile.instrument(code: "indagine")
    #expect(instrument.wave == "prova-2026" && instrument.invitedCount == 900)
    #expect(instrument.sampling == .probability && instrument.population == .population)
    #expect(instrument.items == [SurveyItem(objective: "A3.1", asksBarriers: true)])
    #expect(profile.mentionedObjectives.map(\.code) == ["A3.1"])
    #expect(profile.diagnostics.map(\.code) == ["profile.no-weights"])
  }
}
