internal import Diagnostics
internal import Foundation

/// The texts of a list that somebody who wrote another one may have meant. Only ever a question to
/// the analyst: nothing is read as a text that merely looks like it.
enum NearText {
  /// Shorter texts are too near to each other: `NA` is one letter away from `no`.
  private static let leastLetters = 4
  /// Longer ones are prose, and would cost too much to compare.
  private static let mostLetters = 80

  /// At most one text: first the one that differs in case, accents, spaces and punctuation alone,
  /// then the nearest by letters. Texts with other digits are other bands or codes, however near.
  static func nearest(to text: String, among listed: [String]) -> String? {
    let wanted = folded(text)
    guard !wanted.isEmpty else { return nil }
    let others = listed.filter { !$0.isEmpty }.map { (text: $0, folded: folded($0)) }
    if let same = others.filter({ $0.folded == wanted }).map(\.text).min() { return same }
    guard (leastLetters...mostLetters).contains(wanted.count) else { return nil }
    let digits = wanted.filter(\.isNumber)
    let alike = others.filter {
      $0.folded.count >= leastLetters && $0.folded.filter(\.isNumber) == digits
    }
    let near = Suggestion.nearest(to: wanted, among: alike.map(\.folded), limit: 1)
    let reach = max(1, wanted.count / 4)
    guard let found = near.first,
      Suggestion.editDistance(Array(wanted), Array(found)) <= reach
    else { return nil }
    return alike.filter { $0.folded == found }.map(\.text).min()
  }

  /// Letters and digits without case and accents.
  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
  }
}
