import Region

/// How many people of each territory were shown each item: an order of needs compares only those put
/// to nearly everybody, or the people it rests on would be few and special.
struct AskedCounts {
  private static let nearlyAll = 0.9
  private let objectives: [ObjectiveCode]
  private var people: [Int]
  private var asked: [Int]

  init(territoryCount: Int, objectives: [ObjectiveCode]) {
    self.objectives = objectives
    people = [Int](repeating: 0, count: territoryCount)
    asked = [Int](repeating: 0, count: territoryCount * objectives.count)
  }

  mutating func add(_ answers: [NeedAnswer], items: [Int], places: [Int]) {
    for place in places {
      people[place] += 1
      for (answer, item) in zip(answers, items) where answer.status != .notAsked {
        asked[place * objectives.count + item] += 1
      }
    }
  }

  func askedOfNearlyAll(at place: Int) -> [ObjectiveCode] {
    let floor = Double(people[place]) * Self.nearlyAll
    return objectives.indices.filter {
      people[place] > 0 && Double(asked[place * objectives.count + $0]) >= floor
    }.map { objectives[$0] }
  }
}
