import Estimation
import Region
import Testing

/// Expected numbers were computed apart, with the distributions of SciPy 1.17.
struct SampleRequirementTests {
  private static func requirement(
    _ share: Double, _ reliability: Reliability, deff: Double = 1, perUnit: Double = 1,
    strata: Int = 1, random: Bool = true, least: Int = 0
  ) -> SampleRequirement {
    var made = SampleRequirement(share: share, reliability: reliability)
    made.designEffect = deff
    made.peoplePerUnit = perUnit
    made.strata = strata
    made.sampling = random ? .probability : .nonProbability
    made.leastCount = least
    return made
  }

  static let cases: [(SampleRequirement, needed: Int, atTwoHundred: Double)] = [
    (requirement(0.05, .high), 250, 0.479275313),
    (requirement(0.1, .high), 130, 0.991967462),
    (requirement(0.2, .high), 70, 0.9999999989),
    (requirement(0.5, .high), 50, 1),
    (requirement(0.05, .medium), 20, 1),
    (requirement(0.5, .medium), 30, 1),
    (requirement(0.2, .high, deff: 1.5), 100, 0.9999814933),
    (requirement(0.1, .high, deff: 2, perUnit: 5), 270, 0.4168710491),
    (requirement(0.2, .medium, deff: 1.5, random: false), 40, 1),
    (requirement(0.05, .medium, least: 5), 140, 0.9735532),
    (requirement(0.1, .medium, random: false, least: 5), 70, 0.9999915836),
    // Sixteen companies in eight strata leave the eight degrees of freedom that high asks for.
    (requirement(0.3, .high, deff: 1.45, perUnit: 10, strata: 8), 160, 0.9999999997),
  ]

  @Test("as many answers are asked for as an independent calculation finds", arguments: cases)
  func needed(_ wish: SampleRequirement, needed: Int, atTwoHundred: Double) {
    #expect(wish.smallestSample() == needed)
    #expect(abs(wish.probability(of: 200) - atTwoHundred) < 2e-9)
  }

  @Test("no number of answers makes a sample that is not random highly reliable")
  func notRandom() {
    #expect(Self.requirement(0.2, .high, random: false).smallestSample() == nil)
  }

  @Test("a larger design effect never asks for fewer answers")
  func designEffect() {
    let needed = [1, 1.5, 2, 3, 5].map {
      Self.requirement(0.1, .high, deff: $0).smallestSample() ?? .max
    }
    #expect(needed == needed.sorted())
    #expect(needed[0] < needed[4])
  }
}
