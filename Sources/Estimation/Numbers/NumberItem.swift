public import Region

/// A question answered with a number, such as weekly hours of care, or with a step of a scale.
public struct NumberItem: Hashable, Sendable, Codable {
  /// How the answers are summed up.
  public enum Kind: Hashable, Sendable, Codable {
    /// By their mean.
    case quantity
    /// By their median; answers are the steps 1...steps, from lowest to highest.
    case scale(steps: Int)
  }

  /// Name of the item, unique in the design.
  public let code: String
  /// How the answers are summed up.
  public let kind: Kind
  /// Whether it speaks of health or disability.
  public let isSensitive: Bool
  /// The need of which only people in need were asked more; nil for a question of its own.
  public let detail: NeedDetail?

  /// Makes an item. A scale has at least two steps.
  public init(code: String, kind: Kind, isSensitive: Bool = false, detail: NeedDetail? = nil) {
    self.detail = detail
    if case .scale(let steps) = kind { precondition(steps >= 2, "a scale has two steps at least") }
    self.code = code
    self.kind = kind
    self.isSensitive = isSensitive
  }
}
