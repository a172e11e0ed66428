import Estimation
import Findings
import Region

/// Which answers in numbers may be told. One pattern for mean, total, median and shares of a cell: a
/// quantity is told of nobody or of enough people, a scale of enough people in each step that has
/// any. Territories and targets are linked as the cells of needs are, so that what wider cells leave
/// over is nobody or enough people as well. A cell that one company supplies, or leaves to one
/// company, is withheld.
struct NumberPattern {
  private var hidden: Set<NumberAddress> = []
  private var withoutNonResponse: Set<NumberAddress> = []

  private struct Table: Hashable {
    let wave: WaveCode
    let question: String
  }

  init(_ input: DisclosureInput) {
    let tables = Dictionary(grouping: input.findings.numbers) {
      Table(wave: $0.wave, question: $0.item.code)
    }
    for members in tables.values { close(members, input) }
  }

  func isShown(_ cell: NumberCell) -> Bool { !hidden.contains(NumberAddress(cell)) }

  /// Whether the share of people who did not answer may be told of a cell that is shown.
  func isNonResponseShown(_ cell: NumberCell) -> Bool {
    !withoutNonResponse.contains(NumberAddress(cell))
  }

  private mutating func close(_ members: [NumberCell], _ input: DisclosureInput) {
    func key(_ cell: NumberCell) -> LinkedTable.Key {
      LinkedTable.Key(territory: cell.territory, target: cell.target)
    }
    let isSensitive = members.contains { $0.item.isSensitive }
    var linked = LinkedTable(
      cells: Dictionary(
        members.map { (key($0), CellVector(parts: $0.parts)) }, uniquingKeysWith: { a, _ in a }),
      parents: input.frame.places.compactMapValues(\.parent), targets: input.targets,
      hidden: Set(members.filter(\.isOneCompany).map(key)),
      threshold: { territory, target in
        SuppressionPattern.threshold(
          input, territory, isSensitive: isSensitive || target.isSensitive)
      })
    linked.close()
    for cell in members where linked.hidden.contains(key(cell)) {
      hidden.insert(NumberAddress(cell))
    }
    let withheld = NonResponsePattern.withheld(
      of: Dictionary(members.map { (key($0), $0.unknown) }, uniquingKeysWith: { a, _ in a }),
      besides: linked.hidden, input)
    for cell in members where withheld.contains(key(cell)) {
      withoutNonResponse.insert(NumberAddress(cell))
    }
  }
}

extension NumberAddress {
  init(_ cell: NumberCell) {
    self.init(
      wave: cell.wave, territory: cell.territory, question: cell.item.code, target: cell.target)
  }
}
