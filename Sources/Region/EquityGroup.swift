/// Groups whose unmet need is set beside everybody's, to read who is left out more (method 7).
public enum EquityGroup: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  case women, companiesLedByWomen, singleParents, smallComuni, selfEmployed

  /// The trait that makes a member; nil for a group that is a report target of its own.
  public var trait: Trait? {
    switch self {
    case .women: .woman
    case .companiesLedByWomen: .companyLedByWomen
    case .singleParents: .singleParent
    case .smallComuni: .smallComune
    case .selfEmployed: nil
    }
  }

  /// The report target that is the group; nil for a group that a trait makes.
  public var target: TargetCode? { self == .selfEmployed ? .selfEmployed : nil }

  /// In the order of the method.
  public static func < (a: EquityGroup, b: EquityGroup) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}
