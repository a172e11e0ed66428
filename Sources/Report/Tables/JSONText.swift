/// JSON with its fields in the order given, safe inside a script element: `<` is escaped.
public indirect enum JSONText: Sendable {
  case null
  case string(String)
  case whole(Int)
  case boolean(Bool)
  case array([JSONText])
  case object([(String, JSONText)])

  /// The text, on one line.
  public var text: String {
    switch self {
    case .null: "null"
    case .string(let value): Self.quoted(value)
    case .whole(let value): String(value)
    case .boolean(let value): value ? "true" : "false"
    case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { Self.quoted($0) + ": " + $1.text }.joined(separator: ", ") + "}"
    }
  }

  /// The text with one member or element a line, for files that people compare.
  public var indentedText: String { indented("") }

  private func indented(_ indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .array(let values) where !values.isEmpty:
      let lines = values.map { inner + $0.indented(inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let fields) where !fields.isEmpty:
      let lines = fields.map { inner + Self.quoted($0) + ": " + $1.indented(inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return text
    }
  }

  private static func quoted(_ value: String) -> String {
    var out = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar.isUnsafeOnPages ? "\u{FFFD}" : scalar)
      }
    }
    return out + "\""
  }
}
