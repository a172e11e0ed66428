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
  /// slots that the class rests on must be told.
  static func isClassSafe(_ finding: CoverageFinding, _ numbers: NumberPattern) -> Bool {
    finding.detail.neededSlots.isEmpty || numbers.areSlotsShown(finding.cell.key)
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
