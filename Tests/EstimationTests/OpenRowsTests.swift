import Region
import Testing

@testable import Estimation

/// Tables some rows of which tell no number of people, or are missing: the cell stays with what the
/// others tell, and nothing is made up.
struct OpenRowsTests {
  private func row(
    _ quantity: AggregateCount.Quantity, _ percent: Double?, of base: Int? = 1000,
    count: Int? = nil, in territory: TerritoryCode = "ATS-325", band: String = "", line: Int
  ) -> AggregateCount {
    AggregateCount(
      reference: RecordReference(instrument: "t", line: line), territory: territory,
      objective: "F1.1", target: "tutti", respondentBand: band, quantity: quantity, count: count,
      base: base,
      share: percent.map {
        AggregateShare(value: $0 / 100, rounding: 0.0005, largestWeight: 5)
      })
  }

  private func make(_ rows: [AggregateCount]) -> AggregateCells.Result {
    AggregateCells.make(
      from: rows, wave: "t", population: .population, sampling: .probability)
  }

  private func place(_ line: Int) -> RecordReference {
    RecordReference(instrument: "t", line: line)
  }

  private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

  /// Unmet 12.4, no need 61.0, met 26.6: answers that exclude each other.
  private func answers(
    unmet: Int? = 1000, none: Int? = 1000, met: Int? = 1000,
    in territory: TerritoryCode = "ATS-325",
    from line: Int = 2
  ) -> [AggregateCount] {
    [
      row(.unmet, 12.4, of: unmet, in: territory, line: line),
      row(.noNeed, 61, of: none, in: territory, line: line + 1),
      row(.inNeed, 26.6, of: met, in: territory, line: line + 2),
    ]
  }

  @Test("one answer without a base: its share tells how the others are to be read")
  func oneWithoutBase() throws {
    let unmet = make(answers(unmet: nil))
    let cell = try #require(unmet.cells.first)
    #expect(unmet.faults.isEmpty)
    #expect(near(cell.estimate(.inNeed)?.value, 0.39) && cell.estimate(.unmet) == nil)
    #expect(cell.counts.answered == 1000)
    // Met alone is not the need: it is met and unmet together.
    let none = try #require(make(answers(none: nil)).cells.first)
    #expect(near(none.estimate(.inNeed)?.value, 0.39))
    #expect(near(none.estimate(.unmet)?.value, 0.124))
    let met = try #require(make(answers(met: nil)).cells.first)
    #expect(near(met.estimate(.inNeed)?.value, 0.39))
    #expect(near(met.estimate(.unmet)?.value, 0.124))
    #expect(make(answers(none: nil)).faults.isEmpty && make(answers(met: nil)).faults.isEmpty)
    // Shares that are whole counts of a small base: 76 and 163 of 612 are a little more than printed.
    func unweighted(_ quantity: AggregateCount.Quantity, _ share: Double, of base: Int?, line: Int)
      -> AggregateCount
    {
      AggregateCount(
        reference: place(line), territory: "ATS-325", objective: "F1.1", target: "tutti",
        respondentBand: "", quantity: quantity, count: nil, base: base,
        share: AggregateShare(value: share, rounding: 0.0005))
    }
    let few = make([
      unweighted(.unmet, 0.124, of: 612, line: 2), unweighted(.noNeed, 0.61, of: nil, line: 3),
      unweighted(.inNeed, 0.266, of: 612, line: 4),
    ])
    #expect(few.faults.isEmpty && few.cells.first?.estimate(.inNeed)?.value == 239.0 / 612)
  }

  @Test("need that holds the unmet stays the need when another row has no base")
  func nested() throws {
    func rows(unmet: Int?, none: Int?) -> [AggregateCount] {
      [
        row(.unmet, 12.4, of: unmet, line: 2), row(.noNeed, 61, of: none, line: 3),
        row(.inNeed, 39, line: 4),
      ]
    }
    for rows in [rows(unmet: nil, none: 1000), rows(unmet: 1000, none: nil)] {
      let made = make(rows)
      #expect(near(made.cells.first?.estimate(.inNeed)?.value, 0.39) && made.faults.isEmpty)
    }
  }

  @Test("shares that do not make up everybody are told also where one has no base")
  func contradictory() {
    var rows = answers(unmet: nil)
    rows[0] = row(.unmet, 30, of: nil, line: 2)
    let made = make(rows)
    #expect(made.cells.isEmpty)
    guard case .sharesAboveWhole(place(2), let sum)? = made.faults.first else {
      Issue.record("\(made.faults)")
      return
    }
    #expect(near(sum, 1.176))
  }

