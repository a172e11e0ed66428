internal import Diagnostics
internal import Region

/// How the columns of an official table become population margins.
struct MarginSpec {
  /// Whom the table counts: residents where it does not say otherwise.
  var population = PopulationAsked.population
  /// Unit of its numbers: people where it does not say otherwise.
  var counted = CountedPeople(unit: .person)
  var place: PlaceSpec?
  var age: TextSpec?
  var sex: CodedSpec<String>?
  var condition: CodedSpec<ConditionSet>?
  var worker: CodedSpec<WorkerSet>?
  var people: NumberSpec?
  /// A column of people for each sex, as in ISTAT's tables by age.
  var peopleBySex: [(sex: String, people: NumberSpec)] = []

  static let keys = [
    "luogo", "eta", "sesso", "persone", "persone_per_sesso", "popolazione", "conta",
    "condizione", "lavoro",
  ]

  init(_ fields: DescriptorFields) {
    population = fields["popolazione"]?.word(Words.populations) ?? .population
    counted = CountedPeople(fields["conta"]) ?? counted
    place = PlaceSpec(fields.required("luogo"))
    age = TextSpec(fields.required("eta"))
    sex = CodedSpec(fields["sesso"]) { $0.word(Words.sexes) }
    let everybody = "tutti"
    condition = CodedSpec(fields["condizione"]) { node in
      let words = Words.conditions + [(everybody, .all)]
      let found = node.items().compactMap { $0.word(words) }
      return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
    }
    worker = CodedSpec(fields["lavoro"]) { node in
      let words = Words.workers.map { ($0.0, WorkerSet($0.1)) } + [(everybody, .all)]
      let found = node.items().compactMap { $0.word(words) }
      return found.isEmpty ? nil : found.reduce(into: []) { $0.formUnion($1) }
    }
    guard let wide = fields["persone_per_sesso"] else {
      people = NumberSpec(fields.required("persone"))
      return
    }
    for (key, node) in [("sesso", fields["sesso"]), ("persone", fields["persone"])] {
      guard let node else { continue }
      node.faults.report("profile.sex-twice", line: node.line, ["key": key])
    }
    let named = wide.fields(["F", "M"])
    for sex in ["F", "M"] {
      if let people = NumberSpec(named?.required(sex)) { peopleBySex.append((sex, people)) }
    }
  }
}
