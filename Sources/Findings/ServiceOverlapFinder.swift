import Region

/// Compares services with one another by target and objective (method 9), both directions.
///
/// Only services that share the number of an objective and some comune of their catchments meet.
struct ServiceOverlapFinder {
  private struct Entry {
    let joined: JoinedService
    var service: Service { joined.service }
    let numbers: [ObjectiveCode]
  }

  /// What the inner loop reads of a service: numbers alone, so that nothing is counted or copied.
  private struct Mark {
    let side: Int32
    let catchment: Int32
    /// 0 where the provider is not known.
    let provider: Int32
    let location: Int32
    /// First and last day as numbers that sort like days; the extremes where open.
    let start: Int32
    let end: Int32
    let hasOneNumber: Bool
    let isCatchmentKnown: Bool
  }

  /// Numbers for values, from 1.
  private struct Numbering<Value: Hashable> {
    private var known: [Value: Int32] = [:]

    mutating func number(of value: Value) -> Int32 {
      if let number = known[value] { return number }
      let number = Int32(known.count + 1)
      known[value] = number
      return number
    }
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

  private let context: OverlapContext

  init(_ context: OverlapContext) { self.context = context }

  /// - Parameter open: pairs that may be one service.
  func findings(_ services: [JoinedService], open: Set<FindingID>) -> ServiceOverlaps {
    var catchments = CatchmentIndex(frame: context.input.frame)
    var providers = Numbering<String>()
    var locations = Numbering<TerritoryCode?>()
    var marks: [Mark] = []
    let entries = services.sorted { $0.service.code < $1.service.code }.map { joined in
      let service = joined.service
      let provider = providerKey(service)
      let numbers = Set(service.objectives.map { $0.number ?? $0 }).sorted()
      marks.append(
        Mark(
          side: Int32(context.shares.number(of: service.side)),
          catchment: Int32(catchments.number(of: service.widestCatchment)),
          provider: provider.isEmpty ? 0 : providers.number(of: provider),
          location: locations.number(of: service.location),
          start: service.period.start.map(Self.ordinal) ?? .min,
          end: service.period.end.map(Self.ordinal) ?? .max, hasOneNumber: numbers.count == 1,
          isCatchmentKnown: service.isCatchmentKnown))
      return Entry(joined: joined, numbers: numbers)
    }
    let touching = catchments.neighbours()
    var blocks: [ObjectiveCode: [Int: [Int32]]] = [:]
    for (index, entry) in entries.enumerated() {
      for number in entry.numbers {
        blocks[number, default: [:]][Int(marks[index].catchment), default: []].append(Int32(index))
      }
    }
    // Services that compare alike stand together, so that their verdict is looked up once.
    for number in blocks.keys {
      for catchment in blocks[number]!.keys {
        blocks[number]![catchment]!.sort {
          (marks[Int($0)].side, $0) < (marks[Int($1)].side, $1)
        }
      }
    }
    let openPairs = Self.pairs(open, entries.map(\.service.code))
    // Verdicts of a side with others, both ways.
    var outcomes = [[Int32: Outcome]](repeating: [:], count: context.shares.count)
    var tally = [Int](repeating: 0, count: OverlapClass.allCases.count)
    var sites = 0
    var unsettled = 0
    var chosen: Set<UInt64> = []
    for (index, entry) in entries.enumerated() {
      let own = marks[index]
      let side = Int(own.side)
      var last: (side: Int32, outcome: Outcome)?
      var nearest: [Near] = []
      for number in entry.numbers {
        guard let block = blocks[number] else { continue }
        for catchment in touching[Int(own.catchment)] {
          guard let group = block[catchment] else { continue }
          for other in group where Int(other) != index {
            let mark = marks[Int(other)]
            // Services that share two numbers meet under the first alone.
            if !own.hasOneNumber, !mark.hasOneNumber,
              entry.numbers.first(where: entries[Int(other)].numbers.contains) != number
            {
              continue
            }
            let isFirst = index < Int(other)
            if own.provider != 0, own.provider == mark.provider {
              if isFirst { sites += 1 }
              continue
            }
            if !openPairs.isEmpty, openPairs.contains(Self.key(index, Int(other))) {
              if isFirst { unsettled += 1 }
              continue
            }
            if own.end < mark.start || mark.end < own.start {
              if isFirst { tally[Self.place(.notContemporary)] += 1 }
              continue
            }
            let outcome: Outcome
            if let last, last.side == mark.side {
              outcome = last.outcome
            } else if let known = outcomes[side][mark.side] {
              outcome = known
            } else {
              let there = verdict(own.side, mark.side)
              let back = verdict(mark.side, own.side)
              outcome = Outcome(
                named: Self.place(Self.closer(there, back) ? there.overlap : back.overlap),
                rank: Self.rank(there.overlap), share: there.similarity.low)
              outcomes[side][mark.side] = outcome
            }
            last = (mark.side, outcome)
            if !own.isCatchmentKnown || !mark.isCatchmentKnown,
              context.input.frame.touches(
                entry.service.catchment, entries[Int(other)].service.catchment)
                != true
            {
              // Whether they meet at all is not known.
              let isDistinct = outcome.named == Self.place(.distinct)
              if isFirst { tally[isDistinct ? outcome.named : Self.place(.toVerify)] += 1 }
              continue
            }
            if isFirst { tally[outcome.named] += 1 }
            guard let rank = outcome.rank else { continue }
            let near = Near(
              other: other, rank: rank, away: own.location == mark.location ? 0 : 1,
              share: outcome.share)
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
      let (i, j) = (Int(key >> 32), Int(key & 0xffff_ffff))
      let (there, back) = (
        verdict(marks[i].side, marks[j].side), verdict(marks[j].side, marks[i].side)
      )
      return Self.closer(there, back)
        ? finding(entries[i].joined, entries[j].joined, (marks[i].side, marks[j].side), there)
        : finding(entries[j].joined, entries[i].joined, (marks[j].side, marks[i].side), back)
    }.sorted { $0.id < $1.id }
    let counts = OverlapClass.allCases.map { ($0, tally[Self.place($0)]) }.filter { $0.1 > 0 }
    return ServiceOverlaps(
      listed: listed, counts: Dictionary(uniqueKeysWithValues: counts), sitesOfOneProvider: sites,
      identityOpen: unsettled)
  }

  private struct Outcome {
    let named: Int
    let rank: Int?
    let share: Double
  }

  private static func place(_ overlap: OverlapClass) -> Int {
    OverlapClass.allCases.firstIndex(of: overlap)!
  }

  private static func ordinal(_ date: CalendarDate) -> Int32 {
    Int32((date.year * 100 + date.month) * 100 + date.day)
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

  private func verdict(_ a: Int32, _ b: Int32) -> Verdict {
    let (x, y) = (Int(a), Int(b))
    let target = context.shares.target(of: x, in: y)
    let objective = context.shares.objective(of: x, in: y)
    let reverse = ShareBounds.minimum(
      context.shares.target(of: y, in: x), context.shares.objective(of: y, in: x))
    return Verdict(
      overlap: context.classifier.classify(
        target: target, objective: objective, reverse: reverse,
        hasCommonLeaf: !Self.common(
          context.shares.objectives(of: x), context.shares.objectives(of: y)
        ).isEmpty),
      similarity: .minimum(target, objective), reverse: reverse)
  }

  private static func common(_ a: [ObjectiveCode], _ b: [ObjectiveCode]) -> [ObjectiveCode] {
    a.filter { leaf in b.contains { $0.contains(leaf) } }.sorted()
  }

  private func finding(
    _ first: JoinedService, _ second: JoinedService, _ sides: (Int32, Int32), _ verdict: Verdict
  ) -> ServiceOverlapFinding {
    let (a, b) = (first.service, second.service)
    let (x, y) = (Int(sides.0), Int(sides.1))
    let common = Self.common(a.objectives, b.objectives)
    let territory = context.places.territory(of: a)
    let crossed = context.crossing.reading(
      a.side, b.side, numbers: (x, y), common: common, in: territory)
    let (own, others) = (
      OfferTerms(first, frame: context.input.frame), OfferTerms(second, frame: context.input.frame)
    )
    return ServiceOverlapFinding(
      id: .overlap(a.code, b.code), service: a.code, other: b.code,
      target: context.shares.target(of: x, in: y),
      objective: context.shares.objective(of: x, in: y),
      reverse: verdict.reverse, overlap: verdict.overlap, commonObjectives: common,
      territory: territory, isSameComune: a.location != nil && a.location == b.location,
      reading: crossed?.reading, crossedWith: crossed?.finding,
      additions: own.additions(to: others, context.input.words),
      otherAdditions: others.additions(to: own, context.input.words))
  }

  private func providerKey(_ service: Service) -> String {
    if let code = ProviderCode(service.providerCode) { return code.text }
    return ProviderName(service.provider, context.input.words).core.joined(separator: " ")
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
      // What serves no territory that is known meets nothing.
      var found: Set<Int> = lists[number].isEmpty ? [] : [number]
      if let extent = extents[number] {
        for comune in extent { found.formUnion(byComune[comune] ?? []) }
      }
      for code in lists[number] { found.formUnion(byName[code] ?? []) }
      return found.sorted()
    }
  }
}
