import Diagnostics
import Testing

@testable import Ingest

private let survey = surveyProfile(
  """
  unita: {colonna: impresa}
  identificativo: {colonna: id}
  bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]
  """)

private func table(_ count: Int, _ company: (Int) -> String) -> String {
  "comune,impresa,id\n" + (2...count).map { "Lodi,\(company($0)),R\($0)\n" }.joined()
}

@Suite struct `Identifiers beyond the first rows` {
  @Test func `an e-mail address stops the source on whatever line it stands`() throws {
    let run = try run(
      survey, table(6000) { $0 == 5000 ? "rosa@example.org" : "Impresa \($0 % 4900)" })
    #expect(
      run.diagnostics.filter { $0.severity == .error } == [
        Diagnostic(
          "profile.direct-identifiers", .error, at: SourceLocation(file: "t.csv"),
          ["columns": "impresa"]),
        Diagnostic(
          "privacy.email", .error,
          at: SourceLocation(file: "t.csv", line: 5000, column: 2, columnName: "impresa"),
          ["column": "impresa", "cells": "1", "total": "5999", "value": "r•••••••••••…"]),
      ])
  }

  @Test func `cells are counted, those of a text that comes back too`() throws {
    let run = try run(
      survey,
      table(3000) { $0 < 2500 ? "Impresa" : "Ditta di Rosa, 347 1234567".replacing(",", with: "") })
    #expect(
      run.faults == [
        "profile.direct-identifiers", "privacy.phone 2500:impresa 'D•••• •• •••…' x501",
      ])
  }

  @Test func `a column that nobody reads is looked at to the last row`() throws {
    let rows = table(6000) { $0 == 5990 ? "tel. 347 1234567" : "Impresa \($0 % 4900)" }
    let other = surveyProfile("bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]")
    let strict = other.replacing("ignora_altre: true\n", with: "")
    #expect(
      try run(strict, rows).faults == [
        "profile.direct-identifiers", "privacy.phone 5990:impresa 't••. ••• •••…' x1",
      ])
    let outside = try run(other, rows)
    #expect(
      outside.diagnostics.filter { $0.severity != .note } == [
        Diagnostic(
          "privacy.outside", .warning, at: SourceLocation(file: "t.csv"), ["columns": "impresa"])
      ])
    #expect(outside.rows.count == 5999)
    #expect(try run(strict + "\nignora: [impresa, id]", rows).faults == [])
    #expect(try run(strict + "\nscarta_identificativi: [impresa]", rows).faults == [])
  }

  @Test func `a column that fills late is judged by what it holds then`() throws {
    let names = ["Rosa Bianchi", "Mario Rossi", "Anna Verdi", "Luca Ferrari", "Paola Colombo"]
    let rows = table(3000) { $0 < 2900 ? "" : names[$0 % 5] }
    let other = surveyProfile("bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]")
    for profile in [survey, other.replacing("ignora_altre: true\n", with: "")] {
      let faults = try run(profile, rows).faults
      #expect(faults.contains { $0.hasPrefix("privacy.name 2900:impresa 'R••• •••••••' x") })
    }
    let towns = table(3000) { $0 < 2900 ? "" : "Lodi" }
    #expect(try run(other, towns).faults == [])
  }

  @Test func `a cell of a closed question is a cell like others`() throws {
    let coded = surveyProfile(
      """
      lavoro: {colonna: impresa, valori: {"Impresa": pubblico}}
      bisogni: [{obiettivo: A1, stato: {fisso: nessun_bisogno}}]
      """)
    let faults = try run(coded, table(3000) { $0 == 2999 ? "rosa@example.org" : "Impresa" }).faults
    #expect(faults.contains("privacy.email 2999:impresa 'r•••••••••••…' x1"))
  }

  @Test func `columns dropped or made pseudonyms are left alone`() throws {
    let rows = table(3000) { $0 > 2500 ? "rosa@example.org" : "Impresa" }
    var taken: [RawRow] = []
    let summary = try SourceIngest.read(
      try Profile.read(bytes: Array((survey + "\npseudonimizza: [impresa]").utf8), shownAs: "p"),
      bytes: Array(rows.utf8), shownAs: "t.csv", pseudonym: { "p\($0.count)@example.org" },
      take: {
        taken.append($0)
        return .accepted
      })
    #expect(taken.count == 2999)
    #expect(summary.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test(arguments: [
    "rosa@example.org", "rosa rossi, RSSMRA80A01H501U", "RSSMRA80A01H501U", "rssmra80a01h501u.",
    "IT60X0542811101000000123456", "conto IT60 X054 2811 1010 0000 0123 456",
    "chiamare 347 1234567", "+39 347 1234567", " +39-02-12345678", "tel:(02) 12345678 ore 9",
    "«IT60X0542811101000000123456»", "è 02/12345678",
  ]) func `the quick look lets none of them pass`(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer(IdentifierScreen.mayHold))
  }

  @Test(arguments: [
    "", "Comune di Lodi", "R000123", "3292879998", "2026-03-01T12:22:11.123+01:00",
    "3f2a9c41-7b1e-4c55-9a0d-0e8f6b2d7c13", "uuid:0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0",
    "RESPONDENT_000123456789", "particolarmentebello?", "via Roma 12 26900 Lodi",
  ]) func `and keeps no one busy with the rest`(text: String) {
    #expect(!Array(text.utf8).withUnsafeBufferPointer(IdentifierScreen.mayHold))
  }

  @Test func `what the slow look finds, the quick one lets through`() {
    var source = 7
    func next(_ bound: Int) -> Int {
      source = (source &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407)
      return Int(UInt(bitPattern: source) >> 33) % bound
    }
    let parts = [
      "347", "1234567", " ", "-", "/", "RSSMRA80A01H501U", "IT60", "X0542811101000000123456",
      "a", "è", "+39", "(", ")", ".", ",", "«", "_", "@", "x.it", "02", "'",
    ]
    var found = 0
    for _ in 0..<20_000 {
      let text = (0..<(1 + next(6))).map { _ in parts[next(parts.count)] }.joined()
      let kinds = Set(PersonalData.codes(in: text).map(\.kind)).subtracting([.networkAddress])
      if kinds.isEmpty { continue }
      found += 1
      #expect(Array(text.utf8).withUnsafeBufferPointer(IdentifierScreen.mayHold), "\(text)")
    }
    #expect(found > 500)
  }
}
