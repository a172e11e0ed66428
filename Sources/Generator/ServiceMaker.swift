import Region

/// Makes single services, never twice the same name and provider in one comune.
struct ServiceMaker {
  var random: RandomSource
  let areas: [StudyArea]
  private var used: Set<String> = []

  init(random: RandomSource, areas: [StudyArea]) {
    self.random = random
    self.areas = areas
  }

  mutating func service(_ kind: ServiceKind, offer: Scenario.Offer, area: Int) -> PlannedService {
    let isPart = offer == .part
    let broad = isPart && kind.objective == "F1.2" ? ServiceKind.broad.0 : nil
    let word = random.pick(isPart && broad == nil ? kind.admitsPart : kind.admits)
    let place = seat(in: area)
    let (name, provider) = names(for: kind, at: place)
    let catchment = catchment(of: area, around: place)
    let euros = random.pick(kind.monthlyEuros)
    let isFree = euros == 0
    let provision: [Provision] =
      isFree
      ? [.directFree, .directFree, .unknown] : [.reducedPrice, .voucher, .refund, .unknown]
    return PlannedService(
      objective: kind.objective, broadObjective: broad, word: word, ages: kind.ages, name: name,
      provider: provider, providerCode: "9\(random.below(1_000_000_000).padded(10))",
      place: place, area: area, catchment: catchment, areas: [area],
      placesCount: random.chance(0.75) ? random.within(8...60) : nil,
      monthlyEuros: random.chance(0.85) ? euros : nil,
      hours: random.chance(0.7) ? random.pick(ServiceNames.weekHours) : nil,
      start: random.chance(0.8)
        ? CalendarDate(year: random.within(2019...2025), month: random.pick([1, 9]), day: 1) : nil,
      end: random.chance(0.25) ? CalendarDate(year: 2027, month: 8, day: 31) : nil,
      stage: random.pick([
        (.ordinary, 0.6), (.experimental, 0.2), (.institutionalised, 0.1), (.unknown, 0.1),
      ]),
      provision: random.pick(provision))
  }

  /// The same activity of the same provider in another comune of the area: a second site, not the
  /// same service. Nil where the area has no other comune.
  mutating func secondSite(of service: PlannedService) -> PlannedService? {
    let others = areas[service.area].places.filter { $0.code != service.place.code }
    guard !others.isEmpty else { return nil }
    let place = random.pick(others)
    return PlannedService(
      objective: service.objective, broadObjective: service.broadObjective, word: service.word,
      ages: service.ages, name: service.name, provider: service.provider,
      providerCode: service.providerCode, place: place, area: service.area,
      catchment: [place.code], areas: service.areas, placesCount: random.within(8...40),
      monthlyEuros: service.monthlyEuros, hours: service.hours, start: service.start,
      end: service.end, stage: service.stage, provision: service.provision)
  }

  private mutating func seat(in area: Int) -> Place {
    let places = areas[area].places
    // Services gather in the larger comuni; a flat root of the population would spread them too
    // thin, so that only the thirty largest are drawn from.
    let largest = places.sorted { ($1.populationCount, $0.code) < ($0.populationCount, $1.code) }
    return random.pick(Array(largest.prefix(30)))
  }

  private mutating func names(for kind: ServiceKind, at place: Place) -> (String, String) {
    while true {
      let fancy = random.pick(ServiceNames.fancies)
      let provider = random.pick(ServiceNames.kindsOfProvider)
      let name = "\(kind.registerWording) «\(fancy)»"
      let whole =
        provider == "Comune"
        ? "Comune di \(place.name)" : "\(provider) \(random.pick(ServiceNames.fancies))"
      if used.insert("\(name)|\(place.code)").inserted { return (name, whole) }
    }
  }

  private mutating func catchment(of area: Int, around place: Place) -> [TerritoryCode] {
    if areas[area].ambito != nil, random.chance(0.6) { return [areas[area].code] }
    guard random.chance(0.3) else { return [place.code] }
    let others = areas[area].places.map(\.code).filter { $0 != place.code }
    guard !others.isEmpty else { return [place.code] }
    return [place.code]
      + [random.pick(others), random.pick(others)].reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
  }
}
