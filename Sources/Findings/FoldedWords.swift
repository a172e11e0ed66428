/// Text of catalogues as comparable words: lower case, no accents, no punctuation, runs of initials
/// joined.
enum FoldedWords {
  /// Words in their order, each letter that stands alone by itself.
  static func split(_ text: String) -> [String] {
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
    return bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs of single letters, and what two letters at most end them, become one word: `s r l` is
  /// `srl`, `c ne` is `cne`.
  static func joiningInitials(_ words: [String], except ignored: Set<String>) -> [String] {
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
