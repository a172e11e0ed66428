import Estimation
import Region

/// What answers a cell: offers seen from it, how far they admit the target, what is missing.
struct CellOffers: Hashable {
  var offers: [OfferInCell] = []
  var measuresBeside: [MeasureLineCode] = []
  /// Whether a catalogue declares itself complete for the cell.
  var isCatalogueComplete = false
  var target: TargetSet = .empty
  /// Slots that the cell needs; empty where none is known.
  var slots: [NeedSlot] = []
  /// Comuni that no offer which may admit the target reaches, not even maybe; empty without offers.
  var unreached = ComuneSet.empty

  /// Parts of the target that no offer surely admits, at any time where slots are needed.
  var partsLeftOut: TargetSet {
    offers.reduce(target) { left, offer in
      slots.isEmpty
        ? left.subtracting(offer.sure)
        : offer.slots.reduce(left) { $0.subtracting($1.sure) }
    }
  }

  /// Needed slots in which some part of the target is not surely admitted.
  var slotsLeftOut: [NeedSlot] {
    slots.indices.filter { place in
      !offers.reduce(target) { $0.subtracting($1.slots[place].sure) }.isEmpty
    }.map { slots[$0] }
  }

  /// How far the target is admitted: surely = every part by some offer; possibly = some part, or
  /// nobody can tell because no catalogue declares itself complete here. Those who need one slot and
  /// those who need another are parts of the target: one offer need not serve both.
  var admission: AdmissionReach {
    if !offers.isEmpty, partsLeftOut.isEmpty, slotsLeftOut.isEmpty { return .surely }
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
    let exists: AdmissionReach =
      !offers.isEmpty ? .surely : isCatalogueComplete ? .none : .possibly
    return [
      LadderRung(kind: .exists, reach: exists),
      LadderRung(kind: .admits, reach: admission),
      // Where hours or days are known to be needed, admission has looked at them.
      LadderRung(kind: .hours, reach: admission),
      .affordable(offers, admission: admission),
      LadderRung(
        kind: .places,
        reach: min(admission, LadderRung.reach(admitting.map(\.hasPlaces)))),
    ]
  }
}

/// Finds the offers of a cell. Services and measure lines are blocked by objective and their
/// catchments turned into comune sets once.
struct OfferFinder {
  private struct Candidate {
    let joined: JoinedService
    var service: Service { joined.service }
    let extent: ComuneSet?
    /// What it serves or may serve; nil where links do not tell.
    let widest: ComuneSet?
  }

  private let input: AnalysisInput
  private let participation: MeasureParticipation
  private var candidates: [ObjectiveCode: [Candidate]] = [:]
  private var lines: [ObjectiveCode: [MeasureLine]] = [:]
  private var terms: [ObjectiveCode: NeedTerms] = [:]
  /// Objectives of which a survey asks the season.
  private let seasonal: Set<ObjectiveCode>

