import Diagnostics
import Ingest
import Testing

private let survey = surveyProfile("bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]")
  .replacing("ignora_altre: true", with: "")

/// Errors of the door, and the columns they name.
private func stopped(_ header: String, _ cells: [String], profile: String = survey) -> [String] {
  let table = "comune,\(header)\n" + cells.map { "Lodi,\"\($0)\"\n" }.joined()
  return stopping { () throws(DataFaults) in _ = try run(profile, table) }.map(\.code)
}

@Suite struct `Privacy at the door` {
  @Test(arguments: [
    ("note", ["va bene", "scrivete a rosa@example.org"], "privacy.email"),
    ("contatto", ["347 1234567", "02 12345678", "338.7654321"], "privacy.phone"),
    ("note", ["il mio numero è 347 1234567"], "privacy.phone"),
    ("altro", ["RSSMRA80A01H501U"], "privacy.tax-code"),
    ("conto", ["IT60X0542811101000000123456"], "privacy.bank-account"),
    ("origine", ["93.45.1.20", "151.38.2.7"], "privacy.network-address"),
    ("nato il", ["12/03/1968", "1/1/1990", "30/07/1981"], "privacy.birth-date"),
    ("chi compila", ["Maria Rossi", "Luca Bianchi", "Anna Verdi"], "privacy.name"),
    ("Cognome", ["Rossi", "Bianchi"], "privacy.name"),
    ("SubmitterName", ["Alice"], "privacy.name"),
  ]) func `identifiers stop the import, by header and by content`(
    header: String, cells: [String], code: String
  ) {
    #expect(stopped(header, cells) == ["profile.direct-identifiers", code])
  }

  @Test(arguments: [
    ("RespondentID", ["3292879998", "3292879538", "3292765271"]),
    ("numero", ["3292879998", "3292879538", "3292765271"]),
    ("cap", ["20154", "24126", "46040"]), ("istat", ["015146", "016024", "020017"]),
    ("luogo di lavoro", ["Santa Maria", "San Donato Milanese", "Busto Arsizio"]),
    ("coordinate", ["45.67749 9.66293", "45.69688 9.70591"]),
    ("data di compilazione", ["12/03/2026", "13/03/2026", "14/03/2026"]),
    ("contatto/telefono", ["0", "1", "0"]), ("Nome del servizio", ["Nido Blu"]),
    ("data inizio lavoro", ["01/09/2019", "01/10/2003", "01/01/2024"]),
    ("versione", ["1.2.3.4", "boh", "nessuna"]),
  ]) func `numbers, codes and places are nobody's`(header: String, cells: [String]) {
    #expect(stopped(header, cells) == [])
  }

  @Test func `the message tells the form and the count, never the value`() {
    let table = "comune,Indirizzo e-mail\nLodi,rosa@example.org\nLodi,\n"
    let faults = stopping { () throws(DataFaults) in _ = try run(survey, table) }
    #expect(
      faults == [
        Diagnostic(
          "profile.direct-identifiers", .error, at: SourceLocation(file: "t.csv"),
          ["columns": "Indirizzo e-mail"]),
        Diagnostic(
          "privacy.email", .error,
          at: SourceLocation(
            file: "t.csv", line: 2, column: 2, columnName: "Indirizzo e-mail"),
          [
            "column": "Indirizzo e-mail", "cells": "1", "total": "2",
            "value": "r•••••••••••…",
          ]),
      ])
  }

  @Test func `columns named as ignored or dropped stop nothing`() throws {
    let table = "comune,note\nLodi,rosa@example.org\n"
    for key in ["ignora", "scarta_identificativi"] {
      #expect(try run(survey + "\n\(key): [note]", table).faults == [])
    }
    #expect(try run(survey + "\nignora_altre: true", table).faults == ["privacy.outside"])
  }

  @Test func `a column dropped and read at once is refused`() {
    let faults = stopped(
      "E-mail", ["rosa@example.org"],
      profile: survey + "\nunita: {colonna: E-mail}\nscarta_identificativi: [E-mail]")
    #expect(faults == ["profile.dropped-column-read"])
  }

  @Test func `a catalogue has contacts; a person's fiscal code is worth a warning`() throws {
    let profile = """
      tipo: catalogo
      titolo: Servizi
      nome: {colonna: nome}
      codice_ente: {colonna: cf}
      obiettivi: {fisso: [F1.1]}
      luogo: {comune: {colonna: comune}}
      """
    let run = try run(
      profile,
      "nome,cf,comune,email,telefono\nNido,02438750586,Lodi,nido@example.org,0371 123456\nAsilo,RSSMRA80A01H501U,Lodi,,\n"
    )
    #expect(run.services.count == 2)
    #expect(run.faults == ["privacy.person-in-catalogue 3:cf x1"])
  }

  @Test(arguments: [
    ("Ha una disabilità certificata", "sì", "privacy.special-health"),
    ("Religione", "x", "privacy.special-beliefs"),
    ("Iscritto a un sindacato", "no", "privacy.special-union"),
    ("Orientamento sessuale", "x", "privacy.special-sexual"),
    ("Origine etnica", "x", "privacy.special-origin"),
    ("Chi assiste", "un familiare non autosufficiente", "privacy.special-health"),
  ]) func `special categories are told of once a column`(
    header: String, cell: String, code: String
  ) throws {
    let run = try run(
      survey + "\nunita: {colonna: \(header)}", "comune,\(header)\nLodi,\(cell)\nCrema,\(cell)\n")
    #expect(run.faults.map { $0.split(separator: " ")[0] } == [code[...]])
    #expect(run.account.accepted == 2)
  }

  @Test(arguments: ["Sesso", "Età", "Fedeltà al datore", "Di che umore è", "Dna"])
  func `other questions are not`(header: String) throws {
    let found = try run(
      survey + "\nunita: {colonna: \(header)}", "comune,\(header)\nLodi,x\n"
    ).faults
    #expect(found.isEmpty == (header != "Dna"))
  }
}
