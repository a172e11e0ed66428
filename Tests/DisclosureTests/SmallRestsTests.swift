import Region
import Testing

@testable import Disclosure
@testable import Estimation
@testable import Findings

/// Numbers beside a share that give back what is withheld: how many named no barrier, how many did not
/// answer, how many companies, how many people of a category have a weight.
struct SmallRestsTests {
  private static let frame = TerritoryFrame(places: [
    .init(code: "R03", level: .region, name: "Regione", parent: nil, comuni: []),
    .init(code: "ATS-1", level: .ats, name: "Uno", parent: "R03", comuni: []),
    .init(code: "ATS-2", level: .ats, name: "Due", parent: "R03", comuni: []),
    .init(code: "ATS-3", level: .ats, name: "Tre", parent: "R03", comuni: []),
  ])

  /// Counts of the three ATS of some objectives; the region is their sum.
  private static func publish(
    _ counts: [ObjectiveCode: [CellCounts]], companies: [String: Int] = [:],
    weights: [InstrumentCode: WeightSummary] = [:]
  ) -> Publication {
    var cube: [CubeCell] = []
    for (objective, parts) in counts {
      let sum = parts.reduce(CellCounts()) { a, b in
        CellCounts(
          none: a.none + b.none, metByService: a.metByService + b.metByService,
          unmet: a.unmet + b.unmet, unknown: a.unknown + b.unknown,
          barrierAnswered: a.barrierAnswered + b.barrierAnswered,
          barriers: zip(a.barriers, b.barriers).map { $0 + $1 })
      }
      for (place, said) in zip(["R03", "ATS-1", "ATS-2", "ATS-3"], [sum] + parts) {
        let key = CellKey(
          wave: "w", territory: TerritoryCode(place), objective: objective, target: .everyone)
        let plain = CubeCell.simpleRandom(
          key: key, instruments: ["i"], population: .population, sampling: .probability,
          counts: said)
        cube.append(
          CubeCell(
            key: key, instruments: ["i"], population: .population, sampling: .probability,
            counts: said,
            bases: plain.bases.map { base in
              var base = base
              if let units = companies[place] { base.units = units }
              return base
            }, totals: plain.totals))
      }
    }
    let objectives = ObjectiveTree(
      version: 1,
      nodes: counts.keys.map { Objective(code: $0, label: LocalizedLabel(it: "cura"), clause: "") })
    let targets = [
      ReportTarget(code: .everyone, label: LocalizedLabel(it: "tutti"), set: .everyone)
    ]
    let findings = Analysis.findings(
      AnalysisInput(
        cube: cube, rankings: [], services: [], measures: [], participation: [], statements: [],
        scopes: [],
        instruments: [
          Instrument(
            code: "i", kind: .survey, title: "Indagine", wave: "w",
            counted: CountedPeople(unit: .person))
        ], margins: [], frame: frame, objectives: objectives, targets: targets,
        referenceDate: CalendarDate(iso: "2026-06-30")!, words: ServiceVocabulary([])))
    return DisclosureControl.publish(
      DisclosureInput(
        findings: findings, frame: frame, objectives: objectives, targets: targets,
        statements: [], weights: weights))
  }

  private static func counts(unmet: Int = 60, silent: Int = 0, unknown: Int = 0) -> CellCounts {
    var barriers = [Int](repeating: 0, count: Barrier.allCases.count)
    barriers[0] = 25
    barriers[1] = 30
    return CellCounts(
      none: 200, metByService: 40, unmet: unmet, unknown: unknown,
      barrierAnswered: unmet - silent, barriers: barriers)
  }

  private static func cell(_ publication: Publication, _ place: TerritoryCode) -> PublishedCell? {
    publication.cells(of: place).first { $0.address.objective == "A1" }
  }

  @Test("few unmet who named no barrier withhold the barriers, theirs and those of a companion")
  func barriers() throws {
    func told(_ silent: [Int]) -> [String] {
      let publication = Self.publish(["A1": silent.map { Self.counts(silent: $0) }])
      #expect(publication.cells.values.allSatisfy { $0.unmet != nil })
      return ["R03", "ATS-1", "ATS-2", "ATS-3"].filter {
        Self.cell(publication, TerritoryCode($0))?.barriers.isEmpty == false
      }
    }
    #expect(told([0, 0, 0]) == ["R03", "ATS-1", "ATS-2", "ATS-3"])
    #expect(told([6, 7, 8]) == ["R03", "ATS-1", "ATS-2", "ATS-3"])
    let few = told([6, 2, 8])
    #expect(few.contains("R03") && !few.contains("ATS-2"))
    #expect(few.count == 2, "the region less both others would be two people: \(few)")
    #expect(told([2, 0, 0]).isEmpty)
  }

  @Test("a barrier of few people is withheld with a companion, and the other barriers stay")
  func fewOfOneBarrier() throws {
    var few = Self.counts()
    few.barriers[0] = 2
    let publication = Self.publish(["A1": [Self.counts(), few, Self.counts()]])
    func told(_ place: TerritoryCode) -> [Barrier] {
      Self.cell(publication, place)?.barriers.map(\.barrier) ?? []
    }
    let (first, second) = (Barrier.allCases[0], Barrier.allCases[1])
    #expect(told("R03").contains(first) && !told("ATS-2").contains(first))
    #expect(["ATS-1", "ATS-3"].filter { told($0).contains(first) }.count == 1)
    #expect(["R03", "ATS-1", "ATS-2", "ATS-3"].allSatisfy { told($0).contains(second) })
  }

