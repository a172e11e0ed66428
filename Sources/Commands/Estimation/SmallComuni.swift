import ReferenceData
import Region

/// Who lives in a small comune, where the survey did not ask but gives the comune and its people are
/// counted. What was answered is never changed, and what cannot be known stays unknown.
struct SmallComuni {
  private let register: TerritoryRegister
  private let limit: Int
  private var known: [TerritoryCode: Ternary] = [:]

  /// - Parameter limit: most inhabitants of a small comune.
  init(register: TerritoryRegister, limit: Int) {
    self.register = register
    self.limit = limit
  }

  /// The traits of a respondent, with that of the small comune where it follows from the place.
  ///
  /// - Parameter basis: what the place of the survey is: where people work says nothing of where
  ///   they live.
  mutating func traits(of respondent: Respondent, basis: Instrument.TerritoryBasis)
    -> [Trait: Ternary]
  {
    guard basis == .residence, respondent.traits[.smallComune] ?? .unknown == .unknown,
      let place = respondent.territory
    else { return respondent.traits }
    let found = known[place] ?? answer(place)
    known[place] = found
    if found == .unknown { return respondent.traits }
    var traits = respondent.traits
    traits[.smallComune] = found
    return traits
  }

  private func answer(_ place: TerritoryCode) -> Ternary {
    guard let territory = register[place], territory.level == .comune,
      let people = territory.populationCount
    else { return .unknown }
    return people <= limit ? .yes : .no
  }
}
