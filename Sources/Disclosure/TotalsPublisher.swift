import Estimation
import Region

/// Which totals of people may be told (method sections 1 and 5).
enum TotalsPublisher {
  /// Totals of a cell whose shares are told as given; nil where the weights of its sources stand for no
  /// population, or not for the same.
  ///
  /// - Parameter tellsNonResponse: whether it may be told how many did not answer. Where everybody's
  ///   number is known, the total over the share would tell it.
  static func totals(
    _ cell: CubeCell, shares: [(PublishedTotal.Kind, PublishedValue?)],
    _ represented: [InstrumentCode: RepresentedPeople], tellsNonResponse: Bool
  ) -> PublishedTotals? {
    guard let people = people(cell, represented),
      tellsNonResponse || people.basis == .declared || cell.key.target != .everyone
    else { return nil }
    let totals = shares.compactMap { kind, value -> PublishedTotal? in
      guard case .share? = value?.form, let indicator = Indicator(code: kind.rawValue),
        let total = cell.total(indicator),
        let variation = total.coefficientOfVariation,
        // Nobody and everybody are decided on counts, which no error tells of.
        cell.counts.yes(indicator) < cell[indicator.base].sampleSize
      else { return nil }
      return PublishedTotal(
        kind: kind,
        amount: total.quality == .withheld
          ? nil
          : PublishedAmount(
            value: total.value, lower: total.lower, upper: total.upper,
            isFlagged: total.quality == .flagged), variation: variation,
        standardError: total.standardError)
    }
    return totals.isEmpty ? nil : PublishedTotals(represented: people, totals: totals)
  }

  /// Whom the weights of a cell stand for. A census that not everybody answered stands for those who did.
  private static func people(
    _ cell: CubeCell, _ represented: [InstrumentCode: RepresentedPeople]
  ) -> RepresentedPeople? {
    guard cell.sampling != .census, cell.population != .users, cell.population != .companies,
      let first = cell.instruments.first.flatMap({ represented[$0] }),
      cell.instruments.allSatisfy({
        represented[$0]?.unit == first.unit && represented[$0]?.population == first.population
      })
    else { return nil }
    return first
  }
}
