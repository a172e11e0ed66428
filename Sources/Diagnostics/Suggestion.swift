/// Nearest known words to a mistyped one, for "did you mean" hints. Never used to decide anything.
public enum Suggestion {
  /// Up to `limit` candidates within a third of the word's length (at least 2) in edits, nearest
  /// first, ties in alphabetical order. Case is ignored.
  public static func nearest<S: Sequence>(to word: String, among candidates: S, limit: Int = 3)
    -> [String] where S.Element == String
  {
    let target = Array(word.lowercased())
    let reach = max(2, target.count / 3)
    let scored = Set(candidates).compactMap { candidate -> (Int, String)? in
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - target.count) <= reach else { return nil }
      let distance = editDistance(target, letters)
      return distance <= reach ? (distance, candidate) : nil
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map(\.1)
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours each cost 1, without regard to language.
  public static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[b.count]
  }
}
