internal import Diagnostics
internal import Region

/// Comuni, those of today and those that ceased, by folded name.
struct ComuneIndex: Sendable {
  /// What a name may stand for.
  enum Meaning: Sendable {
    case current(Territory)
    case ceased(CeasedComune)

    var name: String {
      switch self {
      case .current(let comune): comune.name
      case .ceased(let comune): comune.name
      }
    }
    var provinceAbbreviation: String? {
      switch self {
      case .current(let comune): comune.provinceAbbreviation
      case .ceased(let comune): comune.provinceAbbreviation
      }
    }
  }

  let ceasedByCode: [TerritoryCode: CeasedComune]
  private let byKey: [String: [Meaning]]
  private let byGluedKey: [String: [Meaning]]
  private let bySaintKey: [String: [Meaning]]
  /// Folded names; how often each letter occurs tells the hopeless when looking for near names.
  private let keys: [(key: String, words: [Substring], letters: SIMD32<Int16>)]

  init(register: TerritoryRegister) {
    var byKey: [String: [Meaning]] = [:]
    for comune in register.territories(at: .comune) {
      for key in Set(([comune.name] + comune.aliases).map(FoldedName.key)) {
        byKey[key, default: []].append(.current(comune))
      }
    }
    for comune in register.ceasedComuni {
      byKey[FoldedName.key(comune.name), default: []].append(.ceased(comune))
    }
    var byGluedKey: [String: [Meaning]] = [:]
    var bySaintKey: [String: [Meaning]] = [:]
    for (key, meanings) in byKey {
      byGluedKey[FoldedName.glued(key), default: []] += meanings
      bySaintKey[FoldedName.shortSaints(key), default: []] += meanings
    }
    self.byKey = byKey
    self.byGluedKey = byGluedKey
    self.bySaintKey = bySaintKey
    keys = byKey.keys.sorted().map { ($0, $0.split(separator: " "), Self.letters($0)) }
    // Some successors kept the code: a code of today means the comune of today.
    ceasedByCode = Dictionary(
      register.ceasedComuni.filter { register[$0.code] == nil }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What has exactly this folded name.
  func exactly(_ key: String) -> [Meaning] { byKey[key] ?? [] }

  /// What has this folded name but for spaces and forms of "saint".
  func nearlyExactly(_ key: String) -> [Meaning] {
    byGluedKey[FoldedName.glued(key)] ?? bySaintKey[FoldedName.shortSaints(key)] ?? []
  }

  /// What a text with abbreviated words may stand for: `Cinisello B.mo`, `Cernusco s/N`. Every word
  /// before a dot or beside a slash is the start of a word of the name, the others are whole words.
  func abbreviated(_ text: String) -> [Meaning] {
    guard let words = AbbreviatedWord.words(of: text) else { return [] }
    return keys.filter { entry in
      entry.words.count == words.count && zip(words, entry.words).allSatisfy { $0.matches($1) }
    }.flatMap { exactly($0.key) }
  }

  /// Up to three names that begin with this one or are spelt nearly like it, with the territories
  /// that bear them.
  func nearest(to key: String) -> [Meaning] {
    guard !key.isEmpty, key.utf8.count <= Self.longestName else { return [] }
    let longer = keys.lazy.map(\.key).filter { $0.hasPrefix(key + " ") }.prefix(3)
    if !longer.isEmpty { return longer.flatMap(exactly) }
    let letters = Self.letters(key)
    // An edit changes at most two of the counts by one.
    let reach = 2 * Int16(max(2, key.count / 3))
    let worthwhile = keys.filter { entry in
      pointwiseMax(entry.letters &- letters, letters &- entry.letters).wrappedSum() <= reach
    }.map(\.key)
    return Suggestion.nearest(to: key, among: worthwhile).flatMap(exactly)
  }

  /// Longer texts are no names; comparing them with every name would only take time.
  static let longestName = 60

  private static func letters(_ key: String) -> SIMD32<Int16> {
    key.utf8.reduce(into: SIMD32()) { counts, byte in counts[Int(byte & 31)] &+= 1 }
  }
}

/// A word of a name as somebody in a hurry writes it.
struct AbbreviatedWord {
  let start: String
  /// Last letters, for forms like `B.mo`.
  let end: String
  let isWhole: Bool

  func matches(_ word: Substring) -> Bool {
    if isWhole { return word == start }
    return word.count > start.count + end.count && word.hasPrefix(start) && word.hasSuffix(end)
  }

  /// The words of a text; nil when none is abbreviated.
  static func words(of text: String) -> [AbbreviatedWord]? {
    var words: [AbbreviatedWord] = []
    for piece in text.split(whereSeparator: { $0.isWhitespace || "-'’".contains($0) }) {
      if piece.contains("/") {
        words += piece.split(separator: "/").map { part(FoldedName.key(String($0)), whole: false) }
        continue
      }
      let dotted = piece.split(separator: ".", omittingEmptySubsequences: false).map {
        FoldedName.key(String($0))
      }
      switch dotted.count {
      case 1: words.append(part(dotted[0], whole: true))
      case 2 where dotted[1].isEmpty: words.append(part(dotted[0], whole: false))
      case 2 where dotted[1].count <= 2:
        words.append(AbbreviatedWord(start: dotted[0], end: dotted[1], isWhole: false))
      case 2:
        words += [part(dotted[0], whole: false), part(dotted[1], whole: true)]
      default: return nil
      }
    }
    words.removeAll { $0.start.isEmpty }
    return words.contains { !$0.isWhole } ? words : nil
  }

  private static func part(_ text: String, whole: Bool) -> AbbreviatedWord {
    AbbreviatedWord(start: text, end: "", isWhole: whole)
  }
}
