/// Tells the kind of a cell from its bytes, without any locale.
enum CellShape {
  /// The kind of a cell, spaces around it left aside.
  static func kind(of cell: ArraySlice<UInt8>) -> CellKind {
    let bytes = trimmed(cell)
    guard let first = bytes.first else { return .empty }
    if bytes.count > 64 { return isAddress(bytes) ? .address : .text }
    if isDigit(first) || first == 0x2D || first == 0x2B || first == 0x2E || first == 0x24 {
      return numeric(bytes)
    }
    if first >= 0x80 || first == 0x28 {
      // Euro sign in front of an amount, or a negative amount in brackets.
      let rest = bytes.drop { !isDigit($0) && $0 != 0x2D }
      if bytes.count - rest.count <= 4, !rest.isEmpty, NumberShape(rest) != nil { return .decimal }
    }
    if words.contains(lower(bytes)) { return .yesNo }
    if isAddress(bytes) { return .address }
    return isCode(bytes) ? .code : .text
  }

  private static func numeric(_ bytes: ArraySlice<UInt8>) -> CellKind {
    if let number = NumberShape(bytes) { return number.isWhole ? .whole : .decimal }
    if let kind = DateShape(bytes)?.kind { return kind }
    if isTime(bytes) { return .time }
    if isAddress(bytes) { return .address }
    return isCode(bytes) ? .code : .text
  }

  /// Yes, no and the like, in the languages of the exports.
  private static let words: Set<String> = [
    "true", "false", "yes", "no", "si", "sì", "y", "n", "vero", "falso", "t", "f", "on", "off",
  ]

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
  }

  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = cell
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return bytes
  }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.count > 6 ? "" : String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Hours and minutes, with seconds or without: `9:30`, `09.30.15`, with AM or PM.
  static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var text = bytes
    if let last = text.last, (last | 0x20) == 0x6D {  // AM, PM
      text = text.dropLast(2)
      while text.last == 0x20 { text = text.dropLast() }
    }
    if let dot = text.lastIndex(of: 0x2E), text.count(where: { $0 == 0x3A }) == 2 {
      text = text[..<dot]
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == 0x3A || $0 == 0x2E }
    guard parts.count == 2 || parts.count == 3, text.contains(0x3A) || parts.count == 3 else {
      return false
    }
    return parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isDigit) }
  }

  /// Web and mail addresses.
  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.contains(0x20) { return false }
    if let at = bytes.firstIndex(of: 0x40) {
      return bytes[at...].contains(0x2E) && at > bytes.startIndex
    }
    return bytes.starts(with: [0x68, 0x74, 0x74, 0x70]) && bytes.count > 8
      || bytes.starts(with: [0x77, 0x77, 0x77, 0x2E])
  }

  /// A short run of capitals, digits and hyphens with a digit in it: `MG-8769`, `B0042`.
  private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 40, bytes.contains(where: isDigit) else { return false }
    return bytes.allSatisfy {
      isDigit($0) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D
        || $0 == 0x5F || $0 == 0x2F || $0 == 0x2E
    }
  }
}

/// A number as written: its sign, currency and percent sign are left aside.
struct NumberShape {
  /// Whether no decimals are written.
  var isWhole = true
  /// The mark before the decimals.
  var decimalMark: UInt8?
  /// The mark between groups of three digits.
  var thousandsMark: UInt8?
  /// One mark with three digits behind it: decimals or thousands, who knows.
  var isAmbiguous = false

