/// Opening hours of HSDS in the notation of catalogues.
enum HSDSHours {
  /// One row of a table of schedules.
  struct Row {
    /// Days as written: `Monday`, `1`, `MO,TU`.
    let days: String?
    let opens: String?
    let closes: String?
    /// Rule of repetition, `WEEKLY` where not stated, and of how many weeks.
    var frequency: String?
    var interval: String?

    /// The days of every week; nil where the hours are those of some weeks only, or of a season.
    fileprivate var weekly: [Int?]? {
      guard interval.map({ Int($0) == 1 }) ?? true else { return nil }
      switch frequency?.uppercased() {
      case nil, "WEEKLY":
        return days.map { $0.split(separator: ",").map { HSDSHours.day(String($0)) } }
      case "DAILY": return days == nil ? Array(0..<7) : nil
      default: return nil
      }
    }
  }

  /// `lun 08:00-17:00; mar ...`; "" when any row does not say day or hours of every week, for then nobody knows.
  static func text(_ rows: [Row]) -> String {
    var parts: [String] = []
    for row in rows {
      guard let opens = row.opens.flatMap(time), let closes = row.closes.flatMap(time),
        let days = row.weekly, !days.isEmpty, days.allSatisfy({ $0 != nil })
      else { return "" }
      let names = days.compactMap { $0.map { Self.names[$0] } }
      parts.append("\(names.joined(separator: ",")) \(opens)-\(closes)")
    }
    return parts.joined(separator: "; ")
  }

  private static let names = ["lun", "mar", "mer", "gio", "ven", "sab", "dom"]
  fileprivate static let english = ["mo", "tu", "we", "th", "fr", "sa", "su"]

  fileprivate static func day(_ text: String) -> Int? {
    let word = CellText.clean(text).lowercased()
    if let number = Int(word) { return (1...7).contains(number) ? number - 1 : nil }
    return english.firstIndex { word.hasPrefix($0) }
  }

  /// `9:00`, `09:00:00`, `10:00Z` as `09:00`.
  private static func time(_ text: String) -> String? {
    let parts = text.split(separator: ":").map { $0.prefix { $0.isNumber } }
    guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension HSDSTable {
  func hours(_ row: Int) -> HSDSHours.Row {
    HSDSHours.Row(
      days: cell(row, "weekday") ?? cell(row, "byday"), opens: cell(row, "opens_at"),
      closes: cell(row, "closes_at"), frequency: cell(row, "freq"), interval: cell(row, "interval"))
  }

  /// A closure or other hours of some days, in the words of the table: `24/12/15–24/12/15 10:00-16:00`.
  func holiday(_ row: Int) -> String {
    let days = [cell(row, "start_date"), cell(row, "end_date")].compactMap(\.self)
    let hours = [cell(row, "opens_at"), cell(row, "closes_at")].compactMap(\.self)
    let isClosed = cell(row, "closed").map { ["true", "t", "1", "yes"].contains($0.lowercased()) }
    return [
      days.joined(separator: "–"), hours.joined(separator: "-"), isClosed == true ? "chiuso" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
