/// Code of a node of the objective tree: a letter (`A`), a number (`A3`) or a leaf (`A3.1`); every
/// letter also has the leaf `X.other`. Sorted as people count: `A2` before `A10`, `A.other` last.
public struct ObjectiveCode: VocabularyCode {
  /// Letter, then number and leaf where there are any: `A`, `A3`, `A3.1`, `A.other`.
  public let rawValue: String
  /// Makes a code from its text; whether the tree has it is not checked.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The macro-category letter.
  public var letter: String { String(rawValue.prefix(1)) }

  /// Whether this is the "other" leaf of a letter.
  public var isOther: Bool { rawValue.hasSuffix(".other") }

  /// The number node this code belongs to (`A3` for `A3.1` and for `A3`), nil for a letter and for
  /// an "other" leaf.
  public var number: ObjectiveCode? {
    guard rawValue.count > 1, !isOther else { return nil }
    return ObjectiveCode(String(rawValue.prefix { $0 != "." }))
  }

  /// The node above, nil for a letter.
  public var parent: ObjectiveCode? {
    guard rawValue.count > 1 else { return nil }
    if isOther || !rawValue.contains(".") { return ObjectiveCode(letter) }
    return number
  }

  /// Whether `self` is `other` or stands above it in the tree.
  public func contains(_ other: ObjectiveCode) -> Bool {
    var node: ObjectiveCode? = other
    while let current = node {
      if current == self { return true }
      node = current.parent
    }
    return false
  }

  private var sortKey: (String, Int, Int) {
    if isOther { return (letter, .max, 0) }
    let parts = rawValue.dropFirst().split(separator: ".").map { Int($0) ?? 0 }
    return (letter, parts.first ?? 0, parts.count > 1 ? parts[1] : 0)
  }

  /// Order of the tree: by letter, number and leaf, the "other" leaf last.
  public static func < (a: ObjectiveCode, b: ObjectiveCode) -> Bool {
    let (x, y) = (a.sortKey, b.sortKey)
    return x == y ? a.rawValue < b.rawValue : x < y
  }
}
