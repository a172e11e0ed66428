import Region

/// The days on which the synthetic mapping is set. No clock is ever read.
enum ExampleDates {
  /// The date validity and recency are judged at.
  static let reference = CalendarDate(year: 2026, month: 6, day: 30)!
  /// First day of the survey.
  static let surveyStart = CalendarDate(year: 2026, month: 2, day: 2)!
  /// Last day of the survey.
  static let surveyEnd = CalendarDate(year: 2026, month: 4, day: 30)!

  private static let monthLengths = [2: 28, 3: 31, 4: 30]

  /// A day of the survey and a time of it: month, day, hour, minute, second.
  static func moment(_ random: inout RandomSource) -> (Int, Int, Int, Int, Int) {
    let month = random.pick([2, 3, 3, 4])
    let day = random.within((month == 2 ? 2 : 1)...(monthLengths[month] ?? 28))
    return (month, day, random.within(7...22), random.below(60), random.below(60))
  }
}

extension Int {
  /// With leading zeros up to a width.
  func padded(_ width: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, width - text.count)) + text
  }
}

extension Double {
  /// Fixed-point with a decimal point; own code because formatted printing depends on the platform.
  func fixed(_ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((self * Double(scale)).rounded())
    guard decimals > 0 else { return String(whole) }
    return "\(whole / scale).\((whole % scale).padded(decimals))"
  }
}
