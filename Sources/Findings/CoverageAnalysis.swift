import Estimation
import Parallel
import Region

/// Finds the coverage class of every cell of a cube, with its trail.
struct CoverageAnalysis {
  private let input: AnalysisInput
  private let finder: OfferFinder
  private let places: PlacesAnalysis
  private let details: NeedDetails
  private let judge: CellJudge

  init(
    _ input: AnalysisInput, finder: OfferFinder, places: PlacesAnalysis, counter: PeopleCounter,
    details: NeedDetails, groups: [TerritoryCode: [ObjectiveCode: GroupCount]]
  ) {
    self.input = input
    self.finder = finder
    self.places = places
    self.details = details
    judge = CellJudge(input, counter: counter, groups: groups)
  }

  func findings() -> [CoverageFinding] {
    var known: [OfferKey: CellJudge.Offer] = [:]
    let cells = input.cube.sorted { $0.key < $1.key }.map { cell -> CellJudge.Case in
      let detail = details.detail(of: cell.key, input.parameters)
      let key = OfferKey(
        territory: cell.key.territory, objective: cell.key.objective, target: cell.key.target,
        slots: detail.neededSlots, price: detail.price)
      if let seen = known[key] { return CellJudge.Case(cell: cell, offer: seen, detail: detail) }
      let offers = finder.offers(
        objective: key.objective, target: judge.targets[key.target]?.set ?? .everyone,
        territory: key.territory, detail: detail)
      let offer = CellJudge.Offer(
        offers: offers,
        capacity: places.capacity(offers, objective: key.objective, territory: key.territory))
      known[key] = offer
      return CellJudge.Case(cell: cell, offer: offer, detail: detail)
    }
    return ConcurrentArray.map(cells, judge.finding)
  }

  private struct OfferKey: Hashable {
    let territory: TerritoryCode
    let objective: ObjectiveCode
    let target: TargetCode
    let slots: [NeedSlot]
    let price: PriceShares?
  }
}
