/// A code of the regional vocabulary: a short, stable, case-sensitive string with its own type, so
/// that a territory is never passed where an objective is meant.
public protocol VocabularyCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  RawRepresentable, ExpressibleByStringLiteral
where RawValue == String {
  init(rawValue: String)
}

extension VocabularyCode {
  /// Makes a code from its text.
  public init(_ text: String) { self.init(rawValue: text) }
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
  public var description: String { rawValue }
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Code of a territory: `R03` the region, `ATS-325` an ATS by its HSP code, `ASST-030715` an ASST,
/// `P-016` a province, `A-lodi` an ambito, six digits a comune by ISTAT code.
public struct TerritoryCode: VocabularyCode {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Regione Lombardia as a whole.
  public static let region: TerritoryCode = "R03"
}

/// Code of a report target, such as `figli-0-2`.
public struct TargetCode: VocabularyCode {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Everybody who was asked.
  public static let everyone: TargetCode = "tutti"
}

/// Code of a source file within a mapping (its name in `mappatura.yaml`).
public struct InstrumentCode: VocabularyCode {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a survey wave: instruments that share it are parts of one survey and add up.
public struct WaveCode: VocabularyCode {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a service, unique in the mapping: the instrument, then the catalogue's own code.
public struct ServiceCode: VocabularyCode {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a line of a regional or local measure, such as `sprint.tempo.estate`.
public struct MeasureLineCode: VocabularyCode {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
