import Estimation
import Region

/// What answers a cell: offers seen from it, how far they admit the target, what is missing.
struct CellOffers: Hashable {
  var offers: [OfferInCell] = []
  var measuresBeside: [MeasureLineCode] = []
  /// Whether a catalogue declares itself complete for the cell.
  var isCatalogueComplete = false
  var target: TargetSet = .empty

  /// Parts of the target that no offer surely admits.
  var partsLeftOut: TargetSet {
    offers.reduce(target) { $0.subtracting($1.sure) }
  }

  /// How far the target is admitted: surely = every part by some offer; possibly = some part, or
  /// nobody can tell because no catalogue declares itself complete here.
  var admission: AdmissionReach {
    if !offers.isEmpty, partsLeftOut.isEmpty { return .surely }
    if offers.contains(where: { !$0.possible.isEmpty }) || !isCatalogueComplete { return .possibly }
    return .none
  }

  /// Fields that would move the cell from possibly to surely or to none.
  var missing: [MissingField] {
    guard admission == .possibly else { return [] }
    var fields = Set(offers.filter { !$0.possible.isEmpty }.flatMap(\.missing))
    if !isCatalogueComplete { fields.insert(.catalogue) }
    return fields.sorted()
  }

  /// The ladder of method section 6. Rungs 4 and 5 explain, they change no class.
  var ladder: [LadderRung] {
    let admitting = offers.filter { !$0.possible.isEmpty }
    func reach(_ known: [Bool?]) -> AdmissionReach {
      if known.contains(true) { return .surely }
      return known.contains(nil) ? .possibly : .none
    }
    let exists: AdmissionReach =
      !offers.isEmpty ? .surely : isCatalogueComplete ? .none : .possibly
    return [
      LadderRung(kind: .exists, reach: exists),
      LadderRung(kind: .admits, reach: admission),
      // Where hours or days are known to be needed, admission has looked at them.
      LadderRung(kind: .hours, reach: admission),
      LadderRung(kind: .affordable, reach: min(admission, reach(admitting.map(\.isAffordable)))),
      LadderRung(
        kind: .places, reach: min(admission, reach(admitting.map { $0.places.map { $0 > 0 } }))),
    ]
  }
}

/// Finds the offers of a cell. Services and measure lines are blocked by objective and their
/// catchments turned into comune sets once.
struct OfferFinder {
  private struct Candidate {
    let service: Service
    let extent: ComuneSet?
  }

  private let input: AnalysisInput
  private let participation: MeasureParticipation
  private var candidates: [ObjectiveCode: [Candidate]] = [:]
  private var lines: [ObjectiveCode: [MeasureLine]] = [:]
  private var terms: [ObjectiveCode: NeedTerms] = [:]

  init(_ input: AnalysisInput, services: [Service]) {
    self.input = input
    participation = MeasureParticipation(
      input.participation, frame: input.frame, date: input.referenceDate)
    let leaves = input.objectives.nodes.map(\.code)
    terms = Dictionary(
      leaves.map { ($0, input.parameters.terms(of: $0)) }, uniquingKeysWith: { a, _ in a })
    func related(_ code: ObjectiveCode) -> [ObjectiveCode] {
      leaves.filter { code.contains($0) || $0.contains(code) }
    }
    for service in services.sorted(by: { $0.code < $1.code }) {
      let candidate = Candidate(
        service: service, extent: input.frame.extent(of: service.catchment))
      for code in Set(service.objectives.flatMap(related))
      where isOffered(service, for: code) {
        candidates[code, default: []].append(candidate)
      }
    }
    for line in input.measures.sorted(by: { $0.code < $1.code }) {
      let codes = line.objectives + line.possibleObjectives
      for code in Set(codes.flatMap(related)) { lines[code, default: []].append(line) }
    }
  }

  private func terms(of objective: ObjectiveCode) -> NeedTerms {
    terms[objective] ?? input.parameters.terms(of: objective)
  }

  /// Whether a service is given on the reference date or, where the days needed are known, on some
  /// of them: a summer camp is no offer of the past because the mapping is of March.
  private func isOffered(_ service: Service, for objective: ObjectiveCode) -> Bool {
    if service.period.contains(input.referenceDate) { return true }
    return terms(of: objective).period.map { !$0.isDisjoint(from: service.period) } ?? false
  }

  /// The offers of one cell.
  func offers(
    objective: ObjectiveCode, target: TargetSet, territory: TerritoryCode
  ) -> CellOffers {
    var found = CellOffers()
    found.target = target
    found.isCatalogueComplete = isComplete(objective: objective, territory: territory)
    let extent = input.frame.extent(of: territory)
    for candidate in candidates[objective] ?? [] {
      if let offer = see(candidate, objective, target, territory, extent) {
        found.offers.append(offer)
      }
    }
    for line in lines[objective] ?? [] {
      if !line.isInForceKnown {
        found.measuresBeside.append(line.code)
      } else if line.period.contains(input.referenceDate),
        let offer = see(line, objective, target, territory)
      {
        found.offers.append(offer)
      }
    }
    return found
  }

