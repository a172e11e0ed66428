import Region

/// Words that catalogues shorten, and how.
struct ShortForms: Sendable {
  /// Words that short forms stand for.
  private let abbreviations: [String: [String]]
  /// Words that catalogues shorten.
  private let known: Set<String>
  /// The same by their first letter, the shortest first.
  private let knownByLetter: [UInt8: [String]]

  init(_ rows: [ServiceWord], ignored: Set<String>) {
    var shortened: [String: [String]] = [:]
    var known: Set<String> = []
    for row in rows {
      switch row.use {
      case .abbreviation:
        let whole = FoldedWords.plain(row.group)
        shortened.merge(row.words.map { (FoldedWords.plain($0).joined(), whole) }) { first, _ in
          first
        }
      case .activity, .generic, .providerForm, .publicBody, .street, .contrast:
        known.formUnion(row.words.flatMap(FoldedWords.plain).filter { $0.utf8.count > 2 })
      default: continue
      }
    }
    known.subtract(ignored)
    abbreviations = shortened
    self.known = known
    knownByLetter = Dictionary(grouping: known, by: { $0.utf8.first! }).mapValues { words in
      words.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
  }

  /// Folded words of a text in their order, articles and prepositions included, initials joined.
  func words(_ text: String) -> [String] { parts(FoldedWords.tokens(text)).flatMap { $0 } }

  /// Words of a text by its parts. Known short forms are written in full; an unknown one keeps its
  /// dot: `giov.`.
  func parts(_ tokens: [FoldedToken]) -> [[String]] {
    var parts: [[String]] = [[]]
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      if case .part = token.gap, place > 0 { parts.append([]) }
      let initials = initials(tokens[place...])
      if initials > 1 {
        let joined = tokens[place..<place + initials].map(\.text).joined()
        parts[parts.count - 1] += abbreviations[joined] ?? [joined]
        place += initials
      } else if let (word, length) = contraction(tokens[place...]) {
        parts[parts.count - 1] += word
        place += length
      } else {
        parts[parts.count - 1] += inFull(token)
        place += 1
      }
    }
    return parts
  }

  /// How many tokens are the initials of one word: `s.r.l.`, `S R L`, `C. R. E.`.
  private func initials(_ tokens: ArraySlice<FoldedToken>) -> Int {
    guard let first = tokens.first, first.isInitial else { return 1 }
    let run = tokens.prefix(while: \.isInitial)
    var count = 1
    while count < run.count {
      let (last, next) = (run[run.startIndex + count - 1], run[run.startIndex + count])
      let isTight = last.isDotted && next.mark == "."
      let isSpaced = last.isDotted && next.isDotted && !isPart(next)
      let isBare = !last.isDotted && !next.isDotted && next.isLoose && run.count > 2
      guard isTight || isSpaced || isBare else { break }
      count += 1
    }
    return count
  }

  private func isPart(_ token: FoldedToken) -> Bool {
    if case .part = token.gap { return true }
    return false
  }

  /// A word with its inside left out: `c.ne`, `com.le`, `p.zza`; the saints' `s.pio` is none.
  private func contraction(_ tokens: ArraySlice<FoldedToken>) -> ([String], Int)? {
    guard tokens.count > 1, let head = tokens.first, head.isDotted, head.text != "s",
      head.text != "ss", head.text.utf8.count <= 6, !head.isNumber
    else { return nil }
    let tail = tokens[tokens.startIndex + 1]
    guard tail.mark == ".", (2...3).contains(tail.text.utf8.count), !tail.isNumber, !tail.isDotted
    else { return nil }
    let joined = head.text + tail.text
    if let word = abbreviations[joined] { return (word, 2) }
    if known.contains(joined) { return ([joined], 2) }
    let whole = knownByLetter[head.text.utf8.first!]?.first {
      $0.utf8.count > joined.utf8.count && $0.hasPrefix(head.text) && $0.hasSuffix(tail.text)
    }
    if let whole { return ([whole], 2) }
    return head.isInitial && tail.text.utf8.count == 2 ? ([joined], 2) : nil
  }

  private func inFull(_ token: FoldedToken) -> [String] {
    if let words = abbreviations[token.text] { return words }
    guard token.isDotted, !token.isNumber, token.text.utf8.count < 8, !known.contains(token.text)
    else { return [token.text] }
    if token.text.utf8.count > 2,
      let whole = knownByLetter[token.text.utf8.first!]?.first(where: {
        $0.hasPrefix(token.text)
      })
    {
      return [whole]
    }
    return [token.text + "."]
  }
}
