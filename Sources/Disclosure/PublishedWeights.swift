internal import Estimation
internal import Findings
public import Region

/// What is always said of the weights of a survey (method section 2).
public struct PublishedWeights: Hashable, Sendable {
  /// The survey.
  public let instrument: InstrumentCode
  /// n, people; nil where it would tell how many did not answer a question.
  public let count: Int?
  /// Σw; nil where n is, since weights may add up to it.
  public let sum: Double?
  /// Smallest weight; nil where few people have it, or where of some people it is withheld how many
  /// did not answer.
  public let minimum: Double?
  /// Largest weight; nil in the same cases: a weight fitted to a public count, N/n of a category, tells
  /// the n of its people, those who did not answer too.
  public let maximum: Double?
  /// nΣw²/(Σw)², at least 1.
  public let kishDesignEffect: Double

  /// Surveys of too few people to be told are left out; the others are in the order of their codes.
  ///
  static func published(_ input: DisclosureInput, _ nonResponse: NonResponsePattern)
    -> [PublishedWeights]
  {
    let least = input.parameters.threshold
    let silent = input.findings.coverage.reduce(into: Set<InstrumentCode>()) { found, finding in
      if nonResponse.untoldRates.contains(finding.cell.key.wave) {
        found.formUnion(finding.cell.instruments)
      }
    }
    return input.weights.filter { $0.value.count >= least }
      .sorted { $0.key < $1.key }.map { instrument, summary in
        let isTold = !nonResponse.untoldSizes.contains(instrument)
        func isEndTold(_ people: Int?) -> Bool {
          (people ?? 0) >= least && !silent.contains(instrument)
        }
        return PublishedWeights(
          instrument: instrument, count: isTold ? summary.count : nil,
          sum: isTold ? summary.sum : nil,
          minimum: isEndTold(summary.minimumCount) ? summary.minimum : nil,
          maximum: isEndTold(summary.maximumCount) ? summary.maximum : nil,
          kishDesignEffect: summary.kishDesignEffect)
      }
  }
}
