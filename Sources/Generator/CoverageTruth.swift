import Region

/// A value that is known, or known to lie in a span.
struct TrueSpan: Equatable {
  let lower: Double
  let upper: Double

  init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// The true shares of a cell: what an endless sample would show.
struct TrueShares {
  /// Prevalence of the need.
  let need: Double
  let unmet: Double
  /// Met by a service among those in need; nil with nobody in need.
  let covered: TrueSpan?
  /// Met by family or at one's own expense among those in need; nil with nobody in need.
  let carried: TrueSpan?

  init(need: Double, unmet: Double, covered: TrueSpan?, carried: TrueSpan?) {
    self.need = need
    self.unmet = unmet
    self.covered = covered
    self.carried = carried
  }

  /// Adds up weighted shares of statuses.
  init(_ parts: [(shares: [(NeedStatus, Double)], weight: Double)]) {
    var sums: [NeedStatus: Double] = [:]
    for part in parts {
      for (status, share) in part.shares { sums[status, default: 0] += share * part.weight }
    }
    let total = NeedStatus.allCases.reduce(0) { $0 + (sums[$1] ?? 0) }
    func share(_ statuses: [NeedStatus]) -> Double {
      statuses.reduce(0) { $0 + (sums[$1] ?? 0) } / total
    }
    need = share(NeedStatus.allCases.filter(\.isInNeed))
    unmet = share([.unmet])
    guard need > 0 else {
      (covered, carried) = (nil, nil)
      return
    }
    let open = share([.metUnspecified]) / need
    let (service, family) = (share([.metByService]) / need, share([.metPaid, .metByFamily]) / need)
    covered = TrueSpan(service, service + open)
    carried = TrueSpan(family, family + open)
  }
}

/// What is surely and what is possibly offered in a cell.
struct TrueOffer: Hashable {
  let admitsSurely: Bool
  let admitsPossibly: Bool
}

/// The coverage classes of the method, decided on true values.
enum TrueClass: String, CaseIterable {
  case notAssessable, rare, offCatalogue, uncovered, admissionUnknown, onPaper, carried, covered
  case partial, toExamine

  /// How far a true value must lie from a threshold to be on one side of it.
  static let clearance = 0.05
  private static let rounding = 1e-9

  private enum Answer {
    case yes, no, unclear

    static func all(_ answers: Answer...) -> Answer {
      if answers.contains(.no) { return .no }
      return answers.contains(.unclear) ? .unclear : .yes
    }

    static func any(_ answers: Answer...) -> Answer {
      if answers.contains(.yes) { return .yes }
      return answers.contains(.unclear) ? .unclear : .no
    }

    init(_ isSo: Bool) { self = isSo ? .yes : .no }
  }

  private static func atLeast(_ value: TrueSpan?, _ threshold: Double) -> Answer {
    guard let value else { return .no }
    if value.lower >= threshold + clearance - rounding { return .yes }
    return value.upper <= threshold - clearance + rounding ? .no : .unclear
  }

  private static func below(_ value: TrueSpan?, _ threshold: Double) -> Answer {
    guard let value else { return .no }
    if value.upper <= threshold - clearance + rounding { return .yes }
    return value.lower >= threshold + clearance - rounding ? .no : .unclear
  }

  /// The class of method 6, the first that holds; nil where a true value is too near a threshold
  /// to tell which that is.
  static func decide(_ shares: TrueShares, _ offer: TrueOffer) -> TrueClass? {
    let need = TrueSpan(shares.need, shares.need)
    let unmet = TrueSpan(shares.unmet, shares.unmet)
    let (covered, carried) = (shares.covered, shares.carried)
    let none = Answer(!offer.admitsPossibly)
    let surely = Answer(offer.admitsSurely)
    let onlyPossibly = Answer(offer.admitsPossibly && !offer.admitsSurely)
    let ladder: [(TrueClass, Answer)] = [
      (.rare, below(need, 0.05)),
      (.offCatalogue, .all(atLeast(covered, 0.5), none)),
      (.uncovered, .all(atLeast(unmet, 0.1), none)),
      (.admissionUnknown, .all(atLeast(unmet, 0.1), below(covered, 0.5), onlyPossibly)),
      (.onPaper, .all(atLeast(unmet, 0.1), below(covered, 0.5), surely)),
      (.carried, .all(below(covered, 0.5), atLeast(carried, 0.5))),
      (.covered, .all(surely, .any(atLeast(covered, 0.7), below(unmet, 0.05)))),
      (.partial, .all(surely, atLeast(covered, 0.5))),
    ]
    for (name, answer) in ladder {
      switch answer {
      case .yes: return name
      case .unclear: return nil
      case .no: continue
      }
    }
    return .toExamine
  }
}
