public import Diagnostics
public import Ingest
public import ReferenceData
public import Region

/// Brings the rows of one source into the regional vocabulary: names to codes, words to targets,
/// wordings to identities. Never guesses: what cannot be resolved is rejected, or kept as unknown,
/// with a diagnostic.
public final class Normaliser {
  private let instrument: Instrument
  private let reference: ReferenceLibrary
  private let register: TerritoryRegister
  private let date: CalendarDate
  private let countsOutside: Bool
  private let file: String
  private let places: PlaceReader
  private let admissions: AdmissionReader
  private var notes = NoteTally()
  private var serviceCodes: Set<String> = []
  private var homes: [TerritoryCode: Bool] = [:]
  /// Places resolved, by the number that their source gave them: rows repeat few places.
  private var knownPlaces: [Int: KnownPlace] = [:]

  private struct KnownPlace {
    let code: TerritoryCode
    /// Where its doubts are counted.
    let notes: [Int]
  }

  /// Makes a normaliser for one source.
  ///
  /// - Parameters:
  ///   - register: territories, local ones included.
  ///   - date: the day at which links between territories are judged.
  ///   - countsOutside: whether rows outside the register are counted apart, not rejected.
  ///   - file: name of the source in messages.
  public init(
    instrument: Instrument, reference: ReferenceLibrary, register: TerritoryRegister,
    resolver: TerritoryResolver, date: CalendarDate, countsOutside: Bool, file: String
  ) {
    self.instrument = instrument
    self.reference = reference
    self.register = register
    self.date = date
    self.countsOutside = countsOutside
    self.file = file
    places = PlaceReader(resolver: resolver, register: register, date: date, file: file)
    admissions = AdmissionReader(words: reference.targetWords)
  }

  /// Warnings about rows that were kept, each once with the number of its rows.
  public var diagnostics: [Diagnostic] { notes.diagnostics }

  /// The row in the regional vocabulary, handed on, and what became of it.
  public func normalise(_ row: RawRow, _ keep: (NormalisedRow) throws -> Void) rethrows
    -> RowVerdict
  {
    switch row {
    case .respondent(let raw): return try respondent(raw, keep)
    case .service(let raw): return try service(raw, keep)
    case .statement(let raw): return try statement(raw, keep)
    case .participation(let raw): return try participation(raw, keep)
    case .margin(let raw): return try margin(raw, keep)
    case .aggregate(let raw): return try aggregate(raw, keep)
    case .networkMember(let raw): return try networkMember(raw, keep)
    }
  }

  // MARK: - One function per kind of row

  private func respondent(_ raw: RawRespondent, _ keep: (NormalisedRow) throws -> Void) rethrows
    -> RowVerdict
  {
    let (place, verdict) = place(raw.place, line: raw.line, isRequired: false)
    if let verdict { return verdict }
    try keep(
      .respondent(
        Respondent(
          line: raw.line, person: raw.person, territory: place, weight: raw.weight,
          stratum: raw.stratum, unit: raw.unit, company: raw.company, worker: raw.worker,
          caredFor: raw.caredFor,
          traits: raw.traits,
          recipient: RecipientRule.recipient(
            worker: raw.worker, caredFor: raw.caredFor, isInRegion: place.map(isInRegion)),
          margins: raw.margins, answers: raw.answers, numbers: raw.numbers)))
    return .accepted
  }

  private func service(_ raw: RawService, _ keep: (NormalisedRow) throws -> Void) rethrows
    -> RowVerdict
  {
    let (location, verdict) = place(raw.place, line: raw.line, isRequired: true)
    guard let location else { return verdict ?? .rejected([]) }
    if case .level(.comune) = raw.catchment, register[location]?.level != .comune {
      return .rejected([
        Diagnostic(
          "territory.too-coarse", .error, at: at(raw.line),
          ["value": register.name(of: location)])
      ])
    }
    let (admission, unknownWords) = admissions.read(
      words: raw.targetWords, minimumAge: raw.minimumAge, maximumAge: raw.maximumAge)
    for word in unknownWords {
      let near = Suggestion.nearest(to: word, among: reference.targetWords.words)
      notes.add(
        Diagnostic(
          near.isEmpty ? "target.unknown-word" : "target.unknown-word-near", .warning,
          at: at(raw.line), ["value": word, "candidates": near.joined(separator: ", ")]))
    }
    let catchment = catchment(raw.catchment, location, line: raw.line)
    try keep(
      .service(
        Service(
          code: serviceCode(raw, location), reference: reference(raw.line), name: raw.name,
          provider: raw.provider, providerCode: raw.providerCode, objectives: raw.objectives,
          admission: admission, conditions: raw.conditions, location: location,
          address: raw.address,
          catchment: catchment.sure, possibleCatchment: catchment.possible, places: raw.places,
          placeBands: raw.placeBands,
          price: raw.price, hours: raw.hours, period: raw.period, season: raw.season,
          stage: raw.stage,
          provision: raw.provision)))
    return .accepted
  }

