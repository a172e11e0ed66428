import Estimation
import Findings
import Region

/// Which groups of which cells may be told beside everybody. Groups that a trait makes are closed
/// like targets within everybody: a group, the others, and what the groups of inner territories
/// leave of it must each be nobody or at least the threshold. A group that is a report target
/// already, as the self-employed are, is told where that is.
struct EquityPattern {
  private var hidden: Set<Member> = []

  private struct Member: Hashable {
    let key: CellKey
    let group: EquityGroup
  }

  private struct Table: Hashable {
    let wave: WaveCode
    let objective: ObjectiveCode
  }

  init(_ input: DisclosureInput, _ pattern: SuppressionPattern) {
    let shares = input.findings.equity.map(\.share)
    for share in shares {
      guard let target = Self.target(of: share.group, input) else { continue }
      let key = CellKey(
        wave: share.key.wave, territory: share.key.territory, objective: share.key.objective,
        target: target)
      if pattern.levels[key] == nil || pattern.levels[share.key] == nil || share.isOneCompany {
        hidden.insert(Member(key: share.key, group: share.group))
      }
    }
    let cells = Dictionary(
      grouping: input.findings.coverage.map(\.cell).filter {
        $0.key.target == .everyone && $0.counts.answered > 0
      }, by: { Table(wave: $0.key.wave, objective: $0.key.objective) })
    let groups = Dictionary(grouping: shares.filter { Self.target(of: $0.group, input) == nil }) {
      Table(wave: $0.key.wave, objective: $0.key.objective)
    }
    for (table, members) in groups {
      close(members, beside: cells[table] ?? [], input, pattern)
    }
  }

  func isShown(_ share: EquityShare) -> Bool {
    !hidden.contains(Member(key: share.key, group: share.group))
  }

  private mutating func close(
    _ members: [EquityShare], beside cells: [CubeCell], _ input: DisclosureInput,
    _ pattern: SuppressionPattern
  ) {
    let isSensitive = input.objectives[members[0].key.objective]?.isSensitive ?? false
    func key(_ share: EquityShare) -> LinkedTable.Key {
      LinkedTable.Key(territory: share.key.territory, target: Self.code(share.group))
    }
    var vectors: [LinkedTable.Key: CellVector] = [:]
    var withheld = Set(
      members.filter { $0.isOneCompany || pattern.levels[$0.key] == nil }.map(key))
    for cell in cells {
      let whole = LinkedTable.Key(territory: cell.key.territory, target: .everyone)
      vectors[whole] = CellVector(cell, .unmet)
      if pattern.levels[cell.key] == nil { withheld.insert(whole) }
    }
    for share in members {
      let side = share.members
      vectors[key(share)] = CellVector(
        parts: [side.yesCount, side.base.sampleSize - side.yesCount])
    }
    var linked = LinkedTable(
      cells: vectors, parents: input.frame.places.compactMapValues(\.parent),
      crossed: pattern.crossed[members[0].key.wave],
      targets: [Self.everyone] + EquityGroup.allCases.map(Self.target), hidden: withheld,
      threshold: { territory, _ in
        SuppressionPattern.threshold(input, territory, isSensitive: isSensitive)
      })
    linked.close()
    for share in members where linked.hidden.contains(key(share)) {
      hidden.insert(Member(key: share.key, group: share.group))
    }
  }

  /// The report target that holds the people of a group; nil where none does.
  private static func target(of group: EquityGroup, _ input: DisclosureInput) -> TargetCode? {
    group.target
      ?? group.trait.flatMap { trait in
        input.targets.first { $0.trait == trait }?.code
      }
  }

  private static func code(_ group: EquityGroup) -> TargetCode {
    TargetCode("equity." + group.rawValue)
  }

  private static let everyone = ReportTarget(
    code: .everyone, label: LocalizedLabel(it: TargetCode.everyone.rawValue), set: .everyone)

  private static func target(_ group: EquityGroup) -> ReportTarget {
    ReportTarget(
      code: code(group), label: LocalizedLabel(it: group.rawValue), set: .everyone,
      parent: .everyone)
  }
}
