/// The level of a territory in one of the hierarchies, which are not nested in one another.
public enum TerritoryLevel: String, CaseIterable, Hashable, Sendable, Codable {
  case region, ats, asst, ambito, province, comune, custom
}

/// A territory with its names over time.
public struct Territory: Hashable, Sendable {
  public let code: TerritoryCode
  public let level: TerritoryLevel
  public let name: String
  /// Other names it is or was known by.
  public let aliases: [String]
  /// Resident people; nil when unknown.
  public let populationCount: Int?
  /// Degrees, WGS 84.
  public let latitude: Double?
  public let longitude: Double?
  /// When the territory exists; a ceased comune has an end.
  public let validity: Period
  /// Two letters of the province, for comuni.
  public let provinceAbbreviation: String?

  /// Makes a territory.
  public init(
    code: TerritoryCode, level: TerritoryLevel, name: String, aliases: [String] = [],
    populationCount: Int? = nil, latitude: Double? = nil, longitude: Double? = nil,
    validity: Period = .always, provinceAbbreviation: String? = nil
  ) {
    self.code = code
    self.level = level
    self.name = name
    self.aliases = aliases
    self.populationCount = populationCount
    self.latitude = latitude
    self.longitude = longitude
    self.validity = validity
    self.provinceAbbreviation = provinceAbbreviation
  }
}

/// That one territory lies in another, for a time, as a source says.
public struct TerritoryLink: Hashable, Sendable {
  public let child: TerritoryCode
  public let parent: TerritoryCode
  public let validity: Period
  public let source: String

  /// Makes a link.
  public init(child: TerritoryCode, parent: TerritoryCode, validity: Period, source: String) {
    self.child = child
    self.parent = parent
    self.validity = validity
    self.source = source
  }
}
