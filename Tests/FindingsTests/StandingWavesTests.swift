import Estimation
import Region
import Testing

@testable import Findings

/// Which of several waves of one survey stands for what is so now.
struct StandingWavesTests {
  private typealias World = PlacesWorld

  private let comparisons = [DeclaredComparison(earlier: "w1", later: "w2")]

  private func input(_ later: CellCounts) -> AnalysisInput {
    func cell(_ wave: WaveCode, _ counts: CellCounts) -> CubeCell {
      let table = CubeCell.simpleRandom(
        key: CellKey(wave: wave, territory: "ATS-1", objective: "A4.2", target: .everyone),
        instruments: ["indagine"], population: .population, sampling: .probability, counts: counts)
      // Of a survey, not of a table that somebody else made.
      return CubeCell(
        key: table.key, instruments: table.instruments, population: table.population,
        sampling: table.sampling, counts: counts, bases: IndicatorBase.allCases.map { table[$0] },
        totals: [RatioTotals?](repeating: nil, count: Indicator.allCases.count))
    }
    var input = World.input([], services: [])
    input.comparisons = comparisons
    input.cube = [cell("w1", CellCounts(none: 30, unmet: 30)), cell("w2", later)]
    return input
  }

  @Test("a later wave that asked stands, also where everybody answered that they do not know")
  func unsure() {
    #expect(input(CellCounts(unknown: 60)).currentCube.map(\.key.wave) == ["w2"])
    #expect(input(CellCounts(none: 1)).currentCube.map(\.key.wave) == ["w2"])
  }

  @Test("a later wave that did not ask leaves the earlier one standing")
  func notAsked() {
    #expect(input(CellCounts(notAsked: 60)).currentCube.map(\.key.wave) == ["w1", "w2"])
  }

  @Test("an order of which a later wave asked a part again stands no more")
  func orders() {
    let asked = StandingWaves.Question("ATS-1", "A4.2", .everyone)
    let waves = StandingWaves(comparisons, asked: [(wave: WaveCode("w2"), question: asked)])
    #expect(!waves.stands("w1", forAll: ["A4.1", "A4.2"], in: "ATS-1", of: .everyone))
    #expect(waves.stands("w1", forAll: ["A4.1"], in: "ATS-1", of: .everyone))
    #expect(waves.stands("w2", forAll: ["A4.1", "A4.2"], in: "ATS-1", of: .everyone))
    #expect(waves.stands("w1", forAll: ["A4.2"], in: "A-nord", of: .everyone))
  }
}
