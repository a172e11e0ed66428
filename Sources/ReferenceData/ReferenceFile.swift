public import Region

/// One file of the reference data as it was read.
public struct ReferenceFile: Hashable, Sendable {
  /// Name within the reference folder, such as `comuni.csv`.
  public let name: String
  /// Contents, unchanged.
  public let bytes: [UInt8]

  /// Makes a file of bytes that were read elsewhere.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Whether the file changes nothing of what is read from a source: the list of provenances, and
  /// the words of the proposals, which a person confirms in a profile.
  public var isAdvisory: Bool { name == "fonti.csv" || name == "sinonimi.csv" }
}

/// Where a reference file comes from, as `fonti.csv` says.
public struct ReferenceSource: Hashable, Sendable {
  /// Name within the reference folder.
  public let file: String
  /// Who states the facts.
  public let source: String
  /// Under which terms.
  public let licence: String
  /// State of the facts.
  public let date: CalendarDate
  /// Remarks in Italian, "" when there are none.
  public let note: String
}
