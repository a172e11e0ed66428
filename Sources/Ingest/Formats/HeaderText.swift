/// Headers as questionnaires write them, made readable.
enum HeaderText {
  /// The text without HTML tags, entities resolved, white space collapsed.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else {
      return CellText.collapsed(text)
    }
    return CellText.collapsed(resolved(withoutTags(text)))
  }

  /// `Question [option]` in its parts; nil without brackets at the end.
  static func bracketed(_ text: String) -> (question: String, option: String)? {
    guard text.last == "]" else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "]" { depth += 1 }
      if text[index] == "[" { depth -= 1 }
      if depth == 0 {
        let option = text[text.index(after: index)..<text.index(before: text.endIndex)]
        return (CellText.clean(String(text[..<index])), CellText.clean(String(option)))
      }
    }
    return nil
  }

  /// What stands between `<` and `>` is a tag where a letter or a slash follows the `<`.
  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let next = rest.index(after: start)
      guard next < rest.endIndex, rest[next].isLetter || rest[next] == "/",
        let end = rest[next...].firstIndex(of: ">")
      else {
        result += rest[...start]
        rest = rest[next...]
        continue
      }
      result += rest[..<start] + " "
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func resolved(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = entity(rest[rest.index(after: start)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result += character
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.first.map { "xX".contains($0) } ?? false
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(UnicodeScalar.init).map { String(Character($0)) }
    }
    return named[String(name)]
  }

  /// The entities of Italian texts.
  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "agrave": "à",
    "aacute": "á", "egrave": "è", "eacute": "é", "igrave": "ì", "iacute": "í", "ograve": "ò",
    "oacute": "ó", "ugrave": "ù", "uacute": "ú", "Agrave": "À", "Egrave": "È", "Eacute": "É",
    "Igrave": "Ì", "Ograve": "Ò", "Ugrave": "Ù", "rsquo": "’", "lsquo": "‘", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—", "hellip": "…",
    "euro": "€", "bull": "•", "deg": "°", "ccedil": "ç", "ouml": "ö", "auml": "ä", "uuml": "ü",
    "szlig": "ß",
  ]
}
