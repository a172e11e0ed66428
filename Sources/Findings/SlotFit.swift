import Region

/// Whether an offer is there when it is needed (rung 3 of the ladder, method section 6).
enum SlotFit: Hashable {
  /// Every needed hour, or day, is inside an offered one; also where none is known to be needed.
  case fits
  /// A needed hour, or day, is surely outside.
  case misses
  /// Not known.
  case unknown

  /// When something is needed, as people said, beside when it is given.
  init(needed: NeedSlot, offered: OfferTimes, calendar: SchoolCalendar?) {
    let fits = [
      SlotFit(needed: needed.hours, offered: offered.hours),
      SlotFit(days: needed.days, offered: offered.hours),
      SlotFit(needed: needed.season, offered: offered, calendar: calendar),
    ]
    self = fits.contains(.misses) ? .misses : fits.contains(.unknown) ? .unknown : .fits
  }

  /// Days of the week, at any hour.
  private init(days: [Int], offered: [TimeSlot]?) {
    if days.isEmpty {
      self = .fits
    } else if let offered, !offered.isEmpty {
      let open = Set(offered.map(\.day))
      self = days.allSatisfy(open.contains) ? .fits : .misses
    } else {
      self = .unknown
    }
  }

  /// A season of every year. An offer of stated days fits where it holds every day that surely is of
  /// the season, in some year; one that is over gave it once, and may give it again.
  init(needed: Season?, offered: OfferTimes, calendar: SchoolCalendar?) {
    guard let needed else {
      self = .fits
      return
    }
    let dates = offered.period.closed
    var fits: [SlotFit] = []
    if let season = offered.season { fits.append(season.contains(needed) ? .fits : .misses) }
    if let dates, let calendar {
      fits.append(calendar.isWithin(needed, dates) ? offered.isOver ? .unknown : .fits : .misses)
    } else if offered.season == nil {
      fits.append(.unknown)
    }
    self = fits.contains(.misses) ? .misses : fits.contains(.unknown) ? .unknown : .fits
  }

  /// Stated days beside an offer: both its dates and its season must hold them.
  init(needed: Period?, offered: OfferTimes, calendar: SchoolCalendar?) {
    let dates = SlotFit(needed: needed, offered: offered.period)
    guard let season = offered.season, let days = needed?.closed else {
      self = dates
      return
    }
    let held = season == .wholeYear ? .yes : calendar?.holds(days, in: season) ?? .unknown
    if held == .no || dates == .misses {
      self = .misses
    } else {
      // A season needs no dates of one year: those left open are not missing.
      self = held == .unknown ? .unknown : .fits
    }
  }

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

/// When an offer is given.
struct OfferTimes {
  var hours: [TimeSlot]?
  var period: Period
  var season: Season?
  /// Whether its last stated day is before the reference date.
  var isOver = false
  /// Whether it is given on the reference date, or on stated days of need.
  var isGiven = true
}

extension Period {
  /// Both ends, where both are known.
  var closed: ClosedRange<CalendarDate>? {
    guard let start, let end, start <= end else { return nil }
    return start...end
  }
}
