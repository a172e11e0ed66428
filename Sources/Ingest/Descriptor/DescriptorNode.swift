internal import Diagnostics
internal import Region
internal import Yams

/// A value of a YAML descriptor with its place. Readings that fail report the fault and return
/// nil, so that the walk goes on and finds the next one.
struct DescriptorNode {
  let node: Node
  /// The key it stands under, as the user wrote it.
  let key: String
  let faults: FaultCollector

  var line: Int? { node.mark?.line }
  var location: SourceLocation {
    SourceLocation(file: faults.file, line: node.mark?.line, column: node.mark?.column)
  }

  /// Nothing, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
  var isMapping: Bool { node.mapping != nil }
  var isScalar: Bool { node.scalar != nil }

  /// The text as written, also the empty one, without a word when there is none.
  var rawText: String? { node.scalar?.string }

  /// The value under a key, whatever the others are.
  func child(_ key: String) -> DescriptorNode? {
    node.mapping?[key].map { DescriptorNode(node: $0, key: key, faults: faults) }
  }

  /// A text; numbers and truth values are taken as written.
  func text() -> String? {
    guard let scalar = node.scalar, !isNull, !DescriptorHole.isHole(node) else {
      return expected("descriptor.expected-text")
    }
    return scalar.string
  }

  /// The members of a list; a single value counts as a list of one.
  func items() -> [DescriptorNode] {
    guard let sequence = node.sequence else {
      return isNull ? [] : [self]
    }
    return sequence.map { DescriptorNode(node: $0, key: key, faults: faults) }
  }

  /// A list of texts; a single text counts as a list of one. The empty text is allowed.
  func texts() -> [String] {
    items().compactMap { item in
      if let scalar = item.node.scalar { return scalar.string }
      return item.expected("descriptor.expected-text")
    }
  }

  /// The pairs of a mapping in the order of the file, each value under its own key.
  func pairs() -> [DescriptorNode]? {
    guard let mapping = node.mapping else { return expected("descriptor.expected-mapping") }
    return mapping.compactMap { pair in
      guard let name = pair.key.scalar?.string else {
        return DescriptorNode(node: pair.key, key: key, faults: faults).expected(
          "descriptor.expected-text")
      }
      return DescriptorNode(node: pair.value, key: name, faults: faults)
    }
  }

  /// The fields of a mapping with a fixed set of keys.
  func fields(_ known: [String]) -> DescriptorFields? {
    guard let mapping = node.mapping else { return expected("descriptor.expected-mapping") }
    var found: [String: DescriptorNode] = [:]
    for pair in mapping {
      let name = pair.key.scalar?.string ?? ""
      if known.contains(name) {
        found[name] = DescriptorNode(node: pair.value, key: name, faults: faults)
      } else {
        let near = Suggestion.nearest(to: name, among: known, limit: 1).first ?? ""
        // Between braces a decimal comma ends the value, and the decimals look like a key.
        let isDecimals = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        faults.report(
          isDecimals && DescriptorNode(node: pair.value, key: name, faults: faults).isNull
            ? "descriptor.decimal-comma"
            : near.isEmpty ? "descriptor.unknown-key" : "descriptor.unknown-key-near",
          line: pair.key.mark?.line, column: pair.key.mark?.column,
          ["key": name, "nearest": near, "allowed": known.joined(separator: ", ")])
      }
    }
    return DescriptorFields(found: found, owner: self)
  }

  /// One of some words.
  func word<Value>(_ words: [(String, Value)]) -> Value? {
    guard let text = text() else { return nil }
    if let match = words.first(where: { $0.0 == text }) { return match.1 }
    return badValue(text, allowed: words.map(\.0))
  }

  func integer(in range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    guard let value = Int(text) else { return expected("descriptor.expected-integer") }
    guard range.contains(value) else {
      let allowed =
        range.upperBound == .max
        ? ">= \(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
      return badValue(text, allowed: [allowed])
    }
    return value
  }

  func number() -> Double? {
    guard let text = text() else { return nil }
    guard let value = Double(text), value.isFinite else {
      return expected("descriptor.expected-number")
    }
    return value
  }

  /// A number within a range; a fault quotes it as it is written.
  ///
  /// - Parameter hint: what to say beside the range.
  func number(in range: ClosedRange<Double>, hint: String = "") -> Double? {
    guard let value = number() else { return nil }
    if range.contains(value) { return value }
    func short(_ end: Double) -> String {
      end == end.rounded() ? "\(Int(end))" : "\(end)"
    }
    let allowed =
      range.upperBound == .greatestFiniteMagnitude
      ? ">= \(short(range.lowerBound))"
      : "\(short(range.lowerBound))–\(short(range.upperBound))"
    return badValue(text() ?? "", allowed: [allowed + hint])
  }

  func flag() -> Bool? {
    word([
      ("true", true), ("false", false), ("sì", true), ("si", true), ("no", false),
      ("vero", true), ("falso", false),
    ])
  }

  func date() -> CalendarDate? {
    guard let text = text() else { return nil }
    return CalendarDate(iso: text) ?? badValue(text, allowed: ["2026-06-30"])
  }

  /// A code of the objective tree by its form; whether the tree has it is not known here.
  func objective() -> ObjectiveCode? {
    guard let text = text() else { return nil }
    let rest = text.dropFirst()
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    let isNumbered = parts.count <= 2 && parts.allSatisfy { Int($0).map { $0 > 0 } ?? false }
    guard let letter = text.first, "ABCDEF".contains(letter),
      rest.isEmpty || rest == ".other" || isNumbered
    else { return badValue(text, allowed: ["A", "A3", "A3.1", "A.other"]) }
    let code = ObjectiveCode(text)
    faults.mention(code, at: location)
    return code
  }

  /// One ASCII character; `tab` and `\t` name the tabulator.
  func character() -> UInt8? {
    guard let text = text() else { return nil }
    if text == "tab" || text == "\\t" { return 0x09 }
    let bytes = Array(text.utf8)
    guard bytes.count == 1, bytes[0] < 0x80, bytes[0] >= 0x20 || bytes[0] == 0x09 else {
      return badValue(text, allowed: [",", ";", "|", "tab"])
    }
    return bytes[0]
  }

  /// Says nothing of a hole: it has been reported with all the others.
  func badValue<Value>(_ value: String, allowed: [String]) -> Value? {
    if DescriptorHole.isHole(node) { return nil }
    faults.report(
      "descriptor.bad-value", line: line, column: node.mark?.column,
      ["key": key, "value": value, "allowed": allowed.joined(separator: ", ")])
    return nil
  }

  /// Reports that something else stands here, under the code that says what is wanted.
  func expected<Value>(_ code: String) -> Value? {
    if DescriptorHole.isHole(node) { return nil }
    faults.report(code, line: line, column: node.mark?.column, ["key": key])
    return nil
  }
}

/// The fields of a mapping, by key.
struct DescriptorFields {
  let found: [String: DescriptorNode]
  let owner: DescriptorNode

  subscript(key: String) -> DescriptorNode? {
    guard let node = found[key], !node.isNull else { return nil }
    return node
  }

  func required(_ key: String) -> DescriptorNode? {
    if let node = self[key] { return node }
    owner.faults.report(
      "descriptor.missing-key", line: owner.line, ["key": key])
    return nil
  }
}
