/// How far a share may be trusted (method 5); decided apart from confidentiality. Ordered from
/// worst to best.
public enum Reliability: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// Nothing is said: fewer than the minimum of people, or not estimable.
  case insufficient
  /// Words only.
  case low
  /// Printed and flagged.
  case medium
  case high

  private var rank: Int { Reliability.allCases.firstIndex(of: self)! }

  /// Whether a is trusted less than b.
  public static func < (a: Reliability, b: Reliability) -> Bool { a.rank < b.rank }
}
