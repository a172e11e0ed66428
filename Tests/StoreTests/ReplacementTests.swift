import GRDB
import Region
import Store
import Testing

@Suite struct ReplacementTests {
  @Test func replacingASourceLeavesNothingOfItBeforeAndAllOfTheOthers() throws {
    let folder = try TemporaryFolder()
    var seeded = Seeded(1)
    let store = try RegionalStore(path: folder.store)
    let other = (2...9).map { seeded.respondent(line: $0, items: 2) }
    try store.load(other, of: survey("altra"))
    try store.load((2...50).map { seeded.respondent(line: $0, items: 2) }, of: survey("indagine"))
    let after = (2...11).map { seeded.respondent(line: $0, items: 3) }
    try store.load(after, of: survey("indagine", ["A1", "A2.1", "C"]))

    #expect(try store.respondents(of: "indagine") == after)
    #expect(try store.respondents(of: "altra") == other)
    #expect(try store.read { try $0.source("indagine") }?.instrument.items.count == 3)
  }

  @Test func aRemovedSourceTakesAllItsRowsWithIt() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    try loadOneRowOfEverything(into: store)
    try store.transaction { try $0.removeSources(notIn: []) }
    try store.close()

    // Every table that a user may fill is empty: no row is left without its source.
    let vocabulary: Set = ["need_status", "barrier", "trait"]
    try DatabaseQueue(path: folder.store).read { (database) throws in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      #expect(tables.count > 15)
      for table in tables where !vocabulary.contains(table) {
        #expect(
          try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == 0, "\(table)")
      }
    }
  }

  @Test func aSourceThatIsStillNamedStays() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    for code: InstrumentCode in ["a", "b", "c"] { try store.load([], of: survey(code)) }
    try store.transaction { try $0.removeSources(notIn: ["c", "a"]) }
    #expect(try store.read { try $0.sources().map(\.instrument.code) } == ["a", "c"])
  }

  @Test func theOrderOfLoadingDoesNotShow() throws {
    var contents: [[Service]] = []
    for order: [InstrumentCode] in [["a", "b"], ["b", "a"], ["b", "a", "b"]] {
      let folder = try TemporaryFolder()
      let store = try RegionalStore(path: folder.store)
      for code in order {
        var seeded = Seeded(5)
        try store.transaction { writer in
          try writer.replaceSource(
            record(Instrument(code: code, kind: .catalogue, title: "C", wave: "c"))
          ) { sink in
            // Codes that fall the other way round than the lines.
            for line in 2...20 {
              try sink.add(
                seeded.service(
                  ServiceCode("\(code)/\(99 - line)"),
                  at: RecordReference(instrument: code, line: line)))
            }
            return RowAccounting(accepted: 19)
          }
        }
      }
      contents.append(try store.read { try $0.services() })
    }
    #expect(contents[0].map(\.reference.line) == Array(2...20) + Array(2...20))
    #expect(contents[0] == contents[1])
    #expect(contents[0] == contents[2])
  }

  @Test func aRowOfAnotherSourceIsRefused() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    #expect(
      throws: StoreError.failed(
        path: folder.store, detail: "network_member: row of 'altra' given to 'rete'")
    ) {
      try store.transaction { writer in
        try writer.replaceSource(
          record(Instrument(code: "rete", kind: .network, title: "R", wave: "r"))
        ) { sink in
          try sink.add(
            NetworkMember(
              reference: RecordReference(instrument: "altra", line: 2), territory: nil,
              organisation: "CGIL", component: "sindacati", inCommunity: true))
          return RowAccounting(accepted: 1)
        }
      }
    }
  }

  @Test func aRespondentWithTooFewAnswersIsRefused() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    let short = Respondent(line: 8, territory: nil, answers: [NeedAnswer(.unmet)])
    #expect(
      throws: StoreError.failed(path: folder.store, detail: "indagine:8: 1 answers, 2 items")
    ) { try store.load([short], of: survey("indagine")) }
  }

  private func loadOneRowOfEverything(into store: RegionalStore) throws {
    var seeded = Seeded(3)
    let origin = RecordReference(instrument: "tutto", line: 2)
    let source = SourceRecord(
      instrument: survey("tutto"), file: "f", profile: "p", fileHash: "h", fingerprint: "f",
      completeTerritories: [.region], completeObjectives: ["A"])
    try store.transaction { writer in
      try writer.replaceSource(source) { sink in
        try sink.add(seeded.respondent(line: 2, items: 2))
        try sink.add(
          Service(
            code: "tutto/1", reference: origin, name: "S", provider: "P", objectives: ["A1"],
            admission: Admission(set: .everyone, agesKnown: true), catchment: [.region],
            hours: [TimeSlot(day: 1, startMinute: 0, endMinute: 60)]))
        try sink.add(
          Statement(
            reference: origin, group: "G1", territory: nil, actor: "a", segment: "s",
            objective: nil, codeWording: "c", kind: .unprompted, quote: "q", participantCount: 7))
        try sink.add(
          Participation(reference: origin, measure: "m", territory: .region, takesPart: true))
        try sink.add(
          PopulationMargin(
            reference: origin, territory: .region, ages: .anyone, sex: "", populationCount: 1))
        try sink.add(
          AggregateCount(
            reference: origin, territory: .region, objective: "C1", target: .everyone,
            respondentBand: "", quantity: .unmet, count: 1, base: 2))
        try sink.add(
          NetworkMember(
            reference: origin, territory: nil, organisation: "o", component: "c",
            inCommunity: true))
        try sink.add(StoredDiagnostic(code: "c", severity: "note"))
        return RowAccounting(accepted: 8, nonData: ["blank": 1])
      }
    }
  }
}
