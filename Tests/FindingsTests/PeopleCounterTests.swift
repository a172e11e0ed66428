import Estimation
import Findings
import Region
import Testing

/// Method section 6: people in need only where survey and table count the same.
struct PeopleCounterTests {
  private typealias World = PlacesWorld

  private func people(
    _ target: TargetCode = .everyone, survey: Instrument = World.survey(),
    table: Instrument? = World.table(), parameters: FindingParameters = FindingParameters()
  ) -> PeopleFinding {
    let input = World.input(
      [
        World.cell(
          "A-nord", "A4.2", target, population: survey.population, sampling: survey.sampling)
      ],
      margins: table == nil ? [] : nil, instruments: [survey] + (table.map { [$0] } ?? []),
      parameters: parameters)
    return World.finding(input).people
  }

  @Test("people in need are the share times the residents, interval included")
  func counted() throws {
    let found = people()
    #expect(found.population == 3000)
    let need = try #require(found.inNeed)
    let share = try #require(World.cell("A-nord", "A4.2").estimate(.inNeed))
    #expect(need.value == 3000 * share.value)
    #expect(need.lower == 3000 * share.lower)
    #expect(need.upper == 3000 * share.upper)
    #expect(found.unmet?.value == 3000 * 0.125)
    #expect(found.sources == ["tavola"])
    #expect(found.obstacle == nil)
  }

  @Test("only the ages that the survey asked count, and a band counts evenly over its years")
  func ages() {
    let adults = World.survey(counted: CountedPeople(unit: .person, ages: 57...110))
    // Half of the years 3-110 from 57 on.
    let counted = people(survey: adults).population ?? 0
    #expect(abs(counted - 1455) < 1e-9)
  }

  @Test("a survey that does not declare what an answer counts gives no people in need")
  func undeclared() {
    #expect(people(survey: World.survey(counted: nil)).obstacle == .unitNotDeclared)
  }

  @Test("users and companies never give people in need")
  func usersAndCompanies() {
    #expect(people(survey: World.survey(population: .users)).obstacle == .usersOnly)
    #expect(people(survey: World.survey(population: .companies)).obstacle == .companies)
  }

  @Test("people counted where they work are not multiplied by those who live there")
  func workplace() {
    #expect(people(survey: World.survey(basis: .work)).obstacle == .workplace)
  }

  @Test("volunteers without weights speak of themselves only")
  func volunteers() {
    #expect(people(survey: World.survey(sampling: .nonProbability)).obstacle == .notExtrapolated)
  }

  @Test("workers are not multiplied by all residents, nor anybody without a table")
  func otherPopulation() {
    #expect(people(survey: World.survey(population: .workers)).obstacle == .otherPopulation)
    #expect(people(table: nil).obstacle == .noMargin)
    #expect(
      people(
        survey: World.survey(population: .workers), table: World.table(population: .workers)
      ).population == 3000)
  }

  @Test("another unit is named, and only a declared conversion bridges it")
  func conversion() {
    let carers = World.survey(counted: CountedPeople(unit: .carer))
    let refused = people(survey: carers)
    #expect(refused.obstacle == .otherUnit)
    #expect(refused.unit == .carer)
    #expect(refused.otherUnit == .person)
    var parameters = FindingParameters()
    parameters.conversions = [
      UnitConversion(from: .person, to: .carer, factor: 0.25, source: "indagine di esempio")
    ]
    let counted = people(survey: carers, parameters: parameters)
    #expect(counted.population == 750)
    #expect(counted.conversions == parameters.conversions)
  }

  @Test("each band of ages has its own factor, the rest that of everybody, a target one of its own")
  func conversionByAge() {
    let carers = World.survey(counted: CountedPeople(unit: .carer))
    func conversion(_ factor: Double, _ scope: UnitConversion.Scope) -> UnitConversion {
      UnitConversion(
        from: .person, to: .carer, factor: factor, source: "indagine di esempio", scope: scope)
    }
    func counted(_ conversions: [UnitConversion], _ table: Instrument = World.table())
      -> PeopleFinding
    {
      var parameters = FindingParameters()
      parameters.conversions = conversions
      return people(survey: carers, table: table, parameters: parameters)
    }
    let (young, old) = (
      conversion(1.5, .ages(AgeSet(0...2))), conversion(0.5, .ages(AgeSet(3...110)))
    )
    // 90 residents under 3 and 2,910 from 3 on.
    let byAge = counted([young, old])
    #expect(byAge.population == 90 * 1.5 + 2910 * 0.5)
    #expect(byAge.conversions == [young, old])
    let all = conversion(0.25, .everybody)
    #expect(counted([all, young]).population == 90 * 1.5 + 2910 * 0.25)
    #expect(counted([young]).obstacle == .otherUnit)
    let own = counted([all, young, conversion(2, .target(.everyone))])
    #expect(own.population == 6000)
    #expect(own.conversions == [conversion(2, .target(.everyone))])
    #expect(counted([all, conversion(2, .target("figli-0-2"))]).population == 750)
  }

  @Test("factors by age need a table by age")
  func conversionWithoutAges() {
    var parameters = FindingParameters()
    parameters.conversions = [0...2, 3...110].map {
      UnitConversion(
        from: .person, to: .carer, factor: 1, source: "x", scope: .ages(AgeSet($0)))
    }
    let margins = World.comuni.map {
      PopulationMargin(
        reference: RecordReference(instrument: "tavola", line: 2), territory: $0, ages: .anyone,
        sex: "", populationCount: 1000)
    }
    let input = World.input(
      [World.cell("A-nord", "A4.2")], margins: margins,
      instruments: [World.survey(counted: CountedPeople(unit: .carer)), World.table()],
      parameters: parameters)
    #expect(World.finding(input).people.obstacle == .noMargin)
  }

  @Test("children counted by a table are cared-for people, not those who answer for them")
  func children() {
    let refused = people("figli-0-2")
    #expect(refused.obstacle == .otherUnit)
    #expect(refused.otherUnit == .caredPerson)
    let ofChildren = World.survey(counted: CountedPeople(unit: .caredPerson))
    #expect(people("figli-0-2", survey: ofChildren).population == 90)
  }
}
