/// Fits a broken row to the columns of its table: wrong or missing quotes, one separator too many
/// or too few, another separator in this row alone.
///
/// Of all ways to put the pieces between separators together, the one that costs least is taken,
/// where it costs to believe a quote to be text, a separator to be text, a separator to be missing
/// or superfluous, and a cell to be of another kind than its column.
struct RowRepair {
  /// A row put together.
  struct Result {
    let cells: [[UInt8]]
    let cost: Double
    /// Separators taken for superfluous, and for missing.
    var dropped = 0
    var added = 0
    /// The separator of this row alone.
    var delimiter: [UInt8]?
  }

  let delimiter: [UInt8]
  let quote: UInt8?
  let escape: UInt8?
  let columns: [ColumnShape]

  /// Pieces and columns beyond which a row is left as it is: the work grows with their product.
  private static let mostPieces = 400
  private static let mostColumns = 200
  private static let longestGroup = 80
  /// Separators that a single row may have in place of its own.
  private static let others: [[UInt8]] = [[0x20], [0x3B], [0x2C], [0x09], [0x7C], [0x3A]]

  /// The row in the number of columns of the table; nil when nothing convincing is found.
  func repair(_ line: [UInt8]) -> Result? {
    let width = columns.count
    guard width >= 2, width <= Self.mostColumns else { return nil }
    let fitting = Fitting(self, line, delimiter, isForeign: false)
    let own = fitting.best()
    let count = fitting.pieces.count
    // Whole quoted cells between the usual separators: another one would tear them apart.
    if count * 2 <= width || count <= 2, !fitting.hasWholeQuotedCells {
      let foreign = Self.others.filter { $0 != delimiter }.compactMap { other -> Result? in
        guard Fitting.pieces(of: line, other).count >= width else { return nil }
        var found = Fitting(self, line, other, isForeign: true).best()
        found?.delimiter = other
        return found
      }.min { $0.cost < $1.cost }
      if let foreign, foreign.cost < 2 + Double(width) * 0.5, foreign.cost < own?.cost ?? .infinity
      {
        return foreign
      }
    }
    guard let own, own.cost < 4 + Double(width) * 0.6 else { return nil }
    return own
  }

  /// The search for one row and one separator.
  private struct Fitting {
    let repair: RowRepair
    let line: [UInt8]
    let delimiter: [UInt8]
    let isForeign: Bool
    let pieces: [Range<Int>]
    let width: Int

    private enum Step { case none, group(Int), drop, blank, split(at: Int, Int) }

    init(_ repair: RowRepair, _ line: [UInt8], _ delimiter: [UInt8], isForeign: Bool) {
      self.repair = repair
      self.line = line
      self.delimiter = delimiter
      self.isForeign = isForeign
      pieces = Self.pieces(of: line, delimiter)
      width = repair.columns.count
    }

    /// The line cut at every separator, within quotes too.
    static func pieces(of line: [UInt8], _ delimiter: [UInt8]) -> [Range<Int>] {
      var pieces: [Range<Int>] = []
      var start = 0
      var i = 0
      while i + delimiter.count <= line.count {
        if line[i] == delimiter[0], line[i..<i + delimiter.count].elementsEqual(delimiter) {
          pieces.append(start..<i)
          i += delimiter.count
          start = i
        } else {
          i += 1
        }
      }
      pieces.append(start..<line.count)
      return pieces
    }

    /// Whether quotes enclose some cell of several, and stand nowhere else.
    var hasWholeQuotedCells: Bool {
      pieces.count > 1 && pieces.contains(where: isWrapped)
        && pieces.allSatisfy { quoteCost($0) == 0 }
    }

