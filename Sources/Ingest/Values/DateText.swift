public import Region

/// Dates as exports write them; a time of day after the date is dropped.
public enum DateText {
  /// Reads `2026-06-30`, `2026/06/30`, `30/06/2026`, `30-06-2026` and `30.06.2026`; nil when the
  /// day does not exist.
  public static func date(_ text: String) -> CalendarDate? {
    let day = text.prefix { $0 != " " && $0 != "T" }
    let parts = day.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard parts[2].count == 4 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
