import Region
import Testing

@testable import Findings

/// Who takes part in which measure: unions of comuni, years, complete lists.
struct ParticipationTests {
  private let frame = TerritoryFrame(places: [
    TerritoryFrame.Place(
      code: "U-colli", level: .custom, name: "Unione dei Colli", parent: nil,
      comuni: ["015001", "015002"]),
    TerritoryFrame.Place(
      code: "A-uno", level: .ambito, name: "Ambito uno", parent: nil,
      comuni: ["015001", "015002", "015003"]),
  ])
  private let line = MeasureLine(
    code: "nidi-gratis.retta", measure: "nidi-gratis", label: LocalizedLabel(it: "Nidi Gratis"),
    admission: Admission(set: .everyone, agesKnown: false), objectives: ["F1.2"], clause: "2.3")

  private func row(
    _ territory: TerritoryCode, _ takesPart: Bool = true, year: Int, complete: Bool = false
  ) -> Participation {
    row(territory, takesPart, from: "\(year)-09-01", to: "\(year + 1)-08-31", complete: complete)
  }

  private func row(
    _ territory: TerritoryCode, _ takesPart: Bool, from: String, to: String? = nil,
    complete: Bool = false
  ) -> Participation {
    Participation(
      reference: RecordReference(instrument: "adesioni", line: 2), measure: "nidi-gratis",
      territory: territory, takesPart: takesPart,
      period: Period(start: CalendarDate(iso: from), end: to.flatMap(CalendarDate.init(iso:))),
      listIsComplete: complete)
  }

  private func answer(
    _ rows: [Participation], _ place: TerritoryCode, list: Period? = nil
  ) -> Ternary {
    MeasureParticipation(
      rows, frame: frame, date: CalendarDate(iso: "2026-03-01")!,
      periods: list.map { ["adesioni": $0] } ?? [:]
    ).takesPart(line, in: [place])
  }

  @Test("a stated no within a yes is a no there, whatever the order of the rows; and the reverse")
  func nested() {
    let rows = [row("A-uno", year: 2025), row("U-colli", false, year: 2025)]
    for rows in [rows, rows.reversed()] {
      #expect(answer(rows, "U-colli") == .no)
      #expect(answer(rows, "015002") == .no)
      #expect(answer(rows, "015003") == .yes)
      #expect(answer(rows, "A-uno") == .yes)
    }
    let other = [row("A-uno", false, year: 2025), row("U-colli", year: 2025)]
    #expect(answer(other, "U-colli") == .yes)
    #expect(answer(other, "015003") == .no)
  }

  @Test("who came in and then left is out; two statements of one day leave it open")
  func left() {
    let rows = [
      row("U-colli", true, from: "2026-01-01"), row("U-colli", false, from: "2026-02-01"),
    ]
    #expect(answer(rows, "U-colli") == .no)
    #expect(answer(rows.reversed(), "015001") == .no)
    let open = [
      row("U-colli", true, from: "2026-01-01"), row("U-colli", false, from: "2026-01-01"),
    ]
    #expect(answer(open, "U-colli") == .unknown)
  }

  @Test(
    "a complete list of today whose members all left means no; one of another year says nothing")
  func allLeft() {
    let rows = [row("U-colli", true, from: "2025-09-01", to: "2026-01-31", complete: true)]
    let today = Period(start: CalendarDate(iso: "2025-09-01"), end: CalendarDate(iso: "2026-08-31"))
    #expect(answer(rows, "U-colli", list: today) == .no)
    #expect(answer(rows, "015003", list: today) == .no)
    let past = Period(start: CalendarDate(iso: "2024-09-01"), end: CalendarDate(iso: "2025-08-31"))
    #expect(answer(rows, "U-colli", list: past) == .unknown)
  }

  @Test("a union of comuni that takes part brings in its comuni and no other")
  func union() {
    let rows = [row("U-colli", year: 2025, complete: true)]
    #expect(answer(rows, "015002") == .yes)
    #expect(answer(rows, "015003") == .no)
    #expect(answer(rows, "A-uno") == .yes)
  }

  @Test("the list of one year says nothing of another, complete or not")
  func years() {
    #expect(answer([row("U-colli", year: 2024, complete: true)], "015003") == .unknown)
    #expect(answer([row("U-colli", year: 2024, complete: true)], "015001") == .unknown)
    #expect(answer([row("015003", false, year: 2025)], "015003") == .no)
  }

  @Test(
    "a complete list that says yes and no of one place leaves it open, until a later or narrower no"
  )
  func contradicted() {
    func rows(_ more: Participation...) -> [Participation] {
      [
        row("U-colli", true, from: "2026-01-01", complete: true),
        row("U-colli", false, from: "2026-01-01", complete: true),
      ] + more
    }
    func known(_ rows: [Participation]) -> MeasureParticipation {
      MeasureParticipation(rows, frame: frame, date: CalendarDate(iso: "2026-03-01")!)
    }
    let whole = frame.extent(of: "A-uno")!
    #expect(answer(rows(), "U-colli") == .unknown)
    #expect(answer(rows(), "A-uno") == .unknown)
    #expect(answer(rows(), "015003") == .no)
    #expect(known(rows()).widest(line, in: whole) == frame.extent(of: "U-colli"))
    #expect(known(rows()).extent(of: line) == nil)
    let narrower = rows(row("015001", true, from: "2025-01-01", complete: true))
    #expect(answer(narrower, "015001") == .yes)
    #expect(answer(narrower, "015002") == .unknown)
    #expect(known(narrower).extent(of: line) == nil)
    let later = rows(row("U-colli", false, from: "2026-02-01", complete: true))
    #expect(answer(later, "U-colli") == .no)
    #expect(known(later).widest(line, in: whole).isEmpty)
  }

  @Test("also of a place whose comuni nobody linked")
  func contradictedUnlinked() {
    let rows = [true, false].map { row("A-ignoto", $0, from: "2026-01-01", complete: true) }
    #expect(answer(rows, "A-uno") == .unknown)
    #expect(answer(rows, "A-ignoto") == .unknown)
    #expect(answer([row("A-ignoto", false, year: 2025, complete: true)], "A-uno") == .no)
  }
}
