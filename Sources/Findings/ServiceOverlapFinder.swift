import Region

/// Compares services with one another by target and objective (method 9), both directions.
///
/// Only services that share the number of an objective and some comune of their catchments meet.
struct ServiceOverlapFinder {
  private struct Entry {
    let service: Service
    let side: Int
    let catchment: Int
    let provider: String
    let numbers: [ObjectiveCode]
  }

  private struct Near {
    let other: Int32
    let rank: Int
    let away: Int
    let share: Double
    static func precedes(_ a: Near, _ b: Near) -> Bool {
      (a.rank, a.away, -a.share, a.other) < (b.rank, b.away, -b.share, b.other)
    }
  }

  private struct Verdict {
    let overlap: OverlapClass
    let similarity: ShareBounds
    let reverse: ShareBounds
  }

  private let input: AnalysisInput
  private let shares: MeasuredShares
  private let crossing: CoverageCrossing
  private let places: ReadingPlaces
  private let classifier: OverlapClassifier

  init(
    _ input: AnalysisInput, shares: MeasuredShares, crossing: CoverageCrossing,
    places: ReadingPlaces
  ) {
    self.input = input
    self.shares = shares
    self.crossing = crossing
    self.places = places
    classifier = OverlapClassifier(parameters: input.parameters)
  }

  /// - Parameter open: pairs that may be one service.
  func findings(_ services: [Service], open: Set<FindingID>) -> ServiceOverlaps {
    var catchments = CatchmentIndex(frame: input.frame)
    let entries = services.sorted { $0.code < $1.code }.map { service in
      Entry(
        service: service, side: shares.number(of: service.side),
        catchment: catchments.number(of: service.catchment),
        provider: Self.providerKey(service),
        numbers: Array(Set(service.objectives.map { $0.number ?? $0 })))
    }
    let touching = catchments.neighbours()
    var blocks: [ObjectiveCode: [Int: [Int32]]] = [:]
    for (index, entry) in entries.enumerated() {
      for number in entry.numbers {
        blocks[number, default: [:]][entry.catchment, default: []].append(Int32(index))
      }
    }
    let openPairs = Self.pairs(open, entries.map(\.service.code))
    var verdicts: [UInt64: Verdict] = [:]
    var counts: [OverlapClass: Int] = [:]
    var sites = 0
    var unsettled = 0
    var chosen: Set<UInt64> = []
    for (index, entry) in entries.enumerated() {
      var nearest: [Near] = []
      for number in entry.numbers {
        let block = blocks[number] ?? [:]
        for catchment in touching[entry.catchment] {
          for other in block[catchment] ?? [] where Int(other) != index {
            let match = entries[Int(other)]
            // Services that share two numbers meet under the first alone.
            if entry.numbers.count > 1, match.numbers.count > 1,
              entry.numbers.first(where: match.numbers.contains) != number
            {
              continue
            }
            let isFirst = index < Int(other)
            if !entry.provider.isEmpty, entry.provider == match.provider {
              if isFirst { sites += 1 }
              continue
            }
            if openPairs.contains(Self.key(index, Int(other))) {
              if isFirst { unsettled += 1 }
              continue
            }
            let found = verdict(entry, match, &verdicts)
            if isFirst {
              // Both directions are one pair: the closer of the two names it.
              let back = verdict(match, entry, &verdicts)
              counts[Self.closer(found, back) ? found.overlap : back.overlap, default: 0] += 1
            }
            guard let rank = Self.rank(found.overlap) else { continue }
            let isNear = entry.service.location == match.service.location
            let near = Near(
              other: other, rank: rank, away: isNear ? 0 : 1, share: found.similarity.low)
            if nearest.count == ServiceOverlaps.listedPerService,
              !Near.precedes(near, nearest.last!)
            {
              continue
            }
            let place = nearest.firstIndex { Near.precedes(near, $0) } ?? nearest.endIndex
            nearest.insert(near, at: place)
            if nearest.count > ServiceOverlaps.listedPerService { nearest.removeLast() }
          }
        }
      }
      for near in nearest { chosen.insert(Self.key(index, Int(near.other))) }
    }
    let listed = chosen.map { key -> ServiceOverlapFinding in
      let (a, b) = (entries[Int(key >> 32)], entries[Int(key & 0xffff_ffff)])
      let (there, back) = (verdict(a, b, &verdicts), verdict(b, a, &verdicts))
      return Self.closer(there, back) ? finding(a, b, there) : finding(b, a, back)
    }.sorted { $0.id < $1.id }
    return ServiceOverlaps(
      listed: listed, counts: counts, sitesOfOneProvider: sites, identityOpen: unsettled)
  }

  /// Overlaps alone are listed.
  private static func rank(_ overlap: OverlapClass) -> Int? {
    switch overlap {
    case .strong: 0
    case .overlap: 1
    default: nil
    }
  }

