import Findings
import Region
import Testing

/// Method section 9: shares, classes, and what stays unknown.
struct OverlapTests {
  static let tree = ObjectiveTree(
    version: 1,
    nodes: [
      "A", "A1", "A3", "A3.1", "A3.2", "A4", "A4.1", "A4.2", "A4.3", "B", "B1", "B2", "B2.1",
      "B2.2",
      "F", "F4", "F5", "F8",
    ].map {
      Objective(code: ObjectiveCode($0), label: LocalizedLabel(it: $0), clause: "")
    })
  let measurement = OverlapMeasurement(tree: tree, populationByAge: nil)

  private func ages(_ years: ClosedRange<Int>, known: Bool = true) -> Admission {
    Admission(set: TargetSet(TargetBox(ages: AgeSet(years))), agesKnown: known)
  }

  @Test("the share of targets counts single years of age")
  func targetShare() {
    #expect(measurement.targetShare(of: ages(6...13), in: ages(3...18)) == ShareBounds(1))
    #expect(measurement.targetShare(of: ages(0...5), in: ages(3...18)) == ShareBounds(0.5))
    #expect(measurement.targetShare(of: ages(65...90), in: ages(3...18)) == ShareBounds(0))
  }

  @Test("margins weigh the ages where they exist")
  func margins() {
    let weighted = OverlapMeasurement(
      tree: Self.tree, populationByAge: [0: 30, 1: 30, 2: 30, 3: 10])
    #expect(weighted.targetShare(of: ages(0...3), in: ages(3...18)) == ShareBounds(0.1))
  }

  @Test("ages that nobody stated leave the share unknown, unless something else excludes it")
  func unknownAges() {
    #expect(
      measurement.targetShare(of: ages(0...110, known: false), in: ages(3...18)) == .unknown)
    let workers = Admission(
      set: TargetSet(TargetBox(workers: WorkerSet(.publicEmployee))), agesKnown: false)
    let others = Admission(
      set: TargetSet(TargetBox(workers: WorkerSet(.selfEmployed))), agesKnown: true)
    #expect(measurement.targetShare(of: workers, in: others) == ShareBounds(0))
  }

  @Test("a dimension limited in the measure only, without margins, gives bounds and not a guess")
  func openDimension() {
    let disabled = Admission(
      set: TargetSet(TargetBox(ages: AgeSet(3...18), conditions: .disability)), agesKnown: true)
    #expect(measurement.targetShare(of: ages(6...10), in: disabled) == .unknown)
    #expect(measurement.targetShare(of: disabled, in: ages(3...18)) == ShareBounds(1))
  }

  @Test("objectives match by leaf, number and letter; E and F are lists")
  func objectiveShare() {
    #expect(measurement.objectiveShare(of: ["A3.1"], in: ["A3.1"]) == ShareBounds(1))
    #expect(measurement.objectiveShare(of: ["A3.1"], in: ["A3"]) == ShareBounds(1))
    #expect(measurement.objectiveShare(of: ["A3.1"], in: ["A3.2"]) == ShareBounds(0.5))
    #expect(measurement.objectiveShare(of: ["A3.1"], in: ["A4.2"]) == ShareBounds(0.25))
    #expect(measurement.objectiveShare(of: ["F4"], in: ["F5"]) == ShareBounds(0))
    #expect(measurement.objectiveShare(of: ["A3.1", "F4"], in: ["A3.1"]) == ShareBounds(0.5))
  }

  @Test("an objective the text neither names nor excludes raises the upper bound only")
  func possibleObjective() {
    #expect(
      measurement.objectiveShare(of: ["A4.1"], in: ["A4.2"], possible: ["A4.1"])
        == ShareBounds(0.5, 1))
  }

  @Test("objectives that the text leaves open count each or not, in the direction from it too")
  func perhapsOwnObjective() {
    // (1 + 1 + .5) / 3 without the open ones, (1 + 1 + .5 + .5 + .5) / 5 with both.
    #expect(
      measurement.objectiveShare(
        of: ["A3.1", "A4.2", "A3.2"], perhaps: ["A4.1", "A4.3"], in: ["A3.1", "A4.2"])
        == ShareBounds(0.7, 2.5 / 3))
    #expect(
      measurement.objectiveShare(of: [], perhaps: ["A3.1", "B1"], in: ["A3.1"])
        == ShareBounds(0, 1))
    #expect(
      measurement.objectiveShare(of: ["A3.1"], perhaps: ["A3.1"], in: ["A3.1"]) == ShareBounds(1))
  }

  @Test("a service coded with a node is known only within its leaves")
  func broadService() {
    #expect(measurement.objectiveShare(of: ["A3"], in: ["A3.1"]) == ShareBounds(0.5, 1))
  }

  @Test("nothing compensates: the class follows the smaller of the two shares")
  func classes() {
    let classifier = OverlapClassifier()
    func classOf(_ t: Double, _ o: Double, _ reverse: Double = 0, leaf: Bool = true) -> OverlapClass
    {
      classifier.classify(
        target: ShareBounds(t), objective: ShareBounds(o), reverse: ShareBounds(reverse),
        hasCommonLeaf: leaf)
    }
    #expect(classOf(0.8, 1, 0.8) == .strong)
    #expect(classOf(0.8, 1, 0.79) == .overlap)
    #expect(classOf(0.8, 1, 0.8, leaf: false) == .overlap)
    #expect(classOf(0.6, 1) == .overlap)
    #expect(classOf(0.59, 1) == .adjacent)
    #expect(classOf(0.40, 1) == .adjacent)
    #expect(classOf(0.39, 0.6) == .otherTarget)
    #expect(classOf(1, 0.25) == .chain)
    #expect(classOf(0.39, 0.39) == .distinct)
  }

  @Test("bounds that span several classes are to verify; bounds within one are that class")
  func bounds() {
    let classifier = OverlapClassifier()
    #expect(
      classifier.classify(
        target: .unknown, objective: ShareBounds(1), reverse: ShareBounds(0), hasCommonLeaf: true)
        == .toVerify)
    #expect(
      classifier.classify(
        target: ShareBounds(0.65, 0.75), objective: ShareBounds(1), reverse: .unknown,
        hasCommonLeaf: true) == .overlap)
  }
}
