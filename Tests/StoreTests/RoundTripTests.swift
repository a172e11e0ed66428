import Region
import Store
import Testing

/// Whatever goes in comes out equal, from a file opened again.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<20) func respondentsComeBackAsTheyWere(seed: Int) throws {
    let folder = try TemporaryFolder()
    var seeded = Seeded(UInt64(seed))
    let instrument = seeded.instrument("indagine", .survey)
    let respondents = (0..<40).map {
      seeded.respondent(
        line: 2 + 3 * $0, items: instrument.items.count, numbers: instrument.numbers.count)
    }
    try RegionalStore(path: folder.store).load(respondents, of: instrument)

    let store = try RegionalStore(path: folder.store, access: .readOnly)
    #expect(try store.respondents(of: "indagine") == respondents)
    #expect(try store.read { try $0.respondentCount(of: "indagine") } == 40)
    #expect(try store.read { try $0.source("indagine") }?.instrument == instrument)
  }

  @Test(arguments: 0..<20) func servicesComeBackAsTheyWere(seed: Int) throws {
    let folder = try TemporaryFolder()
    var seeded = Seeded(UInt64(seed))
    let services = (0..<30).map {
      seeded.service(
        ServiceCode("catalogo/\($0)"), at: RecordReference(instrument: "catalogo", line: $0 + 2))
    }
    let store = try RegionalStore(path: folder.store)
    try store.transaction { writer in
      try writer.replaceSource(record(seeded.instrument("catalogo", .catalogue))) { sink in
        for service in services { try sink.add(service) }
        return RowAccounting(accepted: services.count)
      }
    }
    #expect(try store.read { try $0.services() } == services)
  }

  @Test(arguments: [Price.free, .unknown, .monthlyCents(0), .monthlyCents(12_050)])
  func aPriceOfZeroIsNotAFreeServiceNorAnUnknownPrice(price: Price) throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    let service = Service(
      code: "c/1", reference: RecordReference(instrument: "c", line: 2), name: "Nido",
      provider: "Comune", objectives: ["F1.1"],
      admission: Admission(set: .everyone, agesKnown: true), catchment: [], price: price)
    try store.transaction { writer in
      try writer.replaceSource(
        record(Instrument(code: "c", kind: .catalogue, title: "C", wave: "c"))
      ) {
        try $0.add(service)
        return RowAccounting(accepted: 1)
      }
    }
    #expect(try store.read { try $0.services().map(\.price) } == [price])
  }

  @Test(arguments: 0..<10) func rowsOfOtherSourcesComeBackAsTheyWere(seed: Int) throws {
    let folder = try TemporaryFolder()
    var seeded = Seeded(UInt64(seed))
    func reference(_ line: Int) -> RecordReference {
      RecordReference(instrument: "tutto", line: line)
    }
    let statements = (0..<10).map {
      Statement(
        reference: reference($0 + 2), group: seeded.text(),
        territory: seeded.maybe { $0.territory() }, actor: seeded.text(), segment: seeded.text(),
        objective: seeded.maybe { $0.objective() }, codeWording: seeded.text(),
        kind: seeded.one(of: StatementKind.allCases), quote: seeded.text(),
        participantCount: seeded.maybe { $0.int(0...20) })
    }
    let participations = (0..<10).map {
      Participation(
        reference: reference($0 + 2), measure: seeded.text(), territory: seeded.territory(),
        takesPart: seeded.bool(), period: seeded.period(), listIsComplete: seeded.bool(),
        site: seeded.text())
    }
    let margins = (0..<10).map {
      PopulationMargin(
        reference: reference($0 + 2), territory: seeded.territory(), ages: seeded.ages(),
        sex: seeded.one(of: ["F", "M", ""]), populationCount: seeded.int(0...1_000_000),
        conditions: seeded.bool() ? .all : .disability,
        workers: seeded.bool() ? .all : WorkerSet(.publicEmployee, .selfEmployed))
    }
    let quantities: [AggregateCount.Quantity] =
      [.inNeed, .unmet, .noNeed] + Barrier.allCases.map { .barrier($0) }
    let aggregates = quantities.enumerated().map { place, quantity in
      AggregateCount(
        reference: reference(place + 2), territory: seeded.territory(),
        objective: seeded.objective(), target: .everyone, respondentBand: seeded.text(),
        quantity: quantity, count: place == 1 ? nil : seeded.int(0...50),
        base: seeded.maybe { $0.int(50...90) },
        share: place == 0
          ? nil
          : AggregateShare(
            value: 0.324, rounding: 0.0005, largestWeight: 5, interval: 0.28...0.37, level: 0.9,
            standardError: seeded.maybe { _ in 0.02 }))
    }
    let members = (0..<10).map {
      NetworkMember(
        reference: reference($0 + 2), territory: seeded.maybe { $0.territory() },
        organisation: seeded.text(), component: seeded.text(), inCommunity: seeded.bool())
    }
    let store = try RegionalStore(path: folder.store)
    try store.transaction { writer in
      try writer.replaceSource(record(seeded.instrument("tutto", .aggregate))) { sink in
        for row in statements { try sink.add(row) }
        for row in participations { try sink.add(row) }
        for row in margins { try sink.add(row) }
        for row in aggregates { try sink.add(row) }
        for row in members { try sink.add(row) }
        return RowAccounting()
      }
    }
    try store.read { (reader) throws in
      #expect(try reader.statements() == statements)
      #expect(try reader.participations() == participations)
      #expect(try reader.populationMargins() == margins)
      #expect(try reader.aggregateCounts() == aggregates)
      #expect(try reader.networkMembers() == members)
    }
  }

  @Test func aSourceKeepsItsOriginItsAccountAndItsFaults() throws {
    let folder = try TemporaryFolder()
    let faults = [
      StoredDiagnostic(
        code: "value.not-a-number", severity: "error", file: "sources/c.csv", line: 7, column: 3,
        columnName: "posti", arguments: ["value": "dodici", "expected": "12"]),
      StoredDiagnostic(code: "source.unused-columns", severity: "note"),
    ]
    var source = SourceRecord(
      instrument: Instrument(code: "c", kind: .catalogue, title: "C", wave: "c"),
      file: "sources/c.csv", profile: "profiles/c.yaml", fileHash: "ab12", fingerprint: "cd34",
      completeTerritories: ["R03", "ATS-325"], completeObjectives: ["F1", "A"])
    let account = RowAccounting(
      accepted: 740, rejected: 2, nonData: ["blank": 3, "outsideTerritory": 40])
    let store = try RegionalStore(path: folder.store)
    try store.transaction { writer in
      try writer.replaceSource(source) { sink in
        for fault in faults { try sink.add(fault) }
        return account
      }
    }
    let found = try #require(try store.read { try $0.source("c") })
    #expect(found.rows == account)
    #expect(found.rows.total == 785)
    #expect(found.fingerprint == "cd34")
    #expect(found.fileHash == "ab12")
    #expect(found.completeTerritories == ["R03", "ATS-325"])
    #expect(found.completeObjectives == ["F1", "A"])
    #expect(try store.read { try $0.diagnostics(of: "c") } == faults)
    #expect(try store.read { try $0.source("d") } == nil)

    source = record(source.instrument, fingerprint: "ef56")
    try store.transaction { try $0.replaceSource(source) { _ in RowAccounting() } }
    #expect(try store.read { try $0.sources() } == [source])
    #expect(try store.read { try $0.diagnostics(of: "c") } == [])
  }

  @Test func theRunAndTheReleasesAreRemembered() throws {
    let folder = try TemporaryFolder()
    let store = try RegionalStore(path: folder.store)
    #expect(try store.read { try $0.run() } == nil)
    let releases = [
      ReleaseEntry(file: "2026-1.json", hash: "aa", wave: "2026"),
      ReleaseEntry(file: "2026-2.json", hash: "bb", wave: "2026"),
    ]
    for fingerprint in ["uno", "due"] {
      try store.transaction { writer in
        try writer.setRun(CompletedRun(fingerprint: fingerprint, toolVersion: "1.0"))
        try writer.replaceReleases(releases.reversed())
      }
    }
    #expect(
      try store.read { try $0.run() } == CompletedRun(fingerprint: "due", toolVersion: "1.0"))
    #expect(try store.read { try $0.releases() } == releases)
  }
}
