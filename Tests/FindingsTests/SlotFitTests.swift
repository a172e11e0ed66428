import Region
import Testing

@testable import Findings

/// Rung 3: hours and days.
struct SlotFitTests {
  private func slot(_ from: Int, _ to: Int, day: Int = 1) -> TimeSlot {
    TimeSlot(day: day, startMinute: from * 60, endMinute: to * 60)
  }

  private func days(_ start: String?, _ end: String?) -> Period {
    Period(
      start: start.flatMap { CalendarDate(iso: $0) }, end: end.flatMap { CalendarDate(iso: $0) })
  }

  @Test("a service that closes at 16 does not meet a need after 18")
  func hours() {
    #expect(SlotFit(needed: [slot(18, 20)], offered: [slot(8, 16)]) == .misses)
    #expect(SlotFit(needed: [slot(14, 16)], offered: [slot(8, 16)]) == .fits)
    #expect(SlotFit(needed: [slot(14, 16)], offered: [slot(8, 16, day: 2)]) == .misses)
  }

  @Test("spans that touch are one: 14-16 and 16-18 are open from 15 to 17")
  func touching() {
    #expect(SlotFit(needed: [slot(15, 17)], offered: [slot(16, 18), slot(14, 16)]) == .fits)
    #expect(SlotFit(needed: [slot(15, 17)], offered: [slot(17, 18), slot(14, 16)]) == .misses)
  }

  @Test("hours not stated, or agreed one by one, are unknown; where none are needed, all fit")
  func unknownHours() {
    #expect(SlotFit(needed: [slot(14, 16)], offered: nil) == .unknown)
    #expect(SlotFit(needed: [slot(14, 16)], offered: []) == .unknown)
    #expect(SlotFit(needed: nil, offered: [slot(8, 9)]) == .fits)
  }

  @Test("a service of the school year misses the summer; an open end is unknown, not a yes")
  func periods() {
    let summer = days("2026-06-10", "2026-09-05")
    #expect(SlotFit(needed: summer, offered: days("2025-09-12", "2026-06-08")) == .misses)
    #expect(SlotFit(needed: summer, offered: days("2026-06-10", "2026-09-05")) == .fits)
    #expect(SlotFit(needed: summer, offered: days("2026-06-10", "2026-09-04")) == .misses)
    #expect(SlotFit(needed: summer, offered: days("2026-06-11", nil)) == .misses)
    #expect(SlotFit(needed: summer, offered: days("2020-01-01", nil)) == .unknown)
    #expect(SlotFit(needed: summer, offered: .always) == .unknown)
    #expect(SlotFit(needed: nil, offered: days("2020-01-01", nil)) == .fits)
  }

  @Test("what is given all the year round is there on any days, unless its dates end before")
  func wholeYear() {
    let summer = days("2026-06-10", "2026-09-05")
    func fit(_ offered: Period) -> SlotFit {
      SlotFit(
        needed: summer, offered: OfferTimes(hours: nil, period: offered, season: .wholeYear),
        calendar: nil)
    }
    #expect(fit(.always) == .fits)
    #expect(fit(days("2026-01-01", nil)) == .fits)
    #expect(fit(days("2026-01-01", "2026-08-31")) == .misses)
  }
}
