import Region
import Testing

@testable import Estimation

/// What the cube must keep whatever the data look like.
struct CubeTests {
  static func design(
    strata: [String: CubeDesign.Stratum] = [:], sampling: Sampling = .probability
  ) -> CubeDesign {
    CubeDesign(
      wave: "w", population: .population, sampling: sampling,
      parts: [
        .init(instrument: "a", objectives: ["A1", "B1"]),
        .init(instrument: "b", objectives: ["B1"]),
      ], territories: ["R03", "ATS-321", "ATS-322"], targets: ["tutti", "figli-0-2"],
      strata: strata)
  }

  /// A small survey that looks like life: two strata, companies of one to six, all kinds of answer.
  static func survey(count: Int = 400, seed: UInt64 = 7) -> [CubeCase] {
    var random = Fingerprint()
    random.add(seed)
    func draw(_ bound: UInt64) -> Int {
      random.add(1)
      return Int(random.value % bound)
    }
    return (0..<count).map { _ in
      let ats = draw(2)
      let unit = draw(40)
      let answers = (0..<2).map { _ in
        let status = NeedStatus(rawValue: UInt8(draw(8) + 1))!
        return NeedAnswer(
          status, barriers: draw(3) == 0 ? [] : [.answered, BarrierSet(.allCases[draw(9)])])
      }
      return CubeCase(
        stratum: "s\(ats)", unit: unit < 30 ? "u\(unit)" : nil,
        company: unit < 30 ? "c\(unit / 2)" : nil, weight: Double(draw(900) + 100) / 7,
        territories: [0, 1 + ats],
        membership: .init([.yes, [.yes, .no, .unknown][draw(3)]]), answers: answers)
    }
  }

  static func cube(_ cases: [CubeCase], _ design: CubeDesign = design()) throws -> Cube {
    var builder = CubeBuilder(design: design)
    for row in cases { try builder.add(row) }
    return try builder.finish()
  }

  /// The variance formula of method 3 written as it stands, over residuals of one indicator.
  private func variance(
    _ cases: [CubeCase], _ isIn: (CubeCase) -> Bool, _ isYes: (CubeCase) -> Bool
  ) -> (p: Double, variance: Double) {
    let w = cases.filter(isIn).reduce(0) { $0 + $1.weight }
    let p = cases.filter { isIn($0) && isYes($0) }.reduce(0) { $0 + $1.weight } / w
    var total = 0.0
    for stratum in Set(cases.map(\.stratum)) {
      var units: [String: Double] = [:]
      for (index, row) in cases.enumerated() where row.stratum == stratum {
        units[row.unit ?? "person \(index)", default: 0] +=
          isIn(row) ? row.weight * ((isYes(row) ? 1 : 0) - p) / w : 0
      }
      let n = Double(units.count)
      let mean = units.values.reduce(0, +) / n
      total += n / (n - 1) * units.values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    return (p, total)
  }

  @Test func everyIndicatorAgreesWithTheFormulaAsWritten() throws {
    let cases = Self.survey()
    let cell = try #require(try Self.cube(cases).cell("R03", "A1", "figli-0-2"))
    for indicator in Indicator.allCases {
      func isIn(_ row: CubeCase) -> Bool {
        let answer = row.answers[0]
        guard row.membership[1] == .yes, answer.status.isAnswer else { return false }
        switch indicator.base {
        case .answered: return true
        case .inNeed: return answer.status.isInNeed
        case .barrierAnswered:
          return answer.status == .unmet && answer.barriers.contains(.answered)
        }
      }
      func isYes(_ row: CubeCase) -> Bool {
        let status = row.answers[0].status
        switch indicator {
        case .inNeed: return status.isInNeed
        case .unmet: return status == .unmet
        case .metByService: return status == .metByService
        case .carried: return status == .metPaid || status == .metByFamily
        case .metByWork: return status == .metByWork
        case .metUnspecified: return status == .metUnspecified
        case .serviceOrUnspecified: return status == .metByService || status == .metUnspecified
        case .carriedOrUnspecified:
          return [.metPaid, .metByFamily, .metUnspecified].contains(status)
        case .barrier(let barrier): return row.answers[0].barriers.contains(BarrierSet(barrier))
        }
      }
      let expected = variance(cases, isIn, isYes)
      let estimate = try #require(cell.estimate(indicator))
      #expect(estimate.sampleSize == cases.count(where: isIn))
      #expect(estimate.yesCount == cases.count { isIn($0) && isYes($0) })
      #expect(abs(estimate.value - expected.p) < 1e-12)
      #expect(abs(estimate.standardError - expected.variance.squareRoot()) < 1e-12)
    }
  }

  @Test func shufflingAndRenamingChangeNoBit() throws {
    let cases = Self.survey()
    let cube = try Self.cube(cases)
    let shuffled = cases.enumerated().sorted { ($0.offset * 7919) % 401 < ($1.offset * 7919) % 401 }
    #expect(try Self.cube(shuffled.map(\.element)).cells == cube.cells)
    #expect(try Self.cube(cases.reversed()).cells == cube.cells)
    let renamed = cases.map { row in
      var row = row
      row.stratum = row.stratum == "s0" ? "z" : "a"
      row.unit = row.unit.map { String($0.reversed()) + row.stratum }
      row.company = row.company.map { "\($0) srl" }
      return row
    }
    #expect(try Self.cube(renamed).cells == cube.cells)
  }

  @Test func splittingTheFileChangesOnlyTheProvenance() throws {
    let cases = Self.survey().map { row in
      var row = row
      row.answers[0] = NeedAnswer(.notAsked)
      return row
    }
    let whole = try #require(try Self.cube(cases).cell("R03", "B1", "tutti"))
    let split = try #require(
      Self.cube(
        cases.enumerated().map { index, row in
          guard index % 3 == 0 else { return row }
          var row = row
          row.part = 1
          row.answers = [row.answers[1]]
          return row
        }
      ).cell("R03", "B1", "tutti"))
    #expect(whole.instruments == ["a"])
    #expect(split.instruments == ["a", "b"])
    #expect(split.totals == whole.totals)
    #expect(split.bases == whole.bases)
    #expect(split.counts == whole.counts)
  }

