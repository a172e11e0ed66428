internal import Foundation

/// The words of a label: markup, character references, accents, case, punctuation and elisions
/// taken away.
enum LabelWords {
  /// Lower-case words without accents, in order. `dell'asilo` gives `dell`, `asilo`.
  static func words(_ label: String) -> [String] {
    folded(plain(label)).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The label as a person reads it: no tags, character references resolved, single spaces.
  static func plain(_ label: String) -> String {
    var text = label
    if text.contains("<") { text.replace(#/<[^<>]{1,200}>/#, with: " ") }
    if text.contains("&") {
      text.replace(#/&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});/#) { match in
        character(String(match.1)) ?? String(match.0)
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }

  private static func character(_ name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
    return named[name]
  }

  /// The references that survey tools write in Italian texts.
  private static let named: [String: String] = [
    "agrave": "à", "egrave": "è", "eacute": "é", "igrave": "ì", "ograve": "ò", "ugrave": "ù",
    "Agrave": "À", "Egrave": "È", "Igrave": "Ì", "Ograve": "Ò", "Ugrave": "Ù", "amp": "&",
    "quot": "\"", "apos": "'", "nbsp": " ", "lt": "<", "gt": ">", "rsquo": "'", "lsquo": "'",
    "ldquo": "\"", "rdquo": "\"", "ndash": "-", "mdash": "-", "hellip": "...", "euro": "€",
    "laquo": "\"", "raquo": "\"", "bull": " ",
  ]
}
