/// Names of services and providers made comparable: case, accents, punctuation and legal forms
/// differ between catalogues that mean the same.
struct ServiceName: Hashable {
  /// Words in order, folded, without legal forms and articles.
  let words: [String]

  init(_ text: String) {
    let folded = text.lowercased().unicodeScalars.map { scalar -> Character in
      if let plain = Self.accents[scalar] { return plain }
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        ? Character(scalar) : " "
    }
    words = Self.joiningInitials(String(folded).split(separator: " ").map(String.init))
      .map { Self.abbreviations[$0] ?? $0 }.filter { !Self.ignored.contains($0) }
  }

  /// Runs of single letters, and what two letters at most end them, become one word: `s r l` is
  /// `srl`, `c ne` is `cne`.
  private static func joiningInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var lastWasInitial = false
    for word in words {
      let isInitial = word.count == 1 && word.first!.isLetter
      if lastWasInitial, isInitial || word.count == 2 && !Self.ignored.contains(word) {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
      lastWasInitial = isInitial
    }
    return joined
  }

  /// All words together.
  var key: String { words.joined(separator: " ") }

  /// Shared words over all words, in [0, 1]; words one edit apart count as shared when long.
  func similarity(to other: ServiceName) -> Double {
    let a = Set(words)
    let b = Set(other.words)
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var rest = b.subtracting(a).sorted()
    var shared = a.intersection(b).count
    for word in a.subtracting(b).sorted() where word.count > 4 {
      if let match = rest.firstIndex(where: { Self.isOneEditApart(word, $0) }) {
        rest.remove(at: match)
        shared += 1
      }
    }
    return Double(shared) / Double(a.count + b.count - shared)
  }

  private static func isOneEditApart(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    guard abs(x.count - y.count) <= 1 else { return false }
    let head = zip(x, y).prefix { $0 == $1 }.count
    let tail = zip(x.dropFirst(head).reversed(), y.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    return max(x.count, y.count) - head - tail <= 1
  }

  private static let accents: [Unicode.Scalar: Character] = [
    "à": "a", "á": "a", "â": "a", "ä": "a", "è": "e", "é": "e", "ê": "e", "ë": "e", "ì": "i",
    "í": "i", "î": "i", "ï": "i", "ò": "o", "ó": "o", "ô": "o", "ö": "o", "ù": "u", "ú": "u",
    "û": "u", "ü": "u", "ç": "c", "ñ": "n",
  ]

  private static let abbreviations = [
    "coop": "cooperativa", "soc": "sociale", "ass": "associazione", "fond": "fondazione",
    "s": "san", "cne": "comune", "com": "comune", "az": "azienda",
  ]

  private static let ignored: Set<String> = [
    "srl", "spa", "onlus", "ets", "aps", "odv", "scs", "scarl", "società", "societa", "impresa",
    "il", "lo", "la", "i", "gli", "le", "l", "di", "del", "della", "dei", "delle", "dell", "d",
    "da", "e", "a", "per", "con", "in",
  ]
}
