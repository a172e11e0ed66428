import Diagnostics
import Ingest
import Region
import Testing

@Suite struct `Other kinds of source` {
  @Test func `focus groups: segments, codes, and what the export does not carry`() throws {
    let run = try run(
      """
      tipo: gruppi
      titolo: Gruppi
      gruppo: {colonna: document}
      segmento: {colonna: id}
      citazione: {colonna: content}
      modo: {colonna: come, valori: {s: spontaneo, p: sollecitato, c: contrario}}
      codice: {colonna: tag, separatore: " > ", valori: {nidi\\posti: F1.1, estate: A3.1, people: null}}
      gruppi:
        G1: {ats: "321", attore: sindacati, partecipanti: 9}
      """,
      "id,document,tag,content,come\n1,G1,nidi\\posti,\"mancano, sempre\",s\n2,G2,people > estate,x,c\n3,G1,boh,y,\n4,,estate,z,s\n"
    )
    #expect(run.statements.count == 3)
    let first = run.statements[0]
    #expect(first.group == "G1" && first.segment == "1" && first.quote == "mancano, sempre")
    #expect(first.place == RawPlace(ats: "321") && first.actor == "sindacati")
    #expect(first.participantCount == 9 && first.kind == .unprompted)
    #expect(first.codings == [.init(wording: "nidi\\posti", objective: "F1.1")])
    #expect(run.statements[1].codings.map(\.objective) == [nil, "A3.1"])
    #expect(run.statements[1].kind == .contrary && run.statements[1].participantCount == nil)
    #expect(run.statements[2].codings == [.init(wording: "boh", objective: nil)])
    #expect(run.faults == ["value.required 5:document", "value.unknown-code 4:tag 'boh' x1"])
  }

