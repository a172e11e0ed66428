import Diagnostics
import Ingest
import Region
import Testing

@Suite struct Catalogues {
  let profile = """
    tipo: catalogo
    titolo: Prova
    completo: {territori: [R03], obiettivi: [A, F1.1]}
    file: {separatore: ";", mancanti: [ND]}
    codice: {colonna: codice}
    nome: {colonna: nome}
    ente: {colonna: ente}
    codice_ente: {colonna: cf}
    obiettivi: {colonna: tipo, separatore: "+", valori: {nido: [F1.1], spazio: [F13, F4], altro: null}}
    destinatari: {colonna: per chi, separatore: ",", valori: {Famiglie: famiglie}}
    eta_minima: {colonna: da}
    eta_massima: {colonna: a}
    luogo: {comune: {colonna: comune}, provincia: {colonna: prov}}
    bacino: {colonna: bacino, separatore: ","}
    posti: {colonna: posti, migliaia: "."}
    prezzo: {colonna: retta, gratuito: [gratis]}
    dal: {colonna: dal}
    al: {colonna: al}
    orari: {colonna: orari}
    fase: {colonna: fase, valori: {prova: sperimentale}}
    erogazione: {colonna: come, valori: {buono: voucher}}
    """
  let header =
    "codice;nome;ente;cf;tipo;per chi;da;a;comune;prov;bacino;posti;retta;dal;al;orari;fase;come\n"

  @Test func `a full row`() throws {
    let run = try run(
      profile,
      header
        + "c1;Nido Blu;Coop;0123;nido+spazio;Famiglie, Nonni;0;3;Lodi;LO;Lodi, Codogno;1.020;350,50;2026-01-01;31/12/2026;lun 8-12;prova;buono\n"
    )
    #expect(run.faults == ["value.unknown-code 2:per chi 'Nonni' x1"])
    let service = try #require(run.services.first)
    #expect(service.code == "c1" && service.name == "Nido Blu" && service.provider == "Coop")
    #expect(service.providerCode == "0123")
    #expect(service.objectives == ["F1.1", "F13", "F4"])
    #expect(service.targetWords == ["famiglie"])
    #expect(service.minimumAge == 0 && service.maximumAge == 3)
    #expect(service.place == RawPlace(comune: "Lodi", provincia: "LO"))
    #expect(service.catchment == .named(["Lodi", "Codogno"]))
    #expect(service.places == 1020)
    #expect(service.price == .monthlyCents(35_050))
    #expect(service.period.end == CalendarDate(year: 2026, month: 12, day: 31))
    #expect(service.hours == [TimeSlot(day: 1, startMinute: 480, endMinute: 720)])
    #expect(service.stage == .experimental && service.provision == .voucher)
  }

  @Test func `an address in one column or two`() throws {
    let run = try run(
      """
      tipo: catalogo
      titolo: Prova
      nome: {colonna: nome}
      indirizzo: {colonna: via}
      civico: {colonna: n}
      obiettivi: {fisso: [F1.1]}
      luogo: {comune: {colonna: comune}}
      """,
      "nome,via,n,comune\nNido Blu,via Po,12/A,Lodi\nNido Rosa,via Adda 3,,Lodi\nNido Oro,,4,Lodi\n"
    )
    #expect(run.services.map(\.address) == ["via Po 12/A", "via Adda 3", ""])
    #expect(run.faults.isEmpty)
  }

