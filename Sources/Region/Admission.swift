/// Whom a service or measure admits, with what its source does not say.
public struct Admission: Hashable, Sendable {
  /// The targets admitted if every unstated dimension were open.
  public let set: TargetSet
  /// Whether the age of the persons cared for is stated; if not, every age is only possible.
  public let agesKnown: Bool
  /// Words of the source, as written.
  public let wording: [String]

  /// Makes an admission.
  public init(set: TargetSet, agesKnown: Bool, wording: [String] = []) {
    self.set = set
    self.agesKnown = agesKnown
    self.wording = wording
  }

  /// The part surely admitted: nothing while the ages are not known.
  public var sure: TargetSet { agesKnown ? self.set : .empty }
  /// The part possibly admitted.
  public var possible: TargetSet { self.set }
}
