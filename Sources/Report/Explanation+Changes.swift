internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// What changed up to the cell, or from it on.
  func changes(_ cell: PublishedCell) -> [String] {
    let told = context.publication.changes.values.flatMap { $0 }.filter {
      $0.earlier == cell.address || $0.later == cell.address
    }.sorted {
      ($0.earlier, $0.later, $0.share) < ($1.earlier, $1.later, $1.share)
    }.compactMap { entry -> String? in
      guard let difference = entry.difference,
        let first = index.values.sentence(entry.first),
        let second = index.values.sentence(entry.second)
      else { return nil }
      return words.text(
        "explain.change",
        [
          "share": words.text("change.share.\(entry.share.rawValue)"),
          "earlier": entry.earlier.wave.rawValue, "later": entry.later.wave.rawValue,
          "first": first, "second": second, "difference": index.values.signed(difference.value),
          "reading": index.values.reading(difference),
        ])
    }
    return told.isEmpty ? [] : ["", words.text("explain.changes")] + told
  }
}
