/// The numbers that decide a coverage class: ends of 95 % intervals, shares in [0, 1].
public struct CoverageEvidence: Hashable, Sendable {
  /// Whether the unmet share is precise enough (reliability alta or media) and may be said of the
  /// population (not asked of users only).
  public var isAssessable: Bool
  /// Upper end of the prevalence q.
  public var needUpper: Double
  /// Ends of the unmet share u.
  public var unmetLower: Double
  /// Upper end of u.
  public var unmetUpper: Double
  /// Ends of the experienced coverage c, widened by needs met by whom nobody asked; nil when nobody
  /// is in need: conditions on them then do not hold.
  public var coverageLower: Double?
  /// Upper end of c.
  public var coverageUpper: Double?
  /// Lower end of the carried share f.
  public var carriedLower: Double?
  /// How far offers admit the target.
  public var admission: AdmissionReach

  /// Makes the evidence of a cell.
  public init(
    isAssessable: Bool, needUpper: Double, unmetLower: Double, unmetUpper: Double,
    coverageLower: Double?, coverageUpper: Double?, carriedLower: Double?,
    admission: AdmissionReach
  ) {
    self.isAssessable = isAssessable
    self.needUpper = needUpper
    self.unmetLower = unmetLower
    self.unmetUpper = unmetUpper
    self.coverageLower = coverageLower
    self.coverageUpper = coverageUpper
    self.carriedLower = carriedLower
    self.admission = admission
  }
}

/// One condition of the table of classes, tried on a cell, with the numbers it was tried on.
public struct ClassCheck: Hashable, Sendable {
  /// Class whose condition was tried.
  public let candidate: CoverageClass
  /// Whether it held.
  public let held: Bool

  init(_ candidate: CoverageClass, _ held: Bool) {
    self.candidate = candidate
    self.held = held
  }
}

/// The table of classes of method section 6: first that holds.
public struct CoverageClassifier: Sendable {
  /// Thresholds in force.
  public let parameters: FindingParameters

  /// Makes a classifier.
  public init(parameters: FindingParameters = FindingParameters()) {
    self.parameters = parameters
  }

  /// The class of a cell and every check made on the way to it, the last being the one that held.
  public func classify(_ evidence: CoverageEvidence) -> (CoverageClass, [ClassCheck]) {
    var checks: [ClassCheck] = []
    for candidate in CoverageClass.allCases {
      let holds = holds(candidate, evidence)
      checks.append(ClassCheck(candidate, holds))
      if holds { return (candidate, checks) }
    }
    return (.toExamine, checks)
  }

  /// The class alone, without the trail to it.
  func coverageClass(_ evidence: CoverageEvidence) -> CoverageClass {
    CoverageClass.allCases.first { holds($0, evidence) } ?? .toExamine
  }

  private func holds(_ candidate: CoverageClass, _ e: CoverageEvidence) -> Bool {
    let p = parameters
    func atLeast(_ value: Double?, _ threshold: Double) -> Bool {
      value.map { $0.roundedForComparison >= threshold } ?? false
    }
    func under(_ value: Double?, _ threshold: Double) -> Bool {
      value.map { $0.roundedForComparison < threshold } ?? false
    }
    let isUnmet = atLeast(e.unmetLower, p.unmetNeed)
    let isLittleCovered = under(e.coverageUpper, p.halfCovered)
    switch candidate {
    case .notAssessable: return !e.isAssessable
    case .rare: return under(e.needUpper, p.rareNeed)
    case .offCatalogue: return atLeast(e.coverageLower, p.halfCovered) && e.admission == .none
    case .uncovered: return isUnmet && e.admission == .none
    case .admissionUnknown: return isUnmet && isLittleCovered && e.admission == .possibly
    case .onPaper: return isUnmet && isLittleCovered && e.admission == .surely
    case .carried: return isLittleCovered && atLeast(e.carriedLower, p.halfCovered)
    case .covered:
      return e.admission == .surely
        && (atLeast(e.coverageLower, p.wellCovered) || under(e.unmetUpper, p.littleUnmet))
    case .partial: return e.admission == .surely && atLeast(e.coverageUpper, p.halfCovered)
    case .toExamine: return true
    }
  }
}
