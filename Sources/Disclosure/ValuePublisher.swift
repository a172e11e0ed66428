import Estimation
import Findings
import Region

/// Turns estimates into values that may be shown. Reliability and confidentiality are two decisions:
/// this one is reliability, made only for what confidentiality already let through.
enum ValuePublisher {
  /// A share by its reliability: alta a number, media a flagged one, bassa a word, insufficiente
  /// nothing.
  static func value(_ estimate: Estimate?) -> PublishedValue? {
    guard let estimate else { return nil }
    switch estimate.reliability {
    case .insufficient: return nil
    case .low: return PublishedValue(.words(word(estimate)), basis: estimate.basis)
    case .medium, .high:
      let isFlagged = estimate.reliability == .medium
      if estimate.isNobody {
        return PublishedValue(
          .none(upper: estimate.upper, isFlagged: isFlagged),
          precision: PublishedValue.Precision(estimate), basis: estimate.basis)
      }
      return PublishedValue(
        .share(
          value: estimate.value, lower: estimate.lower, upper: estimate.upper,
          isFlagged: isFlagged), precision: PublishedValue.Precision(estimate),
        basis: estimate.basis)
    }
  }

  /// A share of those in need which "met, unspecified" answers leave open: from the lower end with
  /// them as no to the upper end with them as yes.
  static func value(
    _ indicator: Indicator, upTo widest: Indicator, of cell: CubeCell,
    by estimate: (Indicator) -> Estimate?
  ) -> PublishedValue? {
    guard cell.counts.metUnspecified > 0 else { return number(estimate(indicator)) }
    guard let least = estimate(indicator), let most = estimate(widest),
      min(least.reliability, most.reliability) >= .medium
    else { return nil }
    return PublishedValue(.range(lower: least.lower, upper: most.upper), basis: least.basis)
  }

  /// A share shown only as a number: c and f are printed only if alta or media.
  static func number(_ estimate: Estimate?) -> PublishedValue? {
    guard let estimate, estimate.reliability >= .medium else { return nil }
    return value(estimate)
  }

  /// The share of everybody else, as a number.
  static func rest(of estimate: Estimate?) -> PublishedValue? {
    guard let value = number(estimate) else { return nil }
    switch value.form {
    case .share(let share, let lower, let upper, let isFlagged):
      return PublishedValue(
        .share(value: 1 - share, lower: 1 - upper, upper: 1 - lower, isFlagged: isFlagged),
        basis: value.basis)
    case .none(let upper, let isFlagged):
      return PublishedValue(
        .share(value: 1, lower: 1 - upper, upper: 1, isFlagged: isFlagged), basis: value.basis)
    case .range, .words: return nil
    }
  }

  /// basso < .10 <= medio < .30 <= alto, when the whole interval fits.
  private static func word(_ estimate: Estimate) -> PublishedValue.Level {
    if estimate.upper < 0.10 { return .low }
    if estimate.lower >= 0.30 { return .high }
    return estimate.lower >= 0.10 && estimate.upper < 0.30 ? .medium : .uncertain
  }
}

extension PublishedValue.Precision {
  /// nil for a census, which has no interval, and where the variance tells nothing.
  fileprivate init?(_ estimate: Estimate) {
    let (n, p, error) = (Double(estimate.sampleSize), estimate.value, estimate.standardError)
    let df = estimate.basis.isPublished ? nil : estimate.degreesOfFreedom
    if estimate.isNobody || estimate.isEverybody || p <= 0 || p >= 1 {
      guard estimate.upper > estimate.lower else { return nil }
      self.init(
        effectiveSampleSize: estimate.effectiveSampleSize, designEffect: nil,
        degreesOfFreedom: df, standardError: nil)
      return
    }
    guard error > 0 else { return nil }
    let effective = p * (1 - p) / (error * error)
    self.init(
      effectiveSampleSize: effective, designEffect: (n - 1) / effective,
      degreesOfFreedom: df, standardError: error)
  }
}
