import Testing

@testable import Disclosure

/// The largest counts that agree with some sums, against all counts tried one by one.
struct LargestCountsTests {
  /// Whole counts of four kinds of people, with the sums that they are in.
  static let systems: [(columns: [[Int]], counts: [Int])] = [
    ([[0], [0]], [3, 4]), ([[0, 1], [0], [1]], [3, 4, 2]),
    ([[0, 1], [1, 2], [0, 2]], [1, 6, 2]), ([[0, 2], [0, 3], [1, 2], [1, 3]], [1, 5, 6, 2]),
    ([[0, 1, 2], [0, 1], [0], [1, 2]], [2, 5, 4, 3]), ([[0, 1], [0, 1, 2], [2]], [0, 3, 0]),
  ]

  @Test("the bound of each count is the largest that any counts reach", arguments: systems)
  func brute(columns: [[Int]], counts: [Int]) throws {
    let height = columns.joined().max()! + 1
    func sums(_ counts: [Int]) -> [Int] {
      (0..<height).map { row in
        columns.indices.reduce(0) { $0 + (columns[$1].contains(row) ? counts[$1] : 0) }
      }
    }
    let known = sums(counts)
    var largest = [Int](repeating: 0, count: counts.count)
    func fill(_ chosen: [Int]) {
      if chosen.count == counts.count {
        if sums(chosen) == known { largest = zip(largest, chosen).map { max($0, $1) } }
        return
      }
      for count in 0...known.max()! { fill(chosen + [count]) }
    }
    fill([])
    var found = try #require(LargestCounts(columns: columns, sums: known.map(Double.init)))
    for column in columns.indices {
      let bound = found.bound(of: column)
      #expect(abs(bound.value - Double(largest[column])) < 1e-9, "\(column)")
      // The corner reached agrees with every sum.
      for row in 0..<height {
        let sum = columns.indices.reduce(0) {
          $0 + (columns[$1].contains(row) ? found.corner[$1] : 0)
        }
        #expect(abs(sum - Double(known[row])) < 1e-9)
      }
    }
  }

  @Test("sums that contradict one another have no counts")
  func contradiction() {
    #expect(LargestCounts(columns: [[0, 1]], sums: [3, 4]) == nil)
    #expect(LargestCounts(columns: [[0, 1], [0]], sums: [3, 4]) == nil)
  }

  @Test("a count in no sum has no bound")
  func unbounded() throws {
    var found = try #require(LargestCounts(columns: [[0], []], sums: [3]))
    #expect(found.bound(of: 1).value == .infinity)
    #expect(found.bound(of: 0).value == 3)
  }

  @Test("sums of somebody else's table that do not add up are compared two by two")
  func pairs() {
    let columns = [[0, 1, 2], [0, 2], [2]]
    func pair(_ people: [Int]) -> [Int] {
      CrossedAttack.pair(columns, people.map { .init($0) }, limits: [5, 5, 5])
    }
    #expect(CrossedAttack(columns, [63, 60, 50], limits: [5, 5, 5]) == nil)
    #expect(pair([63, 60, 50]) == [0, 1])
    #expect(pair([68, 60, 80]).isEmpty)
  }

  @Test("what wide territories tell alone is held against their own threshold")
  func limits() throws {
    // Seven people by two wide sums, under ten by a narrow one.
    let columns = [[0, 1], [0]]
    #expect(try #require(CrossedAttack(columns, [27, 20], limits: [5, 5])).betraying.isEmpty)
    #expect(try #require(CrossedAttack(columns, [27, 20], limits: [5, 10])).betraying == [0, 1])
    let third = [[0, 1, 2], [0, 1], [0]]
    let attack = try #require(CrossedAttack(third, [47, 40, 20], limits: [5, 5, 10]))
    #expect(attack.betraying.isEmpty)
  }
}
