import Estimation
import Region
import Testing

@testable import Findings

/// Slots as the sweep of thresholds sees them.
struct NeedDetailsTests {
  private static let evening = NeedSlot(
    label: "sera", hours: [TimeSlot(day: 1, startMinute: 1080, endMinute: 1200)])

  /// A hundred in need, unmet, in a census; so many of them in the evening.
  private func findings(evening count: Int) throws -> Findings {
    let question = NumberQuestion(
      code: "slot/A3.1/sera", title: "sera", kind: .scale(["1", "2"]),
      detail: .slot("A3.1", Self.evening))
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .census,
        parts: [.init(instrument: "i", objectives: ["A3.1"])], territories: ["ATS-1"],
        targets: [.everyone],
        numbers: [
          NumberItem(code: question.code, kind: .scale(steps: 2), detail: question.detail)
        ]))
    for person in 0..<200 {
      let isInNeed = person < 100
      try builder.add(
        CubeCase(
          territories: [0], membership: .init([.yes]),
          answers: [NeedAnswer(isInNeed ? .unmet : .none)],
          numbers: [isInNeed ? .value(person < count ? 1 : 2) : .notAsked]))
    }
    let cube = try builder.finish()
    var input = PlacesWorld.input(cube.cells)
    input.instruments = [
      Instrument(code: "i", kind: .survey, title: "i", wave: "w", numbers: [question])
    ]
    input.numbers = cube.numbers
    input.services = [
      Service(
        code: "s", reference: RecordReference(instrument: "c", line: 2), name: "s", provider: "",
        objectives: ["A3.1"], admission: Admission(set: .everyone, agesKnown: true),
        catchment: ["ATS-1"], hours: [TimeSlot(day: 1, startMinute: 480, endMinute: 960)])
    ]
    input.sweepsThresholds = true
    return Analysis.findings(input)
  }

  @Test("a slot counts from the threshold on", arguments: [(19, false), (20, true)])
  func edge(count: Int, isNeeded: Bool) throws {
    let found = try #require(try findings(evening: count).coverage.first)
    #expect(found.detail.slots.map(\.isNeeded) == [isNeeded])
    #expect(found.coverage == (isNeeded ? .uncovered : .onPaper))
    #expect(found.slotsLeftOut == (isNeeded ? [Self.evening] : []))
  }

  @Test(
    "a class that the threshold of slots makes flips with it, one far from it does not",
    arguments: [
      (16, ThresholdShift.Direction?.some(.lower), CoverageClass.uncovered),
      (23, .higher, .onPaper), (60, nil, .uncovered), (5, nil, .onPaper),
    ])
  func sweep(count: Int, direction: ThresholdShift.Direction?, outcome: CoverageClass) throws {
    let flips = try findings(evening: count).sensitivity?.flips ?? []
    #expect(
      flips
        == (direction.map {
          [
            ClassFlip(
              .finding(.coverage("w", "ATS-1", "A3.1", .everyone)),
              ThresholdShift(.neededSlot, $0), .coverage(outcome))
          ]
        } ?? []))
  }
}
