internal import Diagnostics
internal import Region

/// How the columns of a survey export become respondents.
struct SurveySpec {
  var wave: String?
  var mode = CollectionMode.unknown
  var population = PopulationAsked.population
  var sampling = Sampling.nonProbability
  var invitedCount: Int?
  var basis = Instrument.TerritoryBasis.residence
  var counted: CountedPeople?
  var identifier: TextSpec?
  var completed: TextSpec?
  var place: PlaceSpec?
  var weight: NumberSpec?
  var stratum: TextSpec?
  var unit: TextSpec?
  var company: TextSpec?
  var worker: CodedSpec<WorkerType>?
  var cared: [CaredSpec] = []
  var traits: [(Trait, YesNoSpec)] = []
  var choices: [ChoiceSpec] = []
  var items: [NeedItemSpec] = []
  var numbers: [NumberQuestionSpec] = []
  var details: [NeedDetailSpec] = []
  var calibration: CalibrationSpec?
  var design = SurveyDesign()

  static let keys =
    [
      "rilevazione", "modalita", "popolazione", "campionamento", "invitati", "identificativo",
      "completata", "luogo", "base_territoriale", "peso", "strato", "unita", "impresa", "lavoro",
      "assistiti", "tratti", "scelte", "bisogni", "calibrazione", "popolazione_strato", "vicini",
      "conta", "numeri", "ordinali", "pesi_di_popolazione",
    ] + NeedDetailSpec.keys

  /// Questions with a number in the order in which answers are stored.
  var questions: [NumberQuestion] { numbers.map(\.question) + details.flatMap(\.questions) }

  init(_ fields: DescriptorFields) {
    wave = fields.required("rilevazione")?.text()
    mode = fields["modalita"]?.word(Words.modes) ?? .unknown
    population = fields.required("popolazione")?.word(Words.populations) ?? .population
    sampling = fields.required("campionamento")?.word(Words.samplings) ?? .nonProbability
    invitedCount = fields["invitati"]?.integer(in: 1...Int.max)
    basis = fields["base_territoriale"]?.word(Words.territoryBases) ?? .residence
    counted = CountedPeople(fields["conta"])
    identifier = fields.source(of: "identificativo", or: .identifier)
    completed = fields.source(of: "completata", or: .completed)
    place = PlaceSpec(fields.required("luogo"))
    weight = NumberSpec(fields["peso"])
    stratum = TextSpec(fields["strato"])
    unit = TextSpec(fields["unita"])
    company = TextSpec(fields["impresa"])
    worker = CodedSpec(fields["lavoro"]) { $0.word(Words.workers) }
    cared = (fields["assistiti"]?.items() ?? []).compactMap(CaredSpec.init)
    if let node = fields["tratti"], let named = node.fields(Words.traits.map(\.0)) {
      traits = Words.traits.compactMap { word, trait in
        YesNoSpec(named[word]).map { (trait, $0) }
      }
    }
    choices = (fields["scelte"]?.pairs() ?? []).compactMap(ChoiceSpec.init)
    items = (fields.required("bisogni")?.items() ?? []).compactMap(NeedItemSpec.init)
    numbers =
      (fields["numeri"]?.items() ?? []).compactMap(NumberQuestionSpec.init(quantity:))
      + (fields["ordinali"]?.items() ?? []).compactMap(NumberQuestionSpec.init(scale:))
    NumberQuestionSpec.check(numbers)
    details = NeedDetailSpec.assign(
      items.map { ($0.objective, $0.details) }, shared: NeedDetailSpec.specs(fields))
    calibration = CalibrationSpec(fields["calibrazione"])
    design = SurveyDesign(fields, calibration: calibration)
    if let node = fields["pesi_di_popolazione"], node.flag() ?? false {
      // A sum of weights counts something only where both are told.
      design.weightsCountPeople = fields["peso"] != nil && fields["conta"] != nil
      if fields["peso"] == nil {
        node.faults.report("profile.population-no-weight", line: node.line, [:])
      }
      if fields["conta"] == nil {
        node.faults.report("profile.population-no-unit", line: node.line, [:])
      }
    }
    checkItems(fields)
  }

