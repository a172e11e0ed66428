/// What a column holds: its kind, the marks of its numbers, the order of its dates.
struct ColumnProfile {
  private var tally = ColumnTally()
  private var decimals: [UInt8: Int] = [:]
  private var thousands: [UInt8: Int] = [:]
  /// Numbers with one mark and three digits behind it, which may be either.
  private var doubtful: [UInt8: Int] = [:]
  private var yearFirst = 0
  private var firstAbove12 = 0
  private var secondAbove12 = 0
  private var dates = 0

  mutating func add(_ kind: CellKind, _ cell: ArraySlice<UInt8>) {
    tally.add(kind)
    switch kind {
    case .whole, .decimal:
      guard let shape = NumberShape(cell) else { return }
      if shape.isAmbiguous, let mark = shape.decimalMark {
        doubtful[mark, default: 0] += 1
      } else if let mark = shape.decimalMark {
        decimals[mark, default: 0] += 1
      }
      if let mark = shape.thousandsMark { thousands[mark, default: 0] += 1 }
    case .date, .dateTime:
      guard let date = DateShape(cell) else { return }
      dates += 1
      if date.isYearFirst { yearFirst += 1 }
      if date.parts.0 > 12 { firstAbove12 += 1 }
      if date.parts.1 > 12 { secondAbove12 += 1 }
    case .empty, .time, .yesNo, .address, .code, .text: return
    }
  }

  func column(named name: String) -> DetectedColumn {
    let kind = tally.kind
    var marks = (decimal: most(decimals), thousands: most(thousands))
    if let mark = most(doubtful), kind == .decimal || kind == .whole {
      // `24.126` beside `12,5` or `1.234.567` has thousands; beside `1.5` it has decimals.
      if marks.decimal == mark {
      } else if marks.thousands == mark || marks.decimal != nil {
        marks.thousands = mark
      } else if marks.thousands == nil {
        marks.decimal = nil
      }
    }
    return DetectedColumn(
      name: name, kind: kind, share: tally.share(of: kind), filled: tally.filled,
      decimalMark: marks.decimal.map(character), thousandsMark: marks.thousands.map(character),
      dateOrder: kind == .date || kind == .dateTime ? dateOrder : nil)
  }

  private var dateOrder: DateOrder {
    if yearFirst * 2 > dates { return .yearFirst }
    if firstAbove12 > 0, secondAbove12 == 0 { return .dayFirst }
    if secondAbove12 > 0, firstAbove12 == 0 { return .monthFirst }
    return .ambiguous
  }

  private func most(_ counts: [UInt8: Int]) -> UInt8? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func character(_ byte: UInt8) -> Character { Character(UnicodeScalar(byte)) }
}
