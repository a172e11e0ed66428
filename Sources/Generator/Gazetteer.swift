public import Region

/// A comune as the example needs it.
struct Place: Hashable {
  let code: TerritoryCode
  let name: String
  /// Two letters.
  let province: String
  let populationCount: Int
  let latitude: Double
  let longitude: Double
  let ats: TerritoryCode
  /// Known ambito, nil where no source says it.
  let ambito: TerritoryCode?
}

/// The real places on which the synthetic mapping is laid.
public struct Gazetteer: Sendable {
  /// Comuni by code, only those with people, coordinates and an ATS.
  let places: [Place]
  let names: [TerritoryCode: String]
  let aliases: [TerritoryCode: [String]]

  /// Takes the territories and links in force on the example's date from the reference data.
  public init(territories: [Territory], links: [TerritoryLink]) {
    let date = ExampleDates.reference
    var parents: [TerritoryCode: [TerritoryCode]] = [:]
    for link in links where link.validity.contains(date) {
      parents[link.child, default: []].append(link.parent)
    }
    places = territories.compactMap { territory in
      guard territory.level == .comune, territory.validity.contains(date),
        let people = territory.populationCount, people > 0,
        let latitude = territory.latitude, let longitude = territory.longitude,
        let province = territory.provinceAbbreviation
      else { return nil }
      let above = (parents[territory.code] ?? []).sorted()
      guard let ats = above.first(where: { $0.rawValue.hasPrefix("ATS-") }) else { return nil }
      return Place(
        code: territory.code, name: territory.name, province: province, populationCount: people,
        latitude: latitude, longitude: longitude, ats: ats,
        ambito: above.first { $0.rawValue.hasPrefix("A-") })
    }.sorted { $0.code < $1.code }
    names = Dictionary(
      territories.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    aliases = Dictionary(
      territories.map { ($0.code, $0.aliases) }, uniquingKeysWith: { first, _ in first })
  }

  func places(in ats: TerritoryCode) -> [Place] { places.filter { $0.ats == ats } }

  /// The comuni of an ATS nearest to its comune of the given name, itself first.
  func nearest(_ count: Int, to name: String, in ats: TerritoryCode) -> [Place] {
    let here = places(in: ats)
    guard let seat = here.first(where: { $0.name == name }) else { return [] }
    func distance(_ place: Place) -> Double {
      // A degree of longitude is about 0.70 of a degree of latitude at 45.5 degrees north.
      let (dy, dx) = (place.latitude - seat.latitude, (place.longitude - seat.longitude) * 0.70)
      return dy * dy + dx * dx
    }
    return Array(
      here.filter { $0.ambito == nil }
        .sorted { (distance($0), $0.code) < (distance($1), $1.code) }.prefix(count))
  }
}
