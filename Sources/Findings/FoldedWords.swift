/// Text of catalogues as comparable words: lower case, no accents, no punctuation, runs of initials
/// joined.
enum FoldedWords {
  /// Words in their order, articles and prepositions included.
  static func words(_ text: String) -> [String] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7a: bytes.append(UInt8(scalar.value))
      case 0x41...0x5a: bytes.append(UInt8(scalar.value + 32))
      case ..<0x80: bytes.append(0x20)
      // Combining accents, after a letter that stands by itself.
      case 0x300...0x36f: continue
      default:
        if let plain = accents[scalar] {
          bytes.append(plain)
        } else if scalar.properties.isAlphabetic {
          bytes += Array(String(scalar).lowercased().utf8)
        } else {
          bytes.append(0x20)
        }
      }
    }
    return joiningInitials(
      bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Runs of single letters, and what two letters at most end them, become one word: `s r l` is
  /// `srl`, `c ne` is `cne`.
  private static func joiningInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var lastWasInitial = false
    for word in words {
      let isInitial = word.utf8.count == 1 && !("0"..."9").contains(word)
      if lastWasInitial, isInitial || word.utf8.count == 2 && !ignored.contains(word) {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
      lastWasInitial = isInitial
    }
    return joined
  }

  /// Articles, prepositions and conjunctions.
  static let ignored: Set<String> = [
    "il", "lo", "la", "i", "gli", "le", "l", "di", "del", "dello", "della", "dei", "degli", "delle",
    "dell", "d", "da", "dal", "dalla", "e", "ed", "a", "al", "alla", "ai", "alle", "per", "con",
    "in", "nel", "nella", "sul", "un", "una", "che",
  ]

  /// Value of a Roman numeral from I to XXXIX, or of an Italian number word; nil for anything else.
  static func number(_ word: String) -> Int? {
    if let value = Int(word) { return value }
    if let value = numberWords[word] { return value }
    var rest = Substring(word)
    var total = 0
    while rest.hasPrefix("x"), total < 30 {
      rest = rest.dropFirst()
      total += 10
    }
    guard let units = romanUnits[String(rest)] else { return nil }
    return total + units > 0 ? total + units : nil
  }

  private static let romanUnits = [
    "": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9,
  ]

  private static let numberWords = [
    "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
    "primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3,
  ]

  private static let accents: [Unicode.Scalar: UInt8] = {
    var found: [Unicode.Scalar: UInt8] = [:]
    for (plain, marked) in [
      ("a", "àáâäãåÀÁÂÄÃÅ"), ("e", "èéêëÈÉÊË"), ("i", "ìíîïÌÍÎÏ"), ("o", "òóôöõÒÓÔÖÕ"),
      ("u", "ùúûüÙÚÛÜ"), ("c", "çÇ"), ("n", "ñÑ"),
    ] {
      for scalar in marked.unicodeScalars { found[scalar] = plain.utf8.first! }
    }
    return found
  }()
}

/// How far two words are one word written differently.
enum WordMatch: Int, Comparable {
  case none, initial, typo, same

  static func < (a: WordMatch, b: WordMatch) -> Bool { a.rawValue < b.rawValue }

  /// Compares two folded words. A misspelling is one edit (insertion, deletion, substitution or
  /// exchange of neighbours) from five letters on, two from ten; two established words are never
  /// misspellings of one another.
  static func of(_ a: String, _ b: String) -> WordMatch {
    if a == b { return .same }
    let (m, n) = (a.utf8.count, b.utf8.count)
    if m == 1 || n == 1 { return a.utf8.first == b.utf8.first ? .initial : .none }
    let longest = max(m, n)
    guard longest >= 5, abs(m - n) <= 2 else { return .none }
    let known = ServiceVocabulary.established
    if known.contains(a), known.contains(b) { return .none }
    let allowed = longest >= 10 ? 2 : 1
    return distance(Array(a.utf8), Array(b.utf8), limit: allowed) <= allowed ? .typo : .none
  }

  /// Edits between two words, optimal string alignment; `limit + 1` where there are more.
  static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      if row.min()! > limit { return limit + 1 }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
