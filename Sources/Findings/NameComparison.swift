/// How far the names of two entries agree, the names they had before included.
struct NameComparison {
  /// From the closest to none.
  enum Agreement: Int {
    case same, similar, contained, partial, generic, unknown, different

    /// Whether the two bear one name, misspelled or shortened at most.
    var isNamesake: Bool { self == .same || self == .similar || self == .contained }
  }

  private(set) var agreement = Agreement.unknown
  /// Bits of the rarest word that both have.
  private(set) var rarest = IdentityWeights.commonWord
  /// Whether the words that both have are those of their provider, which say nothing more.
  private(set) var isProviderAlone = false

  private let a: IdentityEntry
  private let b: IdentityEntry
  private let words: ServiceVocabulary
  private let rarity: (String) -> Double

  init(
    _ a: IdentityEntry, _ b: IdentityEntry, words: ServiceVocabulary,
    rarity: @escaping (String) -> Double
  ) {
    self.a = a
    self.b = b
    self.words = words
    self.rarity = rarity
    if !a.name.compact.isEmpty, a.name.compact == b.name.compact {
      agreement = a.name.core.isEmpty && a.name.labels.isEmpty ? .generic : .same
      rarest = a.name.core.filter { $0 != "san" }.map(rarity).max() ?? rarest
      return
    }
    compare(a.name.core, b.name.core)
    let variants = [(a.name.former, b.name.core), (a.name.core, b.name.former)]
    for (old, new) in variants where !old.isEmpty && !new.isEmpty {
      let (known, bits, alone) = (agreement, rarest, isProviderAlone)
      compare(old, new)
      if agreement.rawValue >= known.rawValue {
        (agreement, rarest, isProviderAlone) = (known, bits, alone)
      }
    }
  }

  private mutating func compare(_ x: [String], _ y: [String]) {
    let found = WordComparison(
      x, y, words, cut: [a.name.cutWord, b.name.cutWord].compactMap { $0 })
    let (left, right) = significant(found)
    let matches = found.common.subtracting(["san"])
    rarest = matches.map(rarity).max() ?? IdentityWeights.commonWord
    let owners = Set(a.provider.core).intersection(b.provider.core)
    isProviderAlone = !matches.isEmpty && matches.isSubset(of: owners)
    if found.matchedCount > 0, left.isEmpty, right.isEmpty {
      agreement = found.isExact ? .same : found.tellingCount > 0 ? .similar : .partial
    } else if Self.isNearlyOneWord(x, y, words) || Self.isJoined(x, y) || Self.isJoined(y, x) {
      agreement = .similar
    } else if found.matchedCount > 0, left.isEmpty || right.isEmpty {
      agreement = found.tellingCount == 0 ? .partial : .contained
    } else if found.tellingCount > 0 {
      let all = Double(found.matchedCount + left.count + right.count)
      let fewest = Double(min(Set(x).count, Set(y).count))
      let holds = found.matchedCount > 1 && found.matched / fewest >= 0.6
      agreement = holds || found.matched / all >= 0.5 ? .partial : .different
    } else if left.isEmpty, right.isEmpty {
      agreement = .generic
    } else {
      agreement = left.isEmpty || right.isEmpty ? .unknown : .different
    }
    if agreement == .partial || agreement == .different,
      (a.name.titles + b.name.titles).contains(where: { $0.isSubset(of: matches) })
    {
      agreement = .contained
    }
  }

  /// Words of one name alone that tell the two apart: those of the comune do not, nor do generic
  /// words misspelled, nor those of a provider where both have it, or where one name merely leaves
  /// it out.
  private func significant(_ found: WordComparison) -> ([String], [String]) {
    let place = a.placeWords.union(b.placeWords)
    let (x, y) = (Set(a.provider.core), Set(b.provider.core))
    let known = place.union(x.intersection(y))
    func telling(_ over: [String], beside generic: [String]) -> [String] {
      over.filter { word in
        guard !known.contains(word), !Self.isShort(word, for: known, words),
          !place.contains(where: { IdentityEntry.isOf(word, $0) })
        else { return false }
        // The initial of a given name tells nothing where the other name leaves it out.
        if found.matchedCount > 0, word.utf8.count == 2, word.utf8.last == 0x2e { return false }
        return !generic.contains {
          $0.utf8.first == word.utf8.first && words.match(word, $0) >= .abbreviation
        }
      }
    }
    let left = telling(found.leftOver, beside: b.name.generic)
    let right = telling(found.rightOver, beside: a.name.generic)
    let either = x.union(y)
    if right.isEmpty { return (left.filter { !either.contains($0) }, []) }
    if left.isEmpty { return ([], right.filter { !either.contains($0) }) }
    return (left, right)
  }

  /// `Vaiano Cr.` in Vaiano Cremasco.
  private static func isShort(
    _ word: String, for known: Set<String>, _ words: ServiceVocabulary
  ) -> Bool {
    word.utf8.last == 0x2e && known.contains { words.match(word, $0) == .abbreviation }
  }

  /// Two words of one name that the other writes as one: `Bruco mela`, `Brucomela`.
  private static func isJoined(_ x: [String], _ y: [String]) -> Bool {
    zip(x, x.dropFirst()).contains { pair in
      let length = pair.0.utf8.count + pair.1.utf8.count
      // An article may stand between them: `Insieme in auto`, `InsiemeInAuto`.
      return length >= 8
        && y.contains {
          (length...length + 3).contains($0.utf8.count) && $0.hasPrefix(pair.0)
            && $0.hasSuffix(pair.1)
        }
    }
  }

  /// Names that differ by a letter or by spaces alone.
  private static func isNearlyOneWord(
    _ a: [String], _ b: [String], _ words: ServiceVocabulary
  ) -> Bool {
    let (x, y) = (a.joined(), b.joined())
    guard min(x.utf8.count, y.utf8.count) >= 5 else { return false }
    return x == y || a.count != b.count && words.match(x, y) == .typo
  }
}
