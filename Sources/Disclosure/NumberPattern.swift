import Estimation
import Findings
import Region

/// Which answers in numbers may be told. One pattern for mean, total, median and shares of a cell: a
/// quantity is told of nobody or of enough people, a scale of enough people in each step that has
/// any. Territories and targets are linked as the cells of needs are, so that what wider cells leave
/// over is nobody or enough people as well. A cell that one company supplies, or leaves to one
/// company, is withheld.
///
/// What people said of one need, slot by slot, is one pattern, and follows the cell of the need: where
/// people in need are not told, nothing of them is.
struct NumberPattern {
  private var hidden: Set<NumberAddress> = []
  private var withoutNonResponse: Set<NumberAddress> = []
  /// People below which a withheld group of questions is small.
  private var leastCounts: [NumberAddress: Int] = [:]

  private struct Table: Hashable {
    let wave: WaveCode
    let question: String
  }

  init(_ input: DisclosureInput, _ needs: SuppressionPattern) {
    let tables = Dictionary(grouping: input.findings.numbers) {
      Table(wave: $0.wave, question: $0.item.detail?.group ?? $0.item.code)
    }
    for members in tables.values { close(members, input, needs) }
  }

  /// Whether the slots of a cell, all of them, may be told.
  func areSlotsShown(_ key: CellKey) -> Bool {
    isShown(key, "slot/\(key.objective)")
  }

  /// People below which the slots of a cell are withheld; nil where they are told.
  func leastOfSlots(_ key: CellKey) -> Int? {
    leastCounts[
      NumberAddress(
        wave: key.wave, territory: key.territory, question: "slot/\(key.objective)",
        target: key.target)]
  }

  /// Whether what people of a cell can pay may be told.
  func arePricesShown(_ key: CellKey) -> Bool {
    isShown(key, "price/\(key.objective)")
  }

  private func isShown(_ key: CellKey, _ group: String) -> Bool {
    !hidden.contains(
      NumberAddress(
        wave: key.wave, territory: key.territory, question: group, target: key.target))
  }

  func isShown(_ cell: NumberCell) -> Bool { !hidden.contains(NumberAddress(cell)) }

  /// Whether the share of people who did not answer may be told of a cell that is shown.
  func isNonResponseShown(_ cell: NumberCell) -> Bool {
    !withoutNonResponse.contains(NumberAddress(cell))
  }

  private mutating func close(
    _ members: [NumberCell], _ input: DisclosureInput, _ needs: SuppressionPattern
  ) {
    func key(_ cell: NumberCell) -> LinkedTable.Key {
      LinkedTable.Key(territory: cell.territory, target: cell.target)
    }
    let detail = members[0].item.detail
    let isSensitive =
      members.contains { $0.item.isSensitive }
      || detail.flatMap { input.objectives[$0.objective]?.isSensitive } ?? false
    let least = { (territory: TerritoryCode, target: ReportTarget) in
      SuppressionPattern.threshold(
        input, territory, isSensitive: isSensitive || target.isSensitive)
    }
    var linked = LinkedTable(
      cells: vectors(members, by: key),
      parents: input.frame.places.compactMapValues(\.parent),
      crossed: needs.crossed[members[0].wave], targets: input.targets,
      hidden: Set(members.filter { $0.isOneCompany || !isNeedTold($0, needs) }.map(key)),
      threshold: least)
    linked.close()
    for cell in members where linked.hidden.contains(key(cell)) {
      hidden.insert(NumberAddress(cell))
      if let group = cell.item.detail?.group {
        let address = NumberAddress(
          wave: cell.wave, territory: cell.territory, question: group, target: cell.target)
        hidden.insert(address)
        leastCounts[address] = input.targets.first { $0.code == cell.target }
          .map { least(cell.territory, $0) }
      }
    }
    if detail != nil { return }
    let withheld = NonResponsePattern.withheld(
      of: Dictionary(members.map { (key($0), $0.unknown) }, uniquingKeysWith: { a, _ in a }),
      besides: linked.hidden, crossed: needs.crossed[members[0].wave], input)
    for cell in members where withheld.contains(key(cell)) {
      withoutNonResponse.insert(NumberAddress(cell))
    }
  }

  /// The people of each cell by what they said, question by question of a group.
  private func vectors(_ members: [NumberCell], by key: (NumberCell) -> LinkedTable.Key)
    -> [LinkedTable.Key: CellVector]
  {
    let width = Dictionary(
      members.map { ($0.item.code, $0.parts.count) }, uniquingKeysWith: { a, _ in a })
    return Dictionary(grouping: members, by: key).mapValues { cells in
      CellVector(
        parts: width.keys.sorted().flatMap { code in
          cells.first { $0.item.code == code }?.parts ?? Array(repeating: 0, count: width[code]!)
        })
    }
  }

  /// Whether people in need of the cell that a question asks more about are told.
  private func isNeedTold(_ cell: NumberCell, _ needs: SuppressionPattern) -> Bool {
    guard let objective = cell.item.detail?.objective else { return true }
    let key = CellKey(
      wave: cell.wave, territory: cell.territory, objective: objective, target: cell.target)
    return needs.levels[key].map { $0 >= .need } ?? false
  }
}

extension NumberAddress {
  init(_ cell: NumberCell) {
    self.init(
      wave: cell.wave, territory: cell.territory, question: cell.item.code, target: cell.target)
  }
}
