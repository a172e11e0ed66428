import Estimation
import Findings

/// Turns estimates into values that may be shown. Reliability and confidentiality are two decisions:
/// this one is reliability, made only for what confidentiality already let through.
enum ValuePublisher {
  /// A share by its reliability: alta a number, media a flagged one, bassa a word, insufficiente
  /// nothing.
  static func value(_ estimate: Estimate?) -> PublishedValue? {
    guard let estimate else { return nil }
    switch estimate.reliability {
    case .insufficient: return nil
    case .low: return PublishedValue(.words(word(estimate)))
    case .medium, .high:
      let isFlagged = estimate.reliability == .medium
      if estimate.yesCount == 0 {
        return PublishedValue(.none(upper: estimate.upper, isFlagged: isFlagged))
      }
      return PublishedValue(
        .share(
          value: estimate.value, lower: estimate.lower, upper: estimate.upper,
          isFlagged: isFlagged))
    }
  }

  /// A share whose "met, unspecified" answers leave open: from [as no] to [as yes].
  static func value(_ estimate: Estimate?, widenedBy unspecified: Estimate?) -> PublishedValue? {
    guard let unspecified, unspecified.yesCount > 0 else { return number(estimate) }
    guard let estimate, estimate.reliability >= .medium else { return nil }
    return PublishedValue(
      .range(lower: estimate.lower, upper: min(1, estimate.upper + unspecified.upper)))
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
        .share(value: 1 - share, lower: 1 - upper, upper: 1 - lower, isFlagged: isFlagged))
    case .none(let upper, let isFlagged):
      return PublishedValue(.share(value: 1, lower: 1 - upper, upper: 1, isFlagged: isFlagged))
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
