import Estimation
import Findings
import Region

/// What may be shown of when something is needed and of what people can pay.
enum DetailPublisher {
  static func detail(
    _ finding: CoverageFinding, need: PublishedValue?, _ numbers: NumberPattern
  ) -> PublishedDetail? {
    let found = finding.detail
    guard found.asksSlots || found.asksPrice else { return nil }
    let key = finding.cell.key
    let tellsSlots = need != nil && numbers.areSlotsShown(key)
    let tellsPrices = need != nil && numbers.arePricesShown(key)
    let slots = tellsSlots ? found.slots : []
    let payers = tellsPrices ? payers(found.price) : []
    return PublishedDetail(
      slots: slots.map {
        PublishedSlot(
          slot: $0.slot, share: ValuePublisher.number($0.share), isNeeded: $0.isNeeded)
      },
      payers: payers,
      isWithheld: found.asksSlots && slots.isEmpty || found.asksPrice && payers.isEmpty)
  }

  private static func payers(_ price: PriceShares?) -> [PublishedPayers] {
    guard let price else { return [] }
    return zip(price.bands.dropFirst(), price.cumulative).compactMap { band, under in
      // Who is in none of the bands below surely can pay the least of this one.
      PublishedPayers(cents: band.lowerCents, share: ValuePublisher.rest(of: under))
    }
  }

  /// Whether the class of a cell, and the places that its offers give, tell nothing that is withheld:
  /// slots that the class rests on must be told, and that it rests on none may not prove that few
  /// people need one.
  static func isClassSafe(_ finding: CoverageFinding, _ numbers: NumberPattern) -> Bool {
    if numbers.areSlotsShown(finding.cell.key) { return true }
    let detail = finding.detail
    guard detail.neededSlots.isEmpty, let least = numbers.leastOfSlots(finding.cell.key) else {
      return false
    }
    return detail.slots.allSatisfy { !isCounted(least, of: $0.share, from: detail.neededShare) }
  }

  /// Whether so many people who need a slot would make it count, at the narrowest interval that their
  /// number allows: where they would, a slot that does not count is needed by fewer.
  private static func isCounted(_ people: Int, of share: Estimate?, from threshold: Double) -> Bool
  {
    guard let n = share?.sampleSize, n > people else { return false }
    let p = Double(people) / Double(n)
    let interval = ShareInterval(
      share: p, variance: p * (1 - p) / Double(n - 1), yesCount: people, sampleSize: n,
      degreesOfFreedom: n - 1, kishDesignEffect: 1)
    return interval.lower >= threshold
  }

  /// The offers and the rung of price without what withheld answers say of them.
  static func told(_ finding: CoverageFinding, _ numbers: NumberPattern) -> CoverageFinding {
    if finding.detail.price == nil || numbers.arePricesShown(finding.cell.key) { return finding }
    var told = finding
    told.offers = finding.offers.map { offer in
      var offer = offer
      if offer.isAffordableAsSaid { offer.isAffordable = nil }
      return offer
    }
    let admission = finding.ladder.first { $0.kind == .admits }?.reach ?? .none
    told.ladder = finding.ladder.map {
      $0.kind == .affordable ? .affordable(told.offers, admission: admission) : $0
    }
    return told
  }
}
