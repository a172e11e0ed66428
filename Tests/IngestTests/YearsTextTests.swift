import Ingest
import Region
import Testing

/// Years as people write them in lists of adhesions.
struct YearsTextTests {
  private func period(_ start: String?, _ end: String?) -> Period {
    Period(
      start: start.flatMap { CalendarDate(iso: $0) }, end: end.flatMap { CalendarDate(iso: $0) })
  }

  @Test(
    "two years that follow one another are a school year, one alone is a calendar year",
    arguments: [
      ("2025", "2025-01-01", "2025-12-31"), ("anno 2025", "2025-01-01", "2025-12-31"),
      ("2025/2026", "2025-09-01", "2026-08-31"), ("2025-26", "2025-09-01", "2026-08-31"),
      ("A.S. 2025 / 26", "2025-09-01", "2026-08-31"), ("1999-00", "1999-09-01", "2000-08-31"),
      ("2024-2027", "2024-01-01", "2027-12-31"),
      ("biennio 2025-2026", "2025-01-01", "2026-12-31"),
    ])
  func years(_ text: String, _ start: String, _ end: String) {
    #expect(YearsText.periods(text) == [period(start, end)])
  }

  @Test("spans may be open at either end")
  func spans() {
    #expect(YearsText.periods("dal 2024") == [period("2024-01-01", nil)])
    #expect(YearsText.periods("Dal 2024/25") == [period("2024-09-01", nil)])
    #expect(YearsText.periods("2024 in poi") == [period("2024-01-01", nil)])
    #expect(YearsText.periods("dal 2024 ad oggi") == [period("2024-01-01", nil)])
    #expect(YearsText.periods("fino al 2025") == [period(nil, "2025-12-31")])
    #expect(YearsText.periods("dal 2024 al 2026") == [period("2024-01-01", "2026-12-31")])
  }

  @Test("a list gives a period for each of its years, once")
  func lists() {
    let both = [period("2024-01-01", "2024-12-31"), period("2026-01-01", "2026-12-31")]
    #expect(YearsText.periods("2024, 2026") == both)
    #expect(YearsText.periods("2024; 2026; 2024") == both)
    #expect(YearsText.periods("2024 e 2026") == both)
  }

  @Test(
    "what is no year, or names years that cannot be, is not read",
    arguments: [
      "", "sì", "25/26", "2026/2025", "2025/2028", "2025/2025", "dal 2026 al 2024", "1850",
      "2024, forse", "2024 2025", "prima del 2024",
    ])
  func unread(_ text: String) {
    #expect(YearsText.periods(text) == nil)
  }
}