  init(_ input: AnalysisInput, services: [JoinedService]) {
    self.input = input
    participation = MeasureParticipation(input)
    seasonal = NeedDetails.seasonalObjectives(input.instruments)
    let leaves = input.objectives.nodes.map(\.code)
    terms = Dictionary(
      leaves.map { ($0, input.parameters.terms(of: $0)) }, uniquingKeysWith: { a, _ in a })
    func related(_ code: ObjectiveCode) -> [ObjectiveCode] {
      leaves.filter { code.contains($0) || $0.contains(code) }
    }
    for joined in services.sorted(by: { $0.service.code < $1.service.code }) {
      let service = joined.service
      let candidate = Candidate(
        joined: joined, extent: input.frame.extent(of: service.catchment),
        widest: input.frame.extent(of: service.widestCatchment))
      for code in Set(service.objectives.flatMap(related))
      where isOffered(service, for: code, isSeasonal: seasonal.contains(code)) {
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
  /// of them: a summer camp is no offer of the past because the mapping is of March. What a season
  /// needs was given within a year, or will be.
  private func isOffered(_ service: Service, for objective: ObjectiveCode, isSeasonal: Bool)
    -> Bool
  {
    isGiven(service, for: objective)
      || (terms(of: objective).season != nil || isSeasonal) && isNear(service.period)
  }

  private func isGiven(_ service: Service, for objective: ObjectiveCode) -> Bool {
    service.period.contains(input.referenceDate)
      || terms(of: objective).period.map { !$0.isDisjoint(from: service.period) } ?? false
  }

  private func isNear(_ period: Period) -> Bool {
    let now = input.referenceDate.dayNumber
    let isPast = period.end.map { $0.dayNumber < now - Self.seasonReach } ?? false
    let isFar = period.start.map { $0.dayNumber > now + Self.seasonReach } ?? false
    return !isPast && !isFar
  }

  /// Days from the reference date within which a yearly season is looked for.
  private static let seasonReach = 366

  /// The offers of one cell.
  ///
  /// - Parameter detail: what people of the cell said of when they need it and what they can pay.
  func offers(
    objective: ObjectiveCode, target: TargetSet, territory: TerritoryCode,
    detail: CellDetail = CellDetail()
  ) -> CellOffers {
    var found = CellOffers()
    found.target = target
    found.slots = detail.neededSlots
    found.isCatalogueComplete = isComplete(objective: objective, territory: territory)
    let extent = input.frame.extent(of: territory)
    var unreached = extent
    for candidate in candidates[objective] ?? [] {
      if let offer = see(candidate, objective, target, territory, extent, detail) {
        found.offers.append(offer)
        if let extent, !offer.possible.isEmpty {
          unreached?.subtract(candidate.widest ?? extent)
        }
      }
    }
    for line in lines[objective] ?? [] {
      if !line.isInForceKnown {
        found.measuresBeside.append(line.code)
      } else if line.period.contains(input.referenceDate),
        let offer = see(line, objective, target, territory, detail)
      {
        found.offers.append(offer)
        if let extent, !offer.possible.isEmpty {
          unreached?.subtract(participation.widest(line, in: extent))
        }
      }
    }
    if let unreached, found.offers.contains(where: { !$0.possible.isEmpty }) {
      found.unreached = unreached
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
    _ territory: TerritoryCode, _ extent: ComuneSet?, _ detail: CellDetail
  ) -> OfferInCell? {
    let service = candidate.service
    let terms = terms(of: objective)
    let asksSeason = detail.neededSlots.contains { $0.season != nil }
    guard isOffered(service, for: objective, isSeasonal: asksSeason) else { return nil }
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
    let times = OfferTimes(
      hours: service.hours, period: service.period, season: service.season,
      isOver: service.period.end.map { $0 < input.referenceDate } ?? false,
      isGiven: isGiven(service, for: objective))
    return offer(
      .service(service.code), service.admission, target, missing, times, terms, detail,
      price: service.price, places: candidate.joined.places,
      provenance: .rows(candidate.joined.references),
      reachesPartOnly: reachesPartOnly)
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

  /// An offer that reaches the cell, with what its times and price make of it.
  private func offer(
    _ code: OfferCode, _ admission: Admission, _ target: TargetSet,
    _ unknown: Set<MissingField>, _ times: OfferTimes, _ terms: NeedTerms, _ detail: CellDetail,
    price: Price, places: ClosedRange<Int>?, provenance: OfferProvenance,
    reachesPartOnly: Bool = false
  ) -> OfferInCell {
    var missing = unknown
    let calendar = input.schoolCalendar
    let fits = [
      (MissingField.hours, SlotFit(needed: terms.hours, offered: times.hours)),
      (.period, SlotFit(needed: terms.period, offered: times, calendar: calendar)),
      (.period, SlotFit(needed: terms.season, offered: times, calendar: calendar)),
    ]
    for (field, fit) in fits where fit == .unknown { missing.insert(field) }
    let isMissed = fits.contains { $0.1 == .misses }
    let base =
      missing.isEmpty && !isMissed ? admission.sure.intersection(target) : TargetSet.empty
    let slots = detail.neededSlots.map { slot in
      let isThere = times.isGiven || slot.season != nil
      let fit = isThere ? SlotFit(needed: slot, offered: times, calendar: calendar) : .misses
      if fit == .unknown {
        let bySeason = SlotFit(needed: slot.season, offered: times, calendar: calendar)
        missing.insert(bySeason == .unknown ? .period : .hours)
      }
      return OfferSlot(
        slot: slot, reach: fit == .fits ? .surely : fit == .unknown ? .possibly : .none,
        sure: fit == .fits ? base : .empty)
    }
    let missesAll = !slots.isEmpty && slots.allSatisfy { $0.reach == .none }
    let holdsAll = slots.allSatisfy { $0.reach == .surely }
    let monthly: Int? =
      switch price {
      case .free: 0
      case .monthlyCents(let cents): cents
      case .unknown: nil
      }
    var affordable = price == .free ? true : nil
    var isAsSaid = false
    if price != .free, let monthly {
      if let limit = terms.affordableMonthlyCents {
        affordable = monthly <= limit
      } else if let said = detail.price {
        affordable = said.isAffordable(monthly, share: input.parameters.affordableShare)
        isAsSaid = true
      }
    }
    return OfferInCell(
      code: code, sure: holdsAll ? base : .empty,
      possible: isMissed || missesAll ? .empty : admission.possible.intersection(target),
      missing: missing.sorted(), reachesPartOnly: reachesPartOnly, isAffordable: affordable,
      isAffordableAsSaid: isAsSaid, places: places, slots: slots, provenance: provenance)
  }

  private func see(
    _ line: MeasureLine, _ objective: ObjectiveCode, _ target: TargetSet,
    _ territory: TerritoryCode, _ detail: CellDetail
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
    let times = OfferTimes(hours: line.hours, period: line.period, season: line.season)
    if SlotFit(needed: terms.period, offered: times, calendar: input.schoolCalendar) == .misses {
      return nil
    }
    return offer(
      .measure(line.code), line.admission, target, missing, times, terms, detail,
      price: line.price, places: line.places.map { $0...$0 }, provenance: .clause(line.clause),
      reachesPartOnly: !missing.contains(.participation)
        && !participation.takesPartWhole(line, in: territory))
  }
}
