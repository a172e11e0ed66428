/// How well one way to cut a sample fits it: rows of one width, columns of one kind, quotes that
/// mean something. The product of a pattern score and a type score follows van den Burg, Nazábal
/// and Sutton (2019); taking the quotes into account and forgiving lines around the table do not.
struct CandidateScore {
  let candidate: Candidate
  let lexed: LexedSample
  /// Number of fields that most rows have.
  private(set) var width = 0
  /// From 0 to 1.
  private(set) var value = 0.0

  /// Rows looked at for the kinds of their cells.
  private static let typedRows = 300

  init(_ candidate: Candidate, bytes: [UInt8]) {
    self.candidate = candidate
    lexed = LexedSample(bytes, candidate)
    let rows = lexed.rows.filter { lexed.hasContent($0, bytes) }
    guard !rows.isEmpty else { return }
    width = Self.width(of: rows)
    let fitting = rows.filter { Int($0.cellCount) == width }
    let pattern = patternScore(rows, bytes)
    let types = typeScore(fitting, bytes)
    let wholeness = width == 1 ? 1 - 0.6 * glued(rows, bytes) : 1
    value =
      pattern * (0.25 + 0.75 * types) * quoteScore(bytes) * Self.worth(width: width)
      * (width > 1 ? CandidateFinder.prior(of: candidate.delimiter) : 1) * paddingScore * wholeness
  }

