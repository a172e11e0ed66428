/// The options chosen in one cell that joins them with a separator, where an option may hold the
/// separator itself.
struct MultipleChoice {
  /// Options found, each once, in the order of the cell.
  let options: [String]
  /// Pieces that no known option explains, as written.
  let unmatched: [String]

  /// - Parameter known: the options, longest first.
  init(_ cell: String, separator: String, known: [String]) {
    var options: [String] = []
    var unmatched: [String] = []
    var foreign = ""
    func endForeign() {
      let text = CellText.clean(foreign)
      if !text.isEmpty { unmatched.append(text) }
      foreign = ""
    }
    // Spaces around the separator vary within one file.
    let mark = separator.allSatisfy(\.isWhitespace) ? separator : CellText.clean(separator)
    var rest = Substring(cell)
    while !rest.isEmpty {
      let start = mark.allSatisfy(\.isWhitespace) ? rest : rest.drop(while: \.isWhitespace)
      if let (option, after) = Self.match(start, known, mark) {
        endForeign()
        if !options.contains(option) { options.append(option) }
        rest = after
        continue
      }
      let cut = rest.ranges(of: mark).first
      let piece = rest[..<(cut?.lowerBound ?? rest.endIndex)]
      if foreign.isEmpty {
        foreign = String(piece)
      } else {
        foreign += separator + CellText.clean(String(piece))
      }
      rest = cut.map { rest[$0.upperBound...] } ?? ""
    }
    endForeign()
    self.options = options
    self.unmatched = unmatched
  }

  /// The longest known option at the start of a text that ends there or before a separator.
  private static func match(_ text: Substring, _ known: [String], _ mark: String)
    -> (String, Substring)?
  {
    for option in known where mayBegin(text, option) && text.hasPrefix(option) {
      let after = text.dropFirst(option.count)
      let next = mark.allSatisfy(\.isWhitespace) ? after : after.drop(while: \.isWhitespace)
      if next.isEmpty { return (option, next) }
      if next.hasPrefix(mark) { return (option, next.dropFirst(mark.count)) }
    }
    return nil
  }

  /// False where two different ASCII letters begin them, and no sign that combines with the first
  /// can follow: cheaper than comparing texts, which options of a questionnaire mostly need not.
  private static func mayBegin(_ text: Substring, _ option: String) -> Bool {
    var (own, its) = (text.utf8.makeIterator(), option.utf8.makeIterator())
    guard let a = own.next(), let b = its.next(), a < 0x80, b < 0x80, a != b else { return true }
    return (own.next() ?? 0) >= 0x80 || (its.next() ?? 0) >= 0x80
  }
}
