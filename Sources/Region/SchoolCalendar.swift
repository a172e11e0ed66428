/// When lessons are held, year after year: what turns a season into days.
public struct SchoolCalendar: Hashable, Sendable {
  /// A day that every year has.
  public enum Day: Hashable, Sendable {
    /// Month and day of the month.
    case fixed(month: Int, day: Int)
    /// Days after Easter Sunday, before it where negative.
    case easter(Int)

    /// Reads `09-12`, `pasqua`, `pasqua-3`, `pasqua+2`; nil for other texts.
    public init?(_ text: String) {
      if text.hasPrefix("pasqua") {
        let rest = text.dropFirst("pasqua".count)
        guard let offset = rest.isEmpty ? 0 : Int(rest), abs(offset) <= 60 else { return nil }
        self = .easter(offset)
        return
      }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let month = parts[0], let day = parts[1],
        CalendarDate(year: 2001, month: month, day: day) != nil
      else { return nil }
      self = .fixed(month: month, day: day)
    }

    /// Its number in a year, counted as `CalendarDate.dayNumber` counts.
    func number(in year: Int) -> Int {
      switch self {
      case .fixed(let month, let day): CalendarDate.dayNumber(year: year, month: month, day: day)
      case .easter(let offset): CalendarDate.easterNumber(in: year) + offset
      }
    }
  }

  /// Days without lessons in the school year, both included. One that ends before it begins goes on in
  /// the next year.
  public struct Closure: Hashable, Sendable {
    /// First day.
    public let first: Day
    /// Last day.
    public let last: Day

    /// Makes a closure.
    public init(first: Day, last: Day) {
      self.first = first
      self.last = last
    }
  }

  /// First day of lessons, in autumn.
  public let start: Day
  /// Last day of lessons, in the year after.
  public let end: Day
  /// Days by which a school may begin or end earlier or later.
  public let margin: Int
  /// Holidays of the school year.
  public let closures: [Closure]

  /// Makes a calendar.
  public init(start: Day, end: Day, margin: Int, closures: [Closure]) {
    self.start = start
    self.end = end
    self.margin = margin
    self.closures = closures
  }

  /// Whether a day, by its number, is one of a season: unknown near the start and the end of lessons.
  func holds(_ number: Int, in season: Season) -> Ternary {
    if season == .wholeYear { return .yes }
    let year = CalendarDate.year(ofDay: number)
    let (start, end) = (start.number(in: year), end.number(in: year))
    // Between them lies the summer of the calendar year.
    let isSummer: Ternary
    if number > end + margin, number < start - margin {
      isSummer = .yes
    } else {
      isSummer = number <= end - margin || number >= start + margin ? .no : .unknown
    }
    if season == .summer { return isSummer }
    let isClosed = closures.contains { closure in
      [year - 1, year].contains { first in
        let from = closure.first.number(in: first)
        var to = closure.last.number(in: first)
        if to < from { to = closure.last.number(in: first + 1) }
        return (from...to).contains(number)
      }
    }
    let isHoliday = isClosed ? Ternary.yes : isSummer
    if season == .schoolHolidays { return isHoliday }
    switch isHoliday {
    case .yes: return .no
    case .no: return .yes
    case .unknown: return .unknown
    }
  }

  /// Whether every day of a period lies in a season: `no` where one surely does not.
  public func holds(_ period: ClosedRange<CalendarDate>, in season: Season) -> Ternary {
    let found = Set(
      (period.lowerBound.dayNumber...period.upperBound.dayNumber).map { holds($0, in: season) })
    if found.contains(.no) { return .no }
    return found.contains(.unknown) ? .unknown : .yes
  }

  /// Whether a period holds every day that surely is of a season, in some year.
  public func isWithin(_ season: Season, _ period: ClosedRange<CalendarDate>) -> Bool {
    let days = period.lowerBound.dayNumber...period.upperBound.dayNumber
    return (period.lowerBound.year - 1...period.upperBound.year).contains { year in
      // A summer and the school year after it.
      let turn = end.number(in: year) + 1
      let days365 = turn..<end.number(in: year + 1) + 1
      let needed = days365.filter { holds($0, in: season) == .yes }
      return !needed.isEmpty && needed.allSatisfy(days.contains)
    }
  }
}

extension CalendarDate {
  /// Days since 1 January 1970, negative before (H. Hinnant, *chrono-Compatible Low-Level Date
  /// Algorithms*, days_from_civil).
  public var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func year(ofDay number: Int) -> Int {
    var year = 1970 + Int((Double(number) / 365.2425).rounded(.down))
    while dayNumber(year: year + 1, month: 1, day: 1) <= number { year += 1 }
    while dayNumber(year: year, month: 1, day: 1) > number { year -= 1 }
    return year
  }

  /// Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher).
  static func easterNumber(in year: Int) -> Int {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let f = (b + 8) / 25
    let h = (19 * a + b - b / 4 - (b - f + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return dayNumber(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