  /// Options of a multiple-choice cell that some need knows.
  func options(of choice: String) -> Set<String> {
    Set(items.flatMap { $0.options(of: choice) } + details.flatMap { $0.options(of: choice) })
  }

  /// An objective asked twice would count its respondents twice; a choice that nobody declared
  /// would be silently empty.
  private func checkItems(_ fields: DescriptorFields) {
    var seen: Set<ObjectiveCode> = []
    for item in items where !seen.insert(item.objective).inserted {
      item.node.faults.report(
        "profile.repeated-objective", line: item.node.line, ["value": item.objective.rawValue])
    }
    for choice in choices {
      let options = options(of: choice.name).union(choice.otherOptions)
      if options.count > ChoiceReader.capacity {
        fields["scelte"]?.faults.report(
          "profile.too-many-options", line: fields["scelte"]?.line,
          ["key": choice.name, "limit": String(ChoiceReader.capacity)])
      }
    }
    let names = choices.map(\.name)
    let leant = items.flatMap(\.usedChoices) + details.compactMap(\.usedChoice)
    for (used, node) in leant where !names.contains(used) {
      let _: Int? = node.badValue(used, allowed: names)
    }
  }
}

/// A named multiple-choice cell.
struct ChoiceSpec {
  let name: String
  let text: TextSpec
  let separator: CellSeparator
  /// Options that exist and that no item uses.
  let otherOptions: [String]

  init?(_ node: DescriptorNode) {
    name = node.key
    guard let fields = node.fields(TextSpec.keys + ["separatore", "altre_opzioni"]),
      let text = TextSpec(fields)
    else { return nil }
    self.text = text
    separator = fields["separatore"].map(CellSeparator.init) ?? .auto(node)
    otherOptions = (fields["altre_opzioni"]?.texts() ?? []).map(CellText.clean)
  }
}

/// Whom an answer says the person cares for.
enum CaredAnswer: Hashable {
  case person(CaredPerson)
  case nobody

  /// Reads `{eta: 0-2, condizione: fragile}` or `nobody`.
  init?(_ node: DescriptorNode) {
    if node.isScalar {
      guard node.word([("nessuno", true)]) != nil else { return nil }
      self = .nobody
      return
    }
    guard let fields = node.fields(["eta", "condizione"]), let person = CaredAnswer.person(fields)
    else { return nil }
    self = .person(person)
  }

  static func person(_ fields: DescriptorFields) -> CaredPerson? {
    var ages = AgeSet.anyone
    if let node = fields["eta"] {
      guard let text = node.text() else { return nil }
      guard let band = AgeText.band(text) else {
        return node.badValue(text, allowed: ["0-2", "7", "65+"])
      }
      ages = AgeSet(band)
    }
    let listed = fields["condizione"]?.items().compactMap { $0.word(Words.conditions) }
    let conditions = listed.map { $0.reduce(into: ConditionSet()) { $0.formUnion($1) } }
    return CaredPerson(ages: ages, conditions: conditions ?? .all)
  }
}

/// One question on the persons cared for.
enum CaredSpec {
  case cell(CodedSpec<CaredAnswer>)
  case column(YesNoSpec, CaredPerson)

  init?(_ node: DescriptorNode) {
    let keys =
      ColumnReference.keys + ["separatore", "valori", "si", "no", "eta", "condizione", "fisso"]
    guard let fields = node.fields(keys) else { return nil }
    let hasWords = fields["si"] != nil || fields["no"] != nil
    if hasWords || (fields["domanda"] != nil && fields["valori"] == nil) {
      guard let answer = YesNoSpec(fields), let person = CaredAnswer.person(fields) else {
        return nil
      }
      self = .column(answer, person)
    } else {
      guard let cell = CodedSpec(fields, code: CaredAnswer.init) else { return nil }
      self = .cell(cell)
    }
  }
}
