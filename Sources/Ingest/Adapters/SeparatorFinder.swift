internal import Diagnostics

/// Decides what joins the values of a column, from its cells and the values known: tools join
/// choices now with a comma, now with a semicolon, and an option may hold either.
struct SeparatorFinder {
  /// Values, longest first.
  let known: [String]
  let candidates: [String]

  /// What is tried where the export format does not say.
  static let usual = [";", ", ", "|", " / ", "\n", " "]

  /// The separator under which most cells read as known values and nothing else; of equals the one
  /// that comes first. Nil when it leaves more than half of the cells unread.
  func find(in cells: [String]) -> String? {
    if cells.isEmpty { return candidates.first }
    var counts: [String: Int] = [:]
    for cell in cells { counts[cell, default: 0] += 1 }
    let read = candidates.map { separator in
      counts.reduce(0) { sum, cell in
        let choice = MultipleChoice(cell.key, separator: separator, known: known)
        return sum + (choice.unmatched.isEmpty ? cell.value : 0)
      }
    }
    guard let best = read.max(), best * 2 >= cells.count else { return nil }
    return read.firstIndex(of: best).map { candidates[$0] }
  }
}

extension ColumnBinder {
  func separator(_ declared: CellSeparator, of text: TextSpec, known: [String] = []) -> String {
    switch (declared, text.origin) {
    case (_, .column(let reference)): separator(declared, of: reference, known: known)
    case (.given(let separator), .fixed): separator
    case (.auto, .fixed): SeparatorFinder.usual[0]
    }
  }

  /// The separator of a column that was bound; an undecidable one is a fault of the profile.
  func separator(_ declared: CellSeparator, of reference: ColumnReference, known: [String])
    -> String
  {
    let ownCandidates = table.format?.conventions.separators ?? []
    let candidates = ownCandidates + SeparatorFinder.usual.filter { !ownCandidates.contains($0) }
    switch declared {
    case .given(let separator): return separator
    case .auto:
      let cells = sampledCells(reference)
      let finder = SeparatorFinder(known: known, candidates: candidates)
      if let found = finder.find(in: cells) { return found }
      note(
        Diagnostic(
          "format.no-separator", .error, at: reference.location,
          [
            "examples": cells.prefix(3).map { "«\($0.prefix(80))»" }.joined(separator: ", "),
            "known": ValueIssues.listed(known),
          ]))
      return candidates[0]
    }
  }
}

extension FormatConventions {
  /// What the tool joins values with in one cell, choices or codes.
  fileprivate var separators: [String] {
    codeSeparator.map { [$0] + choiceSeparators } ?? choiceSeparators
  }
}
