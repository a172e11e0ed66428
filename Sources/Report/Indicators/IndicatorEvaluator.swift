internal import Disclosure
internal import Findings
internal import Region

/// An indicator in one territory, made of what may be shown and of nothing else.
struct IndicatorResult {
  /// The value of a formula.
  enum Value {
    /// A share of a cell, or the sign of the cell where it shows none.
    case share(PublishedValue?, PublishedCell?)
    /// A count known within bounds; an upper end of nil is unbounded.
    case bounds(CountBounds)
    /// Nothing to say, and why.
    case sign(DataSign)
  }

  let definition: IndicatorDefinition
  let territory: TerritoryCode
  let value: Value
  /// Needs that could not be counted because their class is not shown.
  var untold = 0
}

/// Computes indicators from published values and from the catalogues.
struct IndicatorEvaluator {
  let index: ReportIndex

  private var context: ReportContext { index.context }

  func result(_ definition: IndicatorDefinition, in territory: TerritoryCode) -> IndicatorResult {
    var untold = 0
    let value: IndicatorResult.Value =
      switch definition.formula {
      case .unmetShare: share(definition, territory, \.unmet)
      case .needShare: share(definition, territory, \.need)
      case .coveredShare: share(definition, territory, \.coverage)
      case .carriedShare: share(definition, territory, \.carried)
      case .placesPer100: places(definition, territory)
      case .serviceCount: services(definition, territory)
      case .findingCount: findings(definition, territory, &untold)
      case .overlapCount: overlaps(definition, territory)
      case .agreementCount: agreements(definition, territory, &untold)
      }
    return IndicatorResult(
      definition: definition, territory: territory, value: value, untold: untold)
  }

  private func cell(_ definition: IndicatorDefinition, _ territory: TerritoryCode)
    -> PublishedCell?
  {
    definition.objective.flatMap { index.cell(territory, $0, definition.target) }
  }

  private func share(
    _ definition: IndicatorDefinition, _ territory: TerritoryCode,
    _ path: KeyPath<PublishedCell, PublishedValue?>
  ) -> IndicatorResult.Value {
    let cell = cell(definition, territory)
    return .share(cell?[keyPath: path], cell)
  }

  /// Places over people in need; both follow the pattern of the shares they come from.
  private func places(_ definition: IndicatorDefinition, _ territory: TerritoryCode)
    -> IndicatorResult.Value
  {
    guard let cell = cell(definition, territory) else { return .sign(.notAsked) }
    guard let coverage = cell.people?.places?.coverage else {
      return .sign(
        cell.sign == .published
          ? .unknown : DataSign(rawValue: cell.sign.rawValue) ?? .unknown)
    }
    return .bounds(CountBounds(coverage.lower * 100, coverage.upper.map { $0 * 100 }))
  }

  /// Entries that are certainly one service, or that the table took for one, count once.
  private func services(_ definition: IndicatorDefinition, _ territory: TerritoryCode)
    -> IndicatorResult.Value
  {
    guard !context.services.isEmpty, let extent = context.frame.extent(of: territory),
      let target = index.names.set(definition.target)
    else { return .sign(.unknown) }
    let found = context.joined.map(\.service).filter { service in
      service.objectives.contains { definition.covers($0) }
        && !service.admission.set.intersection(target).isEmpty
        && context.frame.extent(of: service.catchment).map { $0.intersects(extent) } ?? false
    }
    return exactly(found.count)
  }

  /// Needs asked of somebody, by the class of their own cell; where it is not shown, the count is a
  /// lower end.
  private func findings(
    _ definition: IndicatorDefinition, _ territory: TerritoryCode, _ untold: inout Int
  ) -> IndicatorResult.Value {
    let asked = index.cells(territory, definition.target).filter {
      $0.sign != .notAsked && definition.covers($0.address.objective)
    }
    if asked.isEmpty { return .sign(.notAsked) }
    let classes = asked.compactMap { cell in
      cell.verdict.flatMap { $0.address == cell.address ? $0.coverage.rawValue : nil }
    }
    untold = asked.count - classes.count
    let counted = classes.filter(definition.classes.contains).count
    return .bounds(CountBounds(Double(counted), Double(counted + untold)))
  }

  /// Pairs are read in ATS and in the region, which has those of its ATS too.
  private func overlaps(_ definition: IndicatorDefinition, _ territory: TerritoryCode)
    -> IndicatorResult.Value
  {
    let level = context.frame.places[territory]?.level
    guard !context.services.isEmpty, level == .region || level == .ats else {
      return .sign(.unknown)
    }
    let pairs =
      level == .region
      ? context.publication.overlaps.values.flatMap { $0 } : index.overlaps(territory)
    let counted = pairs.filter { pair in
      definition.classes.contains(pair.overlap.rawValue)
        && (definition.objective == nil || pair.commonObjectives.contains(where: definition.covers))
    }
    return exactly(counted.count)
  }

  /// Readings of voices beside numbers; one that would tell of a withheld need is not there, and
  /// makes the count a lower end.
  private func agreements(
    _ definition: IndicatorDefinition, _ territory: TerritoryCode, _ untold: inout Int
  ) -> IndicatorResult.Value {
    let read = context.publication.triangulation[territory] ?? []
    guard read.contains(where: { $0.finding.counts.held > 0 }) else { return .sign(.unknown) }
    let counted = read.filter {
      definition.classes.contains($0.finding.agreement.rawValue)
        && definition.covers($0.finding.objective)
    }.count
    let withheld = context.publication.cells(of: territory).filter {
      $0.sign == .suppressed && $0.address.target == .everyone
    }
    untold =
      Set(withheld.map(\.address.objective)).subtracting(read.map(\.finding.objective))
      .filter(definition.covers).count
    return .bounds(CountBounds(Double(counted), Double(counted + untold)))
  }

  private func exactly(_ count: Int) -> IndicatorResult.Value {
    .bounds(CountBounds(Double(count), Double(count)))
  }
}

extension IndicatorDefinition {
  /// Whether a need is the one, or below the node, that the indicator is about.
  func covers(_ need: ObjectiveCode) -> Bool {
    guard let objective else { return true }
    return objective.contains(need)
  }
}
