import Estimation
import Findings
import Parallel
import Region

/// How much of every cell may be told, over all waves and objectives.
struct SuppressionPattern {
  /// The finest level of each cell; a cell that is missing is withheld.
  private(set) var levels: [CellKey: DetailLevel] = [:]
  /// Cells withheld because few people stand behind them.
  private(set) var primary: Set<CellKey> = []
  /// Cells of which the share of people who did not answer may be told.
  private(set) var nonResponse: Set<CellKey> = []
  /// Territories that do not nest, of the waves that have some.
  private(set) var crossed: [WaveCode: CrossedTerritories] = [:]

  init(_ input: DisclosureInput) {
    let waves = Set(
      input.findings.coverage.map(\.cell.key.wave) + input.findings.numbers.map(\.wave))
    for wave in waves { crossed[wave] = input.crossed(in: wave) }
    let cells = input.findings.coverage.map(\.cell).filter { $0.counts.answered > 0 }
    let tables = Dictionary(grouping: cells) {
      Table(wave: $0.key.wave, objective: $0.key.objective)
    }
    // No cell of one wave and objective follows from those of another.
    let found = ConcurrentArray.map(Array(tables), runLength: 1) { [crossed] table, members in
      SuppressionPattern(
        of: members, crossed: crossed[table.wave],
        isSensitive: input.objectives[table.objective]?.isSensitive ?? false, input)
    }
    for table in found {
      levels.merge(table.levels) { a, _ in a }
      primary.formUnion(table.primary)
      nonResponse.formUnion(table.nonResponse)
    }
  }

  /// The pattern of the cells of one wave and objective alone.
  init(_ input: DisclosureInput, wave: WaveCode, objective: ObjectiveCode) {
    let crossed = input.crossed(in: wave)
    self.init(
      of: input.findings.coverage.map(\.cell).filter {
        $0.key.wave == wave && $0.key.objective == objective && $0.counts.answered > 0
      }, crossed: crossed, isSensitive: input.objectives[objective]?.isSensitive ?? false, input)
    self.crossed[wave] = crossed
  }

  private init(
    of members: [CubeCell], crossed: CrossedTerritories?, isSensitive: Bool,
    _ input: DisclosureInput
  ) {
    let parents = input.frame.places.compactMapValues(\.parent)
    let threshold = { (territory: TerritoryCode, target: ReportTarget) -> Int in
      Self.threshold(input, territory, isSensitive: isSensitive || target.isSensitive)
    }
    let targets = Dictionary(input.targets.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    var hidden = Set(members.filter(Self.isOneCompany).map(Self.linkedKey))
    func close(_ vectors: [LinkedTable.Key: CellVector]) {
      var linked = LinkedTable(
        cells: vectors, parents: parents, crossed: crossed, targets: input.targets,
        hidden: hidden, threshold: threshold)
      linked.close()
      hidden = linked.hidden
    }
    for level in DetailLevel.allCases {
      var vectors: [LinkedTable.Key: CellVector] = [:]
      for cell in members where Self.tellsUnmet(cell) || level == .unmet {
        let key = Self.linkedKey(cell)
        let vector = CellVector(cell, level)
        if Self.tellsUnmet(cell) && (level == .unmet || Self.tellsNeed(cell)) {
          vectors[key] = vector
        }
        if level == .unmet, let target = targets[cell.key.target],
          hidden.contains(key) || !vector.isSafe(threshold(cell.key.territory, target))
        {
          primary.insert(cell.key)
        }
      }
      close(vectors)
      if level == .unmet, members.contains(where: { !Self.tellsUnmet($0) }) {
        // Some tables tell the need alone: it must not follow from cells that tell more either.
        close(
          Dictionary(
            members.filter(Self.tellsNeed).map { (Self.linkedKey($0), CellVector(needOf: $0)) },
            uniquingKeysWith: { a, _ in a }))
      }
      for cell in members where !hidden.contains(Self.linkedKey(cell)) { levels[cell.key] = level }
    }
    addNonResponse(members, crossed, input)
  }

  private mutating func addNonResponse(
    _ members: [CubeCell], _ crossed: CrossedTerritories?, _ input: DisclosureInput
  ) {
    let withheld = NonResponsePattern.withheld(
      of: Dictionary(
        members.map { (Self.linkedKey($0), $0.counts.unknown) }, uniquingKeysWith: { a, _ in a }),
      besides: Set(members.filter { levels[$0.key] == nil }.map(Self.linkedKey)),
      crossed: crossed, input)
    for cell in members where !withheld.contains(Self.linkedKey(cell)) {
      nonResponse.insert(cell.key)
    }
  }

  private static func tellsUnmet(_ cell: CubeCell) -> Bool { cell[.unmet] != nil }
  private static func tellsNeed(_ cell: CubeCell) -> Bool { cell[.inNeed] != nil }

  private static func linkedKey(_ cell: CubeCell) -> LinkedTable.Key {
    LinkedTable.Key(territory: cell.key.territory, target: cell.key.target)
  }

  private struct Table: Hashable {
    let wave: WaveCode
    let objective: ObjectiveCode
  }

  /// Fewest people: higher for health or disability below ATS level.
  static func threshold(_ input: DisclosureInput, _ territory: TerritoryCode, isSensitive: Bool)
    -> Int
  {
    let level = input.frame.places[territory]?.level ?? .custom
    let isWide = level == .region || level == .ats
    return isSensitive && !isWide
      ? input.parameters.sensitiveThreshold : input.parameters.threshold
  }

  /// One company supplies the whole cell: its results would go back to an employer.
  private static func isOneCompany(_ cell: CubeCell) -> Bool {
    cell.counts.companies == 1 && cell.counts.largestCompanyCount == cell.counts.answered
  }
}
