/// A code of the regional vocabulary: a short, stable, case-sensitive string with its own type, so
/// that a territory is never passed where an objective is meant.
public protocol VocabularyCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  RawRepresentable, ExpressibleByStringLiteral
where RawValue == String {
  /// Makes a code from its text, kept as it is: nothing is checked or folded.
  init(rawValue: String)
}

extension VocabularyCode {
  /// Makes a code from its text.
  public init(_ text: String) { self.init(rawValue: text) }
  /// Makes a code from a literal, as `let region: TerritoryCode = "R03"`.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// Reads a code from a single string.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }
  /// Writes the code as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
  /// The text of the code.
  public var description: String { rawValue }
  /// Order of the Unicode text: stable, not that of a language.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Code of a territory: `R03` the region, `ATS-325` an ATS by its HSP code, `ASST-030715` an ASST,
/// `P-016` a province, `A-lodi` an ambito, six digits a comune by ISTAT code.
public struct TerritoryCode: VocabularyCode {
  /// Prefix of the level and register number, or the bare ISTAT number of a comune.
  public let rawValue: String
  /// Makes a code from its text; whether the register has it is not checked.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Regione Lombardia as a whole.
  public static let region: TerritoryCode = "R03"
}

/// Code of a report target, such as `figli-0-2`.
public struct TargetCode: VocabularyCode {
  /// The code as in the file of report targets, in Italian.
  public let rawValue: String
  /// Makes a code from its text; whether a report target has it is not checked.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Everybody who was asked.
  public static let everyone: TargetCode = "tutti"
  /// Entrepreneurs, the self-employed and professionals, where the targets name them.
  public static let selfEmployed: TargetCode = "autonomi"
}

/// Code of a source file within a mapping (its name in `mappatura.yaml`).
public struct InstrumentCode: VocabularyCode {
  /// The name of the source as the descriptor writes it.
  public let rawValue: String
  /// Makes a code from the name of a source.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a survey wave: instruments that share it are parts of one survey and add up.
public struct WaveCode: VocabularyCode {
  /// The wave as profiles declare it, else the code of its only instrument.
  public let rawValue: String
  /// Makes a code from the declared name of a wave.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a service, unique in the mapping: the instrument, then the catalogue's own code.
public struct ServiceCode: VocabularyCode {
  /// `instrument:code`, with `~2`, `~3` ... where a catalogue repeats a code.
  public let rawValue: String
  /// Makes a code from its whole text, the instrument included.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Code of a line of a regional or local measure, such as `sprint.tempo.estate`.
public struct MeasureLineCode: VocabularyCode {
  /// The measure, then its line, parted by dots.
  public let rawValue: String
  /// Makes a code from its text; whether the registry has it is not checked.
  public init(rawValue: String) { self.rawValue = rawValue }
}
