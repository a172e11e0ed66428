internal import Region

/// How far a table tells need, unmet and no need apart.
struct NeedSplit {
  var counts = CellCounts()
  var available: Set<Indicator> = []
  /// What the shares of the cell rest on.
  var told: [Indicator: ToldQuantity] = [:]

  /// Nothing is told.
  init() {}

  /// Where need and no need are told, they make up the base: either need holds the unmet, or the
  /// three are answers to one question that exclude each other. Rounded shares make it up within
  /// their rounding. Which of the two it is, is known also from shares of rows that do not say of how
  /// many people, and from other cells; where it is not known, the need is not told.
  ///
  /// - Parameter elsewhere: how the table is read where it tells all three; nil: nobody knows.
  init(
    base: Int, inNeed: ToldRows?, unmet: ToldRows?, noNeed: ToldRows?, elsewhere: AnswerReading?,
    at place: RecordReference
  ) throws(AggregateCells.Fault) {
    let all = [inNeed, unmet, noNeed].compactMap(\.self)
    for one in all.compactMap(\.told) where one.exceedsEverybody {
      throw one.isCount
        ? .peopleAboveBase(place, counted: one.nearest, base: one.base)
        : .sharesAboveWhole(place, sum: one.share)
    }
    let need =
      all.contains(where: \.isOpen)
      ? try Self.openNeed(inNeed, unmet, noNeed, elsewhere, at: place)
      : try Self.need(inNeed?.told, unmet?.told, noNeed?.told, at: place)
    let unmet = unmet?.told
    if let need, need.exceedsEverybody { throw .sharesAboveWhole(place, sum: need.share) }
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

  /// The need of a question that tells it, its absence, or both.
  private static func need(
    _ inNeed: ToldQuantity?, _ unmet: ToldQuantity?, _ noNeed: ToldQuantity?,
    at place: RecordReference
  ) throws(AggregateCells.Fault) -> ToldQuantity? {
    guard let inNeed, let noNeed else { return inNeed ?? noNeed?.rest }
    let nested = [inNeed, noNeed]
    let exclusive = nested + [unmet].compactMap(\.self)
    if nested.isEverybody, !exclusive.isEverybody || nested.distance <= exclusive.distance {
      return try narrowed(inNeed, to: noNeed.rest.counts, nested, at: place)
    }
    if exclusive.isEverybody {
      let together = unmet.map { inNeed + $0 } ?? inNeed
      return try narrowed(noNeed.rest, to: together.counts, exclusive, at: place)
    }
    let isCounted = exclusive.allSatisfy(\.isCount)
    if nested.sum > 1 || exclusive.sum > 1 {
      throw isCounted
        ? .peopleAboveBase(place, counted: exclusive.people, base: inNeed.base)
        : .sharesAboveWhole(place, sum: max(nested.sum, exclusive.sum))
    }
    throw isCounted
      ? .answersBelowBase(place, counted: exclusive.people, base: inNeed.base)
      : .sharesBelowWhole(place, sum: exclusive.sum)
  }

  /// The need where some row does not say of how many people, or is missing; nil where it may be
  /// either with or without the unmet.
  private static func openNeed(
    _ inNeed: ToldRows?, _ unmet: ToldRows?, _ noNeed: ToldRows?, _ elsewhere: AnswerReading?,
    at place: RecordReference
  ) throws(AggregateCells.Fault) -> ToldQuantity? {
    // Those without the need are everybody else, whatever the other answers hold.
    guard let inNeed, let need = inNeed.told else { return noNeed?.told?.rest }
    guard let noNeed, noNeed.share != nil else {
      switch elsewhere {
      case .exclusive: return unmet?.told.map { need + $0 }
      case .nested: return need
      case nil: return noNeed == nil ? need : nil
      }
    }
    let answers = [inNeed, noNeed] + [unmet].compactMap(\.self)
    switch AnswerReading(inNeed, unmet, noNeed) {
    case .nested:
      guard let none = noNeed.told else { return need }
      return try narrowed(need, to: none.rest.counts, [need, none], at: place)
    case .exclusive: return noNeed.told?.rest ?? unmet?.told.map { need + $0 }
    case nil:
      guard let sum = answers.share else {
        return elsewhere == .exclusive ? noNeed.told?.rest : nil
      }
      throw sum > 1
        ? .sharesAboveWhole(place, sum: sum) : .sharesBelowWhole(place, sum: sum)
    }
  }

  /// What two ways of telling the same people leave open.
  ///
  /// - Parameter answers: of everybody, for the message where counts contradict the shares.
  private static func narrowed(
    _ told: ToldQuantity, to counts: ClosedRange<Int>, _ answers: [ToldQuantity],
    at place: RecordReference
  ) throws(AggregateCells.Fault) -> ToldQuantity {
    guard told.counts.overlaps(counts) else {
      throw .peopleBesideShares(place, counted: answers.people, base: told.base)
    }
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
  /// The people behind them, as near to the shares as counts allow.
  fileprivate var people: Int { reduce(0) { $0 + $1.nearest } }
  /// How far they are from everybody.
  fileprivate var distance: Double { abs(sum - 1) }
  /// Whether they add up to everybody, within their rounding.
  fileprivate var isEverybody: Bool { distance <= reduce(1e-9) { $0 + $1.rounding } }
}
