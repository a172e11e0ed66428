/// Tells which of the first rows of a table name its columns.
struct HeaderFinder {
  /// The rows of the table, blank ones left out.
  let rows: [SampleRow]
  let width: Int
  let candidate: Candidate

  struct Found {
    /// Place of the first header row, or of the first data row without one.
    var start = 0
    var headerRows = 0
    var tagRows = 0
    /// Why: `names`, `years`, `repeated`, `assumed`, `data`, `alone`.
    var why = "assumed"
  }

  private static let most = 3
  private static let depth = 10

  /// A column whose cells are of a kind that names are not.
  private struct TypedColumn {
    let place: Int
    let kind: CellKind
    let isAlwaysFilled: Bool
  }

  func find() -> Found {
    let fitting = rows.indices.filter { rows[$0].width == width && rows[$0].filled > 0 }
    guard let first = fitting.first(where: { !isTitle($0) }) ?? fitting.first else {
      return Found()
    }
    let typed = typedColumns(from: fitting, after: first)
    var found = Found(start: first)
    if let damaged = damagedHeader(above: first, typed) {
      found = Found(start: damaged, headerRows: 1, why: "names")
    } else if let last = lastNamingRow(fitting, typed) {
      found = extended(from: last, typed)
      found.why = "names"
    } else if isYears(first, typed) {
      found.headerRows = 1
      found.why = "years"
    } else if typed.isEmpty {
      (found.headerRows, found.why) = untyped(first, fitting)
    } else {
      let (matches, clashes) = agreement(rows[first], typed)
      found.headerRows = clashes > 0 && matches == 0 ? 1 : 0
      found.why = found.headerRows == 1 ? "names" : "data"
      if matches == 0, clashes == 0 { (found.headerRows, found.why) = untyped(first, fitting) }
    }
    if found.headerRows > 0 {
      // The same row again and again is a header of several rows.
      while found.headerRows < Self.most, found.start + found.headerRows < rows.count,
        isSame(rows[found.start], rows[found.start + found.headerRows])
      {
        found.headerRows += 1
        found.why = "repeated"
      }
      let next = found.start + found.headerRows
      if next < rows.count, isTagRow(rows[next]) { found.tagRows = 1 }
    }
    return found
  }

  /// The row right above the first one that fits, when it is a header with a separator too many or
  /// too few, or with another separator.
  private func damagedHeader(above first: Int, _ typed: [TypedColumn]) -> Int? {
    guard first > 0, width > 1 else { return nil }
    let above = rows[first - 1]
    guard rows[first].line - above.line == 1, !above.kinds.contains(where: Self.isData) else {
      return nil
    }
    let (matches, clashes) = agreement(rows[first], typed)
    guard clashes == 0, matches > 0 || typed.isEmpty else { return nil }
    let repair = RowRepair(
      delimiter: candidate.delimiter, quote: candidate.quote, escape: candidate.escape,
      columns: [ColumnShape](repeating: ColumnShape(isAlwaysFilled: true), count: width))
    guard let mended = repair.repair(Array(above.written)) else { return nil }
    // Where nothing else is known of the columns, only a separator more or less is believed.
    if typed.isEmpty, mended.delimiter != nil || abs(above.width - width) > 1 { return nil }
    let blanks = mended.cells.count { CellShape.trimmed($0[...]).isEmpty }
    let isNamed = !mended.cells.contains { Self.isData(CellShape.kind(of: $0[...])) }
    return isNamed && blanks <= max(1, width / 5) ? first - 1 : nil
  }

  /// One filled cell in a wide table: a title that was given separators.
  private func isTitle(_ place: Int) -> Bool {
    let row = rows[place]
    return width >= 3 && row.filled == 1
      && rows[(place + 1)...].prefix(20).contains { $0.width == width && $0.filled > 2 }
  }

  private func typedColumns(from fitting: [Int], after first: Int) -> [TypedColumn] {
    let all = fitting.filter { $0 > first }
    let body = all.count >= 8 ? all.dropFirst(3) : all[...]
    var tallies = [ColumnTally](repeating: ColumnTally(), count: width)
    for place in body.prefix(500) {
      for (column, kind) in rows[place].kinds.enumerated() { tallies[column].add(kind) }
    }
    return tallies.enumerated().compactMap { column, tally in
      let kind = tally.kind
      guard tally.filled > 0, kind != .text, kind != .empty, tally.share(of: kind) >= 0.75 else {
        return nil
      }
      // Header cells such as "Q1" or "b2" are codes too.
      guard kind != .code || tally.filled >= 3 else { return nil }
      return TypedColumn(
        place: column, kind: kind, isAlwaysFilled: Double(tally.filled) >= 0.95 * Double(tally.rows)
      )
    }
  }

