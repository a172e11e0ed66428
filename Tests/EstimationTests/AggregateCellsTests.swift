import Region
import Testing

@testable import Estimation

struct AggregateCellsTests {
  private func row(
    _ quantity: AggregateCount.Quantity, _ count: Int, of base: Int, band: String = "",
    line: Int = 1
  ) -> AggregateCount {
    AggregateCount(
      reference: RecordReference(instrument: "t", line: line), territory: "P-012",
      objective: "C1", target: "tutti", respondentBand: band, quantity: quantity, count: count,
      base: base)
  }

  private func make(_ rows: [AggregateCount]) -> AggregateCells.Result {
    AggregateCells.make(
      from: rows, wave: "varese", population: .population, sampling: .nonProbability)
  }

  @Test func needWithoutMetOrUnmetHasNoUnmetShare() throws {
    let cell = try #require(make([row(.inNeed, 300, of: 1000)]).cells.first)
    #expect(cell.assumption == .simpleRandom)
    let need = try #require(cell.estimate(.inNeed))
    #expect(need.value == 0.3)
    #expect(abs(need.standardError - (0.3 * 0.7 / 999).squareRoot()) < 1e-12)
    #expect(need.degreesOfFreedom == 999)
    #expect(need.reliability == .medium)
    for indicator in Indicator.allCases where indicator != .inNeed {
      #expect(cell.estimate(indicator) == nil)
      #expect(cell.total(indicator) == nil)
    }
    #expect(cell.counts.answered == 1000 && cell.counts.unmet == 0)
  }

  @Test func needAndUnmetTogetherGiveTheSplit() throws {
    let cell = try #require(
      make([row(.noNeed, 60, of: 100), row(.unmet, 25, of: 100, line: 2)]).cells.first)
    #expect(cell.estimate(.inNeed)?.value == 0.4)
    #expect(cell.estimate(.unmet)?.value == 0.25)
    #expect(cell.counts.metUnspecified == 15)
    #expect(cell.estimate(.metUnspecified)?.value == 0.375)
  }

  @Test func answersThatExcludeEachOtherMakeUpTheNeed() throws {
    for (unmet, none, met, need) in [(37, 103, 60, 0.485), (80, 90, 30, 0.55)] {
      let cell = try #require(
        make([
          row(.unmet, unmet, of: 200), row(.noNeed, none, of: 200, line: 2),
          row(.inNeed, met, of: 200, line: 3),
        ]).cells.first)
      #expect(cell.estimate(.inNeed)?.value == need)
      #expect(cell.estimate(.unmet)?.value == Double(unmet) / 200)
      #expect(cell.counts.metUnspecified == met && cell.counts.none == none)
    }
    // Need that holds the unmet, told beside no need.
    let nested = try #require(
      make([
        row(.unmet, 37, of: 200), row(.noNeed, 103, of: 200, line: 2),
        row(.inNeed, 97, of: 200, line: 3),
      ]).cells.first)
    #expect(nested.estimate(.inNeed)?.value == 0.485)
    #expect(nested.counts.metUnspecified == 60)
  }

  @Test func answersOfFewerPeopleThanTheBaseGiveNoCell() {
    let result = make([
      row(.unmet, 30, of: 200), row(.noNeed, 103, of: 200, line: 2),
      row(.inNeed, 60, of: 200, line: 3),
    ])
    #expect(result.cells.isEmpty)
    #expect(
      result.faults == [
        .answersBelowBase(.init(instrument: "t", line: 1), counted: 193, base: 200)
      ])
  }

  @Test func unmetAloneTellsNothingOfNeed() throws {
    let cell = try #require(make([row(.unmet, 25, of: 100)]).cells.first)
    #expect(cell.estimate(.unmet)?.value == 0.25)
    #expect(cell.estimate(.inNeed) == nil)
  }

  @Test func bandsAreStrataAndAWholeReplacesThem() throws {
    let bands = [
      row(.inNeed, 20, of: 50, band: "18-34"), row(.inNeed, 10, of: 50, band: "35+", line: 2),
    ]
    let cell = try #require(make(bands).cells.first)
    #expect(cell.estimate(.inNeed)?.value == 0.3)
    #expect(cell.estimate(.inNeed)?.degreesOfFreedom == 98)
    let whole = try #require(make(bands + [row(.inNeed, 33, of: 100, line: 3)]).cells.first)
    #expect(whole.counts.inNeed == 33)
  }

  @Test func barriersHaveTheirOwnBase() throws {
    let cell = try #require(
      make([row(.inNeed, 40, of: 100), row(.barrier(.cost), 12, of: 30, line: 2)]).cells.first)
    #expect(cell.estimate(.barrier(.cost))?.value == 0.4)
    #expect(cell.estimate(.barrier(.hours)) == nil)
    let alone = try #require(make([row(.barrier(.cost), 12, of: 30)]).cells.first)
    #expect(alone.estimate(.barrier(.cost))?.sampleSize == 30)
    #expect(alone.estimate(.inNeed) == nil)
  }

  @Test func contradictoryRowsGiveNoCellAndAreNamed() {
    let outside = make([row(.inNeed, 11, of: 10, line: 4)])
    #expect(outside.cells.isEmpty)
    #expect(outside.faults == [.countOutsideBase(.init(instrument: "t", line: 4))])
    let bases = make([row(.inNeed, 5, of: 10), row(.unmet, 5, of: 11, line: 2)])
    #expect(bases.cells.isEmpty)
    #expect(
      bases.faults == [.basesDiffer(.init(instrument: "t", line: 2), base: 11, other: 10)])
    let above = make([row(.inNeed, 5, of: 10), row(.unmet, 6, of: 10, line: 2)])
    #expect(
      above.faults == [.unmetAboveNeed(.init(instrument: "t", line: 1), unmet: 0.6, need: 0.5)])
  }
}
