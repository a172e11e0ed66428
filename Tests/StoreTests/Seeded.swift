import Region

/// Repeatable random values of the regional vocabulary, with the text that breaks careless storage.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func bool() -> Bool { Bool.random(using: &self) }
  mutating func one<Element>(of choices: [Element]) -> Element {
    choices[int(0...choices.count - 1)]
  }
  mutating func maybe<Value>(_ make: (inout Seeded) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }
  mutating func list<Value>(_ limit: Int, _ make: (inout Seeded) -> Value) -> [Value] {
    (0..<int(0...limit)).map { _ in make(&self) }
  }

  static let oddTexts = [
    "", " ", "asilo nido", "L'Aquilone \"di Sara\"", "perché così è", "due\nrighe\r\n", "a;b,c|d\t",
    "nul\u{0}dentro", "👩‍👧 famiglia", "'); DROP TABLE source; --", "e\u{301}", "NULL", "0-2/none;",
  ]

  mutating func text() -> String { one(of: Self.oddTexts) + (bool() ? "\(int(0...999))" : "") }
  mutating func territory() -> TerritoryCode {
    one(of: [.region, "ATS-325", "A-lodi", "015146", "P-016"])
  }
  mutating func objective() -> ObjectiveCode {
    one(of: ["A1", "A3.1", "A10", "A.other", "F10.2", "C"])
  }
  mutating func date() -> CalendarDate {
    CalendarDate(year: int(1900...2100), month: int(1...12), day: int(1...28))!
  }
  mutating func period() -> Period { Period(start: maybe { $0.date() }, end: maybe { $0.date() }) }

  mutating func ages() -> AgeSet {
    let odd: [AgeSet] = [.empty, .nobody, .anyone, .all, AgeSet(0...0), AgeSet(110...110)]
    if int(0...3) == 0 { return one(of: odd) }
    return list(3) {
      let low = $0.int(0...110)
      return AgeSet(low...$0.int(low...110))
    }.reduce(bool() ? .nobody : .empty) { $0.union($1) }
  }

  mutating func conditions() -> ConditionSet { ConditionSet(rawValue: UInt8(int(0...15))) }
  mutating func workers() -> WorkerSet { WorkerSet(list(5) { $0.one(of: WorkerType.allCases) }) }
  mutating func box() -> TargetBox {
    TargetBox(ages: ages(), conditions: conditions(), workers: bool() ? .all : workers())
  }

  mutating func answer() -> NeedAnswer {
    let barriers = list(4) { BarrierSet($0.one(of: Barrier.allCases)) }
    return NeedAnswer(
      one(of: NeedStatus.allCases),
      barriers: barriers.reduce(bool() ? .answered : []) { $0.union($1) })
  }

  mutating func traits() -> [Trait: Ternary] {
    var traits: [Trait: Ternary] = [:]
    for trait in Trait.allCases where bool() { traits[trait] = one(of: Ternary.allCases) }
    return traits
  }

  mutating func number() -> NumberAnswer {
    one(of: [
      .notAsked, .unknown, .value(0), .value(-1.5),
      .value(Double.random(in: 0...168, using: &self)),
    ])
  }

  mutating func respondent(line: Int, items: Int, numbers: Int = 0) -> Respondent {
    Respondent(
      line: line, person: maybe { $0.text() }, territory: maybe { $0.territory() },
      weight: Double.random(in: 0.001...40, using: &self), stratum: text(),
      unit: maybe { $0.text() }, company: maybe { $0.text() },
      worker: one(of: WorkerType.allCases),
      caredFor: maybe { seed in
        seed.list(3) { CaredPerson(ages: $0.ages(), conditions: $0.conditions()) }
      },
      traits: traits(), recipient: one(of: Ternary.allCases),
      answers: (0..<items).map { _ in answer() },
      numbers: (0..<numbers).map { _ in number() })
  }

  mutating func service(_ code: ServiceCode, at reference: RecordReference) -> Service {
    Service(
      code: code, reference: reference, name: text(), provider: text(),
      providerCode: maybe { $0.text() }, objectives: list(3) { $0.objective() },
      admission: Admission(
        set: TargetSet(list(2) { $0.box() }), agesKnown: bool(), wording: list(2) { $0.text() }),
      conditions: AccessConditions(
        income: maybe { seed in
          .init(
            minimum: seed.maybe { $0.int(0...9000) }, maximum: seed.maybe { $0.int(9000...90000) })
        }, employer: text()),
      location: maybe { $0.territory() }, address: text(), catchment: list(3) { $0.territory() },
      possibleCatchment: list(2) { $0.territory() },
      places: one(of: [nil, 0, 25]),
      placeBands: list(2) { PlaceBand(ages: $0.ages(), places: $0.int(0...30)) },
      price: one(of: [.free, .unknown, .monthlyCents(0)]),
      hours: maybe { seed in
        seed.list(3) { TimeSlot(day: $0.int(1...7), startMinute: $0.int(0...600), endMinute: 1440) }
      },
      period: period(), season: bool() ? nil : one(of: Season.allCases),
      stage: one(of: ServiceStage.allCases),
      provision: one(of: Provision.allCases))
  }

  mutating func instrument(_ code: InstrumentCode, _ kind: InstrumentKind) -> Instrument {
    Instrument(
      code: code, kind: kind, title: text(), wave: WaveCode(text()), period: period(),
      mode: one(of: CollectionMode.allCases), population: one(of: PopulationAsked.allCases),
      sampling: one(of: Sampling.allCases), invitedCount: maybe { $0.int(0...9000) },
      territoryBasis: one(of: Instrument.TerritoryBasis.allCases),
      items: kind == .survey
        ? list(6) { SurveyItem(objective: $0.objective(), asksBarriers: $0.bool()) } : [],
      numbers: kind == .survey ? list(3) { $0.question() } : [])
  }

  mutating func question() -> NumberQuestion {
    NumberQuestion(
      code: text(), title: text(),
      kind: bool() ? .quantity(unit: text()) : .scale([text(), text()]), isSensitive: bool(),
      detail: bool()
        ? nil
        : .slot(
          objective(), NeedSlot(label: text(), hours: [], days: [int(1...7)], season: .summer)))
  }
}
