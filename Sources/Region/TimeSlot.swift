/// A weekly span of hours: day 1 is Monday, minutes from midnight, end excluded.
public struct TimeSlot: Hashable, Comparable, Sendable, Codable {
  /// Day of the week, 1 (Monday) to 7.
  public let day: Int
  /// First minute, counted from midnight, 0 to 1439.
  public let startMinute: Int
  /// Minute after the last, up to 1440; a span over midnight is two slots.
  public let endMinute: Int

  /// Makes a slot.
  public init(day: Int, startMinute: Int, endMinute: Int) {
    self.day = day
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  /// Whether the other slot lies wholly in this one, on the same day.
  public func contains(_ other: TimeSlot) -> Bool {
    day == other.day && startMinute <= other.startMinute && other.endMinute <= endMinute
  }

  /// By day, then start, then end.
  public static func < (a: TimeSlot, b: TimeSlot) -> Bool {
    (a.day, a.startMinute, a.endMinute) < (b.day, b.startMinute, b.endMinute)
  }
}
