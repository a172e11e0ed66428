internal import Region

/// How far a table tells need, unmet and no need apart.
struct NeedSplit {
  var counts = CellCounts()
  var available: Set<Indicator> = []
  /// What the shares of the cell rest on.
  var told: [Indicator: ToldQuantity] = [:]

  /// Where need and no need are told, they make up the base: either need holds the unmet, or the
  /// three are answers to one question that exclude each other. Rounded shares make it up within
  /// their rounding.
  init(
    base: Int, inNeed: ToldQuantity?, unmet: ToldQuantity?, noNeed: ToldQuantity?,
    at place: RecordReference
  ) throws(AggregateCells.Fault) {
    for one in [inNeed, unmet, noNeed].compactMap(\.self) where one.exceedsEverybody {
      throw one.isCount
        ? .inconsistentRows(place) : .sharesAboveWhole(place, sum: one.share)
    }
    var need = inNeed ?? noNeed?.rest
    if let inNeed, let noNeed {
      need = try Self.need(inNeed, unmet, noNeed, at: place)
    }
    if let need, let unmet, unmet.share > need.share + unmet.rounding + need.rounding + 1e-9 {
      throw .unmetAboveNeed(place, unmet: unmet.share, need: need.share)
    }
    told[.inNeed] = need
    told[.unmet] = unmet
    switch (need, unmet) {
    case (let need?, let unmet?):
      counts.unmet = unmet.nearest
      counts.metUnspecified = max(0, need.nearest - unmet.nearest)
      counts.none = base - counts.unmet - counts.metUnspecified
      available = Set(Indicator.allCases.filter { $0.base != .barrierAnswered })
    case (let need?, nil):
      counts.inNeedUnsplit = need.nearest
      counts.none = base - need.nearest
      available = [.inNeed]
    case (nil, let unmet?):
      counts.unmet = unmet.nearest
      counts.notUnmetUnsplit = base - unmet.nearest
      available = [.unmet]
    case (nil, nil):
      break
    }
  }

  /// The need of a question that tells it and its absence.
  private static func need(
    _ inNeed: ToldQuantity, _ unmet: ToldQuantity?, _ noNeed: ToldQuantity,
    at place: RecordReference
  ) throws(AggregateCells.Fault) -> ToldQuantity {
    let nested = [inNeed, noNeed]
    let exclusive = nested + [unmet].compactMap(\.self)
    if nested.isEverybody, !exclusive.isEverybody || nested.distance <= exclusive.distance {
      return try narrowed(inNeed, to: noNeed.rest.counts, at: place)
    }
    if exclusive.isEverybody {
      let together = unmet.map { inNeed + $0 } ?? inNeed
      return try narrowed(noNeed.rest, to: together.counts, at: place)
    }
    let isCounted = exclusive.allSatisfy(\.isCount)
    if nested.sum > 1 || exclusive.sum > 1 {
      throw isCounted
        ? .inconsistentRows(place) : .sharesAboveWhole(place, sum: max(nested.sum, exclusive.sum))
    }
    throw isCounted
      ? .answersBelowBase(
        place, counted: exclusive.reduce(0) { $0 + $1.nearest }, base: inNeed.base)
      : .sharesBelowWhole(place, sum: exclusive.sum)
  }

  /// What two ways of telling the same people leave open.
  private static func narrowed(
    _ told: ToldQuantity, to counts: ClosedRange<Int>, at place: RecordReference
  ) throws(AggregateCells.Fault) -> ToldQuantity {
    guard told.counts.overlaps(counts) else { throw .inconsistentRows(place) }
    var narrowed = told
    narrowed.counts = told.counts.clamped(to: counts)
    return narrowed
  }
}

extension ToldQuantity {
  fileprivate var exceedsEverybody: Bool { share > 1 + rounding + 1e-9 }
}

extension [ToldQuantity] {
  fileprivate var sum: Double { reduce(0) { $0 + $1.share } }
  /// How far they are from everybody.
  fileprivate var distance: Double { abs(sum - 1) }
  /// Whether they add up to everybody, within their rounding.
  fileprivate var isEverybody: Bool { distance <= reduce(1e-9) { $0 + $1.rounding } }
}
