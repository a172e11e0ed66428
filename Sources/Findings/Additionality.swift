import Region

/// What a service may add to another offer (method 9, step 4). Labels under `addition.<id>`.
public enum Addition: String, CaseIterable, Hashable, Sendable, Codable {
  case hours, period, area, ages, eligibility, capacity, price
}

/// What a service adds to a measure or to another service, and of what it cannot be said.
public struct Additionality: Hashable, Sendable {
  /// What it surely adds, in the order of the vocabulary.
  public let added: [Addition]
  /// What cannot be said because one side does not state it.
  public let unknown: [Addition]

  /// Makes a list; both in any order.
  public init(added: [Addition], unknown: [Addition]) {
    self.added = Addition.allCases.filter(added.contains)
    self.unknown = Addition.allCases.filter(unknown.contains)
  }
}

/// What two offers are compared in, beside targets and objectives; nil is not known.
struct OfferTerms {
  var admission: Admission
  var conditions = AccessConditions.notStated
  var hours: [TimeSlot]?
  var period = Period.always
  var season: Season?
  var extent: ComuneSet?
  var places: ClosedRange<Int>?
  var price = Price.unknown

  /// What this offer adds to another: each field only where both state it.
  func additions(to other: OfferTerms, _ words: ServiceVocabulary) -> Additionality {
    var added: [Addition] = []
    var unknown: [Addition] = []
    func note(_ field: Addition, _ adds: Bool?) {
      if adds == true { added.append(field) }
      if adds == nil { unknown.append(field) }
    }
    note(
      .hours,
      both(hours, other.hours) { x, y in x.contains { slot in !y.contains { $0.contains(slot) } } })
    note(.period, lasts(beyond: other))
    note(.area, both(extent, other.extent) { !$0.isSubset(of: $1) })
    note(
      .ages,
      admission.agesKnown && other.admission.agesKnown
        ? !admission.set.isSubset(of: other.admission.set) : nil)
    note(.eligibility, conditions.admitsMore(than: other.conditions, words))
    note(.capacity, both(places, other.places) { x, _ in x.isSome } ?? nil)
    note(.price, both(price.cents, other.price.cents) { $0 < $1 })
    return Additionality(added: added, unknown: unknown)
  }

  private func both<Value, Told>(_ a: Value?, _ b: Value?, _ adds: (Value, Value) -> Told) -> Told?
  {
    guard let a, let b else { return nil }
    return adds(a, b)
  }

  /// A bound that is open or not stated tells nothing.
  private func lasts(beyond other: OfferTerms) -> Bool? {
    // What lasts the whole year, or the holidays too, goes on where a season stops.
    if let x = season, let y = other.season, !y.contains(x) { return true }
    if let x = period.start, let y = other.period.start, x < y { return true }
    if let x = period.end, let y = other.period.end, x > y { return true }
    let isKnown =
      period.start != nil && period.end != nil && other.period.start != nil
      && other.period.end != nil
    return isKnown ? false : nil
  }
}

extension Price {
  /// Euro cents a month; nil is unknown.
  fileprivate var cents: Int? {
    switch self {
    case .free: 0
    case .monthlyCents(let cents): cents
    case .unknown: nil
    }
  }
}