  @Test("few of a whole survey who did not answer are not told, nor how many people it has")
  func wholeSurvey() throws {
    let weights = ["i": WeightSummary([Double](repeating: 2, count: 902))] as [InstrumentCode: _]
    let few = Self.publish(
      ["A1": [2, 0, 0].map { Self.counts(unknown: $0) }], weights: weights)
    for place in ["R03", "ATS-1", "ATS-2", "ATS-3"] as [TerritoryCode] {
      #expect(Self.cell(few, place)?.sampleSize != nil)
      #expect(Self.cell(few, place)?.itemNonResponse == nil)
    }
    #expect(few.untoldSizes == ["i"])
    let told = try #require(few.weights.first)
    #expect(told.count == nil && told.sum == nil && told.kishDesignEffect == 1)
    let enough = Self.publish(
      ["A1": [8, 0, 0].map { Self.counts(unknown: $0) }], weights: weights)
    #expect(Self.cell(enough, "R03")?.itemNonResponse == 8.0 / 908)
    #expect(enough.untoldSizes.isEmpty && enough.weights.first?.count == 902)
  }

  @Test("one rate tells the people of a territory: where one is withheld all are")
  func otherQuestions() {
    let many = [20, 20, 20].map { Self.counts(unknown: $0) }
    let publication = Self.publish([
      "A1": many, "B1": [20, 2, 20].map { Self.counts(unknown: $0) },
    ])
    #expect(Self.cell(publication, "R03")?.itemNonResponse != nil)
    // 320 people asked less the 318 who answered B1.
    #expect(Self.cell(publication, "ATS-2")?.itemNonResponse == nil)
    let enough = Self.publish(["A1": many])
    #expect(enough.cells.values.allSatisfy { $0.itemNonResponse != nil })
  }

  @Test("that nobody of the region was silent tells how many people its parts have")
  func nobodySilent() {
    func told(_ silent: [Int]) -> [Bool] {
      let publication = Self.publish([
        "A1": silent.map { Self.counts(unknown: $0) }, "B1": [1, 2, 3].map { _ in Self.counts() },
      ])
      return ["A1", "B1"].map { objective in
        publication.cells(of: "R03").first { $0.address.objective.rawValue == objective }?
          .itemNonResponse != nil
      }
    }
    #expect(told([0, 0, 0]) == [true, true])
    #expect(told([7, 8, 9]) == [true, true])
    // 3 and 4 are withheld in their parts; at B1 all answered, and n is all people of them.
    #expect(told([3, 4, 0]) == [false, false])
  }

  /// All cells from so many companies.
  private static func publish(companies: Int) -> Publication {
    let places = ["R03", "ATS-1", "ATS-2", "ATS-3"]
    return publish(
      ["A1": [1, 2, 3].map { _ in Self.counts() }],
      companies: Dictionary(uniqueKeysWithValues: places.map { ($0, companies) }))
  }

  @Test("degrees of freedom do not tell that people come from few companies")
  func units() throws {
    let few = try #require(Self.cell(Self.publish(companies: 4), "R03"))
    #expect(few.unmet != nil && few.unmet?.precision == nil)
    #expect(few.barriers.allSatisfy { $0.share.precision == nil })
    let enough = try #require(Self.cell(Self.publish(companies: 5), "R03"))
    #expect(enough.unmet?.precision?.degreesOfFreedom == 4)
  }

  @Test("nor do those of the region less those of the other parts")
  func unitsByDifference() {
    let publication = Self.publish(
      ["A1": [1, 2, 3].map { _ in Self.counts() }],
      companies: ["R03": 34, "ATS-1": 4, "ATS-2": 10, "ATS-3": 20])
    let told = ["R03", "ATS-1", "ATS-2", "ATS-3"].filter {
      Self.cell(publication, TerritoryCode($0))?.unmet?.precision != nil
    }
    // 34 − 10 − 20 would be the four of the first: the second, the smaller, is not told either.
    #expect(told == ["R03", "ATS-3"])
    #expect(publication.cells.values.allSatisfy { $0.unmet?.interval != nil })
  }

  @Test("an end of the weights that few people have is not told")
  func weights() throws {
    let weights = WeightSummary([7.5, 7.5, 7.5] + [Double](repeating: 2, count: 9) + [8])
    #expect(weights.minimumCount == 9 && weights.maximumCount == 1)
    let told = try #require(
      Self.publish(["A1": [Self.counts(), Self.counts(), Self.counts()]], weights: ["i": weights])
        .weights.first)
    #expect(told.minimum == 2 && told.maximum == nil && told.count == 13)
    let same = WeightSummary([Double](repeating: 0.1 + 0.2, count: 3) + [0.3, 0.3])
    #expect(same.minimumCount == 5 && same.maximumCount == 5)
  }
}
