/// Text from data made safe in GitHub-flavoured Markdown: it prints as it is and never becomes
/// markup, a link, a heading, a table line or HTML.
enum MarkdownText {
  /// One line of text; line breaks become spaces.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "@", "$":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "\n", "\t": out += " "
      default: out.unicodeScalars.append(scalar.isUnsafeOnPages ? "\u{FFFD}" : scalar)
      }
    }
    return withoutLinks(out)
  }

  /// Text at the beginning of a line, where a number, a dash or a plus would begin a list.
  static func atLineStart(_ escaped: String) -> String {
    guard let first = escaped.first else { return escaped }
    if first == "-" || first == "+" || first == "=" { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
      return digits + "\\" + rest
    }
    return escaped
  }

  /// A code span that holds any text on one line.
  static func code(_ text: String, inTable: Bool) -> String {
    var flat = text.withoutUnsafeScalars.split(whereSeparator: \.isNewline).joined(separator: " ")
    var run = 0
    var longest = 0
    for character in flat {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    if inTable {
      flat = flat.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
    let fence = String(repeating: "`", count: longest + 1)
    let pad = flat.hasPrefix("`") || flat.hasSuffix("`") || flat.isEmpty ? " " : ""
    return fence + pad + flat + pad + fence
  }

  /// GitHub turns bare addresses into links; an escaped colon or dot keeps them text.
  private static func withoutLinks(_ text: String) -> String {
    guard mayHoldLinks(text) else { return text }
    var out = text
    for (address, safe) in [("://", "\\://"), ("www.", "www\\."), ("WWW.", "WWW\\.")] {
      out = out.split(separator: address, omittingEmptySubsequences: false).joined(separator: safe)
    }
    return out
  }

  /// Most cells hold none: seen by the bytes, before the text is taken apart.
  private static func mayHoldLinks(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "/"), last == byte { return true }
      if byte | 0x20 == UInt8(ascii: "w"), last == byte { return true }
      last = byte
    }
    return false
  }
}
