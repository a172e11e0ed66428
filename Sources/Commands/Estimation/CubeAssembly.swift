import Diagnostics
import Estimation
import Findings
import Ingest
import Language
import Region
import Store

/// Leads the micro-data of the store through the first door: one cube per survey wave.
struct CubeAssembly {
  /// What comes out of the first room.
  struct Result {
    var cells: [CubeCell] = []
    var rankings: [Ranking] = []
    var equity: [EquityShare] = []
    var numbers: [NumberCell] = []
    /// Of the waves that the mapping compares, where they share people or units.
    var waveCovariances: [WaveCovariance] = []
    /// Of territories that the mapping compares, and of parts with the whole.
    var territoryCovariances: [TerritoryCovariance] = []
    var notes: [(wave: WaveCode, note: DesignNote)] = []
    /// Of the sources in which some people count more than others, or for more than themselves.
    var weights: [InstrumentCode: WeightSummary] = [:]
    /// Whom the weights of sources stand for, of those that stand for a population.
    var represented: [InstrumentCode: RepresentedPeople] = [:]
    /// Of tables that others aggregated.
    var tables: [Diagnostic] = []
    /// Of weights and strata.
    var weighting: [Diagnostic] = []
    /// Of declared pairs of territories that nothing can be said of.
    var uncompared: [Diagnostic] = []
  }

  private let targets: [ReportTarget]
  private let denominators: [TargetCode]
  private var territories: ReportTerritories
  private let designs: [InstrumentCode: (design: SurveyDesign, profile: String)]
  private let frame: MarginTable.Frame
  private let comparisons: [MappingDescriptor.ComparisonEntry]
  private let territoryPairs: [TerritoryPairs]
  private let declaredPairs: DeclaredPairs
  private var smallComuni: SmallComuni

  /// - Parameters:
  ///   - designs: what the profile of each survey declares of its sample, with the profile's path.
  ///   - frame: where the rows of official tables are looked up.
  ///   - comparisons: waves whose shares are compared.
  ///   - declaredPairs: territories whose shares are compared.
  ///   - smallComuni: tells who lives in a small comune.
  init(
    targets: [ReportTarget], territories: ReportTerritories,
    designs: [InstrumentCode: (design: SurveyDesign, profile: String)], frame: MarginTable.Frame,
    comparisons: [MappingDescriptor.ComparisonEntry],
    declaredPairs: DeclaredPairs, smallComuni: SmallComuni
  ) {
    self.targets = targets
    self.territories = territories
    self.designs = designs
    self.frame = frame
    self.comparisons = comparisons
    self.smallComuni = smallComuni
    // The two denominators of the method: everybody asked, and recipients under 4.3.
    denominators = targets.filter { $0.code == .everyone || $0.membership == .recipient }
      .map(\.code)
    self.declaredPairs = declaredPairs
    territoryPairs = territories.frame.pairs(
      of: territories.codes, declared: declaredPairs.pairs, targets: targets.map(\.code),
      onMaps: denominators)
  }

  /// The assembly of a mapping.
  init(_ mapping: Mapping, _ sources: [PlannedSource]) {
    let date = mapping.descriptor.referenceDate
    self.init(
      targets: mapping.targets, territories: mapping.territories,
      designs: Dictionary(
        uniqueKeysWithValues: sources.compactMap { source in
          source.profile.design.map { (source.code, ($0, source.entry.profile)) }
        }),
      frame: MarginTable.Frame(register: mapping.register, date: date, scope: mapping.scope),
      comparisons: mapping.descriptor.comparisons,
      declaredPairs: DeclaredPairs(mapping),
      smallComuni: SmallComuni(
        register: mapping.register, limit: mapping.parameters.findings.smallComunePopulation))
  }

