internal import CSVReading
public import Diagnostics

/// Reads one source through its profile.
public enum SourceIngest {
  /// What reading a source gave, rows aside.
  public struct Summary: Sendable {
    /// What became of every row.
    public let account: RowAccount
    /// Faults, doubts and notes by line; of the rejected rows at most 100 of one code, the rest
    /// counted in `ingest.more` by code and column, so that the counts stay exact.
    public let diagnostics: [Diagnostic]
    /// Lines of the source that were accepted as a person mended them, rising.
    public let correctedLines: [Int]
  }

  /// Reads a table row by row.
  ///
  /// - Parameters:
  ///   - path: the table.
  ///   - name: its path as diagnostics show it.
  ///   - corrections: mended rows, read in place of those of the file.
  ///   - rejected: takes every row refused, with its reasons and its text.
  ///   - opened: takes the names of the columns before any row.
  ///   - pseudonym: takes the place of the values in the columns that the profile pseudonymises.
  ///   - isWanted: asked after every row whether to read on; where not, the summary is of the rows
  ///     read.
  ///   - take: takes every row that could be read and says what becomes of it.
  /// - Throws: `DataFaults` when the file cannot be read, when it lacks a column that the profile
  ///   names, when it brings direct identifiers that the profile does not speak of, or when the
  ///   corrections lack a column of the file.
  public static func read(
    _ profile: Profile, path: String, shownAs name: String,
    corrections: RowCorrections? = nil, rejected: (RejectedRow) -> Void = { _ in },
    opened: ([String]) -> Void = { _ in }, pseudonym: ((String) -> String)? = nil,
    isWanted: () -> Bool = { true }, take: (RawRow) -> RowVerdict
  ) throws(DataFaults) -> Summary {
    if profile.readsFolder, HSDSFolder.isFolder(path) {
      return try readFolder(
        profile, path: path, shownAs: name, corrections: corrections, rejected: rejected,
        opened: opened, isWanted: isWanted, take: take)
    }
    return try read(
      profile, from: TableOrigin(.file(path), name), corrections: corrections, rejected: rejected,
      opened: opened, pseudonym: pseudonym, isWanted: isWanted, take: take)
  }

  /// Reads a table in memory row by row, as the one that reads from a path does.
  public static func read(
    _ profile: Profile, bytes: [UInt8], shownAs name: String,
    corrections: RowCorrections? = nil, rejected: (RejectedRow) -> Void = { _ in },
    opened: ([String]) -> Void = { _ in }, pseudonym: ((String) -> String)? = nil,
    isWanted: () -> Bool = { true }, take: (RawRow) -> RowVerdict
  ) throws(DataFaults) -> Summary {
    try read(
      profile, from: TableOrigin(.memory(bytes), name), corrections: corrections,
      rejected: rejected, opened: opened, pseudonym: pseudonym, isWanted: isWanted, take: take)
  }

  private static func read(
    _ profile: Profile, from origin: TableOrigin, corrections: RowCorrections?,
    rejected: (RejectedRow) -> Void, opened: ([String]) -> Void, pseudonym: ((String) -> String)?,
    isWanted: () -> Bool, take: (RawRow) -> RowVerdict
  ) throws(DataFaults) -> Summary {
    let (profile, note) = try settled(profile, origin)
    return try read(
      profile, note: note, corrections, pseudonym: pseudonym, opened: opened, rejected: rejected,
      isWanted: isWanted, take: take
    ) { () throws(DataFaults) in try origin.open(profile.table.dialect) }
  }

