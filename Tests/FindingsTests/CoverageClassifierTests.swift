import Findings
import Testing

/// The table of classes of method section 6: each class at its edge and just past it.
struct CoverageClassifierTests {
  private func classOf(
    assessable: Bool = true, needUpper: Double = 0.5, unmet: (Double, Double) = (0.02, 0.2),
    coverage: (Double, Double)? = (0.3, 0.6), carriedLower: Double? = 0.1,
    _ admission: AdmissionReach
  ) -> CoverageClass {
    CoverageClassifier().classify(
      CoverageEvidence(
        isAssessable: assessable, needUpper: needUpper, unmetLower: unmet.0, unmetUpper: unmet.1,
        coverageLower: coverage?.0, coverageUpper: coverage?.1, carriedLower: carriedLower,
        admission: admission)
    ).0
  }

  @Test("an imprecise or users-only cell is not assessable, whatever its numbers")
  func notAssessable() {
    #expect(classOf(assessable: false, unmet: (0.4, 0.5), .none) == .notAssessable)
  }

  @Test("a need is rare only when the whole interval of its prevalence is under 5 %")
  func rare() {
    #expect(classOf(needUpper: 0.0499, .none) == .rare)
    #expect(classOf(needUpper: 0.05, .surely) != .rare)
  }

  @Test("a threshold is met by a share that differs from it only by rounding of sums")
  func rounding() {
    #expect(classOf(unmet: (0.1 - 1e-12, 0.2), coverage: (0.1, 0.3), .none) == .uncovered)
    #expect(classOf(unmet: (0.1 - 1e-6, 0.2), coverage: (0.1, 0.3), .none) == .toExamine)
  }

  @Test("people served by something no catalogue lists: an answer off the catalogue")
  func offCatalogue() {
    #expect(classOf(coverage: (0.5, 0.7), .none) == .offCatalogue)
    #expect(classOf(coverage: (0.499, 0.7), .none) == .toExamine)
    #expect(classOf(coverage: (0.5, 0.69), .possibly) == .toExamine)
  }

  @Test("uncovered needs a declared absence of offers, not missing data")
  func uncovered() {
    #expect(classOf(unmet: (0.10, 0.2), coverage: (0.1, 0.4), .none) == .uncovered)
    #expect(classOf(unmet: (0.10, 0.2), coverage: (0.1, 0.4), .possibly) == .admissionUnknown)
    #expect(classOf(unmet: (0.10, 0.2), coverage: (0.1, 0.4), .surely) == .onPaper)
  }

  @Test("an offer is on paper only while experienced coverage stays under half")
  func onPaperEdge() {
    #expect(classOf(unmet: (0.10, 0.2), coverage: (0.1, 0.499), .surely) == .onPaper)
    #expect(classOf(unmet: (0.10, 0.2), coverage: (0.1, 0.50), .surely) == .partial)
  }

  @Test("a need that families carry is not a need that services meet")
  func carried() {
    #expect(
      classOf(unmet: (0.05, 0.15), coverage: (0.1, 0.4), carriedLower: 0.5, .surely) == .carried)
    #expect(
      classOf(unmet: (0.05, 0.15), coverage: (0.1, 0.4), carriedLower: 0.49, .possibly)
        == .toExamine)
  }

  @Test("covered asks for a sure admission and either high coverage or little left unmet")
  func covered() {
    #expect(classOf(coverage: (0.70, 0.9), .surely) == .covered)
    #expect(classOf(coverage: (0.69, 0.9), .surely) == .partial)
    #expect(classOf(unmet: (0, 0.049), coverage: (0.2, 0.4), .surely) == .covered)
    #expect(classOf(coverage: (0.70, 0.9), .possibly) == .toExamine)
  }

  @Test("with nobody in need, conditions on coverage do not hold")
  func nobodyInNeed() {
    #expect(
      classOf(unmet: (0, 0.2), coverage: nil, carriedLower: nil, .surely) == .toExamine)
    #expect(classOf(unmet: (0, 0.02), coverage: nil, carriedLower: nil, .surely) == .covered)
  }

  @Test("the trail names every class tried before the one that held")
  func trail() {
    let (found, checks) = CoverageClassifier().classify(
      CoverageEvidence(
        isAssessable: true, needUpper: 0.4, unmetLower: 0.2, unmetUpper: 0.3, coverageLower: 0.1,
        coverageUpper: 0.3, carriedLower: 0.1, admission: .none))
    #expect(found == .uncovered)
    #expect(checks.map(\.candidate) == [.notAssessable, .rare, .offCatalogue, .uncovered])
    #expect(checks.map(\.held) == [false, false, false, true])
  }
}
