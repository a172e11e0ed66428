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
    // By bytes, without making the codes in between: asked for every pair of a need and an offer.
    let (own, its) = (rawValue.utf8, other.rawValue.utf8)
    guard its.starts(with: own) else { return false }
    if own.count == its.count { return true }
    if own.count == 1 { return true }
    let dot = UInt8(ascii: ".")
    return !own.contains(dot) && its[its.index(its.startIndex, offsetBy: own.count)] == dot
  }

  /// Letter, number and leaf, each of a letter's "other" leaf after all numbers.
  private var sortKey: (letter: UInt8, number: Int, leaf: Int) {
    if isOther { return (rawValue.utf8.first ?? 0, .max, 0) }
    var parts = (0, 0)
    var isLeaf = false
    for byte in rawValue.utf8.dropFirst() {
      if byte == UInt8(ascii: ".") {
        isLeaf = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        let digit = Int(byte - UInt8(ascii: "0"))
        // Codes are short; one too long to be a number sorts somewhere, always the same.
        if isLeaf {
          parts.1 = parts.1 &* 10 &+ digit
        } else {
          parts.0 = parts.0 &* 10 &+ digit
        }
      }
    }
    return (rawValue.utf8.first ?? 0, parts.0, parts.1)
  }

  /// Order of the tree: by letter, number and leaf, the "other" leaf last.
  public static func < (a: ObjectiveCode, b: ObjectiveCode) -> Bool {
    let (x, y) = (a.sortKey, b.sortKey)
    return x == y ? a.rawValue < b.rawValue : x < y
  }
}
