extension ServiceVocabulary {
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

  /// Compares two folded words. A misspelling is one edit (insertion, deletion, substitution or
  /// exchange of neighbours) from five letters on, two from ten; two established words are never
  /// misspellings of one another.
  func match(_ a: String, _ b: String) -> WordMatch {
    if a == b { return .same }
    let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
    let (x, y) = (Self.undotted(short), Self.undotted(long))
    let isShort = short.utf8.last == 0x2e || long.utf8.last == 0x2e
    if x.utf8.count == 1 || y.utf8.count == 1 {
      return x.utf8.first == y.utf8.first ? .initial : .none
    }
    if isShort { return y.hasPrefix(x) || x.hasPrefix(y) ? .abbreviation : .none }
    let (m, n) = (x.utf8.count, y.utf8.count)
    guard n >= 5, n - m <= 2 else { return .none }
    if established.contains(a), established.contains(b) { return .none }
    let allowed = n >= 10 ? 2 : 1
    // One edit leaves the first letter or the last.
    if allowed == 1, x.utf8.first != y.utf8.first, x.utf8.last != y.utf8.last { return .none }
    return EditDistance.between(Array(a.utf8), Array(b.utf8), limit: allowed) <= allowed
      ? .typo : .none
  }

  private static func undotted(_ word: String) -> Substring {
    word.utf8.last == 0x2e ? word.dropLast() : word[...]
  }
}

/// How far two words are one word written differently.
enum WordMatch: Int, Comparable {
  case none, initial, abbreviation, typo, same

  static func < (a: WordMatch, b: WordMatch) -> Bool { a.rawValue < b.rawValue }
}
