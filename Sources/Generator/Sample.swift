import Region

/// The invented sample: persons with their answers, drawn area by area from decks, so that the
/// sample lies close to the truth that is written beside it.
struct Sample {
  let persons: [Person]
  /// Number of companies through which people were reached.
  let companyCount: Int

  private static let workers: [(WorkerType, Double)] = [
    (.privatePermanent, 0.50), (.privateFixedTerm, 0.12), (.publicEmployee, 0.17),
    (.cooperativeMember, 0.03), (.agencyWorker, 0.02), (.entrepreneur, 0.03),
    (.selfEmployed, 0.06), (.registeredProfessional, 0.03), (.vatCollaborator, 0.02),
    (.unemployedWithPact, 0.02),
  ]
  /// Through companies one reaches employees only.
  private static let employees: [(WorkerType, Double)] = [
    (.privatePermanent, 0.66), (.privateFixedTerm, 0.18), (.cooperativeMember, 0.08),
    (.agencyWorker, 0.08),
  ]
  private static let children: [(CaredKind, Double)] = [
    (.child0to2, 0.20), (.child3to5, 0.20), (.child6to10, 0.28), (.child11to13, 0.16),
    (.child14to17, 0.16),
  ]
  private static let elders: [(CaredKind, Double)] = [
    (.elderWell, 0.25), (.elderFrail, 0.35), (.elderNotSelfSufficient, 0.40),
  ]
  /// Share of people who were shown an item and did not answer it, or do not know.
  static let unknownShare = 0.03
  /// Objectives that the LimeSurvey questionnaire shows to four people in five only.
  static let rotated: Set<ObjectiveCode> = ["C2.1", "D1", "E3.2"]

  /// Draws the sample; `total` people over all areas, at least one in each.
  init(seed: UInt64, total: Int, areas: [StudyArea]) {
    var drawn: [Person] = []
    var companies = 0
    // Rounded along the areas, so that all of them together are as many as asked.
    var standardSoFar = 0
    for (index, area) in areas.enumerated() {
      guard let design = SurveyDesign.all.first(where: { $0.ats == area.ats }) else { continue }
      var random = RandomSource(seed: seed, topic: "persone \(area.code)")
      let standard = area.ambito == nil ? design.restCount : design.ambitoCount
      let before = standardSoFar * total / SurveyDesign.standardTotal
      standardSoFar += standard
      let count = max(1, standardSoFar * total / SurveyDesign.standardTotal - before)
      let tools = random.deck(count, of: design.tools)
      var people: [Person] = []
      for (tool, _) in design.tools {
        let reached = tools.filter { $0 == tool }.count
        people += Self.people(reached, tool: tool, area: area, index: index, random: &random)
      }
      Self.reach(&people, firstCompany: &companies, random: &random)
      Self.weigh(&people, standingFor: area.workerCount, random: &random)
      var own = RandomSource(seed: seed, topic: "ore \(area.code)")
      CareQuestions.answer(&people, area: index, random: &own)
      drawn += people
    }
    persons = drawn
    companyCount = companies
  }

  private static func people(
    _ count: Int, tool: SurveyTool, area: StudyArea, index: Int, random: inout RandomSource
  ) -> [Person] {
    let groups = random.deck(count, of: CareGroup.shares)
    let workers = random.deck(count, of: tool == .kobo ? employees : workers)
    let women = random.deck(count, of: [(true, 0.54), (false, 0.46)])
    let places = area.places.map { ($0, Double($0.populationCount)) }
    var people = (0..<count).map { i in
      Person(
        area: index, tool: tool, group: groups[i], place: random.pick(places),
        worker: workers[i], isWoman: women[i], cared: cared(by: groups[i], random: &random))
    }
    for objective in AskedObjective.asked(with: tool) {
      answer(objective, area: index, people: &people, random: &random)
    }
    return people
  }

  private static func cared(by group: CareGroup, random: inout RandomSource) -> [CaredKind] {
    var found: Set<CaredKind> = []
    if group.hasChildren {
      for _ in 0..<random.pick([(1, 0.5), (2, 0.4), (3, 0.1)]) {
        found.insert(random.pick(children))
      }
    }
    if group.hasElders { found.insert(random.pick(elders)) }
    if group == .others, random.chance(0.12) { found.insert(.adultWithDisability) }
    return CaredKind.allCases.filter { found.contains($0) }
  }

  private static func answer(
    _ objective: AskedObjective, area: Int, people: inout [Person], random: inout RandomSource
  ) {
    let scenario = ScenarioPlan.scenario(of: objective.code, area: area)
    for (group, _) in CareGroup.shares {
      let members = people.indices.filter { people[$0].group == group }
      let shares = scenario.shares(concerned: group.isConcerned(by: objective))
      let statuses = random.deck(members.count, of: shares)
      for (member, status) in zip(members, statuses) {
        let seen = shown(status, of: objective, tool: people[member].tool, random: &random)
        let hasObstacle = seen == .unmet && !random.chance(0.05)
        people[member].statuses.append(seen)
        people[member].obstacles.append(hasObstacle ? random.pick(objective.barriers) : nil)
      }
    }
  }

  /// Hides an answer as the tool would: not shown, or not answered.
  private static func shown(
    _ status: NeedStatus, of objective: AskedObjective, tool: SurveyTool,
    random: inout RandomSource
  ) -> NeedStatus {
    guard tool == .limeSurvey else { return status }
    if rotated.contains(objective.code), random.chance(0.2) { return .notAsked }
    return random.chance(unknownShare) ? .unknown : status
  }

  /// Groups the people reached with Kobo by company, 6 to 14 each.
  private static func reach(
    _ people: inout [Person], firstCompany: inout Int, random: inout RandomSource
  ) {
    var left = 0
    var reached = people.indices.filter { people[$0].tool == .kobo }
    random.shuffle(&reached)
    for index in reached {
      if left == 0 {
        firstCompany += 1
        left = random.within(6...14)
      }
      people[index].company = firstCompany
      left -= 1
    }
  }

  /// Gives weights that add up, before rounding, to the people the area stands for; women answer
  /// more often and weigh less.
  private static func weigh(
    _ people: inout [Person], standingFor population: Int, random: inout RandomSource
  ) {
    let raw = people.map { ($0.isWoman ? 0.92 : 1.10) * (0.9 + 0.2 * random.unit()) }
    let factor = Double(population) / raw.reduce(0, +)
    for index in people.indices { people[index].weight = raw[index] * factor }
  }
}