  @Test func `a limit of income that cannot be read is a limit of unknown amount`() throws {
    let access =
      "requisiti: {isee_minimo: {colonna: da}, isee_massimo: {colonna: a, migliaia: \".\"}}"
    let other = profile.replacing(
      "eta_minima: {colonna: da}\neta_massima: {colonna: a}", with: access)
    let run = try run(
      other,
      header + "c1;Uno;;;nido;;;15.000;Lodi;LO;;;;;;;;\nc2;Due;;;nido;;9000;basso;Lodi;LO;;;;;;;;\n"
        + "c3;Tre;;;nido;;900;800;Lodi;LO;;;;;;;;\nc4;Quattro;;;nido;;;;Lodi;LO;;;;;;;;\n")
    #expect(
      run.services.map(\.conditions.income) == [
        .init(minimum: nil, maximum: 15_000), .amountUnknown, .amountUnknown, nil,
      ])
    #expect(
      run.faults == ["value.bad-isee 3:a 'basso' x1", "value.bad-isee 4:a '900–800' x1"])
  }

  @Test func `what is blank stays unknown`() throws {
    let run = try run(profile, header + "c1;Nido;;;nido;;;;Lodi;LO;;ND;gratis;;;;;\n")
    let service = try #require(run.services.first)
    #expect(service.places == nil && service.price == .free && service.hours == nil)
    #expect(service.minimumAge == nil && service.targetWords == [])
    #expect(service.catchment == .notStated && service.period == .always)
    #expect(service.stage == .unknown && service.provision == .unknown)
    #expect(run.faults == [])
  }

  @Test(arguments: [
    ("tariffa giornaliera", "colonna: tariffa giornaliera"),
    ("retta", "colonna: retta, per: giorno"),
  ]) func `a price for the day is told and stays unknown until the days of a month are declared`(
    header: String, key: String
  ) throws {
    func read(_ key: String) throws -> Run {
      try run(
        profile.replacing("colonna: retta", with: key),
        self.header.replacing("retta", with: header)
          + "c1;Nido;;;nido;;;;Lodi;LO;;;15,00;;;;;\nc2;Nido due;;;nido;;;;Lodi;LO;;;gratis;;;;;\n")
    }
    let unsaid = try read(key)
    #expect(unsaid.faults == ["value.price-not-monthly 2:\(header) '15,00' x1"])
    #expect(unsaid.services.map(\.price) == [.unknown, .free])
    let said = try read(key + ", al_mese: {giorno: 20}")
    #expect(said.faults == [])
    #expect(said.services.map(\.price) == [.monthlyCents(30_000), .free])
  }

  @Test func `impossible values are unknown and named`() throws {
    let run = try run(
      profile,
      header + "c1;Nido;;;nido;;240;3;Lodi;LO;;-5;-1;2026-02-30;;boh;x;y\n"
        + "c2;Nido;;;nido;;5;3;Lodi;LO;;1.5;caro;2026-02-02;2026-01-01;;;\n")
    #expect(run.services.map(\.places) == [nil, nil])
    #expect(run.services[0].minimumAge == nil && run.services[0].maximumAge == 3)
    #expect(run.services[1].minimumAge == nil && run.services[1].maximumAge == nil)
    #expect(run.services.map(\.period) == [.always, .always])
    #expect(
      run.faults == [
        "value.bad-age 2:da '240' x1", "value.bad-places 2:posti '-5' x1",
        "value.bad-price 2:retta '-1' x1", "value.bad-date 2:dal '2026-02-30' x1",
        "value.bad-hours 2:orari 'boh' x1", "value.unknown-code 2:fase 'x' x1",
        "value.unknown-code 2:come 'y' x1", "value.ages-reversed 3:a '5–3' x1",
        "value.bad-places 3:posti '1.5' x1", "value.bad-price 3:retta 'caro' x1",
        "value.dates-reversed 3:al '2026-02-02–2026-01-01' x1",
      ])
  }

  @Test func `no name, no objective, a code twice: the row is refused`() throws {
    let run = try run(
      profile,
      header + "c1;;;;nido;;;;Lodi;LO;;;;;;;;\nc2;A;;;scuola;;;;Lodi;LO;;;;;;;;\n"
        + "c3;A;;;altro;;;;Lodi;LO;;;;;;;;\nc4;A;;;nido;;;;Lodi;LO;;;;;;;;\nc4;A;;;nido;;;;Lodi;LO;;;;;;;;\n"
    )
    #expect(run.services.map(\.code) == ["c4"])
    #expect(
      run.rejected.flatMap(\.reasons).map(brief) == [
        "value.required 2:nome", "catalogue.no-objective 3:tipo 'scuola'",
        "row.repeated 6:codice",
      ])
    #expect(run.account.rowsRead == 6 && run.account.rejected == 3)
    #expect(run.account.nonData[.unused] == 1)
  }

  @Test func `two different services under one code stop the catalogue, whatever their order`()
    throws
  {
    let rows = ["c4;A;;;nido;;;;Lodi;LO;;;;;;;;\n", "c4;B;;;nido;;;;Lodi;LO;;;;;;;;\n"]
    for rows in [rows, rows.reversed()] {
      let run = try run(profile, header + rows.joined())
      #expect(
        run.diagnostics.filter { $0.severity == .error } == [
          Diagnostic(
            "catalogue.conflicting-code", .error,
            at: SourceLocation(file: "t.csv", line: 3, column: 1, columnName: "codice"),
            ["count": "1", "lines": "2 ≠ 3"])
        ])
    }
  }

  @Test func `a catalogue says where it is complete`() throws {
    let parsed = try Profile.read(bytes: Array(profile.utf8), shownAs: "p.yaml")
    #expect(parsed.completeness?.territories.map(\.text) == ["R03"])
    #expect(parsed.completeness?.objectives == ["A", "F1.1"])
  }

  @Test func `the taker of a row may refuse it or call it no data`() throws {
    let parsed = try Profile.read(bytes: Array(profile.utf8), shownAs: "p.yaml")
    let table = Array((header + "c1;Nido;;;nido;;;;Roma;RM;;;;;;;;\n").utf8)
    let outside = try read(parsed, table, .nonData(.outsideTerritory))
    #expect(outside.account.nonData == [.header: 1, .outsideTerritory: 1])
    let reason = Diagnostic("place.unknown", .error)
    let refused = try read(parsed, table, .rejected([reason]))
    #expect(refused.rejected.map(\.reasons) == [[reason]])
    #expect(refused.rejected[0].text.hasPrefix("c1;Nido"))
  }
}

private func read(_ profile: Profile, _ bytes: [UInt8], _ verdict: RowVerdict) throws -> Run {
  try run(profile, bytes: bytes, verdict: verdict)
}
