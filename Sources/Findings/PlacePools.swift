import Estimation
import Region

/// The places of services as pools: one for each band of ages that a catalogue keeps apart, spread
/// once over the zones and objectives served, and then among the people of the ages admitted who live
/// in each zone.
final class PlacePools {
  /// What a number of places rests on beside the catalogue.
  struct Basis {
    var weighedBy: Set<CellKey> = []
    var assumedAges: Set<AssumedAges> = []
  }

  /// Pools of one catchment, the same objectives and ages lie in the same way.
  private struct SpreadKey: Hashable {
    let catchment: ComuneSet
    let objectives: [ObjectiveCode]
    let ages: AgeSet
  }

  private struct PartKey: Hashable {
    let admission: Admission
    let target: TargetSet
  }

  private let frame: TerritoryFrame
  private let zones: PlaceZones
  private var spreads: [SpreadKey: PlaceSpread?] = [:]
  private var touched: [ComuneSet: [Int]] = [:]
  private var parts: [PartKey: TargetPart] = [:]

  init(frame: TerritoryFrame, zones: PlaceZones) {
    self.frame = frame
    self.zones = zones
  }

  /// The places of a service that a target may have for an objective in a territory: of those kept
  /// for some ages, only who is of these ages.
  ///
  /// - Parameter places: fewest and most places of the service.
  func places(
    _ places: ClosedRange<Int>, of service: Service, _ objective: ObjectiveCode,
    in territory: ComuneSet,
    _ target: TargetSet, _ basis: inout Basis
  ) -> (low: Double, high: Double) {
    let bands = service.placeBands.map { band in
      (
        admission: Admission(
          set: service.admission.set.intersection(TargetSet(TargetBox(ages: band.ages))),
          agesKnown: true), low: Double(band.places), high: Double(band.places)
      )
    }
    // Ages that nobody is admitted of: what the two fields say together is not known.
    let isTold = !bands.isEmpty && bands.allSatisfy { !$0.admission.set.isEmpty }
    let pools =
      isTold
      ? bands
      : [
        (
          admission: service.admission, low: Double(places.lowerBound),
          high: Double(places.upperBound)
        )
      ]
    return pools.reduce((low: 0, high: 0)) { sum, pool in
      let share = share(pool.admission, of: service, objective, territory, target, &basis)
      return (sum.low + pool.low * share.low, sum.high + pool.high * share.high)
    }
  }

  private func share(
    _ admission: Admission, of service: Service, _ objective: ObjectiveCode,
    _ territory: ComuneSet, _ target: TargetSet, _ basis: inout Basis
  ) -> ShareBounds {
    let part = part(of: admission, target)
    // Places may lie where nobody could read that they do: no part of them is known.
    guard service.isCatchmentKnown, let catchment = frame.extent(of: service.catchment) else {
      return ShareBounds(0, part.fixed?.high ?? (part.possible.isEmpty ? 0 : 1))
    }
    // Codes of the service that speak of the objective: its own, a wider one, or narrower ones.
    let codes = service.objectives.filter { $0.contains(objective) || objective.contains($0) }
    let isSure = codes.allSatisfy { objective.contains($0) }
    let isWhole = catchment.isSubset(of: territory) && codes.count == service.objectives.count
    if isWhole, let fixed = part.fixed { return ShareBounds(isSure ? fixed.low : 0, fixed.high) }
    let touched = touched(by: catchment)
    var shares: [Int: ShareBounds]?
    if part.fixed == nil {
      shares = part.shares(zones.ages, zones: touched)
      basis.assumedAges.formUnion(zones.assumed(part.admitted, in: touched))
    }
    func ofTarget(_ zone: Int) -> ShareBounds { shares?[zone] ?? part.fixed ?? .unknown }
    // Of unknown ages the people may live anywhere in the catchment.
    guard admission.agesKnown, let spread = spread(admission, catchment, service, touched) else {
      // Between the zone where the target is least of those admitted and the one where it is most.
      let low = isWhole && isSure ? touched.map { ofTarget($0).low }.min() ?? 0 : 0
      return ShareBounds(low, touched.map { ofTarget($0).high }.max() ?? 1)
    }
    if !isWhole || touched.count > 1 {
      basis.weighedBy.formUnion(spread.weighedBy)
      basis.assumedAges.formUnion(spread.assumedAges)
    }
    let bounds = codes.map { spread.share(of: $0, in: territory, part: ofTarget) }
    let high = min(1, bounds.reduce(0) { $0 + $1.high })
    return ShareBounds(isSure ? min(1, bounds.reduce(0) { $0 + $1.low }) : 0, high)
  }

  private func part(of admission: Admission, _ target: TargetSet) -> TargetPart {
    let key = PartKey(admission: admission, target: target)
    if let known = parts[key] { return known }
    let found = TargetPart(of: admission, in: target)
    parts[key] = found
    return found
  }

  private func touched(by catchment: ComuneSet) -> [Int] {
    if let known = touched[catchment] { return known }
    let found = zones.touched(by: catchment)
    touched[catchment] = found
    return found
  }

  /// Those who care for nobody have no age that a table counts: where they are admitted all residents
  /// weigh.
  private func spread(
    _ admission: Admission, _ catchment: ComuneSet, _ service: Service, _ touched: [Int]
  ) -> PlaceSpread? {
    let ages = admission.set.boxes.reduce(AgeSet.empty) { $0.union($1.ages) }
    let key = SpreadKey(
      catchment: catchment, objectives: service.objectives.sorted(),
      ages: ages.intersection(.nobody).isEmpty ? ages : .all)
    if let known = spreads[key] { return known }
    let found = PlaceSpread(
      over: catchment, objectives: key.objectives, ages: key.ages, touched: touched, zones: zones)
    spreads[key] = .some(found)
    return found
  }
}