  @Test func scalingAllWeightsChangesOnlyTotals() throws {
    let cases = Self.survey()
    let scaled = cases.map { row in
      var row = row
      row.weight *= 250
      return row
    }
    for (a, b) in zip(try Self.cube(cases).cells, try Self.cube(scaled).cells) {
      #expect(a.counts == b.counts)
      guard let x = a.estimate(.unmet), let y = b.estimate(.unmet) else { continue }
      #expect(abs(x.value - y.value) < 1e-12)
      #expect(abs(x.lower - y.lower) < 1e-12)
      #expect(abs(x.upper - y.upper) < 1e-12)
      #expect(x.reliability == y.reliability)
      let (t, u) = (try #require(a.total(.unmet)), try #require(b.total(.unmet)))
      #expect(abs(u.value - 250 * t.value) <= 1e-9 * u.value)
    }
  }

  @Test func countsKeepUnknownNotAskedAndDoubtfulMembersApart() throws {
    let cases = [
      CubeCase(
        company: "x", territories: [0], membership: .init([.yes, .unknown]),
        answers: [NeedAnswer(.unmet, barriers: [.answered]), NeedAnswer(.notAsked)]),
      CubeCase(
        company: "x", territories: [0], membership: .init([.yes, .yes]),
        answers: [NeedAnswer(.unknown), NeedAnswer(.notAsked)]),
      CubeCase(
        company: "y", territories: [0], membership: .init([.yes, .no]),
        answers: [NeedAnswer(.metPaid), NeedAnswer(.notAsked)]),
    ]
    let cube = try Self.cube(cases)
    let all = try #require(cube.cell("R03", "A1", "tutti"))
    #expect(all.counts.answered == 2)
    #expect(all.counts.unknown == 1)
    #expect(abs(all.itemNonResponse - 1.0 / 3) < 1e-15)
    #expect(all.counts.barrierAnswered == 1)
    #expect(all.counts.companies == 2)
    #expect(all.counts.largestCompanyCount == 1)
    #expect(all.estimate(.barrier(.cost))?.value == 0)
    let children = try #require(cube.cell("R03", "A1", "figli-0-2"))
    #expect(children.counts.membershipUnknown == 1)
    #expect(children.counts.answered == 0)
    #expect(children.estimate(.unmet) == nil)
    let notAsked = try #require(cube.cell("R03", "B1", "tutti"))
    #expect(notAsked.counts.notAsked == 3)
    #expect(notAsked.counts.none == 0)
    #expect(notAsked.instruments.isEmpty)
    #expect(notAsked.estimate(.inNeed) == nil)
  }

  @Test func aBarrierThatWasNotOfferedHasNoShare() throws {
    func cell(_ barriers: [Set<Barrier>]) throws -> CubeCell? {
      let whole = Self.design()
      let design = CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: zip(["a", "b"], barriers).map {
          .init(instrument: $0, objectives: ["A1"], barriers: ["A1": $1])
        }, territories: whole.territories, targets: whole.targets)
      var builder = CubeBuilder(design: design)
      for (part, offered) in barriers.enumerated() where !offered.isEmpty {
        for answer in [BarrierSet.answered, [.answered, BarrierSet(.cost)]] {
          try builder.add(
            CubeCase(
              part: part, territories: [0], membership: .init([.yes, .no]),
              answers: [NeedAnswer(.unmet, barriers: answer)]))
        }
      }
      return try builder.finish().cell("R03", "A1", "tutti")
    }
    let one = try #require(try cell([[.cost, .quality], []]))
    #expect(one.estimate(.barrier(.cost))?.value == 0.5)
    #expect(one.estimate(.barrier(.quality))?.value == 0)
    #expect(one.estimate(.barrier(.hours)) == nil)
    // Whoever was not offered it would count as not naming it.
    let two = try #require(try cell([[.cost, .quality], [.cost]]))
    #expect(two.estimate(.barrier(.cost))?.value == 0.5)
    #expect(two.estimate(.barrier(.quality)) == nil)
  }