    /// The cheapest way; nil when the row is too long for the search.
    func best() -> Result? {
      let count = pieces.count
      guard count <= RowRepair.mostPieces else { return nil }
      let stride = width + 1
      var cost = [Double](repeating: .infinity, count: (count + 1) * stride)
      var steps = [Step](repeating: .none, count: (count + 1) * stride)
      cost[0] = 0
      func offer(_ piece: Int, _ column: Int, _ total: Double, _ step: Step) {
        let place = piece * stride + column
        if total < cost[place] {
          cost[place] = total
          steps[place] = step
        }
      }
      for piece in 0...count {
        for column in 0...width {
          let here = cost[piece * stride + column]
          guard here < .infinity else { continue }
          if column < width {
            // A separator is missing: this column has nothing.
            // Of equal ways the one that leaves later columns blank.
            let late = 0.001 * Double(width - column)
            offer(piece, column + 1, here + 2 + late + blankCost(column), .blank)
          }
          guard piece < count else { continue }
          if CellShape.trimmed(line[pieces[piece]]).isEmpty {
            offer(piece + 1, column, here + (isForeign ? 0.3 : 1.9), .drop)
          }
          guard column < width else { continue }
          let most = min(count, piece + RowRepair.longestGroup)
          for end in (piece + 1)...max(piece + 1, most) {
            let group = groupCost(piece, end, column)
            if group < .infinity { offer(end, column + 1, here + group, .group(end - piece)) }
          }
          guard !isForeign, column + 2 <= width else { continue }
          for end in (piece + 1)...max(piece + 1, min(count, piece + 12)) {
            guard let (at, price) = split(piece, end, column) else { continue }
            offer(end, column + 2, here + price, .split(at: at, end - piece))
          }
        }
      }
      guard cost[count * stride + width] < .infinity else { return nil }
      return trace(steps, cost[count * stride + width])
    }

    private func trace(_ steps: [Step], _ total: Double) -> Result {
      var (piece, column) = (pieces.count, width)
      var cells: [[UInt8]] = []
      var dropped = 0
      var added = 0
      while piece > 0 || column > 0 {
        switch steps[piece * (width + 1) + column] {
        case .none: return Result(cells: cells.reversed(), cost: .infinity)
        case .group(let size):
          piece -= size
          column -= 1
          cells.append(value(pieces[piece].lowerBound..<pieces[piece + size - 1].upperBound))
        case .drop:
          piece -= 1
          dropped += 1
        case .blank:
          column -= 1
          added += 1
          cells.append([])
        case .split(let at, let size):
          piece -= size
          column -= 2
          added += 1
          cells.append(value(at..<pieces[piece + size - 1].upperBound))
          cells.append(value(pieces[piece].lowerBound..<at))
        }
      }
      return Result(cells: cells.reversed(), cost: total, dropped: dropped, added: added)
    }

    private func blankCost(_ column: Int) -> Double {
      repair.columns[column].isAlwaysFilled ? 0.8 : 0
    }

    /// Where pieces that hold two cells are best cut, and what that costs. Several pieces only hold
    /// two cells where quotes meet.
    private func split(_ first: Int, _ end: Int, _ column: Int) -> (Int, Double)? {
      let range = pieces[first].lowerBound..<pieces[end - 1].upperBound
      let isSingle = end == first + 1
      guard range.count >= 2, range.count <= (isSingle ? 300 : 2_000) else { return nil }
      let (left, right) = (repair.columns[column], repair.columns[column + 1])
      var best: (Int, Double)?
      for at in (range.lowerBound + 1)..<range.upperBound {
        let (before, after) = (line[at - 1], line[at])
        var price = 1.9
        let isAtQuote =
          (before == repair.quote) != (after == repair.quote) || before == repair.quote
        if !isSingle, !isAtQuote { continue }
        if !isAtQuote {
          // Only where the kinds of both columns speak for it.
          guard left.kind != .text || right.kind != .text else { continue }
          price += Self.group(before) == Self.group(after) ? 0.6 : 0.1
        } else {
          // A half without quotes has no separator in it.
          guard
            isSingle
              || (isWrapped(range.lowerBound..<at) || at <= pieces[first].upperBound)
                && (isWrapped(at..<range.upperBound) || at >= pieces[end - 1].lowerBound)
          else { continue }
          price += quoteCost(range.lowerBound..<at) + quoteCost(at..<range.upperBound)
        }
        let halves = (value(range.lowerBound..<at), value(at..<range.upperBound))
        guard isSomething(halves.0), isSomething(halves.1) else { continue }
        price += left.cost(halves.0[...]) + right.cost(halves.1[...])
        if price < best?.1 ?? .infinity { best = (at, price) }
      }
      return best
    }

