/// How the columns of an official table become population margins.
struct MarginSpec {
  var place: PlaceSpec?
  var age: TextSpec?
  var sex: CodedSpec<String>?
  var people: NumberSpec?

  static let keys = ["luogo", "eta", "sesso", "persone"]

  init(_ fields: DescriptorFields) {
    place = PlaceSpec(fields.required("luogo"))
    age = TextSpec(fields.required("eta"))
    sex = CodedSpec(fields["sesso"]) { $0.word(Words.sexes) }
    people = NumberSpec(fields.required("persone"))
  }
}
