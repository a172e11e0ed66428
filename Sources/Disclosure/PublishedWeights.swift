internal import Estimation
public import Region

/// What is always said of the weights of a survey (method section 2).
public struct PublishedWeights: Hashable, Sendable {
  /// The survey.
  public let instrument: InstrumentCode
  /// n, people; nil where it would tell how many did not answer a question.
  public let count: Int?
  /// Σw; nil where n is, since weights may add up to it.
  public let sum: Double?
  /// Smallest weight; nil where few people have it.
  public let minimum: Double?
  /// Largest weight; nil where few people have it: a weight fitted to a public count, N/n of a
  /// category, tells the n of its people.
  public let maximum: Double?
  /// nΣw²/(Σw)², at least 1.
  public let kishDesignEffect: Double

  /// Surveys of too few people to be told are left out; the others are in the order of their codes.
  ///
  /// - Parameter untoldSizes: sources of which it is not told how many people they have.
  static func published(_ input: DisclosureInput, untoldSizes: Set<InstrumentCode>)
    -> [PublishedWeights]
  {
    let least = input.parameters.threshold
    return input.weights.filter { $0.value.count >= least }
      .sorted { $0.key < $1.key }.map { instrument, summary in
        let isTold = !untoldSizes.contains(instrument)
        return PublishedWeights(
          instrument: instrument, count: isTold ? summary.count : nil,
          sum: isTold ? summary.sum : nil,
          minimum: (summary.minimumCount ?? 0) >= least ? summary.minimum : nil,
          maximum: (summary.maximumCount ?? 0) >= least ? summary.maximum : nil,
          kishDesignEffect: summary.kishDesignEffect)
      }
  }
}
