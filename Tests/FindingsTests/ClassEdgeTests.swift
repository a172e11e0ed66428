import Findings
import Region
import Testing

/// Every threshold of the tables of method sections 6, 8 and 9: at it, just below and just above.
/// Shares are compared after rounding to 1e-9, so that less than half of it decides nothing.
struct ClassEdgeTests {
  static let hair = 1e-8
  static let noise = 4e-10

  /// A number of the evidence that a threshold is held against.
  struct Edge: CustomTestStringConvertible {
    let name: String
    let threshold: Double
    let field: any WritableKeyPath<CoverageEvidence, Double> & Sendable
    let evidence: CoverageEvidence
    let below: CoverageClass
    let from: CoverageClass
    var testDescription: String { name }
  }

  private static func evidence(
    need: Double = 0.5, unmet: (Double, Double) = (0.02, 0.2),
    coverage: (Double, Double) = (0.3, 0.4),
    carried: Double = 0.1, _ admission: AdmissionReach
  ) -> CoverageEvidence {
    CoverageEvidence(
      isAssessable: true, needUpper: need, unmetLower: unmet.0, unmetUpper: unmet.1,
      coverageLower: coverage.0, coverageUpper: coverage.1, carriedLower: carried,
      admission: admission)
  }

  static let edges: [Edge] = [
    Edge(
      name: "rare: hi(q) < .05", threshold: 0.05, field: \.needUpper,
      evidence: evidence(.surely), below: .rare, from: .toExamine),
    Edge(
      name: "off the catalogue: lo(c) >= .50", threshold: 0.5, field: \.coverageLower!,
      evidence: evidence(unmet: (0.3, 0.4), coverage: (0, 0.8), .none), below: .uncovered,
      from: .offCatalogue),
    Edge(
      name: "uncovered: lo(u) >= .10", threshold: 0.1, field: \.unmetLower,
      evidence: evidence(.none), below: .toExamine, from: .uncovered),
    Edge(
      name: "admission unknown: lo(u) >= .10", threshold: 0.1, field: \.unmetLower,
      evidence: evidence(.possibly), below: .toExamine, from: .admissionUnknown),
    Edge(
      name: "admission unknown: hi(c) < .50", threshold: 0.5, field: \.coverageUpper!,
      evidence: evidence(unmet: (0.3, 0.4), .possibly), below: .admissionUnknown,
      from: .toExamine),
    Edge(
      name: "on paper: lo(u) >= .10", threshold: 0.1, field: \.unmetLower,
      evidence: evidence(.surely), below: .toExamine, from: .onPaper),
    Edge(
      name: "on paper: hi(c) < .50", threshold: 0.5, field: \.coverageUpper!,
      evidence: evidence(unmet: (0.3, 0.4), .surely), below: .onPaper, from: .partial),
    Edge(
      name: "carried: lo(f) >= .50", threshold: 0.5, field: \.carriedLower!,
      evidence: evidence(.surely), below: .toExamine, from: .carried),
    Edge(
      name: "carried: hi(c) < .50", threshold: 0.5, field: \.coverageUpper!,
      evidence: evidence(carried: 0.5, .surely), below: .carried, from: .partial),
    Edge(
      name: "covered: lo(c) >= .70", threshold: 0.7, field: \.coverageLower!,
      evidence: evidence(coverage: (0, 0.9), .surely), below: .partial, from: .covered),
    Edge(
      name: "covered: hi(u) < .05", threshold: 0.05, field: \.unmetUpper,
      evidence: evidence(unmet: (0, 0), .surely), below: .covered, from: .toExamine),
    Edge(
      name: "partial: hi(c) >= .50", threshold: 0.5, field: \.coverageUpper!,
      evidence: evidence(.surely), below: .toExamine, from: .partial),
  ]

  @Test("each class of coverage begins at its threshold and not before", arguments: edges)
  func coverage(_ edge: Edge) {
    func classAt(_ value: Double) -> CoverageClass {
      var evidence = edge.evidence
      evidence[keyPath: edge.field] = value
      return CoverageClassifier().classify(evidence).0
    }
    #expect(classAt(edge.threshold - Self.hair) == edge.below)
    #expect(classAt(edge.threshold - Self.noise) == edge.from)
    #expect(classAt(edge.threshold) == edge.from)
    #expect(classAt(edge.threshold + Self.noise) == edge.from)
    #expect(classAt(edge.threshold + Self.hair) == edge.from)
  }

  private func overlap(_ t: Double, _ o: Double, _ reverse: Double = 0) -> OverlapClass {
    OverlapClassifier().classify(
      target: ShareBounds(t), objective: ShareBounds(o), reverse: ShareBounds(reverse),
      hasCommonLeaf: true)
  }

  @Test(
    "each class of overlap begins at its threshold, whichever of the two shares is the smaller",
    arguments: [
      (0.4, OverlapClass.otherTarget, OverlapClass.chain, OverlapClass.adjacent),
      (0.6, .adjacent, .adjacent, .overlap),
    ])
  func overlaps(
    _ threshold: Double, belowByTarget: OverlapClass, belowByObjective: OverlapClass,
    from: OverlapClass
  ) {
    for above in [threshold - Self.noise, threshold, threshold + Self.hair] {
      #expect(overlap(above, 1) == from)
      #expect(overlap(1, above) == from)
    }
    #expect(overlap(threshold - Self.hair, 1) == belowByTarget)
    #expect(overlap(1, threshold - Self.hair) == belowByObjective)
  }

