/// What somebody who adds and subtracts all known sums can say of people who were never told apart:
/// where they are surely fewer than the threshold, and there are some, the sums that say so.
///
/// A sum tells of the smallest territory it is of; a bound that wide territories give by themselves
/// is held against their threshold, one that a narrower one takes part in against the narrower's.
struct CrossedAttack {
  /// The sums that tell of few people; empty when none do.
  let betraying: [Int]

  /// Nil when no counts agree with all sums.
  ///
  /// - Parameters:
  ///   - columns: for every kind of people the sums that it is in.
  ///   - values: people in each sum.
  ///   - limits: fewest people that a sum may tell of.
  init?(_ columns: [[Int]], _ values: [Double], limits: [Int]) {
    // Who is in a sum of nobody is nobody.
    let some = columns.filter { $0.allSatisfy { values[$0] > 0 } }
    guard let least = limits.min(), let most = limits.max() else {
      betraying = []
      return
    }
    let fitted = Self.fit(some, values)
    if let fitted, fitted.allSatisfy({ $0 >= Double(most) }) {
      betraying = []
      return
    }
    guard var all = LargestCounts(columns: some, sums: values) else { return nil }
    var wide =
      least == most
      ? nil
      : LargestCounts(
        columns: some.map { $0.filter { limits[$0] == least } },
        sums: zip(values, limits).map { $1 == least ? $0 : 0 })
    var largest = fitted ?? Array(repeating: 0, count: some.count)
    for column in some.indices where largest[column] < Double(most) {
      let bound = all.bound(of: column)
      for (i, value) in all.corner.enumerated() { largest[i] = max(largest[i], value) }
      // Nobody is known to be there, and nobody is.
      if bound.value < 1e-6 { continue }
      if bound.value < Double(least) - 1e-6 {
        betraying = bound.sums
        return
      }
      guard bound.value < Double(most) - 1e-6, let byWide = wide?.bound(of: column) else {
        continue
      }
      if byWide.value > bound.value + 1e-6 {
        betraying = bound.sums
        return
      }
    }
    betraying = []
  }

  /// Counts in which every kind has some people as far as sums allow, by raising and lowering them
  /// in turn until all sums are met; nil when that takes too long.
  private static func fit(_ columns: [[Int]], _ values: [Double]) -> [Double]? {
    var members = [[Int]](repeating: [], count: values.count)
    for (column, sums) in columns.enumerated() {
      for sum in sums { members[sum].append(column) }
    }
    if values.indices.contains(where: { values[$0] > 0 && members[$0].isEmpty }) { return nil }
    var counts = [Double](repeating: 1, count: columns.count)
    for _ in 0..<200 {
      var error = 0.0
      for (sum, inside) in members.enumerated() where !inside.isEmpty {
        let found = inside.reduce(0) { $0 + counts[$1] }
        error = max(error, abs(found - values[sum]) / values[sum])
        for column in inside { counts[column] *= values[sum] / found }
      }
      if error < 1e-9 { return counts }
    }
    return nil
  }

  /// Two sums, one of them of people who are all in the other, that differ by few people.
  static func pair(_ columns: [[Int]], _ people: [CellVector.Part], limits: [Int]) -> [Int] {
    var members = [Set<Int>](repeating: [], count: people.count)
    for (column, sums) in columns.enumerated() {
      for sum in sums { members[sum].insert(column) }
    }
    for wide in people.indices where people[wide].most > 0 {
      for narrow in people.indices where narrow != wide && people[narrow].most > 0 {
        guard members[narrow].isSubset(of: members[wide]) else { continue }
        let limit = max(limits[wide], limits[narrow])
        if !(people[wide] - people[narrow]).isSafe(limit) { return [wide, narrow] }
      }
    }
    return []
  }
}
