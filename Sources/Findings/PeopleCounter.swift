import Estimation
import Region

/// People in need of a cell (method section 6): only where survey and table count the same unit of
/// the same population, or the mapping declares how one turns into the other.
struct PeopleCounter {
  private let tables: PopulationTables
  private let conversions: [UnitConversion]
  private let surveys: [WaveCode: [Instrument]]

  init(_ input: AnalysisInput, tables: PopulationTables) {
    self.tables = tables
    conversions = input.parameters.conversions
    surveys = Dictionary(
      grouping: input.instruments.filter { $0.kind == .survey || $0.kind == .aggregate }, by: \.wave
    )
  }

  /// People of the cell, or what stands in the way.
  func people(_ cell: CubeCell, of target: ReportTarget?) -> PeopleFinding {
    if cell.population == .users { return PeopleFinding(.usersOnly) }
    if cell.population == .companies { return PeopleFinding(.companies) }
    let wave = surveys[cell.key.wave] ?? []
    guard let counted = wave.first?.counted, wave.allSatisfy({ $0.counted == counted }) else {
      return PeopleFinding(.unitNotDeclared)
    }
    let unit = counted.unit
    if wave.contains(where: { $0.territoryBasis == .work }) {
      return PeopleFinding(.workplace, unit: unit)
    }
    // Weights that are all 1 say nothing of a population.
    let isWeighted = cell.sumOfWeights != Double(cell.counts.answered)
    if cell.sampling == .nonProbability, !isWeighted {
      return PeopleFinding(.notExtrapolated, unit: unit)
    }
    let base = Self.base(cell.key.target, target, counted)
    guard let base else { return PeopleFinding(.targetNotCounted, unit: unit) }
    return count(cell, base, unit)
  }

  /// Whom N counts: the people asked for the whole, the persons of those ages for a target that
  /// their ages alone define.
  private struct Base {
    let ages: AgeSet
    let population: PopulationAsked?
    /// Unit in which a table of persons by age counts them.
    let unitOfPersons: CountedUnit
    /// Conditions or working positions that a table must tell; nil: everybody of those ages.
    var box: TargetBox?
  }

  private static func base(_ code: TargetCode, _ target: ReportTarget?, _ counted: CountedPeople)
    -> Base?
  {
    if code == .everyone {
      return Base(
        ages: AgeSet(counted.ages), population: nil, unitOfPersons: .person)
    }
    guard let target, target.membership == .atoms, target.set.boxes.count == 1 else { return nil }
    let box = target.set.boxes[0]
    if box.workers != .all {
      // A working position is of who answers, an age or a condition of who is cared for: no table
      // counts the pairs.
      guard box.conditions == .all, box.ages == .all else { return nil }
      return Base(
        ages: AgeSet(counted.ages), population: nil, unitOfPersons: .person, box: box)
    }
    guard box.ages.isSubset(of: .anyone), box.conditions != .all || box.ages != .anyone else {
      return nil
    }
    return Base(
      ages: box.ages, population: .population, unitOfPersons: .caredPerson,
      box: box.conditions == .all ? nil : box)
  }

  private func count(_ cell: CubeCell, _ base: Base, _ unit: CountedUnit) -> PeopleFinding {
    let population = base.population ?? cell.population
    if tables.tables.isEmpty { return PeopleFinding(.noMargin, unit: unit) }
    // Whom the table tells apart decides before its unit: most tables count residents by age alone.
    if let box = base.box,
      !tables.tables.contains(where: {
        tables.count($0, in: cell.key.territory, of: box, ages: base.ages) != nil
      })
    {
      return PeopleFinding(.targetNotCounted, unit: unit)
    }
    let fitting = tables.tables.filter {
      $0.instrument.population == population && (base.box != nil || $0.countsEverybody)
    }
    if fitting.isEmpty { return PeopleFinding(.otherPopulation, unit: unit) }
    func tableUnit(_ table: PopulationTables.Table) -> CountedUnit {
      table.unit == .person ? base.unitOfPersons : table.unit
    }
    func conversion(_ table: PopulationTables.Table) -> [ConvertedPart]? {
      Self.parts(
        base.ages, of: cell.key.target,
        conversions.filter { $0.from == tableUnit(table) && $0.to == unit })
    }
    // A table of the same unit before one that has to be converted.
    let usable =
      fitting.filter { tableUnit($0) == unit }
      + fitting.filter { tableUnit($0) != unit && conversion($0) != nil }
    if usable.isEmpty {
      return PeopleFinding(.otherUnit, unit: unit, otherUnit: fitting.first.map(tableUnit))
    }
    for table in usable {
      let applied = tableUnit(table) == unit ? nil : conversion(table)
      let parts = applied ?? [(base.ages, nil)]
      guard let people = count(table, parts, base, in: cell.key.territory) else { continue }
      let need = cell.estimate(.inNeed).map { Self.estimate($0, people) }
      let unmet = cell.estimate(.unmet).map { Self.estimate($0, people) }
      if need == nil, unmet == nil { return PeopleFinding(.notMeasured, unit: unit) }
      return PeopleFinding(
        unit: unit, population: people, inNeed: need, unmet: unmet,
        conversions: parts.compactMap(\.conversion),
        sources: [table.instrument.code])
    }
    return PeopleFinding(.noMargin, unit: unit)
  }

  /// People of some ages to whom one conversion applies.
  private typealias ConvertedPart = (ages: AgeSet, conversion: UnitConversion?)

  /// The people that parts of the ages make, each by its factor; nil when the table does not tell them.
  private func count(
    _ table: PopulationTables.Table, _ parts: [ConvertedPart], _ base: Base,
    in territory: TerritoryCode
  ) -> Double? {
    let tellsAges =
      tables.share(of: base.ages, among: base.ages, in: territory, table) != nil
    if parts.count > 1, base.box == nil, !tellsAges { return nil }
    var people = 0.0
    for part in parts {
      // Households have no age of their own.
      let ages = table.unit == .household ? AgeSet.anyone : part.ages
      let counted =
        base.box.map { tables.count(table, in: territory, of: $0, ages: ages) }
        ?? tables.count(table, in: territory, ages: ages)
      guard let counted else { return nil }
      people += counted * (part.conversion?.factor ?? 1)
    }
    return people
  }

  /// The conversions of the units of a cell: that of its target, else those of its ages, with the one
  /// of everybody for the ages that none names; nil where some ages have none.
  private static func parts(
    _ ages: AgeSet, of target: TargetCode, _ conversions: [UnitConversion]
  ) -> [ConvertedPart]? {
    if let own = conversions.first(where: { $0.scope == .target(target) }) { return [(ages, own)] }
    var (rest, parts) = (ages, [ConvertedPart]())
    for conversion in conversions {
      guard case .ages(let band) = conversion.scope else { continue }
      let part = rest.intersection(band)
      if !part.isEmpty { parts.append((part, conversion)) }
      rest = rest.subtracting(band)
    }
    if rest.isEmpty { return parts }
    return conversions.first { $0.scope == .everybody }.map { parts + [(rest, $0)] }
  }

  private static func estimate(_ share: Estimate, _ people: Double) -> PeopleEstimate {
    PeopleEstimate(
      value: people * share.value, lower: people * share.lower, upper: people * share.upper)
  }
}
