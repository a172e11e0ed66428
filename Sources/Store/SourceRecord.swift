public import Region

/// What the store knows of one source file: its instrument, where it came from, and what became of
/// its rows.
public struct SourceRecord: Hashable, Sendable {
  /// What the source is, with the items of a questionnaire.
  public let instrument: Instrument
  /// Path of the data file as the mapping names it.
  public let file: String
  /// Path of the profile as the mapping names it; "" for none.
  public let profile: String
  /// SHA-256 of the data file, in hexadecimal.
  public let fileHash: String
  /// Hash over everything that decides the rows (file, profile, reference data, tool). A source
  /// whose fingerprint is unchanged need not be read again.
  public let fingerprint: String
  /// Territories for which a catalogue declares itself complete; empty when it declares none.
  public let completeTerritories: [TerritoryCode]
  /// Objectives for which a catalogue declares itself complete; empty when it declares none.
  public let completeObjectives: [ObjectiveCode]
  /// What became of the rows of the file; zeros until the source is loaded.
  public internal(set) var rows = RowAccounting()

  /// Makes a record; the rows are accounted for by `StoreWriter.replaceSource`.
  public init(
    instrument: Instrument, file: String, profile: String, fileHash: String, fingerprint: String,
    completeTerritories: [TerritoryCode] = [], completeObjectives: [ObjectiveCode] = []
  ) {
    self.instrument = instrument
    self.file = file
    self.profile = profile
    self.fileHash = fileHash
    self.fingerprint = fingerprint
    self.completeTerritories = completeTerritories
    self.completeObjectives = completeObjectives
  }
}

/// What became of the rows of a file: each is accepted, rejected or declared non-data.
public struct RowAccounting: Hashable, Sendable {
  /// Rows that gave data.
  public var accepted: Int
  /// Rows refused with a reason.
  public var rejected: Int
  /// Rows that are no data (title, footnote, blank, outside the territory ...), by reason.
  public var nonData: [String: Int]

  /// Makes an account.
  public init(accepted: Int = 0, rejected: Int = 0, nonData: [String: Int] = [:]) {
    self.accepted = accepted
    self.rejected = rejected
    self.nonData = nonData
  }

  /// Rows declared non-data, whatever the reason.
  public var nonDataCount: Int { nonData.values.reduce(0, +) }
  /// All rows of the file.
  public var total: Int { accepted + rejected + nonDataCount }
}

/// A fault found while a source was read, kept so that an unchanged source still reports it.
public struct StoredDiagnostic: Hashable, Sendable {
  /// Code of the wording in the language catalogues.
  public let code: String
  /// Name of the severity: `error`, `warning` or `note`.
  public let severity: String
  /// Path as the user wrote it; nil when the fault has no place.
  public let file: String?
  /// Physical line, from 1.
  public let line: Int?
  /// Field number or character, from 1.
  public let column: Int?
  /// Header of the column, when there is one.
  public let columnName: String?
  /// Values for the placeholders of the wording, by name.
  public let arguments: [String: String]

  /// Makes a diagnostic; leave out what is not known.
  public init(
    code: String, severity: String, file: String? = nil, line: Int? = nil, column: Int? = nil,
    columnName: String? = nil, arguments: [String: String] = [:]
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.columnName = columnName
    self.arguments = arguments
  }
}

/// The last run that was completed.
public struct CompletedRun: Hashable, Sendable {
  /// Hash over everything that decides the outputs.
  public let fingerprint: String
  /// Version of the tool that ran it.
  public let toolVersion: String

  /// Makes a run.
  public init(fingerprint: String, toolVersion: String) {
    self.fingerprint = fingerprint
    self.toolVersion = toolVersion
  }
}

/// An entry of the index of releases. The register in `rilasci/` is the authority; the store only
/// remembers what it found there.
public struct ReleaseEntry: Hashable, Sendable {
  /// File name in the register.
  public let file: String
  /// SHA-256 of that file, in hexadecimal.
  public let hash: String
  /// The wave whose figures the release froze.
  public let wave: WaveCode

  /// Makes an entry.
  public init(file: String, hash: String, wave: WaveCode) {
    self.file = file
    self.hash = hash
    self.wave = wave
  }
}
