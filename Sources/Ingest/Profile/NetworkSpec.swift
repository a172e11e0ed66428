/// How the columns of a list of organisations become members of the network.
struct NetworkSpec {
  var organisation: TextSpec?
  var component: CodedSpec<String>?
  var community: YesNoSpec?
  var place: PlaceSpec?

  static let keys = ["organizzazione", "componente", "cdp", "luogo"]

  init(_ fields: DescriptorFields) {
    organisation = TextSpec(fields.required("organizzazione"))
    component = CodedSpec(fields.required("componente"), needsList: false) { $0.text() }
    community = YesNoSpec(fields["cdp"])
    place = PlaceSpec(fields.required("luogo"))
  }
}
