import Region

/// Whether an offer is there when it is needed (rung 3 of the ladder, method section 6).
enum SlotFit: Hashable {
  /// Every needed hour, or day, is inside an offered one; also where none is known to be needed.
  case fits
  /// A needed hour, or day, is surely outside.
  case misses
  /// Not known.
  case unknown

  /// Weekly hours. Offered hours that are agreed upon one by one (an empty list) are not known.
  init(needed: [TimeSlot]?, offered: [TimeSlot]?) {
    guard let needed, !needed.isEmpty else {
      self = .fits
      return
    }
    guard let offered, !offered.isEmpty else {
      self = .unknown
      return
    }
    let spans = Self.joined(offered)
    self = needed.allSatisfy { slot in spans.contains { $0.contains(slot) } } ? .fits : .misses
  }

  /// Days. A bound that is not stated may lie anywhere.
  init(needed: Period?, offered: Period) {
    guard let needed, let first = needed.start, let last = needed.end else {
      self = .fits
      return
    }
    if let start = offered.start, first < start {
      self = .misses
    } else if let end = offered.end, end < last {
      self = .misses
    } else {
      self = offered.start != nil && offered.end != nil ? .fits : .unknown
    }
  }

  /// Spans that touch become one: 14-16 and 16-18 are open from 14 to 18.
  private static func joined(_ slots: [TimeSlot]) -> [TimeSlot] {
    slots.sorted().reduce(into: []) { spans, slot in
      if let last = spans.last, last.day == slot.day, slot.startMinute <= last.endMinute {
        spans[spans.count - 1] = TimeSlot(
          day: last.day, startMinute: last.startMinute,
          endMinute: max(last.endMinute, slot.endMinute))
      } else {
        spans.append(slot)
      }
    }
  }
}
