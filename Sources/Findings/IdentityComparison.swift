import Region

/// The comparison of two entries: evidence for and against in bits, log2(m/u) of Fellegi and
/// Sunter (1969), and the most that contradictions allow. A field that one of the two leaves open
/// tells nothing.
struct IdentityComparison {
  /// What is found, with its weight in bits.
  private(set) var evidence: [IdentityEvidence] = []
  /// The most the pair can be.
  private(set) var ceiling: IdentityState? = .certain
  /// Sum of the weights and of the prior.
  private(set) var score = IdentityWeights.prior

  private let a: IdentityEntry
  private let b: IdentityEntry
  /// Whether the list of one names others of its body, comune and objective.
  private let isOneOfSeveral: Bool
  /// Kinds of activity of the two.
  private let kinds: (Set<String>, Set<String>)
  private let words: ServiceVocabulary
  /// log2 of how many entries share a word.
  private let rarity: (String) -> Double
  private var nameAgrees = NameComparison.Agreement.unknown
  private var providerAgrees = ProviderComparison.Agreement.unknown
  private var isProviderAlone = false
  /// Whether the two bear one name that others seldom have.
  private var isNameRare = false
  private var addressLikeness: StreetAddress.Likeness?
  private var sameCatalogue: Bool {
    a.service.reference.instrument == b.service.reference.instrument
  }
  private var periodsPart: Bool { a.service.period.isDisjoint(from: b.service.period) }

  /// The state, nil for two services.
  var state: IdentityState? {
    guard let ceiling else { return nil }
    let w = IdentityWeights.self
    let found: IdentityState? =
      if score >= w.certain || ceiling == .certain && isCertainByRule {
        .certain
      } else if score >= w.probable {
        .probable
      } else if score >= w.possible {
        .possible
      } else { nil }
    guard let found else { return nil }
    return found.isSurer(than: ceiling) ? ceiling : found
  }

  /// Method 9, step 0: same code, or same normalised name, provider and comune.
  private var isCertainByRule: Bool {
    let isLike = ![.different, .unknown, .generic].contains(nameAgrees)
    let codes = has(.sameCode) && (isLike || providerAgrees == .same || providerAgrees == .similar)
    return codes && nameAgrees != .different
      || nameAgrees == .same && providerAgrees == .same && has(.sameComune)
  }

  private func has(_ reason: IdentityEvidence.Reason) -> Bool {
    evidence.contains { $0.reason == reason }
  }

  init(
    _ a: IdentityEntry, _ b: IdentityEntry, isOneOfSeveral: Bool, words: ServiceVocabulary,
    rarity: @escaping (String) -> Double
  ) {
    self.words = words
    self.isOneOfSeveral = isOneOfSeveral
    self.a = a
    self.b = b
    self.rarity = rarity
    kinds = (a.kinds(beside: b, words), b.kinds(beside: a, words))
    compareActivity()
    compareAdmission()
    // What is ruled out needs no look at its words.
    guard ceiling != nil else { return }
    compareNames()
    compareProviders()
    compareAddresses()
    compareCodes()
    compareComuni()
    comparePlaces()
    compareTimes()
    settle()
  }

  private mutating func note(
    _ reason: IdentityEvidence.Reason, _ bits: Double, atMost limit: IdentityState? = .certain
  ) {
    evidence.append(IdentityEvidence(reason: reason, bits: bits))
    score += bits
    cap(limit)
  }

  private mutating func cap(_ limit: IdentityState?) {
    guard let now = ceiling else { return }
    guard let limit else {
      ceiling = nil
      return
    }
    if now.isSurer(than: limit) { ceiling = limit }
  }

  // MARK: - Fields

  private mutating func compareActivity() {
    let w = IdentityWeights.self
    let (x, y) = (kinds.0, kinds.1)
    if !x.isEmpty, !y.isEmpty {
      let (over, other) = (x.subtracting(y), y.subtracting(x))
      if x == y {
        note(.sameActivity, w.sameActivity)
      } else if over.isEmpty || other.isEmpty {
        // `Pre e post` beside `Pre`: one holds more than the other.
        note(.sameActivity, 0, atMost: .probable)
      } else if !over.contains(where: { p in
        other.contains { words.relatedKinds.contains([p, $0]) }
      }) {
        note(.otherActivity, w.otherActivity, atMost: .possible)
      } else {
        cap(.probable)
      }
    }
    for (p, q) in zip(a.contrasts, b.contrasts) where p != 0 && q != 0 && p & q == 0 {
      note(.otherKindWord, w.otherWord, atMost: nil)
    }
    // A group for those concerned beside one for their families.
    if a.name.persons != b.name.persons { cap(.probable) }
    let (p, q) = (a.name.labels, b.name.labels)
    if p != q, a.name.compact != b.name.compact {
      if p.isEmpty || q.isEmpty {
        note(.oneNumbered, w.oneNumbered, atMost: .probable)
      } else {
        note(.otherNumber, w.otherWord, atMost: nil)
      }
    }
    compareObjectives()
    if has(.otherActivity), !has(.sameObjective) { cap(nil) }
  }