  /// Estimates every wave of the store and takes in the tables that others aggregated.
  ///
  /// - Throws: `DataFaults` with what keeps weights and designs of any wave from holding, beside all
  ///   else that is to be said; what store and disk throw.
  mutating func assemble(_ reader: StoreReader) throws -> Result {
    var result = Result()
    var faults: [Diagnostic] = []
    let records = Dictionary(
      uniqueKeysWithValues: try reader.sources().map { ($0.instrument.code, $0) })
    let instruments = records.values.map(\.instrument).sorted { $0.code < $1.code }
    let surveys = Dictionary(grouping: instruments.filter { $0.kind == .survey }, by: \.wave)
    for (wave, parts) in surveys.sorted(by: { $0.key < $1.key }) {
      let (cube, said, represented) = try estimate(
        wave, parts.sorted { $0.code < $1.code }, reader)
      let found = said.filter { $0.severity == .error }
      result.weighting += said.filter { $0.severity != .error }
      faults += found
      guard found.isEmpty else { continue }
      result.represented.merge(represented) { first, _ in first }
      result.cells += cube.cells
      result.rankings += cube.rankings.map { Ranking(wave: wave, shares: $0) }
      result.equity += cube.equity
      result.territoryCovariances += cube.territoryCovariances
      result.numbers += cube.numbers
      result.notes += cube.notes.map { (wave, $0) }
      for (part, summary) in zip(parts.sorted { $0.code < $1.code }, cube.weights) {
        if let summary, summary.minimum != 1 || summary.maximum != 1 {
          result.weights[part.code] = summary
        }
      }
    }
    for entry in comparisons where faults.isEmpty {
      guard let earlier = surveys[entry.earlier], let later = surveys[entry.later] else { continue }
      result.waveCovariances += try covariances(earlier, later, reader)
    }
    let rows = Dictionary(grouping: try reader.aggregateCounts(), by: \.reference.instrument)
    for table in instruments where table.kind == .aggregate {
      let made = AggregateCells.make(
        from: rows[table.code] ?? [], wave: table.wave, population: table.population,
        sampling: table.sampling)
      result.cells += made.cells
      let record = records[table.code]
      result.tables += made.faults.map {
        Diagnostic(
          aggregate: $0, file: record?.file ?? table.code.rawValue,
          rejected: record?.rows.rejected ?? 0)
      }
    }
    if !faults.isEmpty { throw DataFaults(faults + result.diagnostics) }
    result.cells.sort { $0.key < $1.key }
    result.uncompared = declaredPairs.doubts(result.cells)
    return result
  }

  /// A survey wave whose people were taken in.
  struct TakenWave: ~Copyable {
    var builder: CubeBuilder
    var calibration: WaveCalibration
    let strata: WaveStrata
    let asked: AskedCounts
    /// Strata that each part reached.
    let reached: [Set<String>]
    /// Tables and questions that do not hold what is asked of them.
    let faults: [Diagnostic]
    let population: WavePopulation
  }

  /// Takes the people of a wave in.
  mutating func take(_ wave: WaveCode, _ parts: [Instrument], _ reader: StoreReader) throws
    -> TakenWave
  {
    let declared = parts.map { designs[$0.code] ?? (design: SurveyDesign(), profile: "") }
    let strata = WaveStrata(declared)
    var calibration = WaveCalibration(
      parts, declared: declared.map(\.design.calibration),
      rows: try marginRows(declared.map(\.design), reader),
      frame: frame)
    let (numbers, differing) = WaveNumbers.make(parts, profiles: declared.map(\.profile))
    let codes = territories.codes
    let design = CubeDesign(
      wave: wave, population: parts[0].population, sampling: weakest(parts.map(\.sampling)),
      parts: zip(parts, declared).map {
        CubeDesign.Part(
          instrument: $0.code, objectives: $0.items.map(\.objective),
          barriers: $1.design.offeredBarriers)
      },
      territories: codes, targets: targets.map(\.code), strata: strata.declared,
      numbers: numbers.items)
    var builder = CubeBuilder(design: design)
    var population = WavePopulation(
      parts, designs: declared, sources: try reader.sources().map(\.instrument))
    var asked = AskedCounts(territoryCount: codes.count, objectives: design.objectives)
    let items = parts.map { part in
      part.items.map { design.objectives.firstIndex(of: $0.objective)! }
    }
    var reached = parts.map { _ in Set<String>() }
    try forEachCase(of: parts, numbers, calibration: &calibration, reader) { row, _ in
      reached[row.part].insert(row.stratum)
      asked.add(row.answers, items: items[row.part], places: row.territories)
      population.add(row)
      try builder.add(row)
    }
    return TakenWave(
      builder: builder, calibration: calibration, strata: strata, asked: asked, reached: reached,
      faults: calibration.faults + differing, population: population)
  }

  /// The cube of a wave, and what is to be said of its weights, numbers and strata: with an error
  /// among it the cube is not to be used.
  private mutating func estimate(_ wave: WaveCode, _ parts: [Instrument], _ reader: StoreReader)
    throws -> (Cube, [Diagnostic], [InstrumentCode: RepresentedPeople])
  {
    var taken = try take(wave, parts, reader)
    let codes = territories.codes
    let rankings = codes.indices.flatMap { place in
      let common = taken.asked.askedOfNearlyAll(at: place)
      return common.count < 2
        ? []
        : denominators.map {
          CubeDesign.Ranking(territory: codes[place], target: $0, objectives: common)
        }
    }
    var said = taken.faults + taken.calibration.doubts
    said += try taken.calibration.calibrate(&taken.builder).diagnostics
    let cube = try taken.builder.finish(
      rankings: rankings, equity: true, territories: territoryPairs)
    said += taken.strata.check(reached: taken.reached, notes: cube.notes)
    return (cube, said + taken.population.doubts(), taken.population.represented())
  }

