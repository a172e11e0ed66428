/// Where the parts of a file lie once it is known how its rows are cut: titles, header, data, notes,
/// further tables.
struct TableLayout {
  let score: CandidateScore
  let sample: DetectionSample
  /// All rows of the head of the sample, blank ones too.
  let rows: [SampleRow]
  private(set) var blocks: [TableSplitter.Block] = []
  private(set) var chosen = 0
  /// Rows of the chosen table with something in them.
  private(set) var content: [SampleRow] = []
  private(set) var header = HeaderFinder.Found()
  private(set) var footer = FooterFinder.Found()
  /// The footer as far as nobody can doubt it.
  private(set) var certainFooter = FooterFinder.Found()
  /// Rows of the chosen table between header and footer.
  private(set) var data: [SampleRow] = []
  private(set) var blankRows = 0

  /// Rows beyond which the parts of the table are sought no more.
  private static let mostRows = 20_000

  init(_ score: CandidateScore, _ sample: DetectionSample) {
    self.score = score
    self.sample = sample
    let bytes = sample.head
    rows = score.lexed.rows.prefix(Self.mostRows).map { SampleRow($0, of: score.lexed, bytes) }
    blocks = TableSplitter(rows: rows).split(mainWidth: score.width)
    let sizes = blocks.map { block in
      rows[block.range].count { $0.width == block.width && !$0.isBlank }
    }
    chosen = sizes.indices.max { sizes[$0] == sizes[$1] ? $0 > $1 : sizes[$0] < sizes[$1] } ?? 0
    content = rows[block.range].filter { !$0.isBlank }
    header = HeaderFinder(rows: content, width: block.width, candidate: score.candidate).find()
    let body = Array(content.dropFirst(header.start + header.headerRows + header.tagRows))
    footer = findFooter(below: body, isCautious: false)
    certainFooter = findFooter(below: body, isCautious: true)
    data = Array(body.dropLast(endsInSample ? footer.count : 0))
    blankRows = rows[block.range].count - content.count
  }

  var block: TableSplitter.Block { blocks[chosen] }

  /// Whether the last row of the table is in the head of the sample.
  var endsInSample: Bool { chosen < blocks.count - 1 || isWhole }

  private var isWhole: Bool { sample.isWhole && score.lexed.rows.count <= Self.mostRows }

  private func findFooter(below body: [SampleRow], isCautious: Bool) -> FooterFinder.Found {
    var tallies = [ColumnTally](repeating: ColumnTally(), count: max(1, block.width))
    for row in body where row.width == block.width {
      for (column, kind) in row.kinds.enumerated() { tallies[column].add(kind) }
    }
    var last = body
    if !endsInSample {
      guard !sample.tail.isEmpty else { return FooterFinder.Found() }
      let lexed = LexedSample(sample.tail, score.candidate)
      let tail = lexed.rows.map { SampleRow($0, of: lexed, sample.tail) }
      last = tail.filter { !$0.isBlank }
      return FooterFinder(
        rows: last, followsBlank: blanksAbove(tail), width: block.width, tallies: tallies,
        isWhole: false, isCautious: isCautious
      ).find()
    }
    let below = Set(last.map(\.line))
    let blanks = blanksAbove(Array(rows[block.range]), keeping: below)
    return FooterFinder(
      rows: last, followsBlank: blanks, width: block.width, tallies: tallies, isWhole: true,
      isCautious: isCautious
    ).find()
  }

  /// For every row with content whether a blank one stands above it.
  private func blanksAbove(_ rows: [SampleRow], keeping lines: Set<Int>? = nil) -> [Bool] {
    var above: [Bool] = []
    var isAfterBlank = false
    for row in rows {
      if row.isBlank {
        isAfterBlank = true
        continue
      }
      if lines?.contains(row.line) ?? true { above.append(isAfterBlank) }
      isAfterBlank = false
    }
    return above
  }

