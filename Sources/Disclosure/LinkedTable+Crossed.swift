import Region

/// Targets whose people add up, and the territories that cross: what every known cell is the sum of.
private struct CrossedSystem {
  /// A known count: whose it is and the fewest people it may tell.
  struct Sum {
    let key: LinkedTable.Key
    let limit: Int
  }

  /// People of one kind in one group of people, and the sums that they are in.
  struct People {
    let group: Int
    let kind: Int
    let sums: [Int]
  }

  var sums: [Sum] = []
  var people: [People] = []
  /// For every kind of people that the sums tell apart, the sums that it is in.
  var columns: [[Int]] {
    var seen: Set<[Int]> = []
    return people.map(\.sums).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension LinkedTable {
  /// A target with the kinds of people of a family that it holds.
  private typealias Member = (target: ReportTarget, kinds: ClosedRange<Int>)

  /// Withholds cells of territories that cross, the least important and smallest first, until of no
  /// people that are anywhere all sums together tell that they are fewer than the threshold, and none
  /// make up a cell that was withheld from the beginning.
  mutating func closeCrossed() {
    guard let crossed else { return }
    for family in families {
      while let companion = betraying(family, crossed) {
        hide(companion.territory, companion.target)
      }
    }
  }

  /// Targets within one another, from each innermost to the widest, and each partition.
  private var families: [[Member]] {
    let inner = targets.filter { target in
      !targets.contains { $0.parent == target.code }
        && (target.partition == nil || ancestors(of: target).isEmpty)
    }
    let chains = inner.map { target in
      ([target] + ancestors(of: target)).enumerated().map { Member($1, 0...$0) }
    }
    return chains
      + partitions.compactMap { members in
        guard let wider = ancestors(of: members[0]).first else { return nil }
        return [Member(wider, 0...members.count)]
          + members.enumerated().map { Member($1, $0 + 1...$0 + 1) }
      }
  }

  /// The shown cell to withhold, where some sums tell of few people.
  private func betraying(_ family: [Member], _ crossed: CrossedTerritories) -> Key? {
    let system = system(family, crossed)
    let columns = system.columns
    guard let some = cells.values.first else { return nil }
    for part in some.parts.indices {
      let people = system.sums.map { cells[$0.key]?.parts[part] ?? CellVector.Part(0) }
      let limits = system.sums.map(\.limit)
      let used: [Int]
      if people.allSatisfy({ $0.least == $0.most }),
        let attack = CrossedAttack(columns, people.map { Double($0.least) }, limits: limits)
      {
        used = attack.betraying
      } else {
        // Sums of somebody else's table that are rounded or do not add up are read two by two.
        used = CrossedAttack.pair(columns, people, limits: limits)
      }
      if let companion = companion(used.map { system.sums[$0].key }, family, crossed) {
        return companion
      }
    }
    return companion(
      sumsMakingUpSealed(family, crossed, system).map { system.sums[$0].key }, family, crossed)
  }

  /// The sums that make up a cell withheld from the beginning, as those that one company supplies are;
  /// empty where none do.
  private func sumsMakingUpSealed(
    _ family: [Member], _ crossed: CrossedTerritories, _ system: CrossedSystem
  ) -> [Int] {
    let withheld = crossed.territories.indices.flatMap { place in
      family.filter { member in
        let key = Key(territory: crossed.territories[place], target: member.target.code)
        return sealed.contains(key) && (cells[key]?.total ?? 0) > 0
          && !isKnown(key.territory, member.target)
      }.map { (place, $0.kinds) }
    }
    if withheld.isEmpty { return [] }
    // Who is in a sum of nobody is nobody.
    let people = system.people.filter { people in
      people.sums.allSatisfy { (cells[system.sums[$0].key]?.total ?? 0) > 0 }
    }
    let span = SumSpan(
      system.sums.indices.map { sum in people.map { $0.sums.contains(sum) ? 1 : 0 } })
    for (place, kinds) in withheld {
      let row = people.map { people in
        crossed.groups[people.group].contains(place) && kinds.contains(people.kind) ? 1.0 : 0
      }
      if let sums = span.sums(makingUp: row) { return sums }
    }
    return []
  }

  private func system(_ family: [Member], _ crossed: CrossedTerritories) -> CrossedSystem {
    var system = CrossedSystem()
    var sumsOf: [[[Int]]] = crossed.territories.map { _ in
      Array(repeating: [], count: family.map { $0.kinds.upperBound }.max()! + 1)
    }
    for (place, territory) in crossed.territories.enumerated() {
      for member in family {
        let key = Key(territory: territory, target: member.target.code)
        // Readers see as nobody a cell that the table does not have.
        guard cells[key] == nil || isKnown(territory, member.target) else { continue }
        for kind in member.kinds { sumsOf[place][kind].append(system.sums.count) }
        system.sums.append(
          CrossedSystem.Sum(key: key, limit: threshold(territory, member.target)))
      }
    }
    for (number, group) in crossed.groups.enumerated() {
      for kind in sumsOf[0].indices {
        system.people.append(
          CrossedSystem.People(
            group: number, kind: kind, sums: group.flatMap { sumsOf[$0][kind] }))
      }
    }
    return system
  }

  /// Of some cells, or of those of wider targets that give them away, the one to withhold.
  private func companion(_ keys: [Key], _ family: [Member], _ crossed: CrossedTerritories) -> Key? {
    let shown = keys.flatMap { key -> [Key] in
      if !isHidden(key.territory, key.target) { return [key] }
      return family.map { Key(territory: key.territory, target: $0.target.code) }.filter {
        !isHidden($0.territory, $0.target) && cells[$0] == cells[key]
      }
    }
    let least = shown.compactMap { crossed.importance[$0.territory] }.min()
    return smallest(shown.filter { crossed.importance[$0.territory] == least })
  }
}
