/// A span of time with open ends where a bound is not known or does not exist.
public struct Period: Hashable, Sendable, Codable {
  /// First day; nil when it has none or it is not known.
  public let start: CalendarDate?
  /// Last day, included; nil when it has none or it is not known.
  public let end: CalendarDate?

  /// Makes a period, both days included; nil means open.
  public init(start: CalendarDate? = nil, end: CalendarDate? = nil) {
    self.start = start
    self.end = end
  }

  /// Open at both ends; also what stands for "not stated".
  public static let always = Period()

  /// Whether no day can be common to both.
  public func isDisjoint(from other: Period) -> Bool {
    if let end, let start = other.start, end < start { return true }
    if let end = other.end, let start, end < start { return true }
    return false
  }

  /// Whether a day is not before the start nor after the end; open ends exclude none.
  public func contains(_ date: CalendarDate) -> Bool {
    (start.map { $0 <= date } ?? true) && (end.map { date <= $0 } ?? true)
  }
}
