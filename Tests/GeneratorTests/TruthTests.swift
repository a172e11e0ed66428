import Estimation
import Findings
import Region
import Testing

@testable import Generator

@Suite struct TruthTests {
  private static let order: [TrueClass] = [
    .rare, .offCatalogue, .uncovered, .admissionUnknown, .onPaper, .carried, .covered, .partial,
  ]

  @Test func everyClassIsPlantedInAtsAndAmbiti() throws {
    let cells = try Example.standard.get().cellTruth.cells
    for trueClass in TrueClass.allCases {
      let places = Set(cells.filter { $0.trueClass == trueClass }.map(\.territory))
      #expect(places.contains { $0.rawValue.hasPrefix("ATS-") }, "\(trueClass)")
      #expect(places.contains { $0.rawValue.hasPrefix("A-") }, "\(trueClass)")
    }
  }

  @Test func everyCellClearsTheThresholdsOfItsClass() throws {
    for cell in try Example.standard.get().cellTruth.cells {
      guard let shares = cell.shares else {
        #expect(cell.trueClass == .notAssessable)
        continue
      }
      let (q, u) = (shares.need, shares.unmet)
      let (c, f) = (shares.covered, shares.carried)
      let near = 1e-9
      switch cell.trueClass {
      case .rare: #expect(q <= near)
      case .offCatalogue: #expect((c?.lower ?? 0) >= 0.55 - near)
      case .uncovered: #expect(u >= 0.15 - near)
      case .admissionUnknown, .onPaper:
        #expect(u >= 0.15 - near && (c?.upper ?? 1) <= 0.45 + near)
      case .carried:
        #expect(
          u <= 0.05 + near && (c?.upper ?? 1) <= 0.45 + near && (f?.lower ?? 0) >= 0.55 - near)
      case .covered: #expect((c?.lower ?? 0) >= 0.75 - near)
      case .partial: #expect((c?.lower ?? 0) >= 0.55 - near && (c?.upper ?? 1) <= 0.65 + near)
      case .toExamine, .notAssessable: break
      }
      if cell.trueClass != .rare { #expect(q >= 0.10 - near) }
    }
  }

  @Test(
    arguments: [
      (0.0, 0.0, nil, nil, false, false, "rare"),
      (0.4, 0.05, 0.8, 0.1, false, false, "offCatalogue"),
      (0.5, 0.33, 0.1, 0.2, false, false, "uncovered"),
      (0.5, 0.33, 0.1, 0.2, false, true, "admissionUnknown"),
      (0.5, 0.33, 0.1, 0.2, true, true, "onPaper"),
      (0.5, 0.03, 0.1, 0.8, true, true, "carried"),
      (0.5, 0.03, 0.86, 0.1, true, true, "covered"),
      (0.5, 0.2, 0.6, 0.0, true, true, "partial"),
      (0.4, 0.03, 0.1, 0.2, false, false, "toExamine"),
      (0.5, 0.12, 0.1, 0.2, false, false, nil),
      (0.08, 0.05, 0.1, 0.2, false, false, nil),
    ] as [(Double, Double, Double?, Double?, Bool, Bool, String?)])
  func ladderTakesTheFirstClassThatSurelyHolds(
    q: Double, u: Double, c: Double?, f: Double?, surely: Bool, possibly: Bool, expected: String?
  ) {
    let shares = TrueShares(
      need: q, unmet: u, covered: c.map { TrueSpan($0, $0) }, carried: f.map { TrueSpan($0, $0) })
    let offer = TrueOffer(admitsSurely: surely, admitsPossibly: possibly)
    #expect(TrueClass.decide(shares, offer)?.rawValue == expected)
  }

  /// The sample as it was drawn, estimated and classified, may leave a true class open; it must not
  /// name another one.
  @Test func drawnSampleContradictsNoTrueClass() throws {
    let mapping = try Example.standard.get()
    let cube = try CubeOfSample(mapping)
    let classifier = CoverageClassifier()
    var confirmed = 0
    var contradicted: [String] = []
    let cells = mapping.cellTruth.cells.filter { $0.shares != nil }
    for cell in cells {
      guard let evidence = cube.evidence(of: cell) else { continue }
      let found = classifier.classify(evidence).0
      if found.rawValue == cell.trueClass.rawValue {
        confirmed += 1
      } else if found != .toExamine && found != .notAssessable {
        contradicted.append(
          "\(cell.territory) \(cell.objective) \(cell.target): \(cell.trueClass), found \(found)")
      }
    }
    #expect(contradicted == [])
    #expect(Double(confirmed) / Double(cells.count) >= 0.9)
  }
}
