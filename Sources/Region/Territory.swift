/// The level of a territory in one of the hierarchies, which are not nested in one another.
public enum TerritoryLevel: String, CaseIterable, Hashable, Sendable, Codable {
  case region
  /// Health protection agency: eight in Lombardy.
  case ats
  /// Local health and social trust; a comune may have more than one.
  case asst
  /// Group of comuni that plan social services together; it may cross provinces.
  case ambito
  case province, comune
  /// Area that a mapping defines for itself.
  case custom
}

/// A territory with its names over time.
public struct Territory: Hashable, Sendable {
  /// Its own code, unique among the territories of all levels.
  public let code: TerritoryCode
  /// What kind of territory it is.
  public let level: TerritoryLevel
  /// Name in use, in Italian.
  public let name: String
  /// Other names it is or was known by.
  public let aliases: [String]
  /// Resident people; nil when unknown.
  public let populationCount: Int?
  /// Degrees north, WGS 84; nil when unknown.
  public let latitude: Double?
  /// Degrees east, WGS 84; nil when unknown.
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
  /// The territory that lies in the other.
  public let child: TerritoryCode
  /// The territory it lies in, of any higher level; a child may have several.
  public let parent: TerritoryCode
  /// Days on which the link holds; open where a bound does not exist or is not known.
  public let validity: Period
  /// File or act that the link is read from.
  public let source: String

  /// Makes a link.
  public init(child: TerritoryCode, parent: TerritoryCode, validity: Period, source: String) {
    self.child = child
    self.parent = parent
    self.validity = validity
    self.source = source
  }
}
