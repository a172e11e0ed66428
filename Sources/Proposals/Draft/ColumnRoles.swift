internal import Region

/// Which column serves which key of a profile that is no survey: by its header, where its cells
/// agree.
struct ColumnRoles {
  /// A key of a profile and what its column must be like.
  struct Wanted: Sendable {
    /// The key, which is also the use in `sinonimi.csv` unless `use` says otherwise.
    let key: String
    var use: String?
    /// Whether the cells of a column can be it.
    var accepts: @Sendable (ColumnContent) -> Bool = { _ in true }
  }

  private(set) var columns: [String: Int] = [:]
  private(set) var places: [TerritoryLevel: Int] = [:]

  subscript(key: String) -> Int? { columns[key] }

  /// How well a header must fit a use.
  private static let leastFit = 0.55

  /// - Parameter taken: columns that serve something else already.
  init(
    _ table: SniffedTable, _ wanted: [Wanted], taken: [String: Int] = [:], places wantsPlace: Bool
  ) {
    columns = taken
    var used = Set(taken.values)
    if wantsPlace { findPlaces(table, &used) }
    var offers: [(fit: Double, order: Int, column: Int, key: String)] = []
    for column in table.tally.columns.indices where !used.contains(column) {
      let uses = table.uses(column)
      for (order, one) in wanted.enumerated() where one.accepts(table.contents[column]) {
        if let fit = uses[one.use ?? one.key], fit >= Self.leastFit {
          offers.append((fit, order, column, one.key))
        }
      }
    }
    for offer in offers.sorted(by: { ($1.fit, $0.order, $0.column) < ($0.fit, $1.order, $1.column) }
    )
    where columns[offer.key] == nil && !used.contains(offer.column) {
      columns[offer.key] = offer.column
      used.insert(offer.column)
    }
  }

  /// The column of each level of places, the one whose header says so before others.
  private mutating func findPlaces(_ table: SniffedTable, _ used: inout Set<Int>) {
    var best: [TerritoryLevel: Double] = [:]
    for column in table.tally.columns.indices where !used.contains(column) {
      guard case .place(let level, let share) = table.contents[column] else { continue }
      let uses = table.uses(column)
      let named = uses[SurveyReading.words[level] ?? ""] ?? 0
      let elsewhere =
        uses.filter {
          !["comune", "provincia", "ambito", "ats", "territorio", "bacino"]
            .contains($0.key)
        }.values.max() ?? 0
      // A name of a person or a service may be that of a comune: `RSA Gorlago`, `Lodi`.
      if elsewhere > named, elsewhere >= Self.leastFit { continue }
      if share + named > best[level] ?? 0 {
        best[level] = share + named
        places[level] = column
      }
    }
    used.formUnion(places.values)
    for column in table.tally.columns.indices where !used.contains(column) {
      guard let level = table.placeNamed(byHeaderOf: column), places[level] == nil else { continue }
      places[level] = column
      used.insert(column)
    }
  }

  /// Gives a key a column that serves nothing yet.
  mutating func add(_ key: String, _ column: Int) { columns[key] = column }

  /// Every column that serves something.
  var all: Set<Int> { Set(columns.values).union(places.values) }
}

extension ColumnContent {
  var isNumber: Bool {
    switch self {
    case .number, .constant: true
    default: false
    }
  }
  var isDate: Bool {
    if case .date = self { return true }
    return false
  }
  var isEmpty: Bool { self == .empty }
  /// Texts that come back, so that a code list can name them all.
  var isListable: Bool {
    switch self {
    case .choice, .constant, .yesNo: true
    default: false
    }
  }
}
