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
    Participation(
      reference: RecordReference(instrument: "adesioni", line: 2), measure: "nidi-gratis",
      territory: territory, takesPart: takesPart,
      period: Period(
        start: CalendarDate(iso: "\(year)-09-01"), end: CalendarDate(iso: "\(year + 1)-08-31")),
      listIsComplete: complete)
  }

  private func answer(_ rows: [Participation], _ place: TerritoryCode) -> Ternary {
    MeasureParticipation(rows, frame: frame, date: CalendarDate(iso: "2026-03-01")!)
      .takesPart(line, in: [place])
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
}
