import Region

extension LinkedTable {
  /// Withholds members of a partition, the smallest first, until no few people can be found by going
  /// over its sums in both directions.
  mutating func closePartition(_ members: [ReportTarget]) {
    guard let wider = members.first?.parent else { return }
    while true {
      let territories = Set(cells.keys.map(\.territory)).sorted()
      let columns = [wider] + members.map(\.code)
      let betrayed = betrayedCells(territories, columns, members)
      guard let first = betrayed.first else { return }
      // The companion: the smallest shown member beside the betrayed cell, else anywhere.
      let shown = territories.flatMap { territory in
        members.map { Key(territory: territory, target: $0.code) }
      }.filter { !isHidden($0.territory, $0.target) }
      let beside = shown.filter { $0.territory == first.territory || $0.target == first.target }
      guard let companion = smallest(beside.isEmpty ? shown : beside) else { return }
      hide(companion.territory, companion.target)
    }
  }

  /// Withheld cells of few people that the sums give away; an unnamed rest is named by its parent.
  private func betrayedCells(
    _ territories: [TerritoryCode], _ columns: [TargetCode], _ members: [ReportTarget]
  ) -> [Key] {
    let places = Dictionary(uniqueKeysWithValues: territories.enumerated().map { ($1, $0) })
    let parents = children.keys.sorted()
    var rows = territories.map { row($0, columns, members) }
    var families: [[Int]] = []
    for (i, parent) in parents.enumerated() {
      let inner = children[parent]!
      let whole = rows[places[parent]!]
      rows.append(
        whole.indices.map { column in
          let rest = inner.reduce(whole[column].vector) { $0 - rows[places[$1]!][column].vector }
          return (rest, false, whole[column].threshold)
        })
      families.append([places[parent]!] + inner.map { places[$0]! } + [territories.count + i])
    }
    let width = columns.count + 1
    return PartitionAttack(rows: rows, families: families).betrayed.map { position in
      let territory = position / width
      let column = min(position % width, columns.count - 1)
      return Key(
        territory: territory < territories.count
          ? territories[territory] : parents[territory - territories.count],
        target: columns[column])
    }
  }

  /// The wider target, the members and what they leave, in one territory.
  private func row(
    _ territory: TerritoryCode, _ columns: [TargetCode], _ members: [ReportTarget]
  ) -> [(vector: CellVector, isShown: Bool, threshold: Int)] {
    let limit = threshold(territory, members[0])
    let some = cells.first!.value
    let nobody = some - some
    let known = columns.map { target in
      (
        vector: vector(territory, target) ?? nobody, isShown: !isHidden(territory, target),
        threshold: limit
      )
    }
    let rest = known.dropFirst().reduce(known[0].vector) { $0 - $1.vector }
    return known + [(vector: rest, isShown: false, threshold: limit)]
  }
}
