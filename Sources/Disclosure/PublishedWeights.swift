internal import Estimation
internal import Findings
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
  /// Whether it is rounded so.
  public let kishIsRounded: Bool

  /// Surveys of too few people to be told are left out; the others are in the order of their codes.
  static func published(
    _ input: DisclosureInput, _ nonResponse: NonResponsePattern,
    rounded: Set<InstrumentCode>
  ) -> [PublishedWeights] {
    let least = input.parameters.threshold
    let silent = input.findings.coverage.reduce(into: Set<InstrumentCode>()) { found, finding in
      if nonResponse.untoldRates.contains(finding.cell.key.wave) {
        found.formUnion(finding.cell.instruments)
      }
    }
    return input.weights.filter { $0.value.count >= least }
      .sorted { $0.key < $1.key }.map { instrument, summary in
        let isCountTold = !nonResponse.untoldSizes.contains(instrument)
        let isExact = !rounded.contains(instrument) && !silent.contains(instrument)
        func isEndTold(_ people: Int?) -> Bool { (people ?? 0) >= least && isExact }
        return PublishedWeights(
          instrument: instrument, count: isCountTold ? summary.count : nil,
          sum: isCountTold && isExact ? summary.sum : nil,
          minimum: isEndTold(summary.minimumCount) ? summary.minimum : nil,
          maximum: isEndTold(summary.maximumCount) ? summary.maximum : nil,
          kishDesignEffect: isExact
            ? summary.kishDesignEffect : (summary.kishDesignEffect * 10).rounded() / 10,
          kishIsRounded: !isExact)
      }
  }
}
