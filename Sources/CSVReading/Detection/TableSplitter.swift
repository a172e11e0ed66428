/// Tells where one table of a file ends and another begins.
struct TableSplitter {
  let rows: [SampleRow]

  /// Rows that belong together, as places in `rows`; blank rows may be among them.
  struct Block: Equatable {
    var range: Range<Int>
    var width: Int
  }

  /// The tables, at least one; what stands between them is in the one before.
  func split(mainWidth: Int) -> [Block] {
    guard let start = rows.firstIndex(where: { $0.width == mainWidth && $0.filled > 1 }) else {
      return [Block(range: 0..<rows.count, width: mainWidth)]
    }
    var blocks: [Block] = []
    var current = Block(range: 0..<rows.count, width: mainWidth)
    var header = rows[start]
    var place = start + 1
    // A first table of another width above the main one.
    if let above = firstTable(before: start, mainWidth) {
      blocks.append(Block(range: 0..<start, width: above))
      current.range = start..<rows.count
    }
    while place < rows.count {
      let row = rows[place]
      if let width = opensTable(place, header, current.width) {
        current.range = current.range.lowerBound..<place
        blocks.append(current)
        current = Block(range: place..<rows.count, width: width)
        header = row
      }
      place += 1
    }
    blocks.append(current)
    return blocks
  }

  /// The width of the table that begins at a row, nil when none does.
  private func opensTable(_ place: Int, _ header: SampleRow, _ width: Int) -> Int? {
    let row = rows[place]
    guard row.filled > 1 else { return nil }
    if isRepeated(header, row) {
      // Right below the header it is a second header row.
      return place > 0 && isData(above: place, header) ? run(from: place) ?? row.width : nil
    }
    let followsBlank = place > 0 && rows[place - 1].isBlank
    guard row.width != width, row.width > 1, row.filled * 2 > row.width else { return nil }
    guard let found = run(from: place) else { return nil }
    let length = rows[place...].prefix { $0.width == found && !$0.isBlank }.count
    let after = rows[(place + length)...].first { $0.width == width && $0.filled > 1 }
    if followsBlank || followsTitle(place) { return length >= 2 ? found : nil }
    return length >= 3 && after == nil && !row.kinds.contains(where: Self.isNumber) ? found : nil
  }

  private static func isNumber(_ kind: CellKind) -> Bool {
    kind == .whole || kind == .decimal || kind == .date || kind == .dateTime
  }

  private func followsTitle(_ place: Int) -> Bool {
    guard place > 1 else { return false }
    return rows[place - 1].filled == 1 && rows[place - 2].isBlank
  }

  /// The common width of a row and the next ones.
  private func run(from place: Int) -> Int? {
    let width = rows[place].width
    let next = rows[(place + 1)...].prefix { !$0.isBlank }.prefix(5)
    return next.contains { $0.width == width } ? width : nil
  }

  private func isData(above place: Int, _ header: SampleRow) -> Bool {
    guard let above = rows[..<place].last(where: { !$0.isBlank }) else { return false }
    return !isRepeated(header, above)
  }

  /// Whether a row has the names of the header: most of its cells, in the same places.
  private func isRepeated(_ header: SampleRow, _ row: SampleRow) -> Bool {
    let shared = min(header.width, row.width)
    guard shared >= 2, header.filled > 1 else { return false }
    guard !header.kinds.contains(where: Self.isNumber) else { return false }
    let equal = (0..<shared).count {
      !header.cells[$0].isEmpty && header.cells[$0].elementsEqual(row.cells[$0])
    }
    return equal >= 2 && equal * 5 >= min(header.filled, row.filled) * 3
      && row.kinds.allSatisfy { !Self.isNumber($0) }
  }

  private func firstTable(before start: Int, _ mainWidth: Int) -> Int? {
    let above = rows[..<start].filter { $0.filled > 1 && $0.width > 1 }
    guard above.count >= 3, let width = above.first?.width else { return nil }
    return above.allSatisfy { $0.width == width } ? width : nil
  }
}
