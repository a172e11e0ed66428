public import Diagnostics

/// Why a row holds no data, as declared by the profile or known from its form.
public enum NonDataReason: String, CaseIterable, Hashable, Sendable, Codable {
  case title, header, tagRow, blank, footnote, total
  /// An answer sheet that was not sent off.
  case incompleteAnswer
  /// Placed outside the known territory, where the profile says that this is no fault.
  case outsideTerritory
  /// A question or answer of an aggregated table that the profile does not use, or a kind of service
  /// that it lists without an objective.
  case unused
  /// A row of another table of the source that completes one of the accepted.
  case joined
  /// A line of another table in the same file.
  case otherTable
}

/// What becomes of a row that could be read, decided by whoever takes it.
public enum RowVerdict: Sendable {
  case accepted
  case rejected([Diagnostic])
  case nonData(NonDataReason)
}

/// What became of every row of a source.
///
/// `rowsRead = accepted + rejected + nonData`, and `rowsRead + continuationLines` is the number of
/// lines that a text editor shows.
public struct RowAccount: Hashable, Sendable {
  /// Lines of the file.
  public internal(set) var physicalLines = 0
  /// Lines that continue a row, because of a line break inside quotes.
  public internal(set) var continuationLines = 0
  /// Rows taken.
  public internal(set) var accepted = 0
  /// Rows refused, each with a reason.
  public internal(set) var rejected = 0
  /// Rows that hold no data, by reason; header and blank lines too.
  public internal(set) var nonData: [NonDataReason: Int] = [:]

  /// Makes an account of nothing.
  public init() {}

  /// Rows that hold no data, whatever the reason.
  public var nonDataCount: Int { nonData.values.reduce(0, +) }
  /// All rows of the file.
  public var rowsRead: Int { accepted + rejected + nonDataCount }
}

/// A row refused, with the reasons. The text holds personal data: it belongs in `privato/`.
public struct RejectedRow: Hashable, Sendable {
  /// Physical line of the record's first byte.
  public let line: Int
  /// Why, at least one.
  public let reasons: [Diagnostic]
  /// The row as it stands in the file, or as a person mended it, at most 64 KiB.
  public let text: String
  /// Its cells, one per column of the header; nil when it cannot be cut so.
  public let cells: [String]?
}
