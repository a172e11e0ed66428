/// What a check found in the data of a mapping, worded for whoever owns them. Private: it quotes
/// the data.
public struct ControlReport: Hashable, Sendable {
  /// How much a cause matters, most first.
  public enum Weight: String, CaseIterable, Hashable, Sendable {
    /// Nothing can be made of the data before it is mended.
    case stopping
    /// Rows left out.
    case rejected
    /// Rows kept that somebody should look at.
    case doubt
    case note
  }

  /// One kind of fault in one source and column.
  public struct Cause: Hashable, Sendable {
    /// How much it matters.
    public let weight: Weight
    /// Stable code.
    public let code: String
    /// Header of the column; nil when it concerns rows or files.
    public let column: String?
    /// How often it was found, examples and all others.
    public let count: Int
    /// The first ones, in the order of the file.
    public let examples: [Example]

    /// Makes a cause; it has at least one example.
    public init(
      weight: Weight, code: String, column: String?, count: Int, examples: [Example]
    ) {
      self.weight = weight
      self.code = code
      self.column = column
      self.count = count
      self.examples = examples
    }
  }

  /// One place at which a fault was found.
  public struct Example: Hashable, Sendable {
    /// The file, which for a correction or a profile is not the source's.
    public let file: String
    /// Physical line, from 1.
    public let line: Int?
    /// Header or number of the column.
    public let column: String?
    /// What stands there, masked where it may identify somebody.
    public let value: String?
    /// File, line and column in words; "" when there are none.
    public let place: String
    /// What was found, in a sentence.
    public let message: String
    /// How to mend it; nil where there is nothing to do.
    public let cure: String?
    /// How often this very value was found.
    public let count: Int

    /// Makes an example.
    public init(
      file: String, line: Int?, column: String?, value: String?, place: String, message: String,
      cure: String?, count: Int
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.value = value
      self.place = place
      self.message = message
      self.cure = cure
      self.count = count
    }
  }

  /// What became of the rows of a file; the three add up to all of them.
  public struct Rows: Hashable, Sendable {
    /// Rows taken, mended ones among them.
    public let accepted: Int
    /// Rows taken as a person mended them.
    public let corrected: Int
    /// Rows refused.
    public let rejected: Int
    /// Rows that hold no data, by reason as the store names it.
    public let nonData: [String: Int]

    /// Makes an account.
    public init(accepted: Int, corrected: Int, rejected: Int, nonData: [String: Int]) {
      self.accepted = accepted
      self.corrected = corrected
      self.rejected = rejected
      self.nonData = nonData
    }

    /// Rows that hold no data.
    public var nonDataCount: Int { nonData.values.reduce(0, +) }
    /// All rows of the file.
    public var total: Int { accepted + rejected + nonDataCount }
  }

  /// One source, or what belongs to none.
  public struct Source: Hashable, Sendable {
    /// Name of the source; nil for what concerns the mapping as a whole.
    public let name: String?
    /// Path of its file; "" for the mapping as a whole.
    public let file: String
    /// What became of its rows; nil when it could not be read.
    public let rows: Rows?
    /// Causes, most important first.
    public let causes: [Cause]
    /// The sheet in which its rejected rows can be mended; nil when there is none.
    public let repairFile: String?
    /// Where the mended sheet goes.
    public let correctionFile: String

    /// Makes a source; its causes are put in order.
    public init(
      name: String?, file: String, rows: Rows?, causes: [Cause], repairFile: String?,
      correctionFile: String
    ) {
      self.name = name
      self.file = file
      self.rows = rows
      self.causes = causes.sorted(by: ControlReport.precedes)
      self.repairFile = repairFile
      self.correctionFile = correctionFile
    }

    /// Number of cases of a weight.
    public func count(_ weight: Weight) -> Int {
      causes.filter { $0.weight == weight }.reduce(0) { $0 + $1.count }
    }
  }

  /// Title of the mapping.
  public let title: String
  /// Sources, those with the gravest causes first.
  public let sources: [Source]

  /// Makes a report; sources with graver causes come first, otherwise they keep their order.
  public init(title: String, sources: [Source]) {
    self.title = title
    let ranked = sources.enumerated().sorted { a, b in
      (Self.rank(a.element), a.offset) < (Self.rank(b.element), b.offset)
    }
    self.sources = ranked.map(\.element)
  }

  /// Number of cases of a weight in all sources.
  public func count(_ weight: Weight) -> Int { sources.reduce(0) { $0 + $1.count(weight) } }

  /// Rows refused in all sources.
  public var rejectedRows: Int { sources.reduce(0) { $0 + ($1.rows?.rejected ?? 0) } }

  /// Whether nothing was found that asks for anything.
  public var isClean: Bool { count(.stopping) + rejectedRows + count(.doubt) == 0 }

  private static func rank(_ source: Source) -> Int {
    Weight.allCases.firstIndex { source.count($0) > 0 } ?? Weight.allCases.count
  }

  private static func precedes(_ a: Cause, _ b: Cause) -> Bool {
    let order = Weight.allCases
    let (x, y) = (order.firstIndex(of: a.weight)!, order.firstIndex(of: b.weight)!)
    return (x, -a.count, a.code, a.column ?? "") < (y, -b.count, b.code, b.column ?? "")
  }
}