  @Test func anObjectiveAskedTwiceCountsByItsFirstShownItem() throws {
    var builder = CubeBuilder(
      design: CubeDesign(
        wave: "w", population: .population, sampling: .probability,
        parts: [.init(instrument: "a", objectives: ["A1", "A1"])], territories: ["R03"],
        targets: ["tutti"]))
    for answers: [NeedStatus] in [[.notAsked, .unmet], [.none, .unmet]] {
      try builder.add(
        CubeCase(
          territories: [0], membership: .init([.yes]), answers: answers.map { NeedAnswer($0) }))
    }
    let counts = try #require(try builder.finish().cell("R03", "A1", "tutti")).counts
    #expect(counts.unmet == 1 && counts.none == 1)
  }

  @Test func lonelyUnitGoesToItsDeclaredNeighbour() throws {
    let cases = Self.survey().filter { $0.stratum == "s0" || $0.unit == "u3" }
    let merged = try Self.cube(cases, Self.design(strata: ["s1": .init(neighbour: "s0")]))
    #expect(merged.notes == [.lonelyUnitMerged(stratum: "s1", neighbour: "s0")])
    let alone = cases.map { row in
      var row = row
      if row.stratum == "s1" { row.unit = "another" }
      row.stratum = "s0"
      return row
    }
    #expect(try merged.cells == Self.cube(alone).cells)
    let centred = try Self.cube(cases)
    #expect(centred.notes == [.lonelyUnitCentred(stratum: "s1")])
    let cell = try #require(centred.cell("R03", "A1", "tutti")?[.unmet])
    #expect(cell.varianceY > 0)
  }

  @Test func finitePopulationShrinksTheVarianceAndACensusStratumHasNone() throws {
    let cases = (0..<40).map { index in
      CubeCase(
        stratum: "s", territories: [0], membership: .init([.yes, .no]),
        answers: [NeedAnswer(index % 4 == 0 ? .unmet : .none), NeedAnswer(.none)])
    }
    func error(_ population: Int?) throws -> Double {
      let cube = try Self.cube(
        cases, Self.design(strata: ["s": .init(populationUnits: population)]))
      return try #require(cube.cell("R03", "A1", "tutti")?.estimate(.unmet)).standardError
    }
    #expect(abs(try error(80) / error(nil) - 0.5.squareRoot()) < 1e-12)
    #expect(try error(40) < 1e-12)
    let wrong = try Self.cube(cases, Self.design(strata: ["s": .init(populationUnits: 12)]))
    #expect(
      wrong.notes == [.populationBelowSample(stratum: "s", declared: 12, reached: 40)])
    #expect(try error(12) == error(nil))
  }

  @Test func combiningRefusesWhatDoesNotAdd() throws {
    let half = try Self.cube(Self.survey(seed: 1))
    let other = try Self.cube(Self.survey(seed: 2))
    #expect(throws: CombiningRefusal.sharedCompanies(15)) { try Cube.combining([half, other]) }
    let (a, b) = (half.cells[0], half.cells[1])
    #expect(throws: CombiningRefusal.differentKeys) { try CubeCell.combining([a, b]) }
    #expect(throws: CombiningRefusal.noCells) { try CubeCell.combining([]) }
    let users = CubeCell(
      key: a.key, instruments: a.instruments, population: .users, sampling: .probability,
      counts: a.counts, bases: a.bases, totals: a.totals)
    #expect(throws: CombiningRefusal.differentPopulations) {
      try CubeCell.combining([a, users])
    }
    let blind = CubeCell(
      key: a.key, instruments: a.instruments, population: a.population, sampling: .probability,
      counts: a.counts, bases: a.bases, totals: a.totals.map { _ in nil })
    #expect(throws: CombiningRefusal.differentIndicators) {
      try CubeCell.combining([a, blind])
    }
  }
}
