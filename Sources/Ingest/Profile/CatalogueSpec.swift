internal import Region

/// How the columns of a catalogue become services.
struct CatalogueSpec {
  enum Catchment {
    case level(TerritoryLevel)
    case names(TextSpec, separator: CellSeparator?)
  }

  var completeTerritories: [PlacedText] = []
  var completeObjectives: [ObjectiveCode] = []
  var code: TextSpec?
  var name: TextSpec?
  var provider: TextSpec?
  var providerCode: TextSpec?
  var objectives: CodedSpec<[ObjectiveCode]>?
  var targets: CodedSpec<[String]>?
  /// Ages admitted, written as a range in one cell.
  var ages: TextSpec?
  var minimumAge: TextSpec?
  var maximumAge: TextSpec?
  var minimumIncome: NumberSpec?
  var maximumIncome: NumberSpec?
  var employer: TextSpec?
  var address: TextSpec?
  /// House number, where it has a column of its own.
  var houseNumber: TextSpec?
  var place: PlaceSpec?
  var catchment: Catchment?
  var places: NumberSpec?
  var price: NumberSpec?
  var freeWords: Set<String> = []
  /// What an amount without words is for; nil where the profile does not say.
  var priceUnit: PriceText.Unit?
  /// How many weeks, days or hours the profile counts in a month.
  var spansPerMonth: [PriceText.Span: Double] = [:]
  var start: TextSpec?
  var end: TextSpec?
  var hours: TextSpec?
  var season: CodedSpec<Season>?
  var stage: CodedSpec<ServiceStage>?
  var provision: CodedSpec<Provision>?

  static let keys = [
    "completo", "codice", "nome", "ente", "codice_ente", "obiettivi", "destinatari", "eta",
    "eta_minima", "eta_massima", "indirizzo", "civico", "luogo", "bacino", "posti", "prezzo", "dal",
    "al", "orari", "stagione", "fase", "erogazione", "requisiti",
  ]

  init(_ fields: DescriptorFields) {
    if let complete = fields["completo"]?.fields(["territori", "obiettivi"]) {
      completeTerritories = complete.required("territori")?.placedTexts() ?? []
      completeObjectives =
        complete.required("obiettivi")?.items().compactMap { $0.objective() } ?? []
    }
    code = fields.source(of: "codice", or: .serviceCode)
    name = fields.source(of: "nome", or: .serviceName, isRequired: true)
    provider = fields.source(of: "ente", or: .provider)
    providerCode = TextSpec(fields["codice_ente"])
    objectives = CodedSpec(fields.required("obiettivi")) { node in
      let codes = node.items().compactMap { $0.objective() }
      return codes.isEmpty ? nil : codes
    }
    targets = CodedSpec(fields["destinatari"], needsList: false) { $0.texts() }
    ages = TextSpec(fields["eta"])
    minimumAge = ages == nil ? fields.source(of: "eta_minima", or: .minimumAge) : nil
    maximumAge = ages == nil ? fields.source(of: "eta_massima", or: .maximumAge) : nil
    if let access = fields["requisiti"]?.fields(["isee_minimo", "isee_massimo", "datore"]) {
      minimumIncome = NumberSpec(access["isee_minimo"])
      maximumIncome = NumberSpec(access["isee_massimo"])
      employer = TextSpec(access["datore"])
    }
    address = fields.source(of: "indirizzo", or: .address)
    houseNumber = TextSpec(fields["civico"])
    let conventional = fields["luogo"] == nil ? PlaceSpec(conventionsOf: fields) : nil
    place = conventional ?? PlaceSpec(fields.required("luogo"))
    catchment = fields["bacino"].flatMap(Self.catchment)
    places = NumberSpec(fields["posti"])
    if let node = fields["prezzo"] {
      readPrice(node)
    } else {
      price = fields.column(.price).map { NumberSpec(text: TextSpec(column: $0)) }
    }
    start = TextSpec(fields["dal"])
    end = TextSpec(fields["al"])
    hours = fields.source(of: "orari", or: .hours)
    season = CodedSpec(fields["stagione"]) { $0.word(Words.seasons) }
    stage = CodedSpec(fields["fase"]) { $0.word(Words.stages) }
    provision = CodedSpec(fields["erogazione"]) { $0.word(Words.provisions) }
  }

  private mutating func readPrice(_ node: DescriptorNode) {
    guard let fields = node.fields(NumberSpec.keys + ["gratuito", "per", "al_mese"]) else { return }
    price = NumberSpec(fields)
    freeWords = Set((fields["gratuito"]?.texts() ?? []).map(CellText.clean))
    priceUnit = fields["per"]?.word(PriceText.Unit.words)
    let spans = PriceText.Span.allCases
    guard let factors = fields["al_mese"]?.fields(spans.map(\.rawValue)) else { return }
    for span in spans {
      guard let node = factors[span.rawValue], let factor = node.number() else { continue }
      if factor > 0 {
        spansPerMonth[span] = factor
      } else {
        let _: Int? = node.badValue(node.rawText ?? "", allowed: ["> 0"])
      }
    }
  }

  private static func catchment(_ node: DescriptorNode) -> Catchment? {
    guard let fields = node.fields(TextSpec.keys + ["separatore", "livello"]) else { return nil }
    if let level = fields["livello"] { return level.word(Words.catchmentLevels).map { .level($0) } }
    guard let text = TextSpec(fields) else { return nil }
    return .names(text, separator: fields["separatore"].map(CellSeparator.init))
  }
}
