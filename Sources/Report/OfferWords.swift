internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// How far the offers of a verdict go and what keeps them there, in words that pages and trails share.
struct OfferWords {
  let index: ReportIndex
  let verdict: PublishedVerdict

  private var words: Phrasebook { index.words }
  private var names: ReportNames { index.names }

  /// Offers that at least may admit somebody of the target.
  private var admitting: [OfferInCell] { verdict.offers.filter { !$0.possible.isEmpty } }

  /// Whether every field is known, so that what is not surely admitted surely is not.
  private var isKnown: Bool { verdict.missing.isEmpty }

  private func reach(_ kind: LadderRung.Kind) -> AdmissionReach {
    verdict.ladder.first { $0.kind == kind }?.reach ?? .none
  }

  private var price: AdmissionReach { LadderRung.reach(admitting.map(\.isAffordable)) }
  private var places: AdmissionReach {
    LadderRung.reach(admitting.map(\.hasPlaces))
  }

  /// The highest rung surely reached, the one reached for a part of the target or maybe, and what
  /// stops the offers there.
  var rungs: String {
    func highest(_ reach: AdmissionReach) -> LadderRung.Kind? {
      verdict.ladder.prefix { $0.reach >= reach }.last?.kind
    }
    func name(_ kind: LadderRung.Kind) -> String { words.text("rung.\(kind.rawValue)") }
    let sure = highest(.surely)
    let possible = highest(.possibly)
    guard possible != nil else { return words.text("rung.nothing") }
    var parts = sure.map { [name($0)] } ?? []
    var told = sure
    if reach(.admits) == .possibly, isKnown {
      // Nothing is missing: some of the target are admitted, the others are not.
      told = price < .surely ? .hours : places < .surely ? .affordable : .places
      parts.append(words.text("rung.part", ["rung": name(told!)]))
    }
    if let possible, possible != told {
      parts.append(words.text("rung.possible", ["possible": name(possible)]))
    }
    if verdict.unreached != nil { parts.append(words.text("rung.somewhere")) }
    if let stop { parts.append(words.text("rung.stop.\(stop)")) }
    return parts.joined(separator: "; ")
  }

  /// Parts of the territory that no offer which may admit the target reaches; nil where there is none.
  /// - Parameter limit: names told before the rest is counted.
  func unreached(limit: Int = .max) -> String? {
    guard let unreached = verdict.unreached else { return nil }
    let parts = index.context.frame.parts(of: unreached, in: verdict.address.territory)
      .map(names.fullTerritory)
    let shown = parts.prefix(limit)
    let rest = parts.count - shown.count
    return words.text(
      "explain.unreached",
      [
        "parts": rest > 0
          ? words.text(
            "parts.more.places",
            ["parts": shown.joined(separator: ", "), "count": words.whole(rest)])
          : words.list(Array(shown)),
        "count": words.whole(unreached.count), "n": "\(unreached.count)",
      ])
  }

  /// The rung that nobody who is admitted can climb.
  private var stop: String? {
    if admitting.isEmpty { return nil }
    if price == .none { return "affordable" }
    return places == .none ? "places" : nil
  }

  /// What would tell more of the class: fields, or parts and slots left out where every field is known.
  var missing: String { told([]) }

  /// The same, with what keeps the offers from the rungs above, that change no class.
  var toKnow: String { told(fieldsAbove) }

  private func told(_ above: [String]) -> String {
    let fields = fields(verdict.missing) + above
    let parts =
      [fields.isEmpty ? nil : words.list(fields), isKnown ? partsText(leftOut) : nil]
      + [index.slotsLeftOut(verdict)]
    let told = parts.compactMap(\.self)
    return told.isEmpty ? words.text("missing.nothing") : told.joined(separator: "; ")
  }

  /// Price and places, where it is they that are not known.
  private var fieldsAbove: [String] {
    var fields: [String] = []
    if price == .possibly {
      let open = admitting.filter { $0.isAffordable == nil }
      if open.contains(where: { names.price($0.code) == .unknown }) {
        fields.append(words.text("missing.price"))
      }
      if open.contains(where: { names.price($0.code) != .unknown }) {
        fields.append(words.text("missing.payable"))
      }
    }
    if price != .none, places == .possibly { fields.append(words.text("missing.places")) }
    return fields
  }

  private func fields(_ missing: [MissingField]) -> [String] {
    missing.map { words.text("missing.\($0.rawValue)") }
  }

