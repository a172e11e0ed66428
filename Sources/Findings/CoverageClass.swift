/// How the need of a target for an objective in a territory is answered. The raw value is the
/// stable id; labels are in the language catalogues under `coverage.<id>`.
public enum CoverageClass: String, CaseIterable, Hashable, Sendable, Codable {
  case notAssessable, rare, offCatalogue, uncovered, admissionUnknown, onPaper, carried, covered
  case partial, toExamine
}

/// How far the offers of a cell admit the target.
public enum AdmissionReach: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  /// No offer even possibly admits a part of the target.
  case none
  /// Some part is admitted, or may be.
  case possibly
  /// Every part of the target is surely admitted by some offer.
  case surely

  /// none < possibly < surely.
  public static func < (a: AdmissionReach, b: AdmissionReach) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// What is missing to say more of an offer or a cell. Labels under `missing.<id>`.
public enum MissingField: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  /// No catalogue declares itself complete here.
  case catalogue
  /// Whether the territory takes part in the measure.
  case participation
  /// Ages admitted.
  case ages
  /// Condition of the persons cared for, where one side limits it and nobody counts them by it.
  case conditions
  /// Working position, in the same way.
  case workers
  /// Conditions of access outside ages, conditions and work.
  case eligibility
  /// Opening hours, where the hours needed are known.
  case hours
  /// Days of the year on which it is given, where the days needed are known.
  case period
  /// The offer is coded with a broader objective.
  case objective
  /// Comuni of the catchment.
  case territory
  case price
  case places

  /// In the order of the vocabulary.
  public static func < (a: MissingField, b: MissingField) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}
