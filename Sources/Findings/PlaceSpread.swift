import Estimation
import Region

/// Spreads the places of a service over the zones of its catchment and over its objectives, in
/// proportion to the people in need estimated among those of the ages it admits who live there; in
/// proportion to these people where the need of any of them is unknown. The places are one pool: what
/// one parcel gets, no other has.
struct PlaceSpread {
  /// A piece of catchment for one objective.
  struct Parcel: Hashable {
    /// Position in the zones.
    let zone: Int
    let objective: ObjectiveCode
  }

  /// Share of the pool of each parcel, by zone then objective; they add up to 1.
  let shares: [(parcel: Parcel, extent: ComuneSet, share: Double)]
  /// Cells whose estimated need weighs the spread.
  let weighedBy: [CellKey]
  /// Zones whose ages are assumed, sorted.
  let assumedAges: [AssumedAges]

  /// The spread of a pool for people of some ages; nil where the population of a zone is unknown, or
  /// the catchment cuts a zone: nobody can tell then how the places lie.
  ///
  /// - Parameter touched: positions of the zones that the catchment touches.
  init?(
    over catchment: ComuneSet, objectives: [ObjectiveCode], ages: AgeSet, touched: [Int],
    zones: PlaceZones
  ) {
    let objectives = objectives.sorted()
    let parts = zones.ages.parts(ages, of: ages)
    var weights: [(parcel: Parcel, residents: Double, people: Double)] = []
    for place in touched {
      let zone = zones.zones[place]
      // In one zone alone the number of people does not matter: it is the same for all objectives.
      let isWhole = zone.extent.isSubset(of: catchment)
      guard let residents = touched.count == 1 ? 1 : isWhole ? zone.population : nil else {
        return nil
      }
      weights += objectives.map {
        (
          Parcel(zone: place, objective: $0), residents,
          touched.count == 1 ? 1 : residents * parts[place]
        )
      }
    }
    guard !weights.isEmpty else { return nil }
    let needs = zones.needs(of: objectives, in: touched, ages: ages)
    var weighted = weights.map { $0.people * (needs?[$0.parcel]?.share ?? 1) }
    let isWeighed = needs != nil && weighted.contains { $0 > 0 }
    // Nobody in need, then nobody of these ages, then nobody at all: equal parts.
    for fallback in [weights.map(\.people), weights.map(\.residents), weights.map { _ in 1.0 }]
    where !weighted.contains(where: { $0 > 0 }) {
      weighted = fallback
    }
    let sum = weighted.reduce(0, +)
    shares = zip(weights, weighted).map { weight, part in
      let extent = zones.zones[weight.parcel.zone].extent
      return (weight.parcel, extent.subtracting(extent.subtracting(catchment)), part / sum)
    }
    weighedBy =
      isWeighed && weights.count > 1 ? Set(needs!.values.map(\.key)).sorted() : []
    let isOpen = AgeSet.anyone.isSubset(of: ages)
    assumedAges = touched.count == 1 || isOpen ? [] : zones.assumed(ages, in: touched)
  }

  /// The part of the pool that goes to an objective in a territory: between what lies wholly in it
  /// and what touches it.
  ///
  /// - Parameter part: of the places of each zone, those that count.
  func share(
    of objective: ObjectiveCode, in territory: ComuneSet,
    part: (Int) -> ShareBounds = { _ in ShareBounds(1) }
  ) -> ShareBounds {
    var (low, high) = (0.0, 0.0)
    for (parcel, extent, share) in shares where parcel.objective == objective {
      let counted = part(parcel.zone)
      if extent.isSubset(of: territory) { low += share * counted.low }
      if extent.intersects(territory) { high += share * counted.high }
    }
    return ShareBounds(min(1, low), min(1, high))
  }
}
