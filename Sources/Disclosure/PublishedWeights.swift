internal import Estimation
public import Region

/// What is always said of the weights of a survey (method section 2).
public struct PublishedWeights: Hashable, Sendable {
  /// The survey.
  public let instrument: InstrumentCode
  /// n, people.
  public let count: Int
  /// Σw.
  public let sum: Double
  /// Smallest weight.
  public let minimum: Double
  /// Largest weight.
  public let maximum: Double
  /// nΣw²/(Σw)², at least 1.
  public let kishDesignEffect: Double

  /// Surveys of too few people to be told are left out; the others are in the order of their codes.
  static func published(_ input: DisclosureInput) -> [PublishedWeights] {
    input.weights.filter { $0.value.count >= input.parameters.threshold }
      .sorted { $0.key < $1.key }.map { instrument, summary in
        PublishedWeights(
          instrument: instrument, count: summary.count, sum: summary.sum,
          minimum: summary.minimum, maximum: summary.maximum,
          kishDesignEffect: summary.kishDesignEffect)
      }
  }
}
