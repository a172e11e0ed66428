internal import Diagnostics
internal import Region

/// Looks for direct identifiers in the columns of a table whose rows are people, by header and by
/// what the cells hold.
enum IdentifierScan {
  /// What a column holds.
  struct Finding {
    let column: ColumnSample
    let kind: PersonalDatum.Kind
    /// Cells of the kind.
    let count: Int
    /// One of them, and the line of the first.
    let example: ColumnSample.Value?
  }

  /// The identifiers of some columns, at most one finding each.
  ///
  /// - Parameter isKnown: whether the export format puts identifiers of people under a header.
  static func findings(_ columns: [ColumnSample], isKnown: (String) -> Bool) -> [Finding] {
    columns.compactMap { column in
      if let found = finding(column) { return found }
      guard isKnown(column.label.name) else { return nil }
      return Finding(
        column: column, kind: .name, count: column.filledCount, example: column.values.first)
    }
  }

  private static func finding(_ column: ColumnSample) -> Finding? {
    if let named = DirectIdentifier(header: column.label.name), named.isBorneOut(by: column) {
      return Finding(
        column: column, kind: named.kind, count: column.filledCount,
        example: column.values.first)
    }
    return byCodes(column) ?? byWholeColumn(column)
  }

  /// E-mail addresses, fiscal codes, bank accounts, numbers within words: one is enough.
  private static func byCodes(_ column: ColumnSample) -> Finding? {
    var counts: [PersonalDatum.Kind: (count: Int, example: ColumnSample.Value)] = [:]
    for value in column.values {
      for kind in Set(PersonalData.codes(in: value.text).map(\.kind)) {
        counts[kind, default: (0, value)].count += value.count
      }
    }
    // Four numbers with points between them are addresses only where a column is full of them.
    if let found = counts[.networkAddress], found.count * 2 < column.filledCount {
      counts[.networkAddress] = nil
    }
    return counts.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }
      .map { Finding(column: column, kind: $0, count: $1.count, example: $1.example) }
  }

  /// Numbers, dates and names that only a whole column of them gives away.
  private static func byWholeColumn(_ column: ColumnSample) -> Finding? {
    guard column.role == .other || column.role == .telephone, column.filledCount >= 3 else {
      return nil
    }
    let tests: [(PersonalDatum.Kind, (ColumnSample) -> Bool)] = [
      (.phone, holdsTelephones), (.birthDate, holdsBirthDates), (.name, holdsNames),
    ]
    return tests.first { $0.1(column) }.map {
      Finding(
        column: column, kind: $0.0, count: column.filledCount, example: column.values.first)
    }
  }

  /// Nearly all mobile or landline numbers of nine digits and more, with more than one prefix: the
  /// running numbers of a platform begin alike.
  private static func holdsTelephones(_ column: ColumnSample) -> Bool {
    let found = column.values.compactMap { value -> TelephoneNumber? in
      guard let number = TelephoneNumber(value.text), number.digits.utf8.count >= 9,
        number.kind == .mobile || number.kind == .landline
      else { return nil }
      return number
    }
    guard found.count * 10 >= column.values.count * 8 else { return false }
    let prefixes = Set(found.map { $0.digits.prefix(4) })
    return prefixes.count >= max(2, min(5, column.values.count / 2))
  }

  /// Days over many years, the last long enough ago for an adult.
  private static func holdsBirthDates(_ column: ColumnSample) -> Bool {
    let dates = column.values.map { DateText.date($0.text) }
    let years = dates.compactMap { $0?.year }
    guard years.count == dates.count, let last = years.max(), let first = years.min() else {
      return false
    }
    return last <= 2012 && first >= 1915 && last - first >= 10
      && Set(years).count >= min(3, years.count)
  }

  /// Mostly two to four words, one of which is a common first name.
  private static func holdsNames(_ column: ColumnSample) -> Bool {
    let found = column.count(where: FirstNames.isFullName)
    return column.values.count >= 3 && found * 2 > column.filledCount
  }
}