  @Test("a count without a base tells nothing, and the need may be either: only the unmet is told")
  func countWithoutBase() throws {
    let rows = [
      row(.unmet, nil, count: 124, line: 2), row(.noNeed, nil, of: nil, count: 610, line: 3),
      row(.inNeed, nil, count: 266, line: 4),
    ]
    let made = make(rows)
    let cell = try #require(made.cells.first)
    #expect(cell.estimate(.unmet)?.value == 0.124 && cell.estimate(.inNeed) == nil)
    #expect(made.faults.isEmpty)
  }

  @Test(
    "a row that other cells have: the cell stays, read as they are, and what is missing is told")
  func missing() throws {
    let other = answers(in: "ATS-326", from: 10)
    let noNone = make(answers().filter { $0.quantity != .noNeed } + other)
    let cell = try #require(noNone.cells.first { $0.key.territory == "ATS-325" })
    // Met and unmet exclude each other there, so they do here.
    #expect(near(cell.estimate(.unmet)?.value, 0.124) && near(cell.estimate(.inNeed)?.value, 0.39))
    #expect(noNone.faults == [.rowMissing(place(2), .noNeed)])
    let noUnmet = make(answers().filter { $0.quantity != .unmet } + other)
    let open = try #require(noUnmet.cells.first { $0.key.territory == "ATS-325" })
    #expect(open.estimate(.unmet) == nil && near(open.estimate(.inNeed)?.value, 0.39))
    #expect(noUnmet.faults == [.rowMissing(place(3), .unmet)])
    let met = make(answers().filter { $0.quantity == .inNeed } + other)
    let alone = try #require(met.cells.first { $0.key.territory == "ATS-325" })
    #expect(alone.isAsked && alone.estimate(.inNeed) == nil)
    #expect(met.faults == [.rowMissing(place(4), .noNeed)])
    // Those without the need tell the others, whether or not the met are there.
    let noMet = make(answers().filter { $0.quantity != .inNeed } + other)
    #expect(noMet.faults.isEmpty && noMet.cells.count == 2)
    #expect(near(noMet.cells[0].estimate(.inNeed)?.value, 0.39))
    // Where no cell tells that they exclude each other, need is what a row of it says.
    let plain = make(
      [row(.unmet, 12.4, line: 2), row(.inNeed, 39, line: 3)]
        + [row(.inNeed, 20, in: "ATS-326", line: 4), row(.noNeed, 80, in: "ATS-326", line: 5)])
    #expect(plain.faults.isEmpty)
    #expect(plain.cells.map { near($0.estimate(.inNeed)?.value, 0.39) } == [true, false])
  }

  @Test("shares that make up everybody with people who do not say so by their counts")
  func counts() {
    let rows = [
      row(.unmet, 12.4, of: 612, count: 200, line: 2),
      row(.noNeed, 61, of: 612, count: 373, line: 3),
      row(.inNeed, 26.6, of: 612, count: 163, line: 4),
    ]
    let made = make(rows)
    #expect(made.cells.isEmpty)
    #expect(made.faults.map(\.reference) == [place(2)])
    guard case .peopleBesideShares(_, _, 612)? = made.faults.first else {
      Issue.record("\(made.faults)")
      return
    }
    let people = make([
      row(.unmet, nil, of: 100, count: 60, line: 2), row(.noNeed, nil, of: 100, count: 60, line: 3),
      row(.inNeed, nil, of: 100, count: 10, line: 4),
    ])
    #expect(people.faults == [.peopleAboveBase(place(2), counted: 130, base: 100)])
    let nobody = make([row(.unmet, 33, of: 1, line: 2)])
    #expect(nobody.faults == [.shareOfNobody(place(2), share: 0.33, base: 1)])
  }

  @Test("bands tell together what all of them tell, and one that contradicts itself ends the cell")
  func bands() throws {
    let a = [
      row(.inNeed, nil, count: 300, band: "a", line: 2),
      row(.unmet, nil, count: 100, band: "a", line: 3),
    ]
    let made = make(
      a + [
        row(.inNeed, nil, count: 500, band: "b", line: 4),
        row(.unmet, nil, of: nil, count: 1, band: "b", line: 5),
      ])
    let cell = try #require(made.cells.first)
    #expect(cell.estimate(.inNeed)?.value == 0.4 && cell.estimate(.unmet) == nil)
    #expect(made.faults.isEmpty)
    let apart = make(
      [row(.inNeed, nil, count: 300, band: "a", line: 2)]
        + [row(.unmet, nil, count: 300, band: "b", line: 3)])
    #expect(apart.cells.map(\.hasNoBase) == [true])
    #expect(apart.faults == [.bandsDiffer(place(2))])
    let broken = make(
      a + [
        row(.inNeed, nil, count: 100, band: "b", line: 4),
        row(.unmet, nil, count: 500, band: "b", line: 5),
      ])
    #expect(broken.cells.isEmpty)
    #expect(broken.faults == [.unmetAboveNeed(place(4), unmet: 0.5, need: 0.1)])
  }
}
