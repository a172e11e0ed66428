public import Disclosure
public import Findings
public import Language

/// What differences say in words, the same on the page and in explanations.
public struct ComparisonWords {
  private let words: Phrasebook

  /// Words of a language.
  public init(words: Phrasebook) { self.words = words }

  /// What a difference says.
  public func reading(_ difference: PublishedDifference, _ kind: ComparisonFinding.Kind) -> String {
    if difference.reading == .notDetectable, let least = difference.smallestDetectable {
      // Rounded up: a smaller one would not have been seen.
      let points = max(1, Int((least * 100).rounded(.up)))
      return words.text(
        "comparison.atLeast", ["points": words.whole(points), "count": String(points)])
    }
    let reading = difference.reading.rawValue
    switch difference.reading {
    case .notDetectable, .indicative: return words.text("comparison.\(reading)")
    case .higher, .lower:
      let kind = kind == .waves ? "waves" : "territories"
      return words.text("comparison.\(kind).\(reading)")
    }
  }
}
