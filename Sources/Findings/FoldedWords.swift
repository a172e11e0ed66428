/// A word of a text in lower case, without accents, and how it stands beside the one before.
struct FoldedToken {
  enum Gap {
    /// Nothing but one mark between: `12/14`, `C.ne`.
    case tight(Unicode.Scalar)
    case loose
    /// Brackets, a comma, a colon or a spaced dash: another part of the text begins.
    case part
  }

  var text: String
  /// Whether a dot follows at once.
  var isDotted: Bool
  let gap: Gap

  var isNumber: Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  var isInitial: Bool { text.utf8.count == 1 && !isNumber }

  /// The mark that alone stands before.
  var mark: Unicode.Scalar? {
    if case .tight(let mark) = gap { return mark }
    return nil
  }

  var isLoose: Bool {
    if case .loose = gap { return true }
    return false
  }
}

/// Text of catalogues as comparable words: lower case, no accents, no punctuation.
enum FoldedWords {
  /// The words of a text without what stands between them.
  static func plain(_ text: String) -> [String] { tokens(text).map(\.text) }

  /// The words of a text in their order.
  static func tokens(_ text: String) -> [FoldedToken] {
    var found: [FoldedToken] = []
    var bytes: [UInt8] = []
    var between: [Unicode.Scalar] = []
    func finish() {
      if bytes.isEmpty { return }
      found.append(
        FoldedToken(
          text: String(decoding: bytes, as: UTF8.self), isDotted: false, gap: gap(between)))
      bytes.removeAll(keepingCapacity: true)
      between.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7a: bytes.append(UInt8(scalar.value))
      case 0x41...0x5a: bytes.append(UInt8(scalar.value + 32))
      // Combining accents, after a letter that stands by itself.
      case 0x300...0x36f: continue
      case 0x80... where accents[scalar] != nil: bytes.append(accents[scalar]!)
      case 0x80... where scalar.properties.isAlphabetic:
        bytes += Array(String(scalar).lowercased().utf8)
      default:
        finish()
        if between.isEmpty, scalar == ".", !found.isEmpty { found[found.count - 1].isDotted = true }
        between.append(scalar)
      }
    }
    finish()
    return found
  }

  private static func gap(_ between: [Unicode.Scalar]) -> FoldedToken.Gap {
    if between == [" "] { return .loose }
    if between.count == 1, !between[0].properties.isWhitespace,
      !"()[]".unicodeScalars.contains(between[0])
    {
      return .tight(between[0])
    }
    let hasSpace = between.contains(where: \.properties.isWhitespace)
    let isPart = between.contains {
      "()[];:,|".unicodeScalars.contains($0) || hasSpace && "-–—".unicodeScalars.contains($0)
    }
    return isPart ? .part : .loose
  }

  /// Value of a Roman numeral from I to XXXIX; nil for anything else.
  static func roman(_ word: String) -> Int? {
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
