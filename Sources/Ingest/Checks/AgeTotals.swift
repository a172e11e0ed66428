internal import Diagnostics
internal import Region

/// Totals over all ages in a table of population against the ages above them.
struct AgeTotals {
  private struct Key: Hashable {
    let place: RawPlace
    let sex: String
  }
  private struct Sum {
    var ages = 0
    var total: Int?
    var line = 0
  }

  private var sums: [Key: Sum] = [:]

  /// Takes a row of the table.
  mutating func note(_ row: RawMargin) {
    for people in row.people {
      let key = Key(place: row.place, sex: people.sex)
      if row.isTotal {
        sums[key, default: Sum()].total = people.count
        sums[key, default: Sum()].line = row.line
      } else {
        sums[key, default: Sum()].ages += people.count
      }
    }
  }

  /// A warning for each total that is not the sum of its ages, by line.
  func diagnostics(file: String) -> [Diagnostic] {
    sums.values.filter { $0.total != nil && $0.ages > 0 && $0.total != $0.ages }
      .sorted { $0.line < $1.line }
      .map {
        Diagnostic(
          "table.age-total", .warning, at: SourceLocation(file: file, line: $0.line),
          ["value": String($0.total ?? 0), "sum": String($0.ages)])
      }
  }
}
