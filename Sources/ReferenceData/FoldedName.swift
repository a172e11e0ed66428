/// Names with everything taken away in which sources differ: case, accents, apostrophes, hyphens,
/// dots and repeated spaces. `SALO'`, `Salò` and ` salo ` fold to the same key.
enum FoldedName {
  /// The folded name: lower-case words and numbers with single spaces between them.
  static func key(_ text: String) -> String {
    var text = text
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { target in
        var count = 0
        var gap = false
        func put(_ byte: UInt8) {
          if gap, count > 0 {
            target[count] = space
            count += 1
          }
          gap = false
          target[count] = byte
          count += 1
        }
        var i = 0
        while i < source.count {
          let byte = source[i]
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            put(byte)
          case UInt8(ascii: "A")...UInt8(ascii: "Z"): put(byte | 0x20)
          case 0xC3 where i + 1 < source.count:
            i += 1
            let letter = latinLetters[Int(source[i] & 0x3F)]
            if letter == space { gap = true } else { put(letter) }
          // Combining accents belong to the letter before them.
          case 0xCC where i + 1 < source.count, 0xCD where i + 1 < source.count: i += 1
          default: gap = true
          }
          i += 1
        }
        return count
      }
    }
  }

  /// The key without its spaces, for names that are written together or apart.
  static func glued(_ key: String) -> String { key.filter { $0 != " " } }

  /// The key with every form of "saint" written `s`.
  static func shortSaints(_ key: String) -> String {
    key.split(separator: " ").map { saints.contains($0) ? "s" : $0 }.joined(separator: " ")
  }

  private static let saints: Set<Substring> = [
    "san", "santo", "santa", "sant", "santi", "sante", "s", "ss", "sta", "sto",
  ]
  private static let space = UInt8(ascii: " ")
  /// Base letters of U+00C0 to U+00FF.
  private static let latinLetters: [UInt8] = Array(
    "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y".utf8)
}
