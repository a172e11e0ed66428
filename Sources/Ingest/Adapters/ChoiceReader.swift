internal import CSVReading
internal import Diagnostics

/// Reads a named multiple-choice cell as a set of options, one bit each.
final class ChoiceReader {
  typealias OptionMask = UInt128

  /// Most options of one question.
  static let capacity = 128

  private let reader: CellReader<Parsed>
  private let options: [String]
  private let tools: AdapterTools
  /// What the cell of the last record said: every item of the question asks for it, and a cell of
  /// many options is seldom one that was met before.
  private var last: (line: Int, reading: CellReading<Parsed>)?

  private struct Parsed {
    var chosen: OptionMask
    var unmatched: [String]
  }

  /// - Parameter options: every option known, in any order; nil when the column is missing.
  init?(_ spec: ChoiceSpec, options: Set<String>, _ tools: AdapterTools) {
    let sorted = options.union(spec.otherOptions).sorted()
    self.options = sorted
    self.tools = tools
    let longestFirst = sorted.sorted { ($1.count, $0) < ($0.count, $1) }
    let table = tools.binder.table
    let separator = tools.binder.separator(spec.separator, of: spec.text, known: longestFirst)
    let reader: CellReader<Parsed>? = tools.binder.reader(spec.text) { text in
      if table.missing.contains(text) || table.notShown.contains(text) { return nil }
      let choice = MultipleChoice(text, separator: separator, known: longestFirst)
      let chosen = choice.options.reduce(0) { $0 | Self.bit($1, in: sorted) }
      return Parsed(chosen: chosen, unmatched: choice.unmatched)
    }
    guard let reader else { return nil }
    self.reader = reader
  }

  private static func bit(_ option: String, in options: [String]) -> OptionMask {
    guard let index = options.firstIndex(of: option), index < capacity else { return 0 }
    return 1 << OptionMask(index)
  }

  /// The bit of an option, 0 when the question does not know it.
  func mask(of option: String) -> OptionMask { Self.bit(option, in: options) }

  /// The options chosen. What no option explains is noted when the cell is first looked at for a
  /// record: several items read the same cell.
  func read(_ record: RawRecord) -> CellReading<OptionMask> {
    switch parsed(record) {
    case .value(let parsed): return .value(parsed.chosen)
    case .missing: return .missing
    case .notShown: return .notShown
    case .unreadable(let text): return .unreadable(text)
    }
  }

  /// Notes what no option explains, once per record.
  func noteUnmatched(_ record: RawRecord) {
    guard case .value(let parsed) = parsed(record) else { return }
    for text in parsed.unmatched {
      tools.issues.noteUnlisted(
        reader.column, text, line: record.line, listed: options, isOption: true)
    }
  }

  private func parsed(_ record: RawRecord) -> CellReading<Parsed> {
    if let last, last.line == record.line { return last.reading }
    let reading = reader.read(record)
    last = (record.line, reading)
    return reading
  }
}