  /// Reads a table, with some checks beside those of the registry; the table is opened twice.
  static func read(
    _ profile: Profile, note: Diagnostic? = nil, checks: [any TableCheck] = [],
    _ corrections: RowCorrections? = nil, pseudonym: ((String) -> String)? = nil,
    opened: ([String]) -> Void = { _ in }, rejected: (RejectedRow) -> Void,
    isWanted: () -> Bool = { true }, take: (RawRow) -> RowVerdict,
    open: () throws(DataFaults) -> TableReader
  ) throws(DataFaults) -> Summary {
    let reader = try open()
    if profile.usesPseudonyms, pseudonym == nil {
      throw DataFaults([Diagnostic("privacy.no-key", .error, at: SourceLocation(file: reader.name))]
      )
    }
    let binder = ColumnBinder(
      header: reader.header, file: reader.name, table: profile.table, pseudonym: pseudonym)
    let issues = ValueIssues(file: reader.name)
    let tools = AdapterTools(binder: binder, issues: issues, file: reader.name)
    let adapter = adapter(for: profile.body, tools)
    let holdsPeople = type(of: adapter).holdsPeople
    let sample = OpeningRows(
      try open(), read: binder.mapped, dropped: binder.dropped.union(binder.pseudonymised),
      table: profile.table)
    // A row that ends before a column that nobody reads is whole.
    let needed = binder.wanted
    let door = DoorCheck(
      sample, holdsPeople: holdsPeople, quotes: adapter.quoteColumns, table: profile.table,
      file: reader.name)
    let opening =
      (profile.table.format?.doubts ?? []) + binder.faults + door.diagnostics
      + binder.leftOver(apartFrom: door.stopping)
    var closing = ColumnChecks.diagnostics(sample.columns, file: reader.name)
    if !holdsPeople {
      closing += TableTotals.diagnostics(sample, profile.table, file: reader.name)
    }
    let checks = CheckRunner(
      CheckRegistry.checks(for: adapter, binder, sample, door) + checks, binder)
    if opening.contains(where: { $0.severity == .error }) {
      throw DataFaults(wrongDelimiter(reader, profile.table).map { [$0] } ?? opening)
    }

    opened(reader.header)
    let mender = try corrections.map { file throws(DataFaults) in
      try RowMender(file, reader: reader, wanted: binder.wanted)
    }
    reader.shortestRow = profile.table.format?.shortestRow(reader.header, reading: needed)
    var identical = adapter.identicalRowsCode.map { IdenticalRows(code: $0) }
    var log = CappedLog()
    var account = RowAccount()
    var correctedLines: [Int] = []
    var mendedLines: Set<Int> = []
    func refuse(_ line: Int, _ reasons: [Diagnostic], _ text: String, _ cells: [String]?) {
      account.rejected += 1
      reasons.forEach { log.append($0) }
      rejected(RejectedRow(line: line, reasons: reasons, text: text, cells: cells))
    }
    func judge(_ record: RawRecord, refused: ([Diagnostic]) -> Void) -> Bool {
      checks.meet(record)
      switch verdict(adapter, record, take) {
      case .accepted:
        account.accepted += 1
        return true
      case .nonData(let reason): account.nonData[reason, default: 0] += 1
      case .rejected(let reasons): refused(reasons)
      }
      return false
    }
    /// Whether a person mended the row of a line, which is then read as mended.
    func mend(_ line: Int) -> Bool {
      guard let mender, let row = mender.row(at: line) else { return false }
      mendedLines.insert(line)
      switch row.outcome {
      case .unreadable(let fault): refuse(line, [fault], row.text, row.cells)
      case .record(let record):
        // Records of the table are numbered from 0 up.
        let isTaken = record.lend(number: -1 - line) { lent in
          judge(lent) { refuse(line, mender.placed($0, row), row.text, row.cells) }
        }
        if isTaken { correctedLines.append(line) }
      }
      return true
    }
    let count = reader.read(columns: binder.wanted) { record in
      defer { if !isWanted() { reader.stop() } }
      if mend(record.line) { return }
      refuse(record.line, [record.reason], record.text, reader.cells(of: record.text))
    } record: { record in
      defer { if !isWanted() { reader.stop() } }
      if mender != nil, mend(record.line) { return }
      let isTaken = judge(record) {
        refuse(record.line, $0, reader.recordText, reader.cells(of: reader.recordText))
      }
      if isTaken { reader.withRecordBytes { identical?.note($0, line: record.line) } }
    }
    account.add(count)
    return Summary(
      account: account,
      diagnostics: (note.map { [$0] } ?? []) + opening + log.diagnostics(file: reader.name)
        + issues.diagnostics + adapter.doubts
        + (identical?.diagnostics(file: reader.name) ?? []) + checks.finish() + closing
        + reader.closingFaults
        + (mender?.diagnostics(accepted: correctedLines, met: mendedLines) ?? []),
      correctedLines: correctedLines)
  }

  /// The profile for one file, in the first dialect that has the columns it names; without such a
  /// one the likeliest. The note says when that is another dialect than profile and format have.
  private static func settled(_ profile: Profile, _ origin: TableOrigin) throws(DataFaults)
    -> (Profile, Diagnostic?)
  {
    let ways = profile.table.dialects { stated throws(DataFaults) in try origin.detect(stated) }
    func fitted(_ way: Dialect) throws(DataFaults) -> Profile {
      var other = profile
      other.table.dialect = way
      return try other.fitted { dialect, count throws(DataFaults) in
        try origin.head(dialect, records: count)
      }
    }
    let chosen = ways.first { way in
      guard let profile = try? fitted(way) else { return false }
      return binds(profile, try? origin.open(profile.table.dialect))
    }
    let way = chosen ?? ways[0]
    let settled = try fitted(way)
    let isOther = way != profile.table.dialect
    return (
      settled, isOther ? TableSettings.note(on: settled.table.dialect, file: origin.name) : nil
    )
  }

