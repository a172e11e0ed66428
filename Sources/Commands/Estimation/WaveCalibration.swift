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
  /// Parts that declare a calibration, whether it can be made or not.
  private var calibratedParts: Set<Int> = []
  /// Tables that do not hold what is asked of them; nobody is weighed by those who ask it.
  private(set) var faults: [Diagnostic] = []
  private let frame: MarginTable.Frame
  private var places: [TerritoryCode: [TerritoryLevel: TerritoryCode?]] = [:]

  /// - Parameters:
  ///   - parts: what each part of the wave declares, in the order of the design's parts.
  ///   - waves: the wave of each part; those of different waves are never calibrated together.
  ///   - rows: official tables of the mapping by source.
  init(
    _ parts: [SurveyDesign.Calibration?], waves: [WaveCode],
    rows: [InstrumentCode: [PopulationMargin]],
    frame: MarginTable.Frame
  ) {
    self.frame = frame
    for (part, declared) in parts.enumerated() {
      guard let declared else { continue }
      calibratedParts.insert(part)
      if let known = groups.firstIndex(where: {
        $0.wave == waves[part] && $0.design.isSame(as: declared)
      }) {
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
      groups.append(Group(parts: [part], wave: waves[part], design: declared, tables: made))
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
  /// - Returns: what is to be said of the weights, or why they cannot be made to fit.
  /// - Throws: `ScratchFault` when the disk fails.
  func apply(to builder: inout CubeBuilder) throws -> [Diagnostic] {
    do {
      return zip(groups, try fit(&builder)).flatMap { group, outcome in
        outcome.notes.map { Diagnostic(calibration: $0, at: group.design.location) }
          + [Diagnostic(calibrated: outcome, at: group.design.location)]
      }
    } catch let faults as DataFaults {
      return faults.diagnostics
    }
  }

  /// The same, with what became of every margin.
  ///
  /// - Throws: `DataFaults` when the weights cannot be made to fit; `ScratchFault`.
  func calibrated(_ builder: inout CubeBuilder) throws -> [CalibratedParts] {
    zip(groups, try fit(&builder)).map { group, outcome in
      CalibratedParts(
        parts: group.parts, tables: group.tables.map(\.margin), outcome: outcome)
    }
  }

  private func fit(_ builder: inout CubeBuilder) throws -> [CalibrationOutcome] {
    if groups.isEmpty { return [] }
    let plans = groups.map { group in
      CalibrationPlan(
        parts: group.parts, margins: group.tables.map(\.calibrationMargin),
        trimming: group.design.trimming)
    }
    do {
      return try builder.calibrate(plans)
    } catch let found as CalibrationFaults {
      throw DataFaults(found.faults.map { diagnostic($0.fault, of: groups[$0.plan]) })
    }
  }

  /// Parts of the wave that have no calibration while others have: their answers stand for
  /// themselves among answers that stand for the population.
  func doubts(_ instruments: [Instrument]) -> [Diagnostic] {
    guard let group = groups.first else { return [] }
    return instruments.indices.filter { !calibratedParts.contains($0) }.map { part in
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