  private func statement(_ raw: RawStatement, _ keep: (NormalisedRow) throws -> Void) rethrows
    -> RowVerdict
  {
    let (place, verdict) = place(raw.place, line: raw.line, isRequired: false)
    if let verdict { return verdict }
    try keep(
      .statements(
        raw.codings.map { coding in
          Statement(
            reference: reference(raw.line), group: raw.group, territory: place, actor: raw.actor,
            segment: raw.segment, objective: coding.objective, codeWording: coding.wording,
            kind: raw.kind, quote: raw.quote,
            quoteNeedsReview: raw.quoteNeedsReview, participantCount: raw.participantCount)
        }))
    return .accepted
  }

  private func participation(_ raw: RawParticipation, _ keep: (NormalisedRow) throws -> Void)
    rethrows -> RowVerdict
  {
    let registry = reference.measures
    let isKnown =
      registry.measure(raw.measure) != nil || registry[MeasureLineCode(raw.measure)] != nil
    guard isKnown else {
      let known = registry.measures.map(\.code) + registry.lines.map(\.code.rawValue)
      return .rejected([
        Diagnostic(
          "measure.unknown", .error, at: at(raw.line),
          [
            "value": raw.measure,
            "candidates": Suggestion.nearest(to: raw.measure, among: known)
              .joined(separator: ", "),
            "known": registry.measures.map(\.code).joined(separator: ", "),
          ])
      ])
    }
    let (place, verdict) = place(raw.place, line: raw.line, isRequired: true)
    guard let place else { return verdict ?? .rejected([]) }
    for period in raw.periods {
      try keep(
        .participation(
          Participation(
            reference: reference(raw.line), measure: raw.measure, territory: place,
            takesPart: raw.takesPart, period: period, listIsComplete: raw.listIsComplete,
            site: raw.site)))
    }
    return .accepted
  }

  private func margin(_ raw: RawMargin, _ keep: (NormalisedRow) throws -> Void) rethrows
    -> RowVerdict
  {
    if raw.isTotal { return .nonData(.total) }
    let (place, verdict) = place(raw.place, line: raw.line, isRequired: true)
    guard let place else { return verdict ?? .rejected([]) }
    try keep(
      .margins(
        raw.people.map { people in
          PopulationMargin(
            reference: reference(raw.line), territory: place, ages: raw.ages, sex: people.sex,
            populationCount: people.count, conditions: raw.conditions, workers: raw.workers)
        }))
    return .accepted
  }

  private func aggregate(_ raw: RawAggregate, _ keep: (NormalisedRow) throws -> Void) rethrows
    -> RowVerdict
  {
    let (place, verdict) = place(raw.place, line: raw.line, isRequired: true)
    guard let place else { return verdict ?? .rejected([]) }
    try keep(
      .aggregates(
        raw.items.map { item in
          AggregateCount(
            reference: reference(raw.line), territory: place, objective: item.objective,
            target: .everyone, respondentBand: raw.band, quantity: item.quantity,
            count: raw.count, base: raw.base, share: raw.share)
        }))
    return .accepted
  }

  private func networkMember(_ raw: RawNetworkMember, _ keep: (NormalisedRow) throws -> Void)
    rethrows -> RowVerdict
  {
    let known = reference.components.map(\.code)
    guard known.contains(raw.component) else {
      return .rejected([
        Diagnostic(
          "network.unknown-component", .error, at: at(raw.line),
          ["value": raw.component, "known": known.joined(separator: ", ")])
      ])
    }
    let (place, verdict) = place(raw.place, line: raw.line, isRequired: false)
    if let verdict { return verdict }
    try keep(
      .networkMember(
        NetworkMember(
          reference: reference(raw.line), territory: place, organisation: raw.organisation,
          component: raw.component, inCommunity: raw.inCommunity)))
    return .accepted
  }
}

extension Normaliser {
  private func at(_ line: Int) -> SourceLocation { SourceLocation(file: file, line: line) }

