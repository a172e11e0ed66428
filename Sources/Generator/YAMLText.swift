/// Writes the descriptors of the example: plain lines, with quotes where a text could be read as
/// something else.
struct YAMLText {
  private(set) var text = ""

  mutating func add(_ line: String, indent: Int = 0) {
    text += String(repeating: "  ", count: indent) + line + "\n"
  }

  /// A double-quoted scalar.
  static func quoted(_ value: String) -> String {
    "\"" + value.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// A flow map of quoted keys to plain codes.
  static func map(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// `nome: {"...": ..., ...}` over several lines, one pair per line.
  mutating func addMap(_ name: String, _ pairs: [(String, String)], indent: Int) {
    add("\(name):", indent: indent)
    for (key, value) in pairs { add("\(Self.quoted(key)): \(value)", indent: indent + 1) }
  }
}