  /// Who names the same activity may code it otherwise; an objective not stated tells nothing.
  private mutating func compareObjectives() {
    let w = IdentityWeights.self
    let (o, s) = (a.service.objectives, b.service.objectives)
    if o.isEmpty || s.isEmpty { return }
    if o.contains(where: { x in s.contains { x.contains($0) || $0.contains(x) } }) {
      note(.sameObjective, w.sameObjective)
    } else if isSameActivity {
      note(.otherObjective, w.codedOtherwise, atMost: .probable)
    } else {
      note(.otherObjective, w.otherObjective, atMost: .probable)
    }
  }

  private var isSameActivity: Bool {
    !kinds.0.isEmpty && kinds.0 == kinds.1
  }

  private mutating func compareNames() {
    let w = IdentityWeights.self
    let names = NameComparison(a, b, words: words, rarity: rarity)
    nameAgrees = names.agreement
    // What a rarer word adds, and what is lost where the owner's name alone is shared.
    let worth = names.isProviderAlone ? w.providerWord : names.rarest
    switch nameAgrees {
    case .same: note(.sameName, w.sameName + worth)
    case .similar: note(.similarName, w.sameName + worth - w.misspelling)
    case .contained: note(.containedName, w.containedName + worth)
    case .partial: note(.partialName, w.partialName + worth, atMost: .probable)
    case .generic: note(.genericName, w.genericName, atMost: .probable)
    case .unknown: break
    case .different: note(.otherName, w.otherName, atMost: .probable)
    }
    isNameRare =
      (nameAgrees == .same || nameAgrees == .similar) && !names.isProviderAlone
      && names.rarest > w.commonWord
    // A laboratory and a desk of one name may be two; an activity named once may be another.
    let (x, y) = (Set(a.name.generic), Set(b.name.generic))
    let isOtherKind = a.name.activities.isEmpty && !x.isSubset(of: y) && !y.isSubset(of: x)
    if isOtherKind && b.name.activities.isEmpty { cap(.probable) }
    if a.name.activities.isEmpty != b.name.activities.isEmpty,
      !has(.sameObjective) || nameAgrees != .same
    {
      cap(.probable)
    }
    if nameAgrees == .contained, names.isProviderAlone || !isSameActivity { cap(.probable) }
  }

  private mutating func compareProviders() {
    let w = IdentityWeights.self
    let providers = ProviderComparison(a, b, words: words)
    providerAgrees = providers.agreement
    let worth = providers.bothPublic ? w.publicProvider : w.sameProvider
    switch providerAgrees {
    case .same: note(.sameProvider, worth)
    case .similar:
      note(.similarProvider, worth, atMost: providers.isRemarkAlone ? .probable : .certain)
    case .unknown: break
    case .manager: note(.ownerAndManager, w.ownerAndManager, atMost: .probable)
    case .different: note(.otherProvider, w.otherProvider, atMost: .probable)
    }
  }

  /// Whether an entry says so itself, or one ends before the other begins.
  private var hasMoved: Bool { isDeclaredMoved || periodsPart }
  private var isDeclaredMoved: Bool { a.hasMoved || b.hasMoved }

  private mutating func compareAddresses() {
    let w = IdentityWeights.self
    guard let x = a.address, let y = b.address else { return }
    let likeness = x.likeness(to: y, words)
    addressLikeness = likeness
    switch likeness {
    case .same: note(.sameAddress, w.sameAddress)
    case .sameStreet: note(.sameStreet, w.sameStreet)
    case .otherNumber:
      note(.otherHouseNumber, hasMoved ? w.movedAddress : w.otherHouseNumber, atMost: .probable)
    case .other:
      note(.otherAddress, hasMoved ? w.movedAddress : w.otherAddress, atMost: .probable)
    }
  }

  private mutating func compareCodes() {
    let w = IdentityWeights.self
    let (x, y) = (a.localCode, b.localCode)
    if sameCatalogue {
      if x == nil || x != y { note(.twoEntries, w.twoEntries) }
    } else if let x, x == y, a.isRegisterCode || b.isRegisterCode {
      note(.sameCode, w.sameCode)
    }
  }

