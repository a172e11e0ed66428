import Diagnostics
import Estimation
import Ingest
import ReferenceData
import Region

/// What calibration did to some parts of a wave.
struct CalibratedParts {
  /// Positions among the parts.
  let parts: [Int]
  /// The margins as declared, in the order of those of the outcome.
  let tables: [SurveyDesign.Margin]
  let outcome: CalibrationOutcome
  /// What the first of them declares.
  let declared: SurveyDesign.Calibration
  /// The sources that the parts are.
  let sources: [InstrumentCode]

  /// What is to be said of the weights.
  var diagnostics: [Diagnostic] {
    outcome.notes.map { Diagnostic(calibration: $0, of: self) } + [Diagnostic(calibrated: self)]
  }
}

/// The calibrations that the parts of a wave declare, and the categories of their respondents.
struct WaveCalibration {
  /// Parts that ask for the same margins are calibrated together.
  private struct Group {
    var parts: [Int]
    let wave: WaveCode
    let design: SurveyDesign.Calibration
    var tables: [MarginTable]
  }

  private var groups: [Group] = []
  private var groupOfPart: [Int: Int] = [:]
  /// Parts that declare margins, whether they can be reached or not.
  private var fittedParts: Set<Int> = []
  /// Tables that do not hold what is asked of them; nobody is weighed by those who ask it.
  private(set) var faults: [Diagnostic] = []
  private let frame: MarginTable.Frame
  private let instruments: [Instrument]
  private var places: [TerritoryCode: [TerritoryLevel: TerritoryCode?]] = [:]

  /// - Parameters:
  ///   - instruments: the parts, in the order of the design's; those of different waves are never
  ///     calibrated together, nor are those without margins: each keeps its own sum of weights.
  ///   - declared: what each declares.
  ///   - rows: official tables of the mapping by source.
  init(
    _ instruments: [Instrument], declared: [SurveyDesign.Calibration?],
    rows: [InstrumentCode: [PopulationMargin]],
    frame: MarginTable.Frame
  ) {
    self.frame = frame
    self.instruments = instruments
    for (part, declared) in declared.enumerated() {
      guard let declared else { continue }
      if !declared.margins.isEmpty { fittedParts.insert(part) }
      if !declared.margins.isEmpty,
        let known = groups.firstIndex(where: {
          $0.wave == instruments[part].wave && $0.design.isSame(as: declared)
        })
      {
        groups[known].parts.append(part)
        groupOfPart[part] = known
        continue
      }
      let tables = declared.margins.map { margin in
        Result { () throws(DataFaults) in
          guard let found = rows[margin.source] else {
            throw DataFaults([
              Diagnostic(
                rows.isEmpty ? "calibration.no-population" : "calibration.no-source", .error,
                at: declared.location,
                [
                  "value": margin.source.rawValue,
                  "known": rows.keys.sorted().map(\.rawValue).joined(separator: ", "),
                ])
            ])
          }
          return try MarginTable(
            margin, ages: declared.ages, rows: found, frame: frame, at: declared.location)
        }
      }
      let made = tables.compactMap { try? $0.get() }
      guard made.count == tables.count else {
        for case .failure(let fault) in tables { faults += fault.diagnostics }
        continue
      }
      groupOfPart[part] = groups.count
      groups.append(
        Group(
          parts: [part], wave: instruments[part].wave, design: declared, tables: made))
    }
  }

  /// The categories of a respondent, one per margin of the part's group.
  mutating func categories(of respondent: Respondent, part: Int) -> [Int] {
    guard let group = groupOfPart[part] else { return [] }
    return groups[group].tables.indices.map { position in
      let labels = respondent.margins
      let level = groups[group].tables[position].margin.level
      let place = level.flatMap { level in
        respondent.territory.flatMap { parent($0, level) }
      }
      return groups[group].tables[position].category(
        position < labels.count ? labels[position] : "", place: place)
    }
  }

  private mutating func parent(_ code: TerritoryCode, _ level: TerritoryLevel) -> TerritoryCode? {
    if let known = places[code]?[level] { return known }
    let found = frame.parent(code, at: level)
    places[code, default: [:]][level] = .some(found)
    return found
  }

  /// Calibrates the weights of a builder that has taken everybody in.
  ///
  /// - Returns: what became of every margin, or why the weights cannot be made to fit.
  /// - Throws: `ScratchFault` when the disk fails.
  func calibrate(_ builder: inout CubeBuilder) throws -> Result<[CalibratedParts], DataFaults> {
    if groups.isEmpty { return .success([]) }
    let plans = groups.map { group in
      CalibrationPlan(
        parts: group.parts, margins: group.tables.map(\.calibrationMargin),
        trimming: group.design.trimming)
    }
    do {
      return .success(
        zip(groups, try builder.calibrate(plans)).map { group, outcome in
          CalibratedParts(
            parts: group.parts, tables: group.tables.map(\.margin), outcome: outcome,
            declared: group.design, sources: group.parts.map { instruments[$0].code })
        })
    } catch let found as CalibrationFaults {
      return .failure(
        DataFaults(found.faults.map { diagnostic($0.fault, of: groups[$0.plan]) }))
    }
  }

  /// Parts of the wave whose weights are brought to no margin while those of others are: their
  /// answers stand for themselves among answers that stand for the population.
  var doubts: [Diagnostic] {
    guard let group = groups.first(where: { !$0.tables.isEmpty }) else { return [] }
    return instruments.indices.filter { !fittedParts.contains($0) }.map { part in
      Diagnostic(
        "calibration.part-left-out", .warning, at: group.design.location,
        ["value": instruments[part].code.rawValue])
    }
  }

  /// Nobody from a territory is mended in another way than nobody of an age.
  private func diagnostic(_ fault: CalibrationFault, of group: Group) -> Diagnostic {
    let location = group.design.location
    if case .nobody(let margin, let category, let population) = fault,
      let table = group.tables.first(where: { $0.margin.name == margin }),
      table.margin.level != nil, !table.margin.bySex, table.margin.bands.isEmpty
    {
      return Diagnostic(
        "calibration.nobody-place", .error, at: location,
        [
          "margin": margin, "category": frame.register.name(of: TerritoryCode(category)),
          "population": "\(Int(population.rounded()))",
        ])
    }
    return Diagnostic(calibration: fault, at: location)
  }
}

extension Result<[CalibratedParts], DataFaults> {
  /// What is to be said of the weights, or why there are none.
  var diagnostics: [Diagnostic] {
    switch self {
    case .success(let parts): parts.flatMap(\.diagnostics)
    case .failure(let faults): faults.diagnostics
    }
  }
}
