/// A weekly span of hours: day 1 is Monday, minutes from midnight, end excluded.
public struct TimeSlot: Hashable, Comparable, Sendable, Codable {
  public let day: Int
  public let startMinute: Int
  public let endMinute: Int

  /// Makes a slot.
  public init(day: Int, startMinute: Int, endMinute: Int) {
    self.day = day
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  public func contains(_ other: TimeSlot) -> Bool {
    day == other.day && startMinute <= other.startMinute && other.endMinute <= endMinute
  }

  public static func < (a: TimeSlot, b: TimeSlot) -> Bool {
    (a.day, a.startMinute, a.endMinute) < (b.day, b.startMinute, b.endMinute)
  }
}
