internal import Region

/// How the columns of a catalogue become services.
struct CatalogueSpec {
  enum Catchment {
    case level(TerritoryLevel)
    case names(TextSpec, separator: CellSeparator?)
  }

  var completeTerritories: [String] = []
  var completeObjectives: [ObjectiveCode] = []
  var code: TextSpec?
  var name: TextSpec?
  var provider: TextSpec?
  var providerCode: TextSpec?
  var objectives: CodedSpec<[ObjectiveCode]>?
  var targets: CodedSpec<[String]>?
  var minimumAge: TextSpec?
  var maximumAge: TextSpec?
  var place: PlaceSpec?
  var catchment: Catchment?
  var places: NumberSpec?
  var price: NumberSpec?
  var freeWords: Set<String> = []
  var start: TextSpec?
  var end: TextSpec?
  var hours: TextSpec?
  var stage: CodedSpec<ServiceStage>?
  var provision: CodedSpec<Provision>?

  static let keys = [
    "completo", "codice", "nome", "ente", "codice_ente", "obiettivi", "destinatari", "eta_minima",
    "eta_massima", "luogo", "bacino", "posti", "prezzo", "dal", "al", "orari", "fase", "erogazione",
  ]

  init(_ fields: DescriptorFields) {
    if let complete = fields["completo"]?.fields(["territori", "obiettivi"]) {
      completeTerritories = complete.required("territori")?.texts() ?? []
      completeObjectives =
        complete.required("obiettivi")?.items().compactMap { $0.objective() } ?? []
    }
    code = TextSpec(fields["codice"])
    name = TextSpec(fields.required("nome"))
    provider = TextSpec(fields["ente"])
    providerCode = TextSpec(fields["codice_ente"])
    objectives = CodedSpec(fields.required("obiettivi")) { node in
      let codes = node.items().compactMap { $0.objective() }
      return codes.isEmpty ? nil : codes
    }
    targets = CodedSpec(fields["destinatari"], needsList: false) { $0.texts() }
    minimumAge = TextSpec(fields["eta_minima"])
    maximumAge = TextSpec(fields["eta_massima"])
    place = PlaceSpec(fields.required("luogo"))
    catchment = fields["bacino"].flatMap(Self.catchment)
    places = NumberSpec(fields["posti"])
    if let fields = fields["prezzo"]?.fields(NumberSpec.keys + ["gratuito"]) {
      price = NumberSpec(fields)
      freeWords = Set((fields["gratuito"]?.texts() ?? []).map(CellText.clean))
    }
    start = TextSpec(fields["dal"])
    end = TextSpec(fields["al"])
    hours = TextSpec(fields["orari"])
    stage = CodedSpec(fields["fase"]) { $0.word(Words.stages) }
    provision = CodedSpec(fields["erogazione"]) { $0.word(Words.provisions) }
  }

  private static func catchment(_ node: DescriptorNode) -> Catchment? {
    guard let fields = node.fields(TextSpec.keys + ["separatore", "livello"]) else { return nil }
    if let level = fields["livello"] { return level.word(Words.catchmentLevels).map { .level($0) } }
    guard let text = TextSpec(fields) else { return nil }
    return .names(text, separator: fields["separatore"].map(CellSeparator.init))
  }
}
