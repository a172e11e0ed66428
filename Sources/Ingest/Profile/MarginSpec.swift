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
  var people: NumberSpec?
  /// A column of people for each sex, as in ISTAT's tables by age.
  var peopleBySex: [(sex: String, people: NumberSpec)] = []

  static let keys = [
    "luogo", "eta", "sesso", "persone", "persone_per_sesso", "popolazione", "conta",
  ]

  init(_ fields: DescriptorFields) {
    population = fields["popolazione"]?.word(Words.populations) ?? .population
    counted = CountedPeople(fields["conta"]) ?? counted
    place = PlaceSpec(fields.required("luogo"))
    age = TextSpec(fields.required("eta"))
    sex = CodedSpec(fields["sesso"]) { $0.word(Words.sexes) }
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