  /// The description of the table, reasons and scores left out.
  func table(named name: String) -> DetectedTable {
    var dialect = DialectDetector.dialect(of: score)
    if dialect.quote == nil, !sample.head.contains(0x22), dialect.delimiter != 0x22 {
      // Nothing speaks against the usual quote further down.
      dialect.quote = 0x22
    }
    if score.width == 1 { dialect.delimiter = unusedDelimiter }
    dialect.encoding = sample.encoding
    dialect.headerRows = header.headerRows
    dialect.tagRows = header.tagRows
    dialect.footerLines = footer.count
    dialect.totalRows = footer.totals
    let first = header.start < content.count ? content[header.start].line : 1
    let hasTitles = rows.contains { $0.line < first && !$0.isBlank }
    dialect.preambleLines = hasTitles ? first - 1 : 0
    if chosen < blocks.count - 1 {
      dialect.lastLine = rows[blocks[chosen + 1].range.lowerBound].line - 1
    }
    let names = columnNames
    return DetectedTable(
      dialect: dialect, encoding: sample.fileEncoding, header: names, columns: columns(names),
      tables: extents(first), chosen: chosen, totalRows: footer.totals,
      certainFooter: certainFooter.count,
      lineEnding: lineEnding, reasons: [], runnerUp: nil, score: 0, confidence: 0,
      isWhole: sample.isWhole,
      hasSpacesAroundQuotes: score.lexed.spacedQuotes > 0,
      shapes: ColumnShape.shapes(of: data, width: block.width))
  }

  private func extents(_ first: Int) -> [TableExtent] {
    blocks.enumerated().map { place, block in
      let filled = rows[block.range].filter { !$0.isBlank }
      if place == chosen {
        return TableExtent(
          firstLine: first, lastLine: endsInSample ? data.last?.line ?? first : nil,
          rows: data.count, width: block.width)
      }
      let isLast = place == blocks.count - 1
      return TableExtent(
        firstLine: filled.first?.line ?? 1,
        lastLine: isLast && !isWhole ? nil : filled.last?.line, rows: max(0, filled.count - 1),
        width: block.width)
    }
  }

  private var unusedDelimiter: UInt8 {
    CandidateFinder.separators.first { !sample.head.contains($0.byte) }?.byte ?? 0x1F
  }

  /// Names as the header reader makes them.
  private var columnNames: [String] {
    guard header.headerRows > 0 else { return (0..<block.width).map { String($0 + 1) } }
    var names: [String] = []
    for row in 0..<header.headerRows {
      let cells = content[header.start + row].cells.map {
        HeaderReader.collapsed(sample.encoding.text(of: $0))
      }
      names = row == 0 ? cells : HeaderReader.combine(names, cells)
    }
    return names
  }

  private func columns(_ names: [String]) -> [DetectedColumn] {
    var profiles = [ColumnProfile](repeating: ColumnProfile(), count: names.count)
    for row in data {
      for column in 0..<min(names.count, row.width) {
        profiles[column].add(row.kinds[column], row.cells[column])
      }
    }
    return zip(profiles, names).map { $0.column(named: $1) }
  }

  private var lineEnding: LineEnding {
    var (lf, crlf, cr) = (0, 0, 0)
    let bytes = sample.head
    for i in bytes.indices {
      if bytes[i] == 0x0A {
        if i > 0, bytes[i - 1] == 0x0D { crlf += 1 } else { lf += 1 }
      } else if bytes[i] == 0x0D, i + 1 == bytes.count || bytes[i + 1] != 0x0A {
        cr += 1
      }
    }
    switch (lf > 0, crlf > 0, cr > 0) {
    case (false, false, false): return .none
    case (true, false, false): return .lf
    case (false, true, false): return .crlf
    case (false, false, true): return .cr
    default: return .mixed
    }
  }
}

extension TextEncoding {
  /// The text of bytes already found valid.
  func text(of bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { text(of: $0) }
  }
}