    /// Whether a value is more than spaces and quotes.
    private func isSomething(_ value: [UInt8]) -> Bool {
      value.contains { $0 > 0x20 && $0 != repair.quote }
    }

    private static func group(_ byte: UInt8) -> Int {
      if CellShape.isDigit(byte) { return 0 }
      if byte >= 0x41, byte <= 0x5A { return 1 }
      return CellShape.isLetter(byte) ? 2 : 3
    }

    private func groupCost(_ first: Int, _ end: Int, _ column: Int) -> Double {
      let range = pieces[first].lowerBound..<pieces[end - 1].upperBound
      let size = end - first
      let quotes = quoteCost(range)
      var cost = quotes
      if size > 1, !isWrapped(range) {
        // The separators within are text that nobody quoted.
        cost += isForeign ? 0.25 * Double(size - 1) : 2.4 + 0.5 * Double(size - 1)
        if isForeign, repair.columns[column].kind != .text { cost += 1 }
      } else if size > 1, quotes > 0 {
        // Quotes beside the separators within would rather be those of several cells.
        let beside = (first..<end).reduce(0) { count, piece in
          let cell = CellShape.trimmed(line[pieces[piece]])
          let opens = piece > first && cell.first == repair.quote
          let closes = piece < end - 1 && cell.last == repair.quote
          return count + (opens ? 1 : 0) + (closes ? 1 : 0)
        }
        cost += 0.05 * Double(size - 1) + 1.5 * Double(beside)
      }
      return cost + repair.columns[column].cost(value(range)[...])
    }

    private func isWrapped(_ range: Range<Int>) -> Bool {
      guard let quote = repair.quote else { return false }
      let bytes = CellShape.trimmed(line[range])
      return bytes.count >= 2 && bytes.first == quote && bytes.last == quote
    }

    /// What stands against the quotes of a cell.
    private func quoteCost(_ range: Range<Int>) -> Double {
      guard let quote = repair.quote else { return 0 }
      let bytes = CellShape.trimmed(line[range])
      let total = bytes.count { $0 == quote }
      if total == 0 { return 0 }
      if bytes.count >= 2, bytes.first == quote, bytes.last == quote {
        let inner = bytes.dropFirst().dropLast()
        let strays = strays(in: inner)
        return strays == 0 ? 0 : 0.6 + 0.1 * Double(min(strays, 5))
      }
      let isOpen = bytes.first == quote || bytes.last == quote
      return isOpen ? 1.1 + 0.1 * Double(min(total, 5)) : 0.4 + 0.1 * Double(min(total, 5))
    }

    /// Quotes in quoted text that are neither doubled nor escaped.
    private func strays(in text: ArraySlice<UInt8>) -> Int {
      var count = 0
      var i = text.startIndex
      while i < text.endIndex {
        if text[i] == repair.escape, i + 1 < text.endIndex, text[i] != repair.quote {
          i += 2
        } else if text[i] == repair.quote {
          if i + 1 < text.endIndex, text[i + 1] == repair.quote {
            i += 2
          } else {
            count += 1
            i += 1
          }
        } else {
          i += 1
        }
      }
      return count
    }

    /// The value of a cell as written, without the quotes around it.
    private func value(_ range: Range<Int>) -> [UInt8] {
      let written = line[range]
      guard let quote = repair.quote else { return Array(written) }
      let bytes = CellShape.trimmed(written)
      guard bytes.count >= 2, bytes.first == quote, bytes.last == quote else {
        return Array(written)
      }
      let inner = bytes.dropFirst().dropLast()
      var value: [UInt8] = []
      var i = inner.startIndex
      while i < inner.endIndex {
        let next = i + 1 < inner.endIndex ? inner[i + 1] : 0
        if inner[i] == quote, next == quote || inner[i] == repair.escape && next == quote {
          i += 1
        } else if let escape = repair.escape, inner[i] == escape, next == quote || next == escape {
          i += 1
        }
        value.append(inner[i])
        i += 1
      }
      return value
    }
  }
}
