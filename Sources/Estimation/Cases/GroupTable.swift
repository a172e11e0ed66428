internal import Region

/// What many cases have in common: where they count, what they are members of. It grows with the axes
/// of the cube, not with its people.
struct GroupTable: Sendable {
  struct Group: Sendable {
    var part: Int32
    /// Traits known to hold.
    var traits: UInt8
    var firstTerritory: Int32
    var territoryCount: Int32
    var yes: UInt128
    var unknown: UInt128
    /// Unweighted people.
    var people = 0
  }

  private struct Key: Hashable {
    let part: Int
    let traits: UInt8
    let territories: [Int]
    let membership: TargetMembership.Answer
  }

  private(set) var groups: [Group] = []
  /// Territories of the groups, one after the other.
  private var territories: [Int32] = []
  private var index: [Key: Int32] = [:]

  subscript(position: Int32) -> Group { groups[Int(position)] }

  /// Territories in which the people of a group count, rising.
  func territories(of group: Group) -> ArraySlice<Int32> {
    territories[Int(group.firstTerritory)..<Int(group.firstTerritory + group.territoryCount)]
  }

  /// Counts a case in and gives the position of its group.
  mutating func take(_ row: CubeCase) -> Int32 {
    let key = Key(
      part: row.part, traits: TraitMask(row.traits).bits, territories: row.territories,
      membership: row.membership)
    if let found = index[key] {
      groups[Int(found)].people += 1
      return found
    }
    let position = Int32(groups.count)
    index[key] = position
    groups.append(
      Group(
        part: Int32(row.part), traits: key.traits, firstTerritory: Int32(territories.count),
        territoryCount: Int32(row.territories.count), yes: row.membership.yes,
        unknown: row.membership.unknown, people: 1))
    territories += row.territories.sorted().map(Int32.init)
    return position
  }

  /// The groups that have people in each of the first `count` territories.
  func byTerritory(_ count: Int) -> [[Group]] {
    var found = [[Group]](repeating: [], count: count)
    for group in groups {
      for territory in territories(of: group) { found[Int(territory)].append(group) }
    }
    return found
  }
}
