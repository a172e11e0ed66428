import Region
import Testing

/// Seasons of every year, and the days they are made of.
struct SchoolCalendarTests {
  private let calendar = SchoolCalendar(
    start: .init("09-12")!, end: .init("06-08")!, margin: 7,
    closures: [
      .init(first: .init("12-23")!, last: .init("01-06")!),
      .init(first: .init("pasqua-3")!, last: .init("pasqua+2")!),
    ])

  private func days(_ from: String, _ to: String) -> ClosedRange<CalendarDate> {
    CalendarDate(iso: from)!...CalendarDate(iso: to)!
  }

  @Test(
    "days that are no day of every year are refused", arguments: ["02-29", "13-01", "pasqua", ""])
  func dayTexts(_ text: String) {
    #expect((SchoolCalendar.Day(text) == nil) == (text != "pasqua"))
  }

  @Test("days are counted as the calendar does, leap years included")
  func dayNumbers() {
    #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate(iso: "2000-03-01")?.dayNumber == 11_017)
    #expect(CalendarDate(iso: "1900-01-01")?.dayNumber == -25_567)
  }

  @Test(
    "a span of days lies in a season, surely, surely not, or nobody can tell",
    arguments: [
      ("2026-10-01", "2026-11-30", Season.schoolYear, Ternary.yes),
      ("2026-08-01", "2026-08-31", .schoolYear, .no),
      ("2026-08-01", "2026-08-31", .summer, .yes),
      ("2026-06-10", "2026-08-31", .summer, .unknown),
      ("2026-05-30", "2026-08-31", .summer, .no),
      ("2026-12-23", "2027-01-06", .schoolHolidays, .yes),
      ("2026-12-22", "2027-01-06", .schoolHolidays, .no),
      // Easter of 2026 is 5 April, of 2027 28 March.
      ("2026-04-02", "2026-04-07", .schoolHolidays, .yes),
      ("2027-03-25", "2027-03-30", .schoolHolidays, .yes),
      ("2027-03-24", "2027-03-30", .schoolHolidays, .no),
      ("2026-01-01", "2026-12-31", .wholeYear, .yes),
    ])
  func spans(_ from: String, _ to: String, _ season: Season, _ held: Ternary) {
    #expect(calendar.holds(days(from, to), in: season) == held)
  }

  @Test(
    "an offer of stated days keeps a season where it holds its sure days",
    arguments: [
      ("2026-06-16", "2026-09-04", Season.summer, true),
      ("2026-06-17", "2026-09-04", .summer, false),
      ("2026-09-12", "2027-06-08", .schoolYear, true),
      ("2026-10-01", "2027-06-08", .schoolYear, false),
      ("2026-07-01", "2026-07-31", .wholeYear, false),
    ])
  func keeps(_ from: String, _ to: String, _ season: Season, _ keeps: Bool) {
    #expect(calendar.isWithin(season, days(from, to)) == keeps)
  }

  @Test("holidays hold the summer, the school year holds neither")
  func containment() {
    let held = Season.allCases.map { whole in Season.allCases.filter(whole.contains) }
    #expect(
      held == [
        Season.allCases, [.schoolYear], [.schoolHolidays, .summer], [.summer],
      ])
  }
}
