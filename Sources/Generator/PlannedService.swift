import Region

/// The two invented catalogues.
enum Catalogue: String, CaseIterable, Sendable {
  /// Register of the units of offer, as an ATS keeps it.
  case register = "registro-unita-offerta"
  /// Catalogue of the Region.
  case regional = "catalogo-regionale"
}

/// One entry of a catalogue.
struct CatalogueEntry: Sendable {
  let catalogue: Catalogue
  let code: String
  let name: String
  let provider: String
  let place: Place
}

/// An invented service, before the catalogues spell it.
struct PlannedService: Sendable {
  let objective: ObjectiveCode
  /// Set when the catalogue codes it more broadly than it serves.
  let broadObjective: ObjectiveCode?
  let word: TargetWord
  /// Ages stated apart from the word, in years.
  let ages: ClosedRange<Int>?
  let name: String
  let provider: String
  let providerCode: String
  let place: Place
  let area: Int
  /// Whom it serves: comuni, an ambito or an ATS.
  var catchment: [TerritoryCode]
  /// Areas that the catchment touches.
  var areas: Set<Int>
  /// Nil is unknown.
  var placesCount: Int?
  /// Euro a month; nil is unknown.
  let monthlyEuros: Int?
  let hours: String?
  let start: CalendarDate?
  let end: CalendarDate?
  let stage: ServiceStage
  let provision: Provision

  var codedObjective: ObjectiveCode { broadObjective ?? objective }

  /// Whom the entry admits once word and ages are taken together.
  var admitted: TargetSet {
    guard let ages else { return word.set }
    return word.set.intersection(TargetSet(TargetBox(ages: AgeSet(ages))))
  }

  var agesKnown: Bool { word.agesKnown || ages != nil }
}

/// Invented names of services and providers; none is of a real body but comuni.
enum ServiceNames {
  static let fancies = [
    "L'Aquilone", "Il Girasole", "La Rondine", "Arcobaleno", "Il Melograno", "La Bussola",
    "Il Ponte", "Le Querce", "La Lanterna", "Primavera", "Il Sentiero", "Girotondo",
    "La Coccinella",
    "Il Faro", "Le Betulle", "Quadrifoglio", "La Mongolfiera", "Il Gelso", "Crescere insieme",
    "Il Mulino", "La Fontana", "Orizzonte", "Il Nido d'oro", "La Meridiana", "Città vivibile",
    "Tempo amico", "La Piazzetta", "Il Cortile", "L'Altalena", "Mani tese al futuro", "Radici",
    "Il Tiglio", "Al Castello", "La Corte", "Il Borgo", "Mosaico", "Filo d'Arianna", "La Stazione",
    "Il Portico", "Stella alpina",
  ]
  static let kindsOfProvider: [(String, Double)] = [
    ("Cooperativa sociale", 0.5), ("Associazione", 0.2), ("Fondazione", 0.15), ("Comune", 0.15),
  ]
  static let weekHours = [
    "lun-ven 07:30-18:00", "lun-ven 08:30-12:30", "lun-ven 16:00-18:30", "lun-ven 09:00-17:00",
    "lun-ven 07:00-08:30", "lun-ven 08:00-13:00; sab 09:00-12:00",
    "mar 17:00-20:00; sab 09:00-12:30",
    "lun-sab 08:00-20:00",
  ]
}