  /// The respondents of some sources as the cube sees them, one by one.
  private mutating func forEachCase(
    of parts: [Instrument], _ numbers: WaveNumbers, calibration: inout WaveCalibration,
    _ reader: StoreReader, _ body: (CubeCase, Respondent) throws -> Void
  ) throws {
    var membership = TargetMembership(targets)
    for (part, instrument) in parts.enumerated() {
      try reader.forEachRespondent(of: instrument.code) { answered in
        var respondent = answered
        respondent.traits = smallComuni.traits(of: answered, basis: instrument.territoryBasis)
        try body(
          CubeCase(
            respondent, part: part,
            territories: respondent.territory.map { territories.positions(of: $0) } ?? [],
            membership: membership.answer(for: respondent),
            categories: calibration.categories(of: respondent, part: part),
            numbers: numbers.answers(of: respondent, part: part)), respondent)
      }
    }
  }

  /// How the shares of two waves vary together: none where they share neither people nor units.
  private mutating func covariances(
    _ earlier: [Instrument], _ later: [Instrument], _ reader: StoreReader
  ) throws -> [WaveCovariance] {
    guard try haveCommonUnits(earlier, later, reader) else { return [] }
    let parts = (earlier + later).sorted { $0.code < $1.code }
    let declared = parts.map { designs[$0.code] ?? (design: SurveyDesign(), profile: "") }
    var calibration = WaveCalibration(
      parts, declared: declared.map(\.design.calibration),
      rows: try marginRows(declared.map(\.design), reader), frame: frame)
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: later[0].wave, population: later[0].population,
        sampling: weakest(parts.map(\.sampling)),
        parts: parts.map {
          CubeDesign.Part(instrument: $0.code, objectives: $0.items.map(\.objective))
        },
        territories: territories.codes, targets: targets.map(\.code),
        strata: WaveStrata(declared).declared))
    try forEachCase(of: parts, .none, calibration: &calibration, reader) { row, respondent in
      var row = row
      row.unit = Self.jointUnit(row.unit, respondent.person)
      try builder.add(row)
    }
    let faults = calibration.faults + (try calibration.calibrate(&builder)).diagnostics
    if faults.contains(where: { $0.severity == .error }) { throw DataFaults(faults) }
    return try builder.waveCovariances(with: earlier[0].wave, parts: Set(earlier.map(\.code)))
  }

  /// The unit of somebody in two waves: a person drawn as such is the unit, one drawn with others
  /// stays in theirs.
  private static func jointUnit(_ unit: String?, _ person: String?) -> String? {
    unit ?? person.map { "\u{1F}" + $0 }
  }

  /// Whether two waves have people in common, or sampling units of the same name and stratum.
  private func haveCommonUnits(
    _ earlier: [Instrument], _ later: [Instrument], _ reader: StoreReader
  ) throws -> Bool {
    var overlap = UnitOverlap()
    for instrument in earlier + later {
      let isEarlier = instrument.wave == earlier[0].wave
      try reader.forEachUnit(of: instrument.code) { stratum, unit, person in
        guard let unit = Self.jointUnit(unit, person) else { return }
        try overlap.add(stratum: stratum, unit: unit, isEarlier: isEarlier)
      }
    }
    return try overlap.exists()
  }

  /// The official tables of the mapping, read only where a survey is calibrated.
  private func marginRows(_ designs: [SurveyDesign], _ reader: StoreReader) throws
    -> [InstrumentCode: [PopulationMargin]]
  {
    guard designs.contains(where: { $0.calibration != nil }) else { return [:] }
    return Dictionary(grouping: try reader.populationMargins(), by: \.reference.instrument)
  }

  private func weakest(_ samplings: [Sampling]) -> Sampling {
    if samplings.contains(.nonProbability) { return .nonProbability }
    return samplings.contains(.probability) ? .probability : .census
  }
}

extension CubeAssembly.Result {
  /// What the analyst should know of designs, aggregated tables and declared comparisons.
  var diagnostics: [Diagnostic] {
    weighting + notes.map { Diagnostic(design: $0.note) } + tables + uncompared
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
}