  @Test("the strongest class asks for 80 % in both directions and a common leaf")
  func strongest() {
    for value in [0.8 - Self.noise, 0.8, 0.8 + Self.hair] {
      #expect(overlap(value, 1, 1) == .strong)
      #expect(overlap(1, value, 1) == .strong)
      #expect(overlap(1, 1, value) == .strong)
    }
    let under = 0.8 - Self.hair
    #expect(
      [overlap(under, 1, 1), overlap(1, under, 1), overlap(1, 1, under)] == [
        .overlap, .overlap, .overlap,
      ])
  }

  @Test("one share alone counts from 60 % on")
  func oneShare() {
    #expect(overlap(0.39, 0.6) == .otherTarget)
    #expect(overlap(0.39, 0.6 - Self.hair) == .distinct)
    #expect(overlap(0.6, 0.39) == .chain)
    #expect(overlap(0.6 - Self.hair, 0.39) == .distinct)
  }

  @Test("bounds that end at a threshold touch the class above, bounds just short of it do not")
  func bounds() {
    func classOf(_ low: Double, _ high: Double) -> OverlapClass {
      OverlapClassifier().classify(
        target: ShareBounds(low, high), objective: ShareBounds(1), reverse: ShareBounds(0),
        hasCommonLeaf: true)
    }
    #expect(classOf(0.4, 0.6 - Self.hair) == .adjacent)
    #expect(classOf(0.4, 0.6) == .toVerify)
    #expect(classOf(0.4 - Self.hair, 0.5) == .toVerify)
    #expect(classOf(0.6, 1) == .overlap)
  }

  @Test("the dimension that would decide is named: ages, condition or working position")
  func undecided() {
    let measurement = OverlapMeasurement(tree: OverlapTests.tree, populationByAge: nil)
    func admission(_ box: TargetBox, agesKnown: Bool = true) -> Admission {
      Admission(set: TargetSet(box), agesKnown: agesKnown)
    }
    let older = TargetBox(ages: AgeSet(65...110))
    let frail = TargetBox(ages: AgeSet(65...110), conditions: [.none, .frail])
    let employed = TargetBox(ages: AgeSet(65...110), workers: WorkerSet(.publicEmployee))
    func field(_ a: Admission, _ b: Admission) -> MissingField? {
      measurement.undecided(of: a, in: b)
    }
    #expect(field(admission(older), admission(frail)) == .conditions)
    #expect(field(admission(older), admission(employed)) == .workers)
    #expect(field(admission(older, agesKnown: false), admission(frail)) == .ages)
    #expect(field(admission(frail), admission(older)) == nil)
    #expect(field(admission(TargetBox()), admission(older)) == .ages)
  }

  private func counts(
    held: Int, unprompted: Int, contrary: Int = 0, discussed: Int? = nil, actors: Int = 2
  ) -> GroupCount {
    Triangulator.counts(
      (1...held).flatMap { number -> [Statement] in
        let actor = number % actors == 0 ? "imprese" : "lavoratori"
        var kinds: [(StatementKind, ObjectiveCode)] = [(.unprompted, "B1")]
        if number <= unprompted { kinds.append((.unprompted, "A4.2")) }
        if number <= contrary { kinds.append((.contrary, "A4.2")) }
        if let discussed, number > unprompted, number <= discussed {
          kinds.append((.prompted, "A4.2"))
        }
        return kinds.map { kind, objective in
          Statement(
            reference: RecordReference(instrument: "gruppi", line: 2), group: "G\(number)",
            territory: nil, actor: actor, segment: "\(number)", objective: objective,
            codeWording: "", kind: kind, quote: "", participantCount: 8)
        }
      })["A4.2"]!
  }

  @Test("a voice is strong from two thirds of three groups and two kinds of actor")
  func voices() {
    func voice(_ held: Int, _ unprompted: Int, actors: Int = 2) -> GroupVoice {
      Triangulator.groupVoice(counts(held: held, unprompted: unprompted, actors: actors))
    }
    #expect(voice(3, 2) == .strong)
    #expect(voice(2, 2) == .present)
    #expect(voice(6, 4) == .strong)
    #expect(voice(7, 4) == .present)
    #expect(voice(3, 2, actors: 1) == .present)
    #expect(voice(3, 1) == .isolated)
  }

  @Test("contrary statements in a third of the groups that discussed it make a verdict discordant")
  func contrary() {
    let third = counts(held: 6, unprompted: 2, contrary: 2, discussed: 6)
    #expect(Triangulator.agreement(.present, .present, third) == .discordant)
    let less = counts(held: 7, unprompted: 2, contrary: 2, discussed: 7)
    #expect(Triangulator.agreement(.present, .present, less) == .confirmed)
  }
}