  private func isComplete(objective: ObjectiveCode, territory: TerritoryCode) -> Bool {
    input.scopes.contains { scope in
      scope.objectives.contains { $0.contains(objective) }
        && scope.territories.contains { declared in
          if declared == territory { return true }
          guard let whole = input.frame.extent(of: declared),
            let part = input.frame.extent(of: territory)
          else { return false }
          return part.isSubset(of: whole)
        }
    }
  }

  private func see(
    _ candidate: Candidate, _ objective: ObjectiveCode, _ target: TargetSet,
    _ territory: TerritoryCode, _ extent: ComuneSet?
  ) -> OfferInCell? {
    let service = candidate.service
    var missing: Set<MissingField> = []
    let seen = reach(candidate, territory, extent)
    let mayReach =
      !service.isCatchmentKnown
      && input.frame.touches(service.possibleCatchment, [territory]) != false
    guard seen.reach != .no || mayReach else { return nil }
    if seen.reach != .yes { missing.insert(.territory) }
    let reachesPartOnly = seen.isPartOnly
    if !service.objectives.contains(objective) { missing.insert(.objective) }
    if !service.admission.agesKnown { missing.insert(.ages) }
    let terms = terms(of: objective)
    let fits = [
      (MissingField.hours, SlotFit(needed: terms.hours, offered: service.hours)),
      (MissingField.period, SlotFit(needed: terms.period, offered: service.period)),
    ]
    for (field, fit) in fits where fit == .unknown { missing.insert(field) }
    let isMissed = fits.contains { $0.1 == .misses }
    return offer(
      .service(service.code),
      isMissed ? Admission(set: .empty, agesKnown: true) : service.admission, target, missing,
      reachesPartOnly, terms, service)
  }

  /// Whether an offer reaches a territory by what is read of its catchment, and only a part of it.
  private func reach(
    _ candidate: Candidate, _ territory: TerritoryCode, _ extent: ComuneSet?
  ) -> (reach: Ternary, isPartOnly: Bool) {
    let catchment = candidate.service.catchment
    if let reach = candidate.extent, let extent {
      return (reach.intersects(extent) ? .yes : .no, !extent.isSubset(of: reach))
    }
    if let extent {
      // An ambito whose comuni nobody linked still lies in its ATS.
      let reach = catchment.map { input.frame.reaches($0, into: extent) }
      if reach.contains(.yes) { return (.yes, true) }
      return (reach.contains(.unknown) ? .unknown : .no, true)
    }
    if catchment.contains(territory) { return (.yes, false) }
    // Links that are not known keep the offer possible in the region only: a comune that cannot
    // be placed in an ambito must not answer for every ambito.
    return (territory == .region && !catchment.isEmpty ? .unknown : .no, false)
  }

  private func offer(
    _ code: OfferCode, _ admission: Admission, _ target: TargetSet, _ missing: Set<MissingField>,
    _ reachesPartOnly: Bool, _ terms: NeedTerms, _ service: Service
  ) -> OfferInCell {
    let possible = admission.possible.intersection(target)
    var affordable: Bool?
    switch service.price {
    case .free: affordable = true
    case .monthlyCents(let cents):
      affordable = terms.affordableMonthlyCents.map { cents <= $0 }
    case .unknown: affordable = nil
    }
    return OfferInCell(
      code: code, sure: missing.isEmpty ? admission.sure.intersection(target) : .empty,
      possible: possible, missing: missing.sorted(), reachesPartOnly: reachesPartOnly,
      isAffordable: affordable, places: service.places, provenance: .row(service.reference))
  }

  private func see(
    _ line: MeasureLine, _ objective: ObjectiveCode, _ target: TargetSet,
    _ territory: TerritoryCode
  ) -> OfferInCell? {
    var missing: Set<MissingField> = []
    switch participation.takesPart(line, in: [territory]) {
    case .no: return nil
    case .unknown: missing.insert(.participation)
    case .yes: break
    }
    if !line.objectives.contains(objective) { missing.insert(.objective) }
    if !line.admission.agesKnown { missing.insert(.ages) }
    let terms = terms(of: objective)
    // No act states the hours of its sites.
    if terms.hours != nil { missing.insert(.hours) }
    switch SlotFit(needed: terms.period, offered: line.period) {
    case .fits: break
    case .unknown: missing.insert(.period)
    case .misses: return nil
    }
    return OfferInCell(
      code: .measure(line.code),
      sure: missing.isEmpty ? line.admission.sure.intersection(target) : .empty,
      possible: line.admission.possible.intersection(target), missing: missing.sorted(),
      reachesPartOnly: false, isAffordable: nil, places: nil, provenance: .clause(line.clause))
  }
}