  /// How many cells are of the kind of their column, and how many are words where numbers go.
  private func agreement(_ row: SampleRow, _ typed: [TypedColumn]) -> (matches: Int, clashes: Int) {
    var matches = 0
    var clashes = 0
    for column in typed where column.place < row.width {
      let kind = row.kinds[column.place]
      if kind == .empty { continue }
      if ColumnTally.conforms(kind, to: column.kind) {
        matches += column.kind == .code ? 0 : 1
      } else if !Self.isMissing(row.cells[column.place]) {
        if column.kind != .code || kind == .text { clashes += 1 }
      }
    }
    return (matches, clashes)
  }

  /// The last of the first rows that has words where the rows below have numbers.
  private func lastNamingRow(_ fitting: [Int], _ typed: [TypedColumn]) -> Int? {
    guard !typed.isEmpty else { return nil }
    var last: Int?
    for place in fitting.prefix(Self.depth) {
      let row = rows[place]
      let (matches, clashes) = agreement(row, typed)
      let holes = typed.count { $0.isAlwaysFilled && row.kinds[$0.place] == .empty }
      if clashes * 4 >= typed.count, clashes > matches * 2, clashes > 0 {
        // Further down only the rows right below a header may be of it.
        if let known = last, place > known + 1 { break }
        if last == nil || clashes + holes >= max(1, typed.count / 2) || holes > 0 { last = place }
      } else if last != nil, matches == 0, clashes == 0, holes > 0, holes * 2 >= typed.count,
        row.filled > 0, place == (last ?? 0) + 1
      {
        last = place
      } else if matches > 0, clashes == 0 {
        // Data begin here, unless it is the upper one of two rows with cells merged.
        if place == fitting.first, row.filled < width, holes > 0 { continue }
        break
      }
    }
    return last
  }

  /// Takes the header rows above the last one in.
  private func extended(from last: Int, _ typed: [TypedColumn]) -> Found {
    var start = last
    while start > 0, last - start + 1 < Self.most {
      let above = rows[start - 1]
      guard above.width == width, above.filled >= (width >= 3 ? 2 : 1) else { break }
      guard rows[start].line - above.line <= 1 + 8 else { break }
      let (matches, clashes) = agreement(above, typed)
      guard clashes > 0 || matches == 0 || above.filled < width else { break }
      start -= 1
    }
    return Found(start: start, headerRows: last - start + 1)
  }

  /// Without numbers below, the first row names the columns unless its cells come again below.
  private func untyped(_ first: Int, _ fitting: [Int]) -> (Int, String) {
    let row = rows[first]
    let below = fitting.filter { $0 > first }
    if below.isEmpty {
      return row.kinds.contains { $0 == .text || $0 == .code || $0 == .yesNo }
        && !row.kinds.contains(where: Self.isData)
        ? (1, "alone") : (0, "data")
    }
    if row.kinds.contains(where: Self.isData), !row.kinds.contains(.text) { return (0, "data") }
    var again = 0
    for column in 0..<width where !row.cells[column].isEmpty {
      let value = row.cells[column]
      if below.prefix(300).contains(where: {
        rows[$0].cells[column].elementsEqual(value) && !isSame(row, rows[$0])
      }) {
        again += 1
      }
    }
    return again * 2 > row.filled && again > 0 && below.count >= 3 ? (0, "data") : (1, "assumed")
  }

  private static func isData(_ kind: CellKind) -> Bool {
    switch kind {
    case .whole, .decimal, .date, .dateTime, .time, .address: true
    case .empty, .yesNo, .code, .text: false
    }
  }

  /// Years or months that head columns of numbers: `Comune,2019,2020,2021`.
  private func isYears(_ first: Int, _ typed: [TypedColumn]) -> Bool {
    let row = rows[first]
    let values = row.cells.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard values.count >= 2, values.allSatisfy({ (1900...2100).contains($0) }),
      values.count + 3 >= row.filled
    else { return false }
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    guard let step = steps.first, step == 1 || step == -1, steps.allSatisfy({ $0 == step }) else {
      return false
    }
    let below = rows[(first + 1)...].first { $0.width == width }
    return below.map { !$0.cells.elementsEqual(row.cells, by: { $0.elementsEqual($1) }) } ?? true
  }

  private func isSame(_ a: SampleRow, _ b: SampleRow) -> Bool {
    a.width == b.width && a.filled > 0 && zip(a.cells, b.cells).allSatisfy { $0.elementsEqual($1) }
  }

  /// `#tags`, as KoboToolbox and HXL write below the header.
  private func isTagRow(_ row: SampleRow) -> Bool {
    row.filled > 0 && row.width == width
      && row.cells.allSatisfy { $0.isEmpty || $0.first == 0x23 }
  }

  /// What stands for "no value".
  static func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 14 else { return false }
    return missing.contains(String(decoding: cell, as: UTF8.self).lowercased())
  }

  private static let missing: Set<String> = [
    "-", "--", ".", "..", "...", "n.d.", "nd", "n/d", "n.a.", "na", "n/a", "#n/a", "null", "none",
    "nan", "nil", "?", "*", "x", "non presente", "n.p.", "np", "n.c.", "nc", "(null)",
  ]
}