  private static func closer(_ a: Verdict, _ b: Verdict) -> Bool {
    let (x, y) = (rank(a.overlap) ?? 2, rank(b.overlap) ?? 2)
    return x != y ? x < y : a.similarity.low >= b.similarity.low
  }

  private func verdict(_ a: Entry, _ b: Entry, _ known: inout [UInt64: Verdict]) -> Verdict {
    if a.service.period.isDisjoint(from: b.service.period) {
      return Verdict(overlap: .notContemporary, similarity: .unknown, reverse: .unknown)
    }
    let key = UInt64(a.side) << 32 | UInt64(b.side)
    if let found = known[key] { return found }
    let target = shares.target(of: a.side, in: b.side)
    let objective = shares.objective(of: a.side, in: b.side)
    let reverse = ShareBounds.minimum(
      shares.target(of: b.side, in: a.side), shares.objective(of: b.side, in: a.side))
    let found = Verdict(
      overlap: classifier.classify(
        target: target, objective: objective, reverse: reverse,
        hasCommonLeaf: !Self.common(a.service, b.service).isEmpty),
      similarity: .minimum(target, objective), reverse: reverse)
    known[key] = found
    return found
  }

  private static func common(_ a: Service, _ b: Service) -> [ObjectiveCode] {
    a.objectives.filter { leaf in b.objectives.contains { $0.contains(leaf) } }.sorted()
  }

  private func finding(_ a: Entry, _ b: Entry, _ verdict: Verdict) -> ServiceOverlapFinding {
    let common = Self.common(a.service, b.service)
    let territory = places.territory(of: a.service)
    let crossed = crossing.reading(
      a.service.side, b.service.side, numbers: (a.side, b.side), common: common, in: territory)
    let (x, y) = (
      OfferTerms(a.service, frame: input.frame), OfferTerms(b.service, frame: input.frame)
    )
    return ServiceOverlapFinding(
      id: .overlap(a.service.code, b.service.code), service: a.service.code,
      other: b.service.code, target: shares.target(of: a.side, in: b.side),
      objective: shares.objective(of: a.side, in: b.side), reverse: verdict.reverse,
      overlap: verdict.overlap, commonObjectives: common, territory: territory,
      isSameComune: a.service.location != nil && a.service.location == b.service.location,
      reading: crossed?.reading, crossedWith: crossed?.finding, additions: x.additions(to: y),
      otherAdditions: y.additions(to: x))
  }

  private static func providerKey(_ service: Service) -> String {
    if let code = ProviderCode(service.providerCode) { return code.text }
    return ProviderName(service.provider).core.joined(separator: " ")
  }

  private static func key(_ a: Int, _ b: Int) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  private static func pairs(_ ids: Set<FindingID>, _ codes: [ServiceCode]) -> Set<UInt64> {
    let places = Dictionary(
      codes.enumerated().map { ($1.rawValue, $0) }, uniquingKeysWith: { a, _ in a })
    var found: Set<UInt64> = []
    for id in ids {
      // `DOP:a:b`, where each code may hold the mark itself.
      let parts = id.rawValue.split(separator: ":", omittingEmptySubsequences: false).dropFirst()
      for cut in parts.indices.dropFirst() {
        let (a, b) = (
          parts[..<cut].joined(separator: ":"), parts[cut...].joined(separator: ":")
        )
        if let x = places[a], let y = places[b] { found.insert(key(x, y)) }
      }
    }
    return found
  }
}

/// Catchments by number, and which of them share a comune.
struct CatchmentIndex {
  private let frame: TerritoryFrame
  private var numbers: [[TerritoryCode]: Int] = [:]
  private var lists: [[TerritoryCode]] = []

  init(frame: TerritoryFrame) { self.frame = frame }

  mutating func number(of codes: [TerritoryCode]) -> Int {
    let sorted = codes.sorted()
    if let known = numbers[sorted] { return known }
    numbers[sorted] = lists.count
    lists.append(sorted)
    return lists.count - 1
  }

  /// For each number those it touches, itself included, rising. A catchment whose comuni are not
  /// known touches only those that name a territory of its own.
  func neighbours() -> [[Int]] {
    let extents = lists.map { frame.extent(of: $0)?.indices }
    var byComune: [Int: [Int]] = [:]
    var byName: [TerritoryCode: [Int]] = [:]
    for (number, list) in lists.enumerated() {
      if let extent = extents[number] {
        for comune in extent { byComune[comune, default: []].append(number) }
      }
      for code in list { byName[code, default: []].append(number) }
    }
    return lists.indices.map { number in
      var found: Set<Int> = [number]
      if let extent = extents[number] {
        for comune in extent { found.formUnion(byComune[comune] ?? []) }
      }
      for code in lists[number] { found.formUnion(byName[code] ?? []) }
      return found.sorted()
    }
  }
}
