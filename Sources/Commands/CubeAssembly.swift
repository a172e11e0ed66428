import Diagnostics
import Estimation
import Findings
import Region
import Store

/// Leads the micro-data of the store through the first door: one cube per survey wave.
struct CubeAssembly {
  /// What comes out of the first room.
  struct Result {
    var cells: [CubeCell] = []
    var rankings: [Ranking] = []
    var notes: [(wave: WaveCode, note: DesignNote)] = []
    var faults: [AggregateCells.Fault] = []
  }

  private let targets: [ReportTarget]
  private var territories: ReportTerritories

  init(targets: [ReportTarget], territories: ReportTerritories) {
    self.targets = targets
    self.territories = territories
  }

  /// Estimates every wave of the store and takes in the tables that others aggregated.
  mutating func assemble(_ reader: StoreReader) throws -> Result {
    var result = Result()
    let instruments = try reader.sources().map(\.instrument)
    let surveys = Dictionary(grouping: instruments.filter { $0.kind == .survey }, by: \.wave)
    for (wave, parts) in surveys.sorted(by: { $0.key < $1.key }) {
      let cube = try estimate(wave, parts.sorted { $0.code < $1.code }, reader)
      result.cells += cube.cells
      result.rankings += cube.rankings.map { Ranking(wave: wave, shares: $0) }
      result.notes += cube.notes.map { (wave, $0) }
    }
    let rows = Dictionary(grouping: try reader.aggregateCounts(), by: \.reference.instrument)
    for table in instruments.filter({ $0.kind == .aggregate }).sorted(by: { $0.code < $1.code }) {
      let made = AggregateCells.make(
        from: rows[table.code] ?? [], wave: table.wave, population: table.population,
        sampling: table.sampling)
      result.cells += made.cells
      result.faults += made.faults
    }
    result.cells.sort { $0.key < $1.key }
    return result
  }

  private mutating func estimate(_ wave: WaveCode, _ parts: [Instrument], _ reader: StoreReader)
    throws -> Cube
  {
    let asked = parts.map { Set($0.items.map(\.objective)) }
    let common = asked.dropFirst().reduce(asked.first ?? []) { $0.intersection($1) }
    let codes = territories.codes
    // The two denominators of the method: everybody asked, and recipients under 4.3.
    let denominators = targets.filter { $0.code == .everyone || $0.membership == .recipient }
    let rankings = codes.flatMap { territory in
      denominators.map {
        CubeDesign.Ranking(territory: territory, target: $0.code, objectives: common.sorted())
      }
    }
    let design = CubeDesign(
      wave: wave, population: parts[0].population, sampling: weakest(parts.map(\.sampling)),
      parts: parts.map {
        CubeDesign.Part(instrument: $0.code, objectives: $0.items.map(\.objective))
      },
      territories: codes, targets: targets.map(\.code), rankings: common.isEmpty ? [] : rankings)
    var builder = CubeBuilder(design: design)
    var membership = TargetMembership(targets)
    for (part, instrument) in parts.enumerated() {
      try reader.forEachRespondent(of: instrument.code) { respondent in
        builder.add(
          CubeCase(
            respondent, part: part,
            territories: respondent.territory.map { territories.positions(of: $0) } ?? [],
            membership: membership.answer(for: respondent)))
      }
    }
    return builder.finish()
  }

  private func weakest(_ samplings: [Sampling]) -> Sampling {
    if samplings.contains(.nonProbability) { return .nonProbability }
    return samplings.contains(.probability) ? .probability : .census
  }
}

extension CubeAssembly.Result {
  /// What the analyst should know of designs and aggregated tables.
  var diagnostics: [Diagnostic] {
    notes.map { Diagnostic(design: $0.note) } + faults.map(Diagnostic.init(aggregate:))
  }
}

extension Diagnostic {
  fileprivate init(design note: DesignNote) {
    switch note {
    case .lonelyUnitMerged(let stratum, let neighbour):
      self.init(
        "design.lonely-unit-merged", .note, ["stratum": stratum, "neighbour": neighbour])
    case .lonelyUnitCentred(let stratum):
      self.init("design.lonely-unit-centred", .warning, ["stratum": stratum])
    case .populationBelowSample(let stratum, let declared, let reached):
      self.init(
        "design.population-below-sample", .warning,
        ["stratum": stratum, "declared": "\(declared)", "reached": "\(reached)"])
    }
  }

  fileprivate init(aggregate fault: AggregateCells.Fault) {
    let (code, row): (String, RecordReference) =
      switch fault {
      case .countOutsideBase(let row): ("aggregate.count-outside-base", row)
      case .inconsistentRows(let row): ("aggregate.inconsistent-rows", row)
      }
    self.init(code, .warning, at: SourceLocation(file: row.instrument.rawValue, line: row.line))
  }
}
