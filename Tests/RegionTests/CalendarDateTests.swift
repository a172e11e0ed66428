import Foundation
import Region
import Testing

@Suite("Dates and periods")
struct CalendarDateTests {
  @Test("read ISO dates", arguments: ["2025-12-09", "2024-02-29", "2000-02-29", "1900-01-01"])
  func iso(text: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.description == text)
    let data = try JSONEncoder().encode([date])
    #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
  }

  @Test(
    "refuse dates that do not exist",
    arguments: [
      "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "25-12-09", "2025-12",
      "2025-12-09-01", "1899-12-31", "2101-01-01", "", "oggi",
    ])
  func notDates(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("periods hold both their ends and leave an unknown end open")
  func periods() throws {
    let start = try #require(CalendarDate(iso: "2025-01-01"))
    let end = try #require(CalendarDate(iso: "2025-12-31"))
    let later = try #require(CalendarDate(iso: "2026-01-01"))
    let year = Period(start: start, end: end)
    #expect(year.contains(start) && year.contains(end) && !year.contains(later))
    #expect(Period(start: later).isDisjoint(from: year))
    #expect(year.isDisjoint(from: Period(start: later)))
    #expect(!year.isDisjoint(from: Period(start: end)))
    #expect(!Period.always.isDisjoint(from: year))
    #expect(Period.always.contains(later))
  }
}
