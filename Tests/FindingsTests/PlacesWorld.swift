import Estimation
import Region

@testable import Findings

/// A small territory for tests of people and places: two ambiti of three comuni each in one ATS,
/// with residents by comune.
enum PlacesWorld {
  static let comuni: [TerritoryCode] = (1...6).map { TerritoryCode("01500\($0)") }

  static let frame = TerritoryFrame(places: [
    .init(code: "ATS-1", level: .ats, name: "ATS", parent: nil, comuni: comuni),
    .init(
      code: "A-nord", level: .ambito, name: "Nord", parent: "ATS-1",
      comuni: Array(comuni.prefix(3))),
    .init(
      code: "A-sud", level: .ambito, name: "Sud", parent: "ATS-1",
      comuni: Array(comuni.suffix(3))),
  ])

  static let tree = ObjectiveTree(
    version: 1,
    nodes: ["A", "A3", "A3.1", "A4", "A4.1", "A4.2"].map {
      Objective(code: ObjectiveCode($0), label: LocalizedLabel(it: $0), clause: "")
    })

  static func children(_ ages: ClosedRange<Int>) -> TargetSet {
    TargetSet(TargetBox(ages: AgeSet(ages)))
  }

  static let targets = [
    ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone),
    ReportTarget(
      code: "figli-0-2", label: LocalizedLabel(it: "figli"), set: children(0...2),
      parent: .everyone),
    ReportTarget(
      code: "disabilita", label: LocalizedLabel(it: "disabilità"),
      set: TargetSet(TargetBox(ages: .anyone, conditions: .disability)), parent: .everyone),
    ReportTarget(
      code: "autonomi", label: LocalizedLabel(it: "autonomi"),
      set: TargetSet(TargetBox(workers: WorkerSet(.entrepreneur, .selfEmployed))),
      parent: .everyone),
  ]

  static func survey(
    population: PopulationAsked = .population, sampling: Sampling = .probability,
    counted: CountedPeople? = CountedPeople(unit: .person),
    basis: Instrument.TerritoryBasis = .residence
  ) -> Instrument {
    Instrument(
      code: "indagine", kind: .survey, title: "Indagine", wave: "w", population: population,
      sampling: sampling, territoryBasis: basis, counted: counted)
  }

  static func table(
    population: PopulationAsked = .population, unit: CountedUnit = .person
  ) -> Instrument {
    Instrument(
      code: "tavola", kind: .margins, title: "Tavola", wave: "tavola", population: population,
      counted: CountedPeople(unit: unit))
  }

  /// Residents of a comune: some under 3, the rest from 3 on.
  static func residents(_ place: TerritoryCode, _ under3: Int, _ others: Int) -> [PopulationMargin]
  {
    [(0...2, under3), (3...110, others)].map { ages, count in
      PopulationMargin(
        reference: RecordReference(instrument: "tavola", line: 2), territory: place,
        ages: AgeSet(ages), sex: "", populationCount: count)
    }
  }

  static func service(
    _ code: String, _ objectives: [ObjectiveCode], in catchment: [TerritoryCode], places: Int?,
    admitting set: TargetSet = .everyone, hours: [TimeSlot]? = nil, period: Period = .always,
    bands: [PlaceBand] = []
  ) -> Service {
    Service(
      code: ServiceCode(code), reference: RecordReference(instrument: "catalogo", line: 2),
      name: "Servizio \(code)", provider: "Ente", objectives: objectives,
      admission: Admission(set: set, agesKnown: true), location: catchment.first,
      catchment: catchment, places: places, placeBands: bands, hours: hours, period: period)
  }

  /// Answers of one cell: a simple random sample.
  static func cell(
    _ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode = .everyone,
    none: Int = 300, met: Int = 50, unmet: Int = 50, population: PopulationAsked = .population,
    sampling: Sampling = .probability
  ) -> CubeCell {
    CubeCell.simpleRandom(
      key: CellKey(wave: "w", territory: territory, objective: objective, target: target),
      instruments: ["indagine"], population: population, sampling: sampling,
      counts: CellCounts(none: none, metByService: met, unmet: unmet))
  }

  static func input(
    _ cube: [CubeCell], services: [Service] = [], margins: [PopulationMargin]? = nil,
    instruments: [Instrument] = [survey(), table()], isComplete: Bool = true,
    parameters: FindingParameters = FindingParameters()
  ) -> AnalysisInput {
    AnalysisInput(
      cube: cube, rankings: [], services: services, measures: [], participation: [],
      statements: [],
      scopes: isComplete
        ? [CatalogueScope(instrument: "catalogo", territories: ["ATS-1"], objectives: ["A"])] : [],
      instruments: instruments,
      margins: margins ?? comuni.flatMap { residents($0, 30, 970) }, frame: frame,
      objectives: tree, targets: targets, referenceDate: CalendarDate(iso: "2026-06-30")!,
      words: .shipped, parameters: parameters)
  }

  static func finding(_ input: AnalysisInput, _ key: CellKey? = nil) -> CoverageFinding {
    Analysis.findings(input).coverage.first { key == nil || $0.cell.key == key }!
  }
}
