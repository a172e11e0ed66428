import Estimation
import Region

/// Capacity of the offers of every cell (method section 6). Every territory is worked out from the
/// services themselves, never by adding the intervals of its parts.
struct PlacesAnalysis {
  private let frame: TerritoryFrame
  private let zones: PlaceZones
  private let shares: MeasuredShares
  private let services: [ServiceCode: Service]
  private let pairs: [ServiceCode: [(other: ServiceCode, id: FindingID)]]
  private let spreads: [ServiceCode: (catchment: ComuneSet, spread: PlaceSpread?)]

  init(
    _ input: AnalysisInput, services: [Service], identities: [IdentityFinding],
    tables: PopulationTables
  ) {
    frame = input.frame
    let zones = PlaceZones(input, tables: tables)
    self.zones = zones
    shares = MeasuredShares(
      OverlapMeasurement(
        tree: input.objectives, populationByAge: OverlapMeasurement.populationByAge(input.margins)),
      words: input.words)
    self.services = Dictionary(
      services.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    var pairs: [ServiceCode: [(other: ServiceCode, id: FindingID)]] = [:]
    for pair in identities.sorted(by: { $0.id < $1.id }) where pair.state != .certain {
      pairs[pair.first, default: []].append((pair.second, pair.id))
      pairs[pair.second, default: []].append((pair.first, pair.id))
    }
    self.pairs = pairs
    // Services of one catchment and the same objectives lie in the same way.
    var known: [SpreadKey: PlaceSpread?] = [:]
    var spreads: [ServiceCode: (catchment: ComuneSet, spread: PlaceSpread?)] = [:]
    for service in services {
      // Places may lie where nobody could read that they do: no part of them is known.
      guard service.isCatchmentKnown,
        let catchment = input.frame.extent(of: service.catchment)
      else { continue }
      let key = SpreadKey(catchment: catchment, objectives: service.objectives.sorted())
      let spread =
        known[key] ?? PlaceSpread(over: catchment, objectives: key.objectives, zones: zones)
      known[key] = .some(spread)
      spreads[service.code] = (catchment, spread)
    }
    self.spreads = spreads
  }

  private struct SpreadKey: Hashable {
    let catchment: ComuneSet
    let objectives: [ObjectiveCode]
  }

  /// Places of a cell's offers, before they are compared with people.
  struct Capacity {
    var bounds = CountBounds(0, 0)
    var unstated: [OfferCode] = []
    var doubtfulPairs: [FindingID] = []
    var weighedBy: [CellKey] = []
  }

  /// The places that the offers of a cell give it.
  func capacity(
    _ offers: CellOffers, objective: ObjectiveCode, territory: TerritoryCode
  ) -> Capacity {
    var capacity = Capacity()
    var parts: [ServiceCode: CountBounds] = [:]
    var weighedBy: Set<CellKey> = []
    var measures = 0.0
    for offer in offers.offers where !offer.possible.isEmpty {
      guard case .service(let code) = offer.code, let service = services[code] else {
        if let places = offer.places {
          // Where the places of a measure lie nobody states: at most all of them are here.
          measures += Double(places)
        } else {
          capacity.unstated.append(offer.code)
        }
        continue
      }
      guard let places = service.places else {
        capacity.unstated.append(offer.code)
        parts[code] = CountBounds(0, nil)
        continue
      }
      let part = share(of: service, objective, territory, &weighedBy)
      let target = count(places, of: service, for: offers.target)
      parts[code] = CountBounds(
        offer.missing.isEmpty && !offer.sure.isEmpty ? part.low * target.low : 0,
        part.high * target.high)
    }
    let found = sum(parts, &capacity.doubtfulPairs)
    capacity.bounds = CountBounds(found.lower, found.upper.map { $0 + measures })
    if !capacity.unstated.isEmpty || !offers.isCatalogueComplete {
      capacity.bounds = CountBounds(capacity.bounds.lower, nil)
    }
    capacity.weighedBy = weighedBy.sorted()
    return capacity
  }

  private func share(
    of service: Service, _ objective: ObjectiveCode, _ territory: TerritoryCode,
    _ weighedBy: inout Set<CellKey>
  ) -> ShareBounds {
    guard let (catchment, spread) = spreads[service.code],
      let extent = frame.extent(of: territory)
    else { return .unknown }
    // Codes of the service that speak of the objective: its own, a wider one, or narrower ones.
    let codes = service.objectives.filter { $0.contains(objective) || objective.contains($0) }
    let isSure = codes.allSatisfy { objective.contains($0) }
    let isWhole = catchment.isSubset(of: extent)
    if isWhole, codes.count == service.objectives.count {
      return isSure ? ShareBounds(1) : .unknown
    }
    guard let spread else { return .unknown }
    weighedBy.formUnion(spread.weighedBy)
    let bounds = codes.map { spread.share(of: $0, in: extent) }
    let high = min(1, bounds.reduce(0) { $0 + $1.high })
    return ShareBounds(isSure ? min(1, bounds.reduce(0) { $0 + $1.low }) : 0, high)
  }

  /// The places that a target may have: of those kept for some ages, only who is of these ages.
  private func count(_ places: Int, of service: Service, for target: TargetSet) -> (
    low: Double, high: Double
  ) {
    let bands = service.placeBands.map { band in
      (
        admission: Admission(
          set: service.admission.set.intersection(TargetSet(TargetBox(ages: band.ages))),
          agesKnown: true), places: Double(band.places)
      )
    }
    // Ages that nobody is admitted of: what the two fields say together is not known.
    guard !bands.isEmpty, bands.allSatisfy({ !$0.admission.set.isEmpty }) else {
      let share = share(of: service.admission, for: target)
      return (Double(places) * share.low, Double(places) * share.high)
    }
    return bands.reduce((low: 0, high: 0)) { sum, band in
      let share = share(of: band.admission, for: target)
      return (sum.low + band.places * share.low, sum.high + band.places * share.high)
    }
  }

  /// The part of those admitted that the target makes up. Nobody counts people who care for nobody:
  /// beside them the part of any age is unknown.
  private func share(of admission: Admission, for target: TargetSet) -> ShareBounds {
    let wanted = Admission(set: target, agesKnown: true)
    let share = shares.target(
      of: shares.number(of: MeasuredShares.Side(admission: admission, objectives: [])),
      in: shares.number(of: MeasuredShares.Side(admission: wanted, objectives: [])))
    let admitsCarefree = admission.set.boxes.contains {
      !$0.ages.intersection(.nobody).isEmpty
    }
    let isPart = share.high > 0 && !admission.set.isSubset(of: target)
    return admitsCarefree && isPart ? ShareBounds(0, 1) : share
  }

  /// The sum over services. Entries that may be one service count at most all, and at least as the
  /// entries among them that are surely different services.
  private func sum(_ parts: [ServiceCode: CountBounds], _ doubtful: inout [FindingID])
    -> CountBounds
  {
    var (lower, upper) = (0.0, Double?.some(0))
    var seen: Set<ServiceCode> = []
    for code in parts.keys.sorted() where !seen.contains(code) {
      var group = [code]
      seen.insert(code)
      var next = 0
      while next < group.count {
        for (other, id) in pairs[group[next]] ?? [] where parts[other] != nil {
          if !doubtful.contains(id) { doubtful.append(id) }
          if seen.insert(other).inserted { group.append(other) }
        }
        next += 1
      }
      group.sort()
      for code in group {
        let bound = parts[code]!
        upper = upper.flatMap { sum in bound.upper.map { sum + $0 } }
      }
      lower += least(of: group[...], parts)
    }
    doubtful.sort()
    return CountBounds(lower, upper)
  }

  /// Groups above this size are summed one by one, largest first: still a lower bound.
  private static let largestExactGroup = 24

  /// The most that entries which are surely different services give: what the group gives at least.
  private func least(of group: ArraySlice<ServiceCode>, _ parts: [ServiceCode: CountBounds])
    -> Double
  {
    func rivals(_ code: ServiceCode) -> Set<ServiceCode> {
      Set((pairs[code] ?? []).map(\.other)).intersection(group)
    }
    if group.count > Self.largestExactGroup {
      var (sum, refused) = (0.0, Set<ServiceCode>())
      let ordered = group.sorted {
        (parts[$1]!.lower, $0) < (parts[$0]!.lower, $1)
      }
      for code in ordered where !refused.contains(code) {
        sum += parts[code]!.lower
        refused.formUnion(rivals(code))
      }
      return sum
    }
    guard let doubted = group.first(where: { !rivals($0).isEmpty }) else {
      return group.reduce(0) { $0 + parts[$1]!.lower }
    }
    let others = group.filter { $0 != doubted }
    let different = others.filter { !rivals(doubted).contains($0) }
    return max(
      least(of: others[...], parts),
      parts[doubted]!.lower + least(of: different[...], parts))
  }

  /// The capacity beside the people in need and the class of the cell.
  static func finding(_ capacity: Capacity, _ people: PeopleFinding, _ coverage: CoverageClass)
    -> PlacesFinding
  {
    let bounds = capacity.bounds
    let need = people.inNeed.map { CountBounds($0.lower, $0.upper) }
    let verdict = need.map { PlacesVerdict(need: $0, capacity: bounds) }
    return PlacesFinding(
      capacity: bounds, unstated: capacity.unstated, doubtfulPairs: capacity.doubtfulPairs,
      weighedBy: capacity.weighedBy, coverage: people.inNeed.map { ratio(bounds, $0) },
      gap: need.map { PlacesGap(need: $0, capacity: bounds) }, verdict: verdict,
      contradictsClass: verdict.map { contradicts($0, coverage) } ?? false)
  }

  /// C/M from the fewest places over the most people to the most over the fewest.
  private static func ratio(_ capacity: CountBounds, _ need: PeopleEstimate) -> CountBounds {
    let low = need.upper > 0 ? capacity.lower / need.upper : 0
    let high = capacity.upper.flatMap { need.lower > 0 ? $0 / need.lower : nil }
    return CountBounds(low, high)
  }

  /// Places for everybody beside a class that says answers lack, or the reverse.
  private static func contradicts(_ verdict: PlacesVerdict, _ coverage: CoverageClass) -> Bool {
    switch verdict {
    case .sufficient: [.uncovered, .admissionUnknown, .onPaper, .carried].contains(coverage)
    case .insufficient: coverage == .covered
    case .uncertain: false
    }
  }
}
