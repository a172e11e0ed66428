internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// The cell beside other waves, then beside other territories.
  func comparisons(_ cell: PublishedCell) -> [String] {
    let all = context.publication.comparisons.values.flatMap { $0 }.filter {
      $0.other == cell.address || $0.cell == cell.address
    }.sorted {
      ($0.cell, $0.kind, $0.other, $0.share) < ($1.cell, $1.kind, $1.other, $1.share)
    }
    // The whole would be set beside each of its parts.
    let told = all.filter { $0.kind != .part || $0.cell == cell.address }
    return section("explain.changes", told.filter { $0.kind == .waves })
      + section("explain.territories", told.filter { $0.kind != .waves })
  }

  private func section(_ title: String, _ entries: [PublishedComparison]) -> [String] {
    let told = entries.compactMap(line)
    return told.isEmpty ? [] : ["", words.text(title)] + told
  }

  private func line(_ entry: PublishedComparison) -> String? {
    guard let difference = entry.difference, let value = index.values.sentence(entry.value),
      let other = index.values.sentence(entry.otherValue)
    else { return nil }
    let shared = [
      "share": words.text("comparison.share.\(entry.share.rawValue)"),
      "difference": index.values.signed(difference.value),
      "points": String(abs(ValueCells.percent(difference.value))),
      "reading": index.values.reading(difference, entry.kind),
    ]
    let own =
      entry.kind == .waves
      ? [
        "earlier": entry.other.wave.rawValue, "later": entry.cell.wave.rawValue, "first": other,
        "second": value,
      ]
      : [
        "first": names.fullTerritory(entry.cell.territory),
        "second": names.fullTerritory(entry.other.territory), "value": value, "other": other,
      ]
    return words.text(
      entry.kind == .waves ? "explain.change" : "explain.territory",
      shared.merging(own) { a, _ in a })
  }
}
