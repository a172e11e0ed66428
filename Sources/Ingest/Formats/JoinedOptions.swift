/// The options of a multiple choice whose cells join those chosen, guessed from the cells alone.
struct JoinedOptions {
  let separator: String
  /// The options, sorted.
  let options: [String]

  /// Nil when no separator explains the cells: nothing repeats (free text), or the whole cells are
  /// no more varied than their pieces (one option each, that holds the separator).
  init?(_ cells: [String], separators: [String]) {
    for separator in separators {
      guard let options = Self.options(cells, separator) else { continue }
      self.separator = separator
      self.options = options
      return
    }
    return nil
  }

  private static func options(_ cells: [String], _ separator: String) -> [String]? {
    let split = cells.map { pieces($0, separator) }
    let several = split.filter { $0.count > 1 }.count
    guard several >= 2, several * 20 >= cells.count else { return nil }
    let glued = glue(split, separator)
    var counts: [String: Int] = [:]
    for piece in glued.joined() { counts[piece, default: 0] += 1 }
    let total = counts.values.reduce(0, +)
    let repeated = counts.filter { $0.value > 1 }.values.reduce(0, +)
    guard counts.count <= 60, repeated * 5 >= total * 4, Set(cells).count > counts.count else {
      return nil
    }
    return counts.keys.sorted()
  }

  /// The pieces of a cell; a separator at the end ends the last piece.
  private static func pieces(_ cell: String, _ separator: String) -> [String] {
    let mark = separator.allSatisfy(\.isWhitespace) ? separator : CellText.clean(separator)
    return cell.split(separator: mark).map { CellText.clean(String($0)) }.filter { !$0.isEmpty }
  }

  /// Joins pieces that never come apart: the halves of an option that holds the separator.
  private static func glue(_ split: [[String]], _ separator: String) -> [[String]] {
    var split = split
    while true {
      var followers: [String: Set<String?>] = [:]
      var leaders: [String: Set<String?>] = [:]
      for pieces in split {
        for (index, piece) in pieces.enumerated() {
          followers[piece, default: []].insert(index + 1 < pieces.count ? pieces[index + 1] : nil)
          leaders[piece, default: []].insert(index > 0 ? pieces[index - 1] : nil)
        }
      }
      let pair = followers.keys.sorted().lazy.compactMap { first -> (String, String)? in
        guard followers[first]?.count == 1, let second = followers[first]?.first ?? nil,
          leaders[second] == [first], first != second
        else { return nil }
        return (first, second)
      }.first
      guard let pair else { return split }
      split = split.map { joining(pair, in: $0, separator) }
    }
  }

  private static func joining(
    _ pair: (String, String), in pieces: [String], _ separator: String
  ) -> [String] {
    var joined: [String] = []
    var index = 0
    while index < pieces.count {
      if index + 1 < pieces.count, pieces[index] == pair.0, pieces[index + 1] == pair.1 {
        joined.append(pair.0 + separator + pair.1)
        index += 2
      } else {
        joined.append(pieces[index])
        index += 1
      }
    }
    return joined
  }
}
