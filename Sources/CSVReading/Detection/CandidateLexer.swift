/// One way to cut the bytes of a table in fields.
struct Candidate: Hashable {
  /// Separator, one byte or more.
  var delimiter: [UInt8]
  var quote: UInt8?
  /// Character that takes the meaning from the next one; nil where a quote is doubled instead.
  var escape: UInt8?
}

/// The cells of a sample cut in one way, forgivingly: a quote that closes nowhere is text.
struct LexedSample {
  struct Cell {
    /// Place of the value in the sample, quotes left out.
    var start: Int32
    var end: Int32
    var isQuoted = false
    /// Quotes of the dialect where they mean nothing.
    var strays: UInt8 = 0
  }

  struct Row {
    var firstCell: Int32
    var cellCount: Int32
    /// Physical line of its first byte, from 1.
    var line: Int32
    /// Place of the row in the sample, line break left out.
    var start: Int32
    var end: Int32
  }

  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  private(set) var quotedCells = 0
  private(set) var strayQuotes = 0
  /// Quotes written as two, or behind the escape character, within quoted cells.
  private(set) var doubledQuotes = 0
  private(set) var escapedQuotes = 0
  /// Quoted cells with spaces between the quotes and the separator.
  private(set) var spacedQuotes = 0
  /// Line breaks within quoted cells.
  private(set) var brokenLines = 0
  /// Cells that begin with a space, the first of a row aside.
  private(set) var spacedCells = 0

  func cells(of row: Row) -> ArraySlice<Cell> {
    cells[Int(row.firstCell)..<Int(row.firstCell + row.cellCount)]
  }

  /// Longest quoted cell believed, in bytes, and in lines whatever they hold. More lines are a list
  /// while few have separators: a table swallowed by a quote left open has some on every line.
  private static let longestCell = 16_384
  private static let mostLines = 60
  private static let linesPerSeparator = 8

  init(_ bytes: [UInt8], _ candidate: Candidate, rowLimit: Int = .max) {
    bytes.withUnsafeBufferPointer { lex($0, candidate, rowLimit) }
  }

  private mutating func lex(
    _ bytes: UnsafeBufferPointer<UInt8>, _ candidate: Candidate, _ rowLimit: Int
  ) {
    let end = bytes.count
    let first = candidate.delimiter.first ?? 0
    let isWide = candidate.delimiter.count > 1
    let width = candidate.delimiter.count
    func isDelimiter(_ i: Int) -> Bool {
      guard bytes[i] == first else { return false }
      if !isWide { return true }
      guard i + width <= end else { return false }
      for k in 1..<width where bytes[i + k] != candidate.delimiter[k] { return false }
      return true
    }
    let skipsSpaces = first != 0x20
    var position = 0
    var line: Int32 = 1
    var row = Row(firstCell: 0, cellCount: 0, line: 1, start: 0, end: 0)
    while position < end, rows.count < rowLimit {
      // One field.
      var cell = Cell(start: Int32(position), end: 0)
      var closed = false
      if let quote = candidate.quote {
        var opening = position
        if skipsSpaces { while opening < end, bytes[opening] == 0x20 { opening += 1 } }
        if opening < end, bytes[opening] == quote,
          let (after, found) = quoted(bytes, opening, quote, candidate, isDelimiter)
        {
          cell.start = Int32(opening + 1)
          cell.end = Int32(found.end)
          cell.isQuoted = true
          cell.strays = UInt8(clamping: found.strays)
          quotedCells += 1
          strayQuotes += found.strays
          doubledQuotes += found.doubled
          escapedQuotes += found.escaped
          brokenLines += found.lines
          if after.spaced || opening > position { spacedQuotes += 1 }
          line += Int32(found.lines)
          position = after.position
          closed = true
        }
      }
      if !closed {
        if row.cellCount > 0, bytes[position] == 0x20 { spacedCells += 1 }
        while position < end {
          let byte = bytes[position]
          if byte == 0x0A || byte == 0x0D || isDelimiter(position) { break }
          if byte == candidate.quote { cell.strays = cell.strays &+ 1; strayQuotes += 1 }
          if byte == candidate.escape, position + 1 < end, bytes[position + 1] != 0x0A,
            bytes[position + 1] != 0x0D
          {
            position += 1
          }
          position += 1
        }
        cell.end = Int32(position)
      }
      cells.append(cell)
      row.cellCount += 1
      if position < end, bytes[position] != 0x0A, bytes[position] != 0x0D {
        position += width
        if position < end { continue }
        // A separator ends the sample: one more blank field.
        cells.append(Cell(start: Int32(end), end: Int32(end)))
        row.cellCount += 1
      }
      row.end = Int32(min(position, end))
      rows.append(row)
      if position < end {
        let isCRLF = bytes[position] == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
        position += isCRLF ? 2 : 1
        line += 1
      }
      row = Row(
        firstCell: Int32(cells.count), cellCount: 0, line: line, start: Int32(position),
        end: Int32(position))
    }
  }

  private struct Quoted {
    var end = 0
    var strays = 0
    var doubled = 0
    var escaped = 0
    var lines = 0
  }

  /// The quoted field at `opening`; nil when nothing closes it.
  private func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ opening: Int, _ quote: UInt8, _ candidate: Candidate,
    _ isDelimiter: (Int) -> Bool
  ) -> (after: (position: Int, spaced: Bool), Quoted)? {
    var found = Quoted()
    var i = opening + 1
    var counted = i
    var separators = 0
    let end = bytes.count
    while i < end {
      let byte = bytes[i]
      if byte == candidate.escape, byte != quote, i + 1 < end {
        if bytes[i + 1] == quote { found.escaped += 1 }
        i += 2
        continue
      }
      if byte == 0x0A || byte == 0x0D {
        if i - opening > Self.longestCell { return nil }
        if found.lines >= Self.mostLines {
          while counted < i {
            if isDelimiter(counted) { separators += 1 }
            counted += 1
          }
          if separators * Self.linesPerSeparator > found.lines { return nil }
        }
        if byte == 0x0D, i + 1 < end, bytes[i + 1] == 0x0A { i += 1 }
        found.lines += 1
        i += 1
        continue
      }
      guard byte == quote else {
        i += 1
        continue
      }
      if i + 1 < end, bytes[i + 1] == quote, candidate.escape == nil || i + 2 < end {
        found.doubled += 1
        i += 2
        continue
      }
      var after = i + 1
      if candidate.delimiter.first != 0x20 {
        while after < end, bytes[after] == 0x20, !isDelimiter(after) { after += 1 }
      }
      if after >= end || bytes[after] == 0x0A || bytes[after] == 0x0D || isDelimiter(after) {
        found.end = i
        return ((after, after > i + 1), found)
      }
      // A quote in the middle. After a line break or a separator it is likelier that it opens
      // another field, and that the one at the beginning is text.
      found.strays += 1
      if found.lines > 0
        || (i > opening + candidate.delimiter.count && isDelimiter(i - candidate.delimiter.count))
      {
        return nil
      }
      i += 1
    }
    return nil
  }
}
