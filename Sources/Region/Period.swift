/// A span of time with open ends where a bound is not known or does not exist.
public struct Period: Hashable, Sendable, Codable {
  public let start: CalendarDate?
  public let end: CalendarDate?

  /// Makes a period, both days included; nil means open.
  public init(start: CalendarDate? = nil, end: CalendarDate? = nil) {
    self.start = start
    self.end = end
  }

  public static let always = Period()

  /// Whether no day can be common to both.
  public func isDisjoint(from other: Period) -> Bool {
    if let end, let start = other.start, end < start { return true }
    if let end = other.end, let start, end < start { return true }
    return false
  }

  public func contains(_ date: CalendarDate) -> Bool {
    (start.map { $0 <= date } ?? true) && (end.map { date <= $0 } ?? true)
  }
}