  /// The number of fields that most rows have; wide rows weigh more, as the lines around a table
  /// have few fields. Of two tables of a size the first counts, and where rows agree on nothing the
  /// first row does.
  static func width(of rows: [LexedSample.Row]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[Int(row.cellCount), default: 0] += 1 }
    func weight(_ width: Int) -> Double {
      Double(counts[width] ?? 0) * (width == 1 ? 0.3 : 1 - 0.5 / Double(width))
    }
    guard
      let best = counts.keys.max(by: {
        let (a, b) = (weight($0), weight($1))
        return a == b ? $0 < $1 : a < b
      }), let first = rows.first.map({ Int($0.cellCount) })
    else { return 0 }
    if rows.count > 5, (counts[best] ?? 0) * 10 < rows.count * 7, first > 1, first < best,
      rows.count(where: { Int($0.cellCount) >= first }) * 10 >= rows.count * 9
    {
      return first
    }
    let near = counts.keys.filter { $0 > 1 && weight($0) >= 0.93 * weight(best) }
    return rows.lazy.map { Int($0.cellCount) }.first { near.contains($0) } ?? best
  }

  /// What a number of columns is worth by itself: a table has several.
  private static func worth(width: Int) -> Double {
    switch width {
    case ...1: 0.42
    case 2: 0.8
    case 3: 0.9
    default: 1 - 0.2 / Double(width)
    }
  }

  /// Share of the rows that have the usual width. Rows of other tables count nearly as much; lines
  /// before the first and after the last such row count a third.
  private func patternScore(_ rows: [LexedSample.Row], _ bytes: [UInt8]) -> Double {
    let widths = rows.map { Int($0.cellCount) }
    guard let first = widths.firstIndex(of: width), let last = widths.lastIndex(of: width) else {
      return 0
    }
    var fitting = Double(widths.count { $0 == width })
    var outside = Double(rows.count - (last - first + 1))
    var start = 0
    while start < widths.count {
      let end = widths[start...].firstIndex { $0 != widths[start] } ?? widths.count
      if widths[start] > 1, widths[start] != width, end - start >= 4 {
        fitting += 0.9 * Double(end - start)
        if start > last || end <= first { outside -= Double(end - start) }
      }
      start = end
    }
    let inner = Double(rows.count) - outside
    let share = fitting / (inner + outside * (outside < fitting ? 1.0 / 3 : 1))
    return share * share * openingScore(rows, first, bytes)
  }

  /// A table begins with its header: where lines without a break stand right above the first row of
  /// the usual width and that row is like the next ones, the header was cut wrongly.
  private func openingScore(_ rows: [LexedSample.Row], _ first: Int, _ bytes: [UInt8]) -> Double {
    guard first > 0, width > 1, rows[first].line - rows[first - 1].line == 1 else { return 1 }
    func kinds(_ row: LexedSample.Row) -> [CellKind] {
      lexed.cells(of: row).map { CellShape.kind(of: bytes[Int($0.start)..<Int($0.end)]) }
    }
    let opening = kinds(rows[first])
    let below = rows[(first + 1)...].prefix(12).filter { Int($0.cellCount) == width }.map(kinds)
    guard !below.isEmpty else { return 0.85 }
    let alike = below.count { zip($0, opening).count { $0 == $1 } * 4 >= width * 3 }
    return alike * 2 > below.count ? 0.6 : 0.85
  }

  private func typeScore(_ rows: [LexedSample.Row], _ bytes: [UInt8]) -> Double {
    let sample = rows.count > 2 ? rows.dropFirst().prefix(Self.typedRows) : rows[...]
    guard width > 0, !sample.isEmpty else { return 0 }
    let columns = min(width, 200)
    var counts = [[CellKind: Int]](repeating: [:], count: columns)
    var odd = [Int](repeating: 0, count: columns)
    for row in sample {
      for (column, cell) in lexed.cells(of: row).prefix(columns).enumerated() {
        let content = bytes[Int(cell.start)..<Int(cell.end)]
        let kind = CellShape.kind(of: content)
        counts[column][kind, default: 0] += 1
        if kind == .text, isOdd(content, cell) { odd[column] += 1 }
      }
    }
    var sum = 0.0
    for column in 0..<columns {
      let filled = sample.count - (counts[column][.empty] ?? 0)
      if filled == 0 {
        sum += 0.6
        continue
      }
      let texts = counts[column][.text] ?? 0
      let best =
        counts[column].filter { $0.key != .empty && $0.key != .text }.map(\.value).max() ?? 0
      let total = Double(filled)
      let oddShare = Double(odd[column]) / total
      let asText =
        0.72 * Double(texts) / total + 0.5 * Double(filled - texts) / total - 0.6 * oddShare
      let asKind = Double(best) / total * (best == filled ? 1 : 0.95) - 0.6 * oddShare
      sum += max(0, asText, asKind)
    }
    return sum / Double(columns)
  }

  /// Text that looks like several cells, or like a part of one.
  private func isOdd(_ content: ArraySlice<UInt8>, _ cell: LexedSample.Cell) -> Bool {
    if cell.isQuoted { return false }
    if candidate.quote == nil, content.contains(0x22) { return true }
    var separators = 0
    var digits = 0
    for byte in content {
      if byte == 0x3B || byte == 0x09 || byte == 0x7C { separators += 1 }
      if CellShape.isDigit(byte) { digits += 1 }
    }
    if separators > 0 { return true }
    guard let first = content.first(where: { $0 != 0x20 }),
      let last = content.last(where: { $0 != 0x20 })
    else { return false }
    for quote in [UInt8(0x22), 0x27] {
      if (first == quote) != (last == quote), content.count(where: { $0 == quote }) == 1,
        quote == 0x22 || first == quote
      {
        return true
      }
      if first == quote, last == quote, content.count > 1 { return true }
    }
    // Numbers with commas in between are several cells.
    return digits > 0 && content.contains(0x2C)
      && content.split(separator: 0x2C).count(where: { CellShape.kind(of: $0) == .whole }) > 1
  }

  /// Share of the rows of a single column that look like several cells: a usual separator with no
  /// space behind it.
  private func glued(_ rows: [LexedSample.Row], _ bytes: [UInt8]) -> Double {
    let found = rows.count { row in
      lexed.cells(of: row).contains { !$0.isQuoted && isGlued(bytes[Int($0.start)..<Int($0.end)]) }
    }
    return Double(found) / Double(max(1, rows.count))
  }

  private func isGlued(_ cell: ArraySlice<UInt8>) -> Bool {
    for i in cell.indices {
      switch cell[i] {
      case 0x3B, 0x09, 0x7C: return true
      case 0x2C:
        guard i > cell.startIndex, i + 1 < cell.endIndex else { return true }
        let isMark = CellShape.isDigit(cell[i - 1]) && CellShape.isDigit(cell[i + 1])
        if !isMark, cell[i + 1] != 0x20 { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether double quotes stand anywhere in cells that are not quoted.
  func hasQuotesLeft(_ bytes: [UInt8]) -> Bool {
    lexed.cells.contains { cell in
      !cell.isQuoted && bytes[Int(cell.start)..<Int(cell.end)].contains(0x22)
    }
  }

  /// Quotes must open and close fields; those that stand elsewhere speak against them.
  private func quoteScore(_ bytes: [UInt8]) -> Double {
    guard let quote = candidate.quote else {
      // Cells in quotes that this way of cutting leaves in them.
      var wrapped = 0
      var filled = 0
      for cell in lexed.cells where cell.end > cell.start {
        filled += 1
        let (first, last) = (bytes[Int(cell.start)], bytes[Int(cell.end) - 1])
        if cell.end - cell.start > 1, first == last, first == 0x22 || first == 0x27 { wrapped += 1 }
      }
      return filled == 0 ? 1 : 1 - 0.5 * (Double(wrapped) / Double(filled)).squareRoot()
    }
    guard lexed.quotedCells > 0 else { return 0.9 }
    let good = Double(lexed.quotedCells + lexed.doubledQuotes + lexed.escapedQuotes)
    var score = 1 - 0.6 * Double(lexed.strayQuotes) / (good + Double(lexed.strayQuotes))
    if candidate.escape != nil {
      // A backslash is the escape only where it stands before quotes and quotes are not doubled.
      let escaped = Double(lexed.escapedQuotes)
      score *= escaped / (escaped + Double(lexed.doubledQuotes)) >= 0.5 ? 1.02 : 0.8
    }
    // A single quote or a backtick is rarer, and an apostrophe is no quote.
    let rarity = quote == 0x22 ? 1.0 : quote == 0x27 ? 0.97 : 0.93
    let share = good / Double(max(1, lexed.cells.count))
    return score * rarity * (quote == 0x22 || share > 0.02 ? 1 : 0.9)
  }

  /// Cells that all begin with a space were cut by half a separator.
  private var paddingScore: Double {
    let inner = lexed.cells.count - lexed.rows.count
    guard inner > 0, candidate.delimiter.last != 0x20 else { return 1 }
    return 1 - 0.15 * Double(lexed.spacedCells) / Double(inner)
  }
}

extension LexedSample {
  /// Whether a cell of the row has more in it than spaces.
  func hasContent(_ row: Row, _ bytes: [UInt8]) -> Bool {
    cells(of: row).contains { cell in
      bytes[Int(cell.start)..<Int(cell.end)].contains { $0 > 0x20 }
    }
  }
}
