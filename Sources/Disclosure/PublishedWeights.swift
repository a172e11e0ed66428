internal import Estimation
public import Region

/// What is always said of the weights of a survey (method section 2).
public struct PublishedWeights: Hashable, Sendable {
  /// The survey.
  public let instrument: InstrumentCode
  /// n, people; nil where it would tell how many did not answer a question.
  public let count: Int?
  /// Σw; nil where n is, since weights may add up to it, and where of some cell it is rounded.
  public let sum: Double?
  /// Smallest weight; nil where few people have it, where of some people it is withheld how many did
  /// not answer, and where of some cell the sum of weights is rounded.
  public let minimum: Double?
  /// Largest weight; nil in the same cases: a weight fitted to a public count, N/n of a category, tells
  /// the n of its people, those who did not answer too.
  public let maximum: Double?
  /// nΣw²/(Σw)², at least 1; to one decimal where sums of weights are not told as they are, for more
  /// would serve to find them.
  public let kishDesignEffect: Double
  /// Whether weights and what follows from them are told as they are.
  public let isExact: Bool

  /// Surveys of too few people to be told are left out; the others are in the order of their codes.
  static func published(
    _ input: DisclosureInput, untoldSizes: Set<InstrumentCode>, inexact: Set<InstrumentCode>
  ) -> [PublishedWeights] {
    let least = input.parameters.threshold
    return input.weights.filter { $0.value.count >= least }
      .sorted { $0.key < $1.key }.map { instrument, summary in
        let isCountTold = !untoldSizes.contains(instrument)
        let isExact = !inexact.contains(instrument)
        func isEndTold(_ people: Int?) -> Bool { (people ?? 0) >= least && isExact }
        return PublishedWeights(
          instrument: instrument, count: isCountTold ? summary.count : nil,
          sum: isCountTold && isExact ? summary.sum : nil,
          minimum: isEndTold(summary.minimumCount) ? summary.minimum : nil,
          maximum: isEndTold(summary.maximumCount) ? summary.maximum : nil,
          kishDesignEffect: isExact
            ? summary.kishDesignEffect : (summary.kishDesignEffect * 10).rounded() / 10,
          isExact: isExact)
      }
  }
}
