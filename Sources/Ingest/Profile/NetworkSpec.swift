/// How the columns of a list of organisations become members of the network.
struct NetworkSpec {
  /// Components of paragraph 4.1 of the act, and the optional kinds under one word.
  static let components = [
    "sindacati", "datoriali", "terzo-settore", "ambiti", "camera", "altro",
  ]

  var organisation: TextSpec?
  var component: CodedSpec<String>?
  var community: YesNoSpec?
  var place: PlaceSpec?

  static let keys = ["organizzazione", "componente", "cdp", "luogo"]

  init(_ fields: DescriptorFields) {
    organisation = TextSpec(fields.required("organizzazione"))
    component = CodedSpec(fields.required("componente"), needsList: false) { node in
      node.word(Self.components.map { ($0, $0) })
    }
    community = YesNoSpec(fields["cdp"])
    place = PlaceSpec(fields.required("luogo"))
  }
}
