import Estimation
import Region

/// Capacity of the offers of every cell (method section 6). Every territory is worked out from the
/// services themselves, never by adding the intervals of its parts.
struct PlacesAnalysis {
  private let frame: TerritoryFrame
  private let services: [ServiceCode: Service]
  private let pairs: [ServiceCode: [(other: ServiceCode, id: FindingID)]]
  private let pools: PlacePools

  /// - Parameter identities: pairs that may be one service.
  init(
    _ input: AnalysisInput, services: [Service], identities: [IdentityFinding],
    tables: PopulationTables
  ) {
    frame = input.frame
    self.services = Dictionary(
      services.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    var pairs: [ServiceCode: [(other: ServiceCode, id: FindingID)]] = [:]
    for pair in identities.sorted(by: { $0.id < $1.id }) where pair.state != .certain {
      pairs[pair.first, default: []].append((pair.second, pair.id))
      pairs[pair.second, default: []].append((pair.first, pair.id))
    }
    self.pairs = pairs
    pools = PlacePools(frame: input.frame, zones: PlaceZones(input, tables: tables))
  }

  /// Places of a cell's offers, before they are compared with people.
  struct Capacity {
    var bounds = CountBounds(0, 0)
    var unstated: [OfferCode] = []
    var doubtfulPairs: [FindingID] = []
    var weighedBy: [CellKey] = []
    var assumedAges: [AssumedAges] = []
  }

  /// The places that the offers of a cell give it.
  func capacity(
    _ offers: CellOffers, objective: ObjectiveCode, territory: TerritoryCode
  ) -> Capacity {
    var capacity = Capacity()
    var parts: [ServiceCode: CountBounds] = [:]
    var basis = PlacePools.Basis()
    let extent = frame.extent(of: territory)
    var measures = 0.0
    for offer in offers.offers where !offer.possible.isEmpty {
      guard case .service(let code) = offer.code, let service = services[code] else {
        if let places = offer.places {
          // Where the places of a measure lie nobody states: at most all of them are here.
          measures += Double(places.upperBound)
        } else {
          capacity.unstated.append(offer.code)
        }
        continue
      }
      guard let places = offer.places else {
        capacity.unstated.append(offer.code)
        parts[code] = CountBounds(0, nil)
        continue
      }
      let share =
        extent.map { pools.places(places, of: service, objective, in: $0, offers.target, &basis) }
        ?? (low: 0, high: Double(places.upperBound))
      parts[code] = CountBounds(
        offer.missing.isEmpty && !offer.sure.isEmpty ? share.low : 0, share.high)
    }
    let found = sum(parts, &capacity.doubtfulPairs)
    capacity.bounds = CountBounds(found.lower, found.upper.map { $0 + measures })
    if !capacity.unstated.isEmpty || !offers.isCatalogueComplete {
      capacity.bounds = CountBounds(capacity.bounds.lower, nil)
    }
    capacity.weighedBy = basis.weighedBy.sorted()
    capacity.assumedAges = basis.assumedAges.sorted()
    return capacity
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
      weighedBy: capacity.weighedBy, assumedAges: capacity.assumedAges,
      coverage: people.inNeed.map { ratio(bounds, $0) },
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
