public import Diagnostics

/// Finds out how a table is written: it cuts a sample in every plausible way and takes the way that
/// gives rows of one width and columns of one kind.
///
/// The same bytes give the same answer. Of a large file the first 256 KiB and the last 64 KiB are
/// looked at.
public enum DialectDetector {
  /// What somebody who knows the file says of it; nil where nothing is said.
  public struct Stated: Sendable {
    /// Encoding of the file.
    public var encoding: TextEncoding?
    /// Separator of fields.
    public var delimiter: UInt8?
    /// Quote of fields; an inner nil says that there is none.
    public var quote: UInt8??

    /// Makes a statement of nothing.
    public init() {}

    func allows(_ candidate: Candidate) -> Bool {
      if let delimiter, candidate.delimiter != [delimiter] { return false }
      // A sample without quotes says nothing against the stated one.
      if let quote, candidate.quote != quote, candidate.quote != nil || quote == nil {
        return false
      }
      return true
    }
  }

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - name: the path to show in diagnostics.
  ///   - stated: what need not be found out.
  /// - Throws: `DataFaults` when the file cannot be opened, is empty or no text, and with
  ///   `csv.cannot-tell` when no way to cut it is convincing.
  public static func detect(
    path: String, shownAs name: String, stated: Stated = Stated()
  ) throws(DataFaults) -> DetectedTable {
    let source = try ByteSource(path: path, name: name)
    return try detect(
      try DetectionSample(source, path: path, name: name, stated: stated.encoding), stated,
      name: name)
  }

  /// Looks at a table in memory; see ``detect(path:shownAs:stated:)``.
  public static func detect(
    bytes: [UInt8], shownAs name: String, stated: Stated = Stated()
  ) throws(DataFaults) -> DetectedTable {
    let source = ByteSource(bytes: bytes)
    return try detect(
      try DetectionSample(source, path: nil, name: name, stated: stated.encoding), stated,
      name: name)
  }

  /// Below this score no way to cut the rows is believed.
  private static let leastScore = 0.08
  /// Bytes on which all candidates are tried; only the best are tried on all of the sample.
  private static let firstRound = 1 << 16

  private static func detect(
    _ sample: DetectionSample, _ stated: Stated, name: String
  ) throws(DataFaults) -> DetectedTable {
    if sample.isWhole, sample.head.allSatisfy({ $0 <= 0x20 }) {
      throw DataFaults([Diagnostic("csv.empty-file", .error, at: SourceLocation(file: name))])
    }
    guard let (best, next) = ranked(sample.head, stated), best.value >= leastScore else {
      throw DataFaults([cannotTell(name, nil)])
    }
    let margin = next.map { (best.value - $0.value) / best.value } ?? 1
    // One line with quotes in the middle of fields: its rows end in a way nobody knows.
    if best.lexed.rows.count == 1, best.lexed.strayQuotes > 0 || best.hasQuotesLeft(sample.head) {
      throw DataFaults([cannotTell(name, best)])
    }
    let layout = TableLayout(best, sample)
    var table = layout.table(named: name)
    table.runnerUp = next.map { (Self.dialect(of: $0), $0.value) }
    table.score = best.value
    table.confidence = min(1, best.value * min(1, 0.5 + margin))
    table.reasons = Explanation(best, next, layout, table).reasons
    return table
  }

  private static func cannotTell(_ name: String, _ best: CandidateScore?) -> Diagnostic {
    Diagnostic(
      "csv.cannot-tell", .error, at: SourceLocation(file: name),
      ["delimiter": best.map { Explanation.word($0.candidate.delimiter) } ?? ""])
  }

  static func dialect(of score: CandidateScore) -> Dialect {
    var dialect = Dialect(delimiter: score.candidate.delimiter, quote: score.candidate.quote)
    dialect.escape = score.candidate.escape
    return dialect
  }

  /// The best way to cut the sample, and the best that cuts it with another separator.
  private static func ranked(_ head: [UInt8], _ stated: Stated)
    -> (CandidateScore, CandidateScore?)?
  {
    let part = firstLines(head)
    let candidates = CandidateFinder.candidates(for: part).filter(stated.allows)
    var scores = candidates.map { CandidateScore($0, bytes: part) }
    scores.sort(by: precedes)
    if part.count < head.count {
      scores = scores.prefix(6).map { CandidateScore($0.candidate, bytes: head) }
      scores.sort(by: precedes)
    }
    guard let best = scores.first, best.width > 0 else { return nil }
    let next = scores.dropFirst().first {
      $0.candidate.delimiter != best.candidate.delimiter && $0.value > 0
        && !($0.width == 1 && best.width == 1)
    }
    return (best, next)
  }

  /// Better ones first; of equals the usual separator, then the usual quote, then the shorter.
  private static func precedes(_ a: CandidateScore, _ b: CandidateScore) -> Bool {
    if a.value != b.value { return a.value > b.value }
    return rank(a) < rank(b)
  }

  private static func rank(_ score: CandidateScore) -> (Int, Int, Int) {
    let place =
      CandidateFinder.separators.firstIndex { $0.byte == score.candidate.delimiter.first } ?? 99
    let quote = score.candidate.quote.flatMap { CandidateFinder.quotes.firstIndex(of: $0) } ?? 9
    return (
      score.candidate.delimiter.count, place, quote + (score.candidate.escape == nil ? 0 : 10)
    )
  }

  /// The beginning of the sample up to the end of a line.
  private static func firstLines(_ head: [UInt8]) -> [UInt8] {
    guard head.count > firstRound else { return head }
    let cut = head.prefix(firstRound)
    guard let end = cut.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }), end > firstRound / 4 else {
      return head
    }
    return Array(cut[...end])
  }
}
