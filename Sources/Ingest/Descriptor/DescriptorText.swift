internal import Diagnostics
internal import Foundation
internal import Yams

/// A YAML descriptor from its bytes to its root node, within bounds.
enum DescriptorText {
  /// Bytes of the largest descriptor read.
  static let maximumBytes = 1 << 20
  /// Values of the largest descriptor read, aliases expanded.
  static let maximumNodes = 200_000

  static func read(path: String, shownAs name: String) throws(DataFaults) -> DescriptorNode {
    let place = SourceLocation(file: name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let folder = (path as NSString).deletingLastPathComponent
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let near = Suggestion.nearest(to: (path as NSString).lastPathComponent, among: names)
      throw DataFaults([
        Diagnostic(
          near.isEmpty ? "descriptor.missing-file" : "descriptor.missing-file-near", .error,
          at: place, ["nearest": near.joined(separator: ", ")])
      ])
    }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: (path as NSString).resolvingSymlinksInPath)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw DataFaults([Diagnostic("descriptor.not-regular-file", .error, at: place)])
    }
    guard (attributes?[.size] as? Int ?? 0) <= maximumBytes else {
      throw DataFaults([Diagnostic("descriptor.too-large", .error, at: place)])
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DataFaults([Diagnostic("descriptor.unreadable", .error, at: place)])
    }
    return try parse([UInt8](data), shownAs: name)
  }

  static func parse(_ bytes: [UInt8], shownAs name: String) throws(DataFaults) -> DescriptorNode {
    let faults = FaultCollector(file: name)
    func stop(_ code: String, line: Int? = nil, _ arguments: [String: String] = [:]) -> DataFaults {
      faults.report(code, line: line, arguments)
      return DataFaults(faults.diagnostics)
    }
    guard bytes.count <= maximumBytes else { throw stop("descriptor.too-large") }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self)
      let before = valid.prefix { $0 != "\u{FFFD}" }
      throw stop("descriptor.not-utf8", line: before.filter(\.isNewline).count + 1)
    }
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    if let line = aliasKeyLine(in: text) { throw stop("descriptor.alias-key", line: line) }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      let (line, problem) = describe(error)
      throw stop(Self.syntaxCode(problem), line: line, ["reason": problem])
    }
    guard let root else { throw stop("descriptor.empty") }
    var budget = maximumNodes
    guard spend(&budget, on: root) else { throw stop("descriptor.too-large") }
    return DescriptorNode(node: root, key: "", faults: faults)
  }

  /// Keys that are aliases or explicit (`? key`): the parser compares keys, and an alias that
  /// stands for a tree of aliases would keep it busy for ever.
  private static func aliasKeyLine(in text: String) -> Int? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let start = line.drop { $0 == " " || $0 == "-" }
      if start.hasPrefix("? ") || start == "?" { return index + 1 }
      var rest = start
      while let star = rest.firstIndex(of: "*") {
        rest = rest[rest.index(after: star)...]
        let after = rest.drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        if after.startIndex > rest.startIndex, after.drop(while: { $0 == " " }).hasPrefix(":") {
          return index + 1
        }
      }
    }
    return nil
  }

  /// Whether a tree, aliases expanded, stays within a number of nodes.
  private static func spend(_ budget: inout Int, on node: Node) -> Bool {
    budget -= 1
    if budget < 0 { return false }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let sequence):
      for child in sequence where !spend(&budget, on: child) { return false }
    case .mapping(let mapping):
      for pair in mapping where !spend(&budget, on: pair.key) || !spend(&budget, on: pair.value) {
        return false
      }
    }
    return true
  }

  /// The faults that people make most have words of their own; the parser speaks English.
  private static func syntaxCode(_ problem: String) -> String {
    if problem.contains("cannot start any token") { return "descriptor.syntax-token" }
    if problem.hasPrefix("duplicate key") { return "descriptor.syntax-duplicate" }
    if problem.contains("unexpected end of stream") { return "descriptor.syntax-unclosed" }
    if problem.contains("mapping values are not allowed") { return "descriptor.syntax-colon" }
    if problem.contains("expected <block end>") || problem.contains("did not find expected") {
      return "descriptor.syntax-indent"
    }
    return "descriptor.syntax"
  }

  private static func describe(_ error: any Error) -> (line: Int?, problem: String) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return (mark.line, problem)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      return (context.mark.line, "duplicate key: \(duplicates.joined(separator: ", "))")
    case YamlError.reader(let problem, _, _, _): return (nil, problem)
    default: return (nil, "")
    }
  }
}