  private func reference(_ line: Int) -> RecordReference {
    RecordReference(instrument: instrument.code, line: line)
  }

  /// The territory of a row, or what becomes of the row because of it.
  private func place(_ raw: RawPlace, line: Int, isRequired: Bool) -> (TerritoryCode?, RowVerdict?)
  {
    if let number = raw.number, let known = knownPlaces[number] {
      for note in known.notes { notes.count(note) }
      return (known.code, nil)
    }
    switch places.read(raw, line: line) {
    case .resolved(let code, let found):
      let doubts = found.map { notes.add($0) }
      if let number = raw.number { knownPlaces[number] = KnownPlace(code: code, notes: doubts) }
      return (code, nil)
    case .missing:
      if !isRequired { return (nil, nil) }
      return (nil, .rejected([Diagnostic("territory.missing", .error, at: at(line))]))
    case .outside(let diagnostic):
      return (nil, countsOutside ? .nonData(.outsideTerritory) : .rejected([diagnostic]))
    case .fault(let diagnostic):
      return (nil, .rejected([diagnostic]))
    }
  }

  private func isInRegion(_ code: TerritoryCode) -> Bool {
    if let known = homes[code] { return known }
    let found = code == .region || register.ancestors(of: code, on: date).contains(.region)
    homes[code] = found
    return found
  }

  /// The catalogue's own code, or one made from what the entry says, so that it does not change
  /// with the order of the rows.
  private func serviceCode(_ raw: RawService, _ location: TerritoryCode) -> ServiceCode {
    let own =
      raw.code
      ?? Self.contentCode(
        [raw.name, raw.provider, location.rawValue]
          + raw.objectives.map(\.rawValue))
    var code = own
    var copy = 1
    while !serviceCodes.insert(code).inserted {
      copy += 1
      code = "\(own)~\(copy)"
    }
    if copy > 1, raw.code != nil {
      notes.add(Diagnostic("service.repeated-code", .warning, at: at(raw.line), ["value": own]))
    }
    return ServiceCode("\(instrument.code):\(code)")
  }

  /// FNV-1a over the parts, 64 bits in hexadecimal: short, stable, and never shown to be secret.
  private static func contentCode(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in parts.joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return "x" + String(hash, radix: 16)
  }

  /// The territories that a service surely serves, and those in which it may serve more than could
  /// be read.
  private func catchment(_ raw: RawService.Catchment, _ location: TerritoryCode, line: Int)
    -> (sure: [TerritoryCode], possible: [TerritoryCode])
  {
    switch raw {
    case .notStated:
      return (isComune(location) ? [location] : [], surroundings(of: location))
    case .level(.comune): return ([location], [])
    case .level(.region): return ([.region], [])
    case .level(let level):
      if register[location]?.level == level { return ([location], []) }
      let found = register.parents(of: location, level: level, on: date)
      if !found.isEmpty { return (found, []) }
      notes.add(
        Diagnostic(
          "territory.no-parent", .warning, at: at(line),
          ["value": register.name(of: location), "level": level.rawValue]))
      // Its comune is a part of whatever holds it; a place that is coarser already is not.
      return (isComune(location) ? [location] : [], surroundings(of: location))
    case .named(let names):
      if names.isEmpty { return catchment(.notStated, location, line: line) }
      var found: [TerritoryCode] = []
      var isAllRead = true
      for name in names {
        switch places.read(RawPlace(territorio: name), line: line) {
        case .resolved(let code, let doubts):
          doubts.forEach { notes.add($0) }
          found.append(code)
        case .outside(let diagnostic):
          note(diagnostic)
        case .fault(let diagnostic):
          note(diagnostic)
          isAllRead = false
        case .missing: break
        }
      }
      return (found, isAllRead ? [] : surroundings(of: location))
    }
  }

  private func isComune(_ code: TerritoryCode) -> Bool { register[code]?.level == .comune }

  /// Keeps a fault of a row that is not rejected for it.
  private func note(_ diagnostic: Diagnostic) {
    notes.add(
      Diagnostic(diagnostic.code, .warning, at: diagnostic.location, diagnostic.arguments))
  }

  /// Where a service whose catchment is not known may be used: in the ATS of its place, or
  /// anywhere in the region when that is not known.
  private func surroundings(of location: TerritoryCode) -> [TerritoryCode] {
    if register[location]?.level == .ats { return [location] }
    let found = register.parents(of: location, level: .ats, on: date)
    return found.isEmpty ? [.region] : found
  }
}
