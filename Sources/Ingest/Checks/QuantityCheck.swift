internal import Diagnostics
internal import Foundation

/// Quantities far from all others: a place too many zeros, a price a year among prices a month.
///
/// On the scale of logarithms, since places and prices are skewed: values further from the median
/// than five times the median absolute deviation (made comparable with a standard deviation by
/// 1.4826; Hampel 1974, Iglewicz and Hoaglin 1993) and than a factor of eight. Only a histogram is
/// kept, in steps of a sixteenth of a doubling, so that millions of values cost nothing and their
/// order does not matter.
struct QuantityCheck {
  private static let stepsPerDoubling = 16.0
  private static let leastValues = 20
  private static let leastDoublings = 3.0
  private static let kept = 5

  private let column: ColumnLabel?
  /// Values above this many times their mean are cut later; nil: they stay.
  private let trimming: Double?
  private var counts: [Int: Int] = [:]
  private var total = 0
  /// The smallest and the largest with their lines.
  private var smallest: [(value: Double, line: Int)] = []
  private var largest: [(value: Double, line: Int)] = []

  init(column: ColumnLabel?, trimming: Double? = nil) {
    self.column = column
    self.trimming = trimming
  }

  /// Takes a quantity above zero; others are left out.
  mutating func note(_ value: Double, line: Int) {
    guard value > 0, value.isFinite else { return }
    total += 1
    counts[Self.step(value), default: 0] += 1
    Self.keep((-value, -line), in: &smallest)
    Self.keep((value, -line), in: &largest)
  }

  private static func step(_ value: Double) -> Int {
    Int((log2(value) * stepsPerDoubling).rounded())
  }

  private static func keep(_ entry: (Double, Int), in list: inout [(value: Double, line: Int)]) {
    if list.count == kept, let last = list.last, (last.value, last.line) >= entry { return }
    let place = list.firstIndex { ($0.value, $0.line) < entry } ?? list.count
    list.insert((entry.0, entry.1), at: place)
    if list.count > kept { list.removeLast() }
  }

  /// One warning for the values that stand apart.
  func diagnostics(file: String) -> [Diagnostic] {
    guard total >= Self.leastValues, let column else { return [] }
    let median = Self.median(counts, total)
    var distances: [Int: Int] = [:]
    for (step, count) in counts { distances[abs(step - median), default: 0] += count }
    let spread = Double(Self.median(distances, total))
    let limit = max(5 * 1.4826 * spread, Self.leastDoublings * Self.stepsPerDoubling)
    let isFar = { (step: Int) in Double(abs(step - median)) > limit }
    let count = counts.reduce(0) { $0 + (isFar($1.key) ? $1.value : 0) }
    // A tenth of all values is no slip but another kind of thing.
    guard count > 0, count * 10 <= total else { return [] }
    let extremes = largest.map { ($0.value, -$0.line) } + smallest.map { (-$0.value, -$0.line) }
    let far = extremes.filter { isFar(Self.step($0.0)) }.sorted { $0.1 < $1.1 }
    guard let first = far.first else { return [] }
    let lines = far.prefix(Self.kept).map { String($0.1) }.joined(separator: ", ")
    var arguments = [
      "count": String(count), "others": String(total - count), "value": Self.text(first.0),
      "median": Self.text(exp2(Double(median) / Self.stepsPerDoubling)), "lines": lines,
    ]
    if let trimming { arguments["times"] = Self.text(trimming) }
    return [
      Diagnostic(
        trimming == nil ? "column.outliers" : "column.outliers-cut", .warning,
        at: column.location(file: file, line: first.1), arguments)
    ]
  }

  /// The step in the middle of a histogram.
  private static func median(_ counts: [Int: Int], _ total: Int) -> Int {
    var seen = 0
    for (step, count) in counts.sorted(by: { $0.key < $1.key }) {
      seen += count
      if seen * 2 >= total { return step }
    }
    return 0
  }

  /// Two significant digits are enough to see a slip; whole numbers are shown whole.
  private static func text(_ value: Double) -> String {
    if value >= 10 || value == value.rounded() { return String(Int(value.rounded())) }
    return String((value * 100).rounded() / 100)
  }
}
