import Estimation
import Region

/// Spreads the places of a service over the zones of its catchment and over its objectives, in
/// proportion to the people in need estimated there; in proportion to the population where the need
/// of any of them is unknown. The places are one pool: what one parcel gets, no other has.
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

  /// The spread of a pool; nil where the population of a zone is unknown, or the catchment cuts a
  /// zone: nobody can tell then how the places lie.
  init?(over catchment: ComuneSet, objectives: [ObjectiveCode], zones: PlaceZones) {
    let touched = zones.zones.indices.filter { zones.zones[$0].extent.intersects(catchment) }
    var weights: [(Parcel, people: Double, need: Double?)] = []
    var keys: Set<CellKey> = []
    for place in touched {
      let zone = zones.zones[place]
      // In one zone alone the number of people does not matter: it is the same for all objectives.
      let isWhole = zone.extent.isSubset(of: catchment)
      guard let population = touched.count == 1 ? 1 : isWhole ? zone.population : nil else {
        return nil
      }
      for objective in objectives.sorted() {
        let need = zones.need(zone, objective)
        if let need { keys.insert(need.key) }
        weights.append((Parcel(zone: place, objective: objective), population, need?.share))
      }
    }
    guard !weights.isEmpty else { return nil }
    let isNeedKnown = weights.allSatisfy { $0.need != nil }
    var parts = weights.map { isNeedKnown ? $0.people * $0.need! : $0.people }
    var sum = parts.reduce(0, +)
    let isWeighed = isNeedKnown && sum > 0
    if sum == 0 {
      // Nobody in need, then nobody at all: the population, then equal parts.
      parts = weights.map(\.people)
      sum = parts.reduce(0, +)
    }
    if sum == 0 {
      parts = weights.map { _ in 1 }
      sum = Double(parts.count)
    }
    shares = zip(weights, parts).map { weight, part in
      let extent = zones.zones[weight.0.zone].extent
      return (weight.0, extent.subtracting(extent.subtracting(catchment)), part / sum)
    }
    weighedBy = isWeighed && weights.count > 1 ? keys.sorted() : []
  }

  /// The part of the pool that goes to an objective in a territory: between what lies wholly in it
  /// and what touches it.
  func share(of objective: ObjectiveCode, in territory: ComuneSet) -> ShareBounds {
    var (low, high) = (0.0, 0.0)
    for (parcel, extent, share) in shares where parcel.objective == objective {
      if extent.isSubset(of: territory) { low += share }
      if extent.intersects(territory) { high += share }
    }
    return ShareBounds(min(1, low), min(1, high))
  }
}