  init?(_ cell: ArraySlice<UInt8>) {
    var bytes = cell
    while let first = bytes.first, first == 0x2D || first == 0x2B || first == 0x24 || first == 0x20
    {
      bytes = bytes.dropFirst()
    }
    while let last = bytes.last, last == 0x25 || last == 0x20 || last == 0x24 || last >= 0x80 {
      bytes = bytes.dropLast()
    }
    guard let first = bytes.first, let last = bytes.last, CellShape.isDigit(last) else {
      return nil
    }
    guard CellShape.isDigit(first) || first == 0x2E || first == 0x2C else { return nil }
    var marks: [(mark: UInt8, before: Int)] = []
    var run = 0
    for (offset, byte) in bytes.enumerated() {
      if CellShape.isDigit(byte) {
        run += 1
      } else if byte == 0x2E || byte == 0x2C || byte == 0x27 || byte == 0x20 {
        marks.append((byte, run))
        run = 0
      } else if byte | 0x20 == 0x65, offset > 0, Self.isExponent(bytes.dropFirst(offset + 1)) {
        isWhole = false
        break
      } else {
        return nil
      }
    }
    guard let lastMark = marks.last else { return }
    let isGrouped =
      run == 3 && marks.dropFirst().allSatisfy { $0.before == 3 }
      && (1...3).contains(marks[0].before)
      && marks.allSatisfy { $0.mark == lastMark.mark }
    if isGrouped, marks.count > 1 || lastMark.mark == 0x27 || lastMark.mark == 0x20 {
      thousandsMark = lastMark.mark
      return
    }
    guard lastMark.mark == 0x2E || lastMark.mark == 0x2C else { return nil }
    let groups = marks.dropLast()
    guard
      groups.isEmpty
        || (lastMark.before == 3 && groups.dropFirst().allSatisfy { $0.before == 3 }
          && groups.allSatisfy { $0.mark == groups[0].mark && $0.mark != lastMark.mark })
    else { return nil }
    thousandsMark = groups.first?.mark
    decimalMark = lastMark.mark
    isWhole = false
    isAmbiguous = isGrouped && marks[0].before > 0 && bytes.first != 0x30
  }

  private static func isExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.first == 0x2D || bytes.first == 0x2B ? bytes.dropFirst() : bytes
    return !digits.isEmpty && digits.count <= 3 && digits.allSatisfy(CellShape.isDigit)
  }
}

/// A date in digits, with a time behind it or without.
struct DateShape {
  /// The first two parts, when neither is the year.
  var parts: (Int, Int) = (0, 0)
  var isYearFirst = false
  var kind = CellKind.date

  init?(_ cell: ArraySlice<UInt8>) {
    guard cell.count >= 6, cell.count <= 40, let first = cell.first, CellShape.isDigit(first) else {
      return nil
    }
    var numbers: [(value: Int, digits: Int)] = []
    var position = cell.startIndex
    var mark: UInt8?
    while numbers.count < 3 {
      let start = position
      var value = 0
      while position < cell.endIndex, CellShape.isDigit(cell[position]), position - start < 5 {
        value = value * 10 + Int(cell[position] - 0x30)
        position += 1
      }
      guard position > start, position - start <= 4 else { return nil }
      numbers.append((value, position - start))
      if numbers.count == 3 { break }
      guard position < cell.endIndex else { return nil }
      let byte = cell[position]
      guard byte == 0x2F || byte == 0x2D || byte == 0x2E, mark == nil || mark == byte else {
        return nil
      }
      mark = byte
      position += 1
    }
    let rest = cell[position...]
    if numbers[0].digits == 4 {
      guard (1...12).contains(numbers[1].value), (1...31).contains(numbers[2].value) else {
        return nil
      }
      isYearFirst = true
    } else {
      guard numbers[2].digits == 4 || numbers[2].digits == 2, numbers[0].digits <= 2,
        numbers[1].digits <= 2, (1...31).contains(numbers[0].value),
        (1...31).contains(numbers[1].value), min(numbers[0].value, numbers[1].value) <= 12
      else { return nil }
      parts = (numbers[0].value, numbers[1].value)
    }
    if rest.isEmpty { return }
    guard let next = rest.first, next == 0x20 || next == 0x54 else { return nil }
    let time = rest.dropFirst()
    guard let digit = time.first(where: { $0 != 0x20 }), CellShape.isDigit(digit) else {
      return nil
    }
    kind = .dateTime
  }
}