  /// Parts of the target that no known offer admits, not even maybe.
  var leftOut: TargetSet {
    if isKnown { return verdict.partsLeftOut }
    return admitting.reduce(verdict.partsLeftOut) { $0.subtracting($1.possible) }
  }

  /// Parts of the target that offers may admit, and none surely does.
  var uncertain: TargetSet { verdict.partsLeftOut.subtracting(leftOut) }

  /// Parts left out; where the objective is for others, so much is said.
  private func partsText(_ parts: TargetSet) -> String? {
    if parts.isEmpty { return nil }
    return words.text(
      leavesOutTypical ? "missing.parts" : "missing.others", ["parts": names.parts(parts)])
  }

  /// Whether those whom the objective is for are among those left out.
  var leavesOutTypical: Bool {
    let typical = index.context.objectives[verdict.address.objective]?.typicalTarget
    return typical.flatMap(names.set).map(verdict.partsLeftOut.intersects)
      ?? !verdict.partsLeftOut.isEmpty
  }

  /// The answer crossed with the offers; an only one that may be none is said to be so.
  var answer: String? {
    guard let answer = verdict.answer else { return nil }
    let isOpen = answer == .onlyAnswer && admitting.contains { !$0.missing.isEmpty }
    return words.text(isOpen ? "answer.onlyAnswer.maybe" : "answer.\(answer.rawValue)")
  }

  /// How much of the target an offer admits.
  func admission(_ offer: OfferInCell) -> String {
    let target = names.set(verdict.address.target) ?? .everyone
    if !offer.sure.isEmpty {
      return target.isSubset(of: offer.sure)
        ? words.text("explain.admits.all")
        : words.text("explain.admits.part", ["parts": names.parts(offer.sure)])
    }
    if !offer.possible.isEmpty {
      if offer.missing.isEmpty, !offer.slots.isEmpty {
        return words.text("explain.admits.someSlots")
      }
      let missing = words.list(fields(offer.missing))
      return target.isSubset(of: offer.possible)
        ? words.text("explain.admits.possibly", ["missing": missing])
        : words.text(
          "explain.admits.possiblyPart",
          ["parts": names.parts(offer.possible), "missing": missing])
    }
    let isMeant = names.admission(offer.code)?.set.intersects(target) ?? false
    return words.text(isMeant ? "explain.admits.notThen" : "explain.admits.none")
  }

  /// Price and places of an offer that at least may admit the target, and whether they answer.
  func terms(_ offer: OfferInCell) -> [String] {
    if offer.possible.isEmpty { return [] }
    let price: String
    switch names.price(offer.code) {
    case .unknown: price = words.text("offer.price.unknown")
    case .free: price = words.text("terms.free")
    case .monthlyCents(let cents):
      price = words.text(
        "offer.price.\(verdictOnPrice(offer))",
        ["amount": names.monthly(cents: cents), "limit": limit(offer)])
    }
    let places =
      offer.places.map { places in
        words.text(
          places.count == 1 ? "offer.places" : "offer.places.range",
          [
            "count": words.whole(places.upperBound), "n": "\(places.upperBound)",
            "least": words.whole(places.lowerBound),
          ])
      } ?? words.text("offer.places.unknown")
    let isPartOnly = offer.reachesPartOnly && !offer.missing.contains(.territory)
    return [price, places] + (isPartOnly ? [words.text("offer.partOnly")] : [])
  }

  private func verdictOnPrice(_ offer: OfferInCell) -> String {
    switch offer.isAffordable {
    case true?: "affordable"
    case false?: "tooDear"
    case nil: "open"
    }
  }

  /// What a price was held against.
  private func limit(_ offer: OfferInCell) -> String {
    let terms = index.context.parameters.terms(of: verdict.address.objective)
    if !offer.isAffordableAsSaid, let cents = terms.affordableMonthlyCents {
      return words.text("offer.price.limit", ["amount": names.monthly(cents: cents)])
    }
    return words.text(
      "offer.price.said", ["share": words.percent(index.context.parameters.affordableShare)])
  }
}

extension ReportNames {
  /// What an offer asks for; not known where the offer is not.
  func price(_ code: OfferCode) -> Price {
    switch code {
    case .service(let code): services[code]?.price ?? .unknown
    case .measure(let code): lines[code]?.price ?? .unknown
    }
  }

  /// Whom an offer is for; nil where the offer is not known.
  func admission(_ code: OfferCode) -> Admission? {
    switch code {
    case .service(let code): services[code]?.admission
    case .measure(let code): lines[code]?.admission
    }
  }
}
