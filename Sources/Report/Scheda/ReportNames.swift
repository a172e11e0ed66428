internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// Names of everything a page speaks of, in the language of the page.
struct ReportNames: Sendable {
  let words: Phrasebook
  private let context: ReportContext
  let territories: TerritoryNames
  /// Entries of the catalogues, as each writes it.
  let entries: [ServiceCode: Service]
  /// Services, with all that their entries state, by the entry that stands for them.
  let services: [ServiceCode: Service]
  let lines: [MeasureLineCode: MeasureLine]
  private let targets: [TargetCode: ReportTarget]
  private let instruments: [InstrumentCode: Instrument]

  init(_ context: ReportContext) {
    words = Phrasebook(context.tongue)
    self.context = context
    territories = TerritoryNames(context.frame, words)
    entries = Dictionary(context.services.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    services = Dictionary(
      context.joined.map { ($0.service.code, $0.service) }, uniquingKeysWith: { a, _ in a })
    lines = Dictionary(context.measures.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    targets = Dictionary(context.targets.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    instruments = Dictionary(
      context.instruments.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
  }

  func of(_ label: LocalizedLabel) -> String { context.tongue == .it ? label.it : label.en }

  func objective(_ code: ObjectiveCode) -> String {
    context.objectives[code].map { of($0.label) } ?? code.rawValue
  }

  /// The name with its code, as the first cell of a row.
  func objectiveRuns(_ code: ObjectiveCode) -> [Inline] {
    [.text(objective(code)), .text(" "), .soft(code.rawValue)]
  }

  /// The letter at the top of the tree: `A` of `A3.1`.
  func letter(_ code: ObjectiveCode) -> String { String(code.rawValue.prefix(1)) }

  /// The area of an objective, short.
  func area(_ code: ObjectiveCode) -> String {
    let key = "area.\(letter(code))"
    return words.has(key) ? words.text(key) : letter(code)
  }

  func target(_ code: TargetCode) -> String {
    targets[code].map { of($0.label) } ?? code.rawValue
  }

  /// Whom a finding speaks of, inside a sentence: "tra le famiglie con figli minori".
  func among(_ code: TargetCode) -> String {
    let key = "among.\(code.rawValue)"
    return words.has(key)
      ? words.text(key) : words.text("among.other", ["target": target(code)])
  }

  /// The class in words; one that says nothing still says that groups raised the need.
  func coverage(_ verdict: PublishedVerdict) -> String {
    let isOnlyRaised = verdict.coverage == .notAssessable && verdict.raisedByGroups
    return words.text(
      isOnlyRaised ? "coverage.notAssessable.raised" : "coverage.\(verdict.coverage.rawValue)")
  }

  /// The people a target stands for; nil when the target is not known.
  func set(_ code: TargetCode) -> TargetSet? { targets[code]?.set }

  func territory(_ code: TerritoryCode) -> String { context.frame.name(of: code) }

  /// A name that means one territory: "Ambito Cremasco".
  func fullTerritory(_ code: TerritoryCode) -> String { territories.full(code) }

  /// A name for the head of a column: without the "ATS della" that all share.
  func shortTerritory(_ code: TerritoryCode) -> String { territories.short(code) }

  func measure(_ code: String) -> String { context.measureNames[code].map(of) ?? code }

  func measureLine(_ code: MeasureLineCode) -> String {
    guard let line = lines[code] else { return code.rawValue }
    let (measure, label) = (measure(line.measure), of(line.label))
    // A measure of one line often gives it its own name.
    return label.contains(measure) ? label : measure + ": " + label
  }

  func service(_ code: ServiceCode) -> String { named(services[code], code) }

  /// An entry of a catalogue as it names itself.
  func entry(_ code: ServiceCode) -> String { named(entries[code], code) }

  private func named(_ service: Service?, _ code: ServiceCode) -> String {
    guard let service else { return code.rawValue }
    return service.provider.isEmpty ? service.name : "\(service.name) (\(service.provider))"
  }

  func offer(_ code: OfferCode) -> String {
    switch code {
    case .service(let code): service(code)
    case .measure(let code): measureLine(code)
    }
  }

  /// Where an offer is written down.
  func rows(_ references: [RecordReference], _ key: String) -> String {
    words.list(
      references.map {
        words.text(key, ["source": instrument($0.instrument), "line": "\($0.line)"])
      })
  }

  func instrument(_ code: InstrumentCode) -> String { instruments[code]?.title ?? code.rawValue }

  func date(_ date: CalendarDate) -> String {
    words.date(year: date.year, month: date.month, day: date.day)
  }

  func period(_ period: Period) -> String? {
    words.span(from: period.start.map(date), to: period.end.map(date))
  }

  /// The parts of a target set in words: ages, conditions, working positions.
  func parts(_ set: TargetSet) -> String {
    let parts = set.boxes.map(part)
    var seen: Set<String> = []
    let distinct = parts.filter { seen.insert($0).inserted }
    let shown = distinct.prefix(4)
    let rest = distinct.count - shown.count
    let text = shown.joined(separator: "; ")
    return rest > 0
      ? words.text("parts.more", ["parts": text, "count": words.whole(rest)]) : text
  }

  private func part(_ box: TargetBox) -> String {
    let workers = box.workers == .all ? nil : workers(box.workers)
    let care: String?
    switch (box.ages == .all, box.conditions == .all) {
    case (true, true): care = nil
    case (false, true): care = ages(box.ages)
    case (true, false): care = conditions(box.conditions)
    case (false, false):
      care = words.text(
        "parts.with", ["ages": ages(box.ages), "conditions": conditions(box.conditions)])
    }
    // Not a list: whoever is of these positions and cares for such people.
    if let care, let workers {
      return words.text("parts.for", ["care": care, "workers": workers])
    }
    return care ?? workers ?? words.text("parts.everyone")
  }

  private func ages(_ ages: AgeSet) -> String {
    var parts = ages.ranges.map { range -> String in
      if range.upperBound == AgeSet.oldest {
        return words.text("parts.from", ["age": String(range.lowerBound)])
      }
      return range.count == 1
        ? words.text("parts.age", ["age": String(range.lowerBound)])
        : words.text(
          "parts.ages", ["from": String(range.lowerBound), "to": String(range.upperBound)])
    }
    if !ages.intersection(.nobody).isEmpty { parts.append(words.text("parts.nobody")) }
    return words.list(parts)
  }

  private func conditions(_ conditions: ConditionSet) -> String {
    let all: [(ConditionSet, String)] = [
      (.none, "none"), (.disability, "disability"), (.frail, "frail"),
      (.notSelfSufficient, "notSelfSufficient"),
    ]
    return words.list(
      all.filter { conditions.contains($0.0) }.map { words.text("condition.\($0.1)") })
  }

  private func workers(_ workers: WorkerSet) -> String {
    func named(_ workers: WorkerSet) -> String {
      words.list(workers.types.map { words.text("worker.\($0.rawValue)") })
    }
    let others = WorkerSet.all.subtracting(workers)
    return workers.types.count > 2 * others.types.count
      ? words.text("parts.allBut", ["workers": named(others)]) : named(workers)
  }
}
