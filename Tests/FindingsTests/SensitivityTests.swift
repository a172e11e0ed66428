import Estimation
import Region
import Testing

@testable import Findings

/// Method section 12: classes with one threshold a fifth off, on the numbers there are.
struct SensitivityTests {
  private func flips(_ cell: CubeCell, _ parameters: FindingParameters = FindingParameters())
    -> [ClassFlip]?
  {
    var input = PlacesWorld.input([cell], parameters: parameters)
    input.sweepsThresholds = true
    return Analysis.findings(input).sensitivity?.flips
  }

  @Test("nothing is swept unless somebody asks")
  func onRequest() {
    let findings = Analysis.findings(PlacesWorld.input([PlacesWorld.cell("ATS-1", "A3.1")]))
    #expect(findings.sensitivity == nil)
  }

  @Test("shares move by a fifth and stay shares; counts of people are whole")
  func shifts() {
    let parameters = FindingParameters()
    func value(_ threshold: ClassThreshold, _ direction: ThresholdShift.Direction) -> Double {
      ThresholdShift(threshold, direction).value(in: parameters)
    }
    #expect(value(.unmetNeed, .lower) == 0.08)
    #expect(value(.unmetNeed, .higher) == 0.12)
    #expect(value(.strongOverlap, .higher) == 0.96)
    #expect(value(.minimumSample, .lower) == 16)
    // 3 degrees of freedom a fifth lower are 2.4, which asks for 3.
    #expect(value(.mediumDegreesOfFreedom, .lower) == 3)
    #expect(value(.mediumDegreesOfFreedom, .higher) == 4)
    var high = parameters
    high.strongOverlap = 0.9
    #expect(ThresholdShift(.strongOverlap, .higher).value(in: high) == 1)
  }

  @Test("a need near the edge flips with the threshold that made it, one far from it does not")
  func nearTheEdge() throws {
    // lo(u) is .107: from .10 on, and under .12.
    let near = PlacesWorld.cell("ATS-1", "A3.1", none: 330, met: 0, unmet: 55)
    let found = try #require(flips(near))
    #expect(
      found == [
        ClassFlip(
          .finding(.coverage("w", "ATS-1", "A3.1", .everyone)),
          ThresholdShift(.unmetNeed, .higher), .coverage(.toExamine))
      ])
    let far = PlacesWorld.cell("ATS-1", "A3.1", none: 100, met: 0, unmet: 300)
    #expect(flips(far) == [])
  }

  @Test("the flag of a relevant need flips by its own threshold, the class stays")
  func relevance() throws {
    // lo(u) is between .20 and .24.
    let cell = PlacesWorld.cell("ATS-1", "A3.1", none: 300, met: 0, unmet: 100)
    let found = try #require(flips(cell))
    #expect(
      found == [
        ClassFlip(
          .finding(.coverage("w", "ATS-1", "A3.1", .everyone)),
          ThresholdShift(.relevantNeed, .higher), .relevance(false))
      ])
  }

  @Test("a need that too few answered flips where fewer were enough")
  func reliability() throws {
    let few = PlacesWorld.cell("ATS-1", "A3.1", none: 0, met: 0, unmet: 18)
    let found = try #require(flips(few))
    #expect(found.map(\.shift) == [ThresholdShift(.minimumSample, .lower)])
    #expect(found.map(\.outcome) == [.coverage(.uncovered)])
    let enough = PlacesWorld.cell("ATS-1", "A3.1", none: 0, met: 0, unmet: 21)
    #expect(
      try #require(flips(enough)).map(\.outcome) == [.coverage(.notAssessable)])
  }

  @Test("needs of users of services are never assessed, whatever the threshold")
  func users() {
    let cell = PlacesWorld.cell("ATS-1", "A3.1", none: 0, met: 0, unmet: 18, population: .users)
    #expect(flips(cell) == [])
  }

  @Test("every flip is the class that a run with that threshold gives, and there is no other")
  func sameAsRerun() throws {
    let cells = stride(from: 2, through: 200, by: 3).map { unmet in
      PlacesWorld.cell(
        PlacesWorld.comuni[unmet % 6], "A3.1", unmet % 2 == 0 ? .everyone : "figli-0-2",
        none: 220 - unmet, met: unmet / 3 + 5, unmet: unmet)
    }
    for cell in cells {
      let base = PlacesWorld.finding(PlacesWorld.input([cell]))
      let found = try #require(flips(cell))
      for shift in ThresholdShift.all where !shift.threshold.isReliability {
        let moved = shift.applied(to: FindingParameters())
        let again = PlacesWorld.finding(PlacesWorld.input([cell], parameters: moved))
        let told = found.filter { $0.shift == shift }.map(\.outcome)
        var expected: [FlippedClass] = []
        if again.coverage != base.coverage { expected.append(.coverage(again.coverage)) }
        if again.isRelevant != base.isRelevant { expected.append(.relevance(again.isRelevant)) }
        #expect(told == expected)
      }
    }
  }
}