  @Test func `participation in measures`() throws {
    let run = try run(
      """
      tipo: adesioni
      titolo: Adesioni
      misura: {fisso: sprint}
      luogo: {ambito: {colonna: ambito}}
      aderisce: {colonna: aderisce, si: [SI], no: [NO]}
      dal: {colonna: dal}
      sede: {colonna: sede}
      elenco_completo: true
      """, "ambito,aderisce,dal,sede\nLodi,SI,2026-01-01,Hub\nCrema,NO,,\nX,forse,,\n,SI,,\n")
    let rows = run.rows.compactMap { if case .participation(let row) = $0 { row } else { nil } }
    #expect(rows.map(\.takesPart) == [true, false])
    #expect(rows[0].measure == "sprint" && rows[0].site == "Hub" && rows[0].listIsComplete)
    #expect(rows[0].periods.map(\.start) == [CalendarDate(year: 2026, month: 1, day: 1)])
    #expect(
      run.faults == [
        "participation.unknown 4", "value.no-place 5", "value.unknown-code 4:aderisce 'forse' x1",
      ])
  }

  @Test func `rows that count people of a condition or a working position`() throws {
    let run = try run(
      """
      tipo: popolazione
      titolo: Occupati
      luogo: {ats: {colonna: ats}}
      eta: {fisso: 15+}
      condizione: {fisso: disabilita}
      lavoro: {colonna: posizione, valori: {Autonomi: [imprenditore, autonomo], Tutti: tutti}}
      persone: {colonna: persone}
      """, "ats,posizione,persone\nx,Autonomi,10\nx,Tutti,90\nx,,5\n")
    let rows = run.rows.compactMap { if case .margin(let row) = $0 { row } else { nil } }
    #expect(rows.map(\.workers) == [WorkerSet(.entrepreneur, .selfEmployed), .all])
    #expect(rows.allSatisfy { $0.conditions == .disability && !$0.isTotal })
    #expect(run.account.rejected == 1)
  }

  @Test func `years of adhesion, one period each; years that cannot be read cost the row`() throws {
    let run = try run(
      """
      tipo: adesioni
      titolo: Adesioni
      misura: {fisso: sprint}
      luogo: {ambito: {colonna: ambito}}
      aderisce: {fisso: sì, si: [sì], no: [no]}
      anni: {colonna: anni}
      """, "ambito,anni\nLodi,2025/26\nCrema,\"2024, 2026\"\nComo,\nVarese,due anni\n")
    let rows = run.rows.compactMap { if case .participation(let row) = $0 { row } else { nil } }
    #expect(rows.map(\.periods.count) == [1, 2, 1])
    #expect(rows[2].periods == [.always])
    #expect(run.faults == ["participation.bad-years 5:anni 'due anni'"])
  }

  @Test func `population margins with totals`() throws {
    let run = try run(
      """
      tipo: popolazione
      titolo: ISTAT
      file: {separatore: ";", righe_iniziali: 1, righe_finali: 1}
      luogo: {comune: {colonna: Codice}}
      eta: {colonna: Eta}
      sesso: {colonna: S, valori: {maschi: M, femmine: F}}
      persone: {colonna: N, migliaia: "."}
      """,
      "Popolazione al 1 gennaio\nCodice;Eta;S;N\n015146;0;maschi;1.200\n015146;999;femmine;7\n015146;65+;maschi;-3\n015146;x;maschi;3\nFonte: ISTAT\n"
    )
    let rows = run.rows.compactMap { if case .margin(let row) = $0 { row } else { nil } }
    #expect(rows.map(\.people) == [[.init(sex: "M", count: 1200)], [.init(sex: "F", count: 7)]])
    #expect(rows.map(\.isTotal) == [false, true])
    #expect(rows[0].ages == AgeSet(0...0))
    #expect(run.faults == ["value.bad-count 5:N '-3'", "value.bad-age 6:Eta 'x'"])
    #expect(run.account.nonData == [.header: 1, .title: 1, .footnote: 1])
    #expect(run.account.rowsRead == 7 && run.account.physicalLines == 7)
  }

  @Test func `aggregated tables`() throws {
    let profile = """
      tipo: aggregati
      titolo: Sondaggio
      rilevazione: s-2026
      popolazione: popolazione
      campionamento: non_probabilistico
      luogo: {provincia: {fisso: VA}}
      domanda: {colonna: d}
      risposta: {colonna: r}
      fascia: {colonna: eta}
      conteggio: {colonna: n}
      base: {colonna: tot}
      voci:
        - {domanda: Problema, risposta: Costi, obiettivo: C1, quantita: non_coperto}
        - {domanda: Problema, risposta: Costi, obiettivo: C1, quantita: costo}
        - {domanda: Problema, risposta: Traffico, quantita: ignora}
      """
    let run = try run(
      profile,
      "d,r,eta,n,tot\nProblema,Costi,25-34,4,10\nProblema,Traffico,25-34,6,10\nMezzo,Auto,25-34,1,10\nProblema,Altro,x,1,10\nProblema,Costi,x,11,10\n"
    )
    #expect(run.aggregates.count == 2)
    #expect(
      run.aggregates[0].items == [
        .init(objective: "C1", quantity: .unmet), .init(objective: "C1", quantity: .barrier(.cost)),
      ])
    #expect(run.aggregates[1].items == [] && run.aggregates[0].band == "25-34")
    #expect(run.account.nonData[.unused] == 1)
    #expect(
      run.faults == ["aggregate.unknown-answer 5:r 'Altro'", "aggregate.count-above-base 6:n '11'"])
  }

  @Test func `members of the network`() throws {
    let run = try run(
      """
      tipo: rete
      titolo: Rete
      organizzazione: {colonna: nome}
      componente: {colonna: tipo, valori: {Sindacato: sindacati, "": null}}
      cdp: {colonna: cdp, si: [x], no: [""]}
      luogo: {ats: {colonna: ats}}
      """,
      "nome,tipo,cdp,ats\nUnione,Sindacato,x,ATS Brianza\nLega,Sindacato,,ATS Brianza\nA,Bar,x,b\n")
    let rows = run.rows.compactMap { if case .networkMember(let row) = $0 { row } else { nil } }
    #expect(rows.map(\.inCommunity) == [true, false])
    #expect(rows[0].component == "sindacati" && rows[0].place == RawPlace(ats: "ATS Brianza"))
    #expect(run.faults == ["network.no-component 4:tipo", "value.unknown-code 4:tipo 'Bar' x1"])
  }

  @Test func `a fault in every row is said a hundred times and then counted`() throws {
    let text =
      "tipo: rete\ntitolo: R\norganizzazione: {colonna: a}\ncomponente: {fisso: camera}\nluogo: {ats: {fisso: x}}\n"
    let run = try run(text, "a,b\n" + String(repeating: "1\n", count: 250))
    #expect(run.account.rejected == 250 && run.rejected.count == 250)
    #expect(run.diagnostics.filter { $0.code == "csv.ragged-row" }.count == 100)
    #expect(run.faults.contains("ingest.more x150"))
  }

  @Test(arguments: [
    ("tipo: indagini", "descriptor.bad-value"), ("titolo: x", "descriptor.missing-key"),
    ("- a", "descriptor.expected-mapping"),
  ])
  func `a profile without a known kind is refused`(text: String, code: String) {
    let faults = stopping { () throws(DataFaults) in
      _ = try Profile.read(bytes: Array(text.utf8), shownAs: "p.yaml")
    }
    #expect(faults.map(\.code) == [code])
  }
}