  private mutating func compareComuni() {
    guard let x = a.service.location, let y = b.service.location else { return }
    if x == y {
      note(.sameComune, 0)
    } else {
      note(
        .otherComune, IdentityWeights.otherComune,
        atMost: has(.sameCode) || addressLikeness == .same ? .possible : nil)
    }
  }

  private mutating func compareAdmission() {
    let w = IdentityWeights.self
    guard a.service.admission.agesKnown, b.service.admission.agesKnown else { return }
    let (x, y) = (a.service.admission.set, b.service.admission.set)
    if !x.intersects(y) {
      note(.otherAges, w.otherAges, atMost: nil)
      return
    }
    let shared = Double(x.intersection(y).atomCount) / Double(x.union(y).atomCount)
    if shared >= 0.6 {
      if x != .everyone { note(x == y ? .sameAges : .similarAges, w.sameAges) }
    } else {
      note(.otherAges, w.distantAges, atMost: shared * 3 < 1 ? .probable : .certain)
    }
  }

  private mutating func comparePlaces() {
    let w = IdentityWeights.self
    guard let x = a.service.places, let y = b.service.places, x > 0, y > 0 else { return }
    let ratio = Double(max(x, y)) / Double(min(x, y))
    if ratio <= 1.25 {
      note(x == y ? .samePlaces : .similarPlaces, w.samePlaces)
    } else if ratio > 2 {
      note(.otherPlaces, w.otherPlaces, atMost: addressLikeness == .same ? .probable : .possible)
    } else {
      note(.otherPlaces, w.otherPlaces, atMost: .probable)
    }
  }

  private mutating func compareTimes() {
    let w = IdentityWeights.self
    if let x = a.service.hours, let y = b.service.hours, !x.isEmpty, !y.isEmpty {
      if x == y {
        note(.sameHours, w.sameHours)
      } else if !x.contains(where: { p in
        y.contains {
          p.day == $0.day && p.startMinute < $0.endMinute && $0.startMinute < p.endMinute
        }
      }) {
        note(.otherHours, w.otherHours, atMost: .possible)
      }
    }
    if periodsPart { note(.otherPeriod, w.otherPeriod, atMost: .probable) }
  }

  /// What only the fields together tell: a renamed service needs its address, a successor its name
  /// or its door, a move a name; two sites are two services.
  private mutating func settle() {
    let atSameDoor = addressLikeness == .same
    let isNear = atSameDoor || addressLikeness == .sameStreet
    if nameAgrees == .different, sameCatalogue || isOneOfSeveral && !atSameDoor { cap(.possible) }
    if has(.otherActivity), providerAgrees != .same, providerAgrees != .similar { cap(nil) }
    // Two bodies, one after or for the other: the door tells, or a name of its own.
    let isNamedAlone =
      isNameRare && addressLikeness == nil && (isSameActivity || has(.sameObjective))
    if providerAgrees == .different, !isNear, !isNamedAlone,
      !(periodsPart && nameAgrees.isNamesake)
    {
      cap(.possible)
    }
    // `Pre e post` and `post` with other places are no one service.
    if has(.sameActivity), !isSameActivity, has(.otherPlaces) { cap(.possible) }
    if let x = a.name.street, let y = b.name.street {
      switch x.likeness(to: y, words) {
      case .otherNumber: cap(nil)
      case .other: cap(.possible)
      case .same, .sameStreet: break
      }
    }
    if addressLikeness == .other || addressLikeness == .otherNumber {
      let isNamed =
        nameAgrees.isNamesake || isDeclaredMoved && nameAgrees != .different
        || periodsPart && (nameAgrees == .partial || isSameActivity)
      let isOwn = providerAgrees != .manager || hasMoved
      if !isNamed || !isOwn || sameCatalogue && !periodsPart { cap(.possible) }
      // Two sites of one list, without a name in common, are two services.
      if !isNamed, sameCatalogue, addressLikeness == .other { cap(nil) }
    }
    if sameCatalogue, has(.oneNumbered) { cap(.possible) }
    // A register that gives two codes means two, unless it repeats the name.
    if sameCatalogue, a.localCode != nil, b.localCode != nil {
      if !atSameDoor { cap(.probable) }
      if nameAgrees != .same, nameAgrees != .similar { cap(.possible) }
    }
    // With neither name nor address only its kind tells it: one of several is not told.
    if [.generic, .unknown].contains(nameAgrees), !has(.sameCode) {
      cap(isOneOfSeveral && !isNear ? .possible : .probable)
    }
  }
}
