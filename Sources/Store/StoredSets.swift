internal import Region

// Sets are stored as words, not bits, so that a query in sqlite3 can be read without a key.

extension AgeSet {
  /// Ranges and "nobody" separated by spaces: `0-2 5 nobody`; "" for the empty set.
  var storedText: String {
    var words = ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    if AgeSet.nobody.isSubset(of: self) { words.append("nobody") }
    return words.joined(separator: " ")
  }

  init?(storedText text: some StringProtocol) {
    var ages = AgeSet.empty
    for word in text.split(separator: " ") {
      if word == "nobody" {
        ages = ages.union(.nobody)
        continue
      }
      let bounds = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard bounds.count <= 2, let low = bounds[0], let high = bounds[bounds.count - 1],
        0 <= low, low <= high, high <= AgeSet.oldest
      else { return nil }
      ages = ages.union(AgeSet(low...high))
    }
    self = ages
  }
}

/// A set of named members that is stored as their names.
protocol StoredNames: OptionSet where Element == Self {
  static var storedNames: [(name: String, member: Self)] { get }
}

extension StoredNames {
  /// The names separated by spaces, `all` for the whole vocabulary, "" for the empty set.
  var storedText: String {
    let members = Self.storedNames.filter { contains($0.member) }
    if members.count == Self.storedNames.count { return "all" }
    return members.map(\.name).joined(separator: " ")
  }

  init?(storedText text: some StringProtocol) {
    if text == "all" {
      self = Self(Self.storedNames.map(\.member))
      return
    }
    var members = Self()
    for word in text.split(separator: " ") {
      guard let known = Self.storedNames.first(where: { $0.name == word }) else { return nil }
      members.formUnion(known.member)
    }
    self = members
  }
}

extension ConditionSet: StoredNames {
  static var storedNames: [(name: String, member: ConditionSet)] {
    [
      ("none", .none), ("disability", .disability), ("frail", .frail),
      ("notSelfSufficient", .notSelfSufficient),
    ]
  }
}

extension WorkerSet: StoredNames {
  static var storedNames: [(name: String, member: WorkerSet)] {
    WorkerType.allCases.map { ($0.rawValue, WorkerSet($0)) }
  }
}

/// Persons cared for as one text: `ages/conditions` joined by `;`, "" for nobody.
enum StoredCare {
  static func encode(_ persons: [CaredPerson]) -> String {
    persons.map { "\($0.ages.storedText)/\($0.conditions.storedText)" }.joined(separator: ";")
  }

  static func decode(_ text: String) -> [CaredPerson]? {
    if text.isEmpty { return [] }
    var persons: [CaredPerson] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false)
      guard halves.count == 2, let ages = AgeSet(storedText: halves[0]),
        let conditions = ConditionSet(storedText: halves[1])
      else { return nil }
      persons.append(CaredPerson(ages: ages, conditions: conditions))
    }
    return persons
  }
}

extension [PlaceBand] {
  /// `0-2=12;3-5=20`.
  var storedText: String {
    map { "\($0.ages.storedText)=\($0.places)" }.joined(separator: ";")
  }

  init?(storedText text: String) {
    self = []
    for part in text.split(separator: ";") {
      let halves = part.split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2, let ages = AgeSet(storedText: halves[0]), let places = Int(halves[1])
      else { return nil }
      append(PlaceBand(ages: ages, places: places))
    }
  }
}
