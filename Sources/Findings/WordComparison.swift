/// How far the words of two names agree.
struct WordComparison {
  /// Matched words, each worth 1, .9 as a misspelling, .8 shortened, .5 as an initial.
  private(set) var matched = 0.0
  private(set) var matchedCount = 0
  /// Words matched by more than an initial, apart from `san`.
  private(set) var tellingCount = 0
  private(set) var isExact = true
  private(set) var leftOver: [String] = []
  private(set) var rightOver: [String] = []
  /// Words that both have, as they stand.
  private(set) var common: Set<String> = []

  /// - Parameters:
  ///   - abbreviated: whether three letters that begin a word stand for it, as in `AFOL Met`.
  ///   - cut: the words that a narrow column may have cut.
  init(
    _ left: [String], _ right: [String], _ vocabulary: ServiceVocabulary,
    abbreviated: Bool = false, cut: [String] = []
  ) {
    var rest = right
    var open: [String] = []
    for word in left {
      if let place = rest.firstIndex(of: word) {
        rest.remove(at: place)
        common.insert(word)
        note(.same)
        if word != "san", word.utf8.count > 1 { tellingCount += 1 }
      } else if !common.contains(word) {
        open.append(word)
      }
    }
    for word in open {
      var best = WordMatch.none
      var found: Int?
      for (place, other) in rest.enumerated() {
        var match = vocabulary.match(word, other)
        if match == .none,
          abbreviated && Self.isBeginning(word, other) || Self.isCut(word, other, cut)
        {
          match = .abbreviation
        }
        if match > best { (best, found) = (match, place) }
      }
      if let found {
        note(best)
        if best != .initial { tellingCount += 1 }
        rest.remove(at: found)
      } else {
        leftOver.append(word)
      }
    }
    rightOver = rest.filter { !common.contains($0) }
    (leftOver, rightOver) = matchingInitials(leftOver, rightOver)
    (rightOver, leftOver) = matchingInitials(rightOver, leftOver)
  }

  /// `b.v.m.` is `beata vergine maria`.
  private mutating func matchingInitials(
    _ words: [String], _ others: [String]
  ) -> ([String], [String]) {
    var (short, long) = (words, others)
    for word in words where (2...5).contains(word.utf8.count) && word.utf8.last != 0x2e {
      let count = word.utf8.count
      let start = long.indices.first { start in
        start + count <= long.endIndex
          && long[start..<start + count].map { $0.utf8.first! } == Array(word.utf8)
      }
      guard let start else { continue }
      long.removeSubrange(start..<start + count)
      short.remove(at: short.firstIndex(of: word)!)
      note(.abbreviation)
      tellingCount += 1
    }
    return (short, long)
  }

  private static func isBeginning(_ a: String, _ b: String) -> Bool {
    min(a.utf8.count, b.utf8.count) == 3 && (a.hasPrefix(b) || b.hasPrefix(a))
  }

  private static func isCut(_ a: String, _ b: String, _ cut: [String]) -> Bool {
    min(a.utf8.count, b.utf8.count) >= 4
      && (b.hasPrefix(a) && cut.contains(a) || a.hasPrefix(b) && cut.contains(b))
  }

  private mutating func note(_ match: WordMatch) {
    matchedCount += 1
    switch match {
    case .same: matched += 1
    case .typo: matched += 0.9
    case .abbreviation: matched += 0.8
    case .initial, .none: matched += 0.5
    }
    if match != .same { isExact = false }
  }
}
