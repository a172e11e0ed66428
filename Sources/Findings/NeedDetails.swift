public import Estimation
public import Region

/// The share of those in need who need a slot.
public struct SlotShare: Hashable, Sendable {
  /// The slot.
  public let slot: NeedSlot
  /// Share among people in need, met or not, who said when; nil where nobody did.
  public let share: Estimate?
  /// Whether lo of the share reaches the threshold, at reliability alta or media: the cell needs it.
  public let isNeeded: Bool
}

/// What people in need say they can pay a month.
public struct PriceShares: Hashable, Sendable {
  /// Bands, lowest first.
  public let bands: [PriceBand]
  /// Shares of people in or below each band but the last.
  public let cumulative: [Estimate]

  /// The share that can pay a price lies between these: the lower end of those who surely can, the
  /// upper end of those who may; nil where a share is not precise enough.
  func able(_ cents: Int) -> ShareBounds? {
    let short = bands.firstIndex { $0.lowerCents >= cents } ?? bands.count
    let surelyShort = bands.firstIndex { ($0.upperCents ?? .max) >= cents } ?? bands.count
    func under(_ count: Int) -> (lower: Double, upper: Double)? {
      if count == 0 { return (0, 0) }
      if count == bands.count { return (1, 1) }
      let share = cumulative[count - 1]
      return share.reliability >= .medium ? (share.lower, share.upper) : nil
    }
    guard let all = under(short), let sure = under(surelyShort) else { return nil }
    return ShareBounds(1 - all.upper, 1 - sure.lower)
  }

  /// Whether at least a share of people can pay a price; nil where it cannot be told.
  func isAffordable(_ cents: Int, share: Double) -> Bool? {
    guard let able = able(cents) else { return nil }
    if able.low.roundedForComparison >= share { return true }
    return able.high.roundedForComparison < share ? false : nil
  }
}

/// What people of a cell said of their need beside whether they have it.
public struct CellDetail: Hashable, Sendable {
  /// Slots asked about, in the order of the questionnaire.
  public var slots: [SlotShare] = []
  /// The share from which on a slot counts, in [0, 1].
  public var neededShare = 0.0
  /// What they can pay; nil where nobody who is in need said.
  public var price: PriceShares?
  /// Whether the survey asks when it is needed, also where nobody said.
  public var asksSlots = false
  /// Whether the survey asks what people can pay, also where nobody said.
  public var asksPrice = false

  init() {}

  /// Slots that the cell needs.
  public var neededSlots: [NeedSlot] { slots.filter(\.isNeeded).map(\.slot) }
}

/// Looks up what people said of when they need something and what they can pay.
struct NeedDetails {
  private var cells: [CellKey: [NumberCell]] = [:]
  private var asked: [WaveCode: [ObjectiveCode: [NumberQuestion]]] = [:]

  init(_ input: AnalysisInput) {
    for instrument in input.instruments {
      for question in instrument.numbers {
        guard let objective = question.detail?.objective else { continue }
        let known = asked[instrument.wave, default: [:]][objective, default: []]
        if known.contains(where: { $0.code == question.code }) { continue }
        asked[instrument.wave, default: [:]][objective, default: []].append(question)
      }
    }
    for cell in input.numbers {
      guard let objective = cell.item.detail?.objective else { continue }
      let key = CellKey(
        wave: cell.wave, territory: cell.territory, objective: objective, target: cell.target)
      cells[key, default: []].append(cell)
    }
  }

  /// Objectives of which some survey asks in which season they are needed.
  static func seasonalObjectives(_ instruments: [Instrument]) -> Set<ObjectiveCode> {
    Set(
      instruments.flatMap(\.numbers).compactMap { question in
        if case .slot(let objective, let slot)? = question.detail, slot.season != nil {
          return objective
        }
        return nil
      })
  }

  /// What a cell's people said, under thresholds.
  func detail(
    of key: CellKey, _ parameters: FindingParameters,
    _ thresholds: ReliabilityThresholds = .standard
  ) -> CellDetail {
    var detail = CellDetail()
    detail.neededShare = parameters.neededSlot
    for question in asked[key.wave]?[key.objective] ?? [] {
      if case .slot = question.detail { detail.asksSlots = true } else { detail.asksPrice = true }
      guard let cell = cells[key]?.first(where: { $0.item.code == question.code }) else { continue }
      let shares = cell.cumulativeShares(thresholds: thresholds)
      switch cell.item.detail {
      case .slot(_, let slot):
        let share = shares.first
        let isNeeded =
          share.map {
            $0.reliability >= .medium
              && $0.lower.roundedForComparison >= parameters.neededSlot
          } ?? false
        detail.slots.append(SlotShare(slot: slot, share: share, isNeeded: isNeeded))
      case .price(_, let bands):
        detail.price = PriceShares(bands: bands, cumulative: shares)
      case nil: continue
      }
    }
    return detail
  }
}