  /// Whether a table has the columns that the profile names.
  private static func binds(_ profile: Profile, _ reader: TableReader?) -> Bool {
    guard let reader else { return false }
    let binder = ColumnBinder(header: reader.header, file: reader.name, table: profile.table)
    let tools = AdapterTools(
      binder: binder, issues: ValueIssues(file: reader.name), file: reader.name)
    _ = adapter(for: profile.body, tools)
    return !binder.faults.contains { $0.severity == .error }
  }

  /// One column whose name holds another delimiter: the profile names the wrong one, and every
  /// missing column would only repeat that.
  private static func wrongDelimiter(_ reader: TableReader, _ table: TableSettings) -> Diagnostic? {
    guard reader.header.count == 1, let header = reader.header.first else { return nil }
    let others: [(character: Character, word: String)] = [
      (";", ";"), (",", ","), ("\t", "tab"), ("|", "|"),
    ]
    let counted = others.map { other in
      (count: header.filter { $0 == other.character }.count, word: other.word)
    }
    guard let found = counted.max(by: { $0.count < $1.count }), found.count > 0 else { return nil }
    let declared = UnicodeScalar(table.dialect.delimiter)
    return Diagnostic(
      "csv.wrong-delimiter", .error, at: SourceLocation(file: reader.name, line: 1),
      ["found": found.word, "declared": declared == "\t" ? "tab" : String(declared)])
  }

  private static func verdict(
    _ adapter: any RowAdapter, _ record: RawRecord, _ take: (RawRow) -> RowVerdict
  ) -> RowVerdict {
    do throws(RowFault) {
      switch try adapter.adapt(record) {
      case .row(let row): return take(row)
      case .nonData(let reason): return .nonData(reason)
      }
    } catch {
      return .rejected([error.diagnostic])
    }
  }

  /// The registry of adapters: one line per kind of source.
  private static func adapter(for body: Profile.Body, _ tools: AdapterTools) -> any RowAdapter {
    switch body {
    case .survey(let spec): SurveyAdapter(spec, tools)
    case .focusGroups(let spec): FocusGroupAdapter(spec, tools)
    case .catalogue(let spec): CatalogueAdapter(spec, tools)
    case .participation(let spec): ParticipationAdapter(spec, tools)
    case .margins(let spec): MarginAdapter(spec, tools)
    case .aggregate(let spec): AggregateAdapter(spec, tools)
    case .network(let spec): NetworkAdapter(spec, tools)
    }
  }
}

/// Faults of rows, so many of a code and no more: a wrong encoding faults every row of a file. How
/// many there are of a code and column is counted all the same.
private struct CappedLog {
  private struct Kind: Hashable {
    let code: String
    let columnName: String?
  }

  private var kept: [Diagnostic] = []
  private var seen: [String: Int] = [:]
  private var left: [Kind: Int] = [:]
  private static let capacity = 100

  mutating func append(_ diagnostic: Diagnostic) {
    seen[diagnostic.code, default: 0] += 1
    if seen[diagnostic.code, default: 0] <= Self.capacity {
      kept.append(diagnostic)
    } else {
      let name = diagnostic.location?.columnName
      left[Kind(code: diagnostic.code, columnName: name), default: 0] += 1
    }
  }

  func diagnostics(file: String) -> [Diagnostic] {
    let more = left.sorted {
      ($0.key.code, $0.key.columnName ?? "") < ($1.key.code, $1.key.columnName ?? "")
    }
    return kept
      + more.map { kind, count in
        Diagnostic(
          "ingest.more", .error, at: SourceLocation(file: file, columnName: kind.columnName),
          ["code": kind.code, "count": String(count)])
      }
  }
}

extension RowAccount {
  /// Adds what the reader of the table counted by itself.
  fileprivate mutating func add(_ count: TableCount) {
    physicalLines = count.physicalLines
    continuationLines = count.continuationLines
    let found: [(NonDataReason, Int)] = [
      (.title, count.titles), (.header, count.headers), (.tagRow, count.tagRows),
      (.blank, count.blanks), (.footnote, count.footnotes),
      (.total, count.totals), (.otherTable, count.otherTables),
    ]
    for (reason, number) in found where number > 0 { nonData[reason, default: 0] += number }
  }
}
