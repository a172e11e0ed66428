internal import Region

/// The rows of a cell and band that tell one quantity, such as the two answers that mean unmet.
struct ToldRows {
  /// What they tell together; nil where one of them does not say of how many people, or is missing.
  var told: ToldQuantity? { isOpen ? nil : sum }
  /// Their share of everybody with how far rounding may be from it, also where the table does not say
  /// of how many people; nil where it is not known.
  private(set) var share: (value: Double, rounding: Double)?
  /// Whether a row of it tells no number of people, or ought to be there and is not.
  private(set) var isOpen = false
  private var sum: ToldQuantity?

  /// A quantity that the table tells elsewhere, and of which no row is here.
  static let missing: ToldRows = {
    var rows = ToldRows()
    rows.isOpen = true
    return rows
  }()

  private init() {}

  /// - Parameter rows: at least one, all of the same quantity.
  init(_ rows: [AggregateCount]) throws(AggregateCells.Fault) {
    share = (0, 0)
    for row in rows {
      guard let base = row.base, base > 0 else {
        isOpen = true
        add(row.share.map { ($0.value, $0.rounding) })
        continue
      }
      guard let one = ToldQuantity(row, of: base) else {
        throw .shareOfNobody(row.reference, share: row.share?.value ?? 0, base: base)
      }
      sum = sum.map { $0 + one } ?? one
      // As printed: beside shares of which no count is known, one made of a count adds up to no more.
      add(row.share.map { ($0.value, $0.rounding) } ?? (one.share, 0))
    }
  }

  private mutating func add(_ other: (value: Double, rounding: Double)?) {
    share = share.flatMap { a in
      other.map { (a.value + $0.value, a.rounding + $0.rounding) }
    }
  }
}

/// How the answers for need, unmet and no need to one question are to be read.
enum AnswerReading: Hashable {
  /// Need holds the unmet, and makes up everybody with no need.
  case nested
  /// The three exclude each other, and make up everybody together.
  case exclusive

  /// Which of the two the shares of a cell tell; nil where they tell neither.
  init?(_ inNeed: ToldRows, _ unmet: ToldRows?, _ noNeed: ToldRows) {
    if [inNeed, noNeed].isEverybody {
      self = .nested
    } else if ([inNeed, noNeed] + [unmet].compactMap(\.self)).isEverybody {
      self = .exclusive
    } else {
      return nil
    }
  }
}

extension [ToldRows] {
  /// What they make up together; nil where the share of one is not known.
  var share: Double? {
    reduce(0) { sum, rows in sum.flatMap { a in rows.share.map { a + $0.value } } }
  }

  /// Whether they are known to add up to everybody, within their rounding.
  var isEverybody: Bool {
    guard let share else { return false }
    return abs(share - 1) <= reduce(1e-9) { $0 + ($1.share?.rounding ?? 0) }
  }
}
