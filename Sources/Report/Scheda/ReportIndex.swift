internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// The publication looked up by territory, target and objective. Where several waves asked the same
/// thing, one that asked stands before one that did not, the later of those that the mapping compares,
/// then the one with most published answers, then the first by code; waves that asked only users of
/// services never stand for a need.
struct ReportIndex: Sendable {
  let context: ReportContext
  let names: ReportNames
  let words: Phrasebook
  let values: ValueCells
  /// The findings by id, kept where decisions ask for them again and again.
  private let decidedAmong: FindingList?
  /// Which wave stands for what is so now.
  let standingWaves: StandingWaves
  private let cells: [TerritoryCode: [TargetCode: [ObjectiveCode: PublishedCell]]]
  /// What companies said, by territory and objective, apart from people.
  private let companies: [TerritoryCode: [ObjectiveCode: PublishedCell]]
  /// Changes of class under other thresholds, by finding.
  let flipsByFinding: [FindingID: [ClassFlip]]
  /// Territories in which surveys of people asked about each need.
  let territoriesAsked: [ObjectiveCode: Set<TerritoryCode>]
  /// Groups that only a question nobody put would make.
  let unaskedPositions: UnaskedPositions
  /// Waves that never stand for a need.
  let wavesOfUsers: Set<WaveCode>
  /// Territories in which users of services were asked, with the waves that asked them.
  private let usersHeard: [TerritoryCode: Set<WaveCode>]

  init(_ context: ReportContext) {
    self.context = context
    names = ReportNames(context)
    words = names.words
    values = ValueCells(words: names.words)
    decidedAmong = context.decisions.all.isEmpty ? nil : FindingList(context, names)
    var flips: [FindingID: [ClassFlip]] = [:]
    for flip in context.publication.sensitivity?.flips ?? [] {
      if case .finding(let id) = flip.subject { flips[id, default: []].append(flip) }
    }
    flipsByFinding = flips
    let unasked = UnaskedPositions(context)
    unaskedPositions = unasked
    let usersOnly = context.wavesOfUsers
    wavesOfUsers = usersOnly
    var told: [TerritoryCode: [TargetCode: [ObjectiveCode: [PublishedCell]]]] = [:]
    var heardAsUsers: [TerritoryCode: Set<WaveCode>] = [:]
    let wavesOfCompanies = context.wavesOfCompanies
    var toldByCompanies: [TerritoryCode: [ObjectiveCode: [PublishedCell]]] = [:]
    for cell in context.publication.cells.values {
      let a = cell.address
      if unasked.contains(a.wave, a.territory, a.target) { continue }
      if usersOnly.contains(a.wave) {
        if cell.sign != .notAsked { heardAsUsers[a.territory, default: []].insert(a.wave) }
        continue
      }
      if wavesOfCompanies.contains(a.wave) {
        guard a.target == .everyone, cell.sign != .notAsked else { continue }
        toldByCompanies[a.territory, default: [:]][a.objective, default: []].append(cell)
        continue
      }
      told[a.territory, default: [:]][a.target, default: [:]][a.objective, default: []].append(cell)
    }
    let waves = StandingWaves(
      context.comparisons,
      asked: context.publication.cells.values.lazy.filter { $0.sign != .notAsked }.map {
        ($0.address.wave, StandingWaves.Question($0.address))
      })
    standingWaves = waves
    let stands = { Self.standing($0, waves) }
    cells = told.mapValues { $0.mapValues { $0.compactMapValues(stands) } }
    var asked: [ObjectiveCode: Set<TerritoryCode>] = [:]
    for cell in cells.values.flatMap({ $0.values.flatMap(\.values) }) where cell.sign != .notAsked {
      asked[cell.address.objective, default: []].insert(cell.address.territory)
    }
    territoriesAsked = asked
    usersHeard = heardAsUsers
    companies = toldByCompanies.mapValues { $0.compactMapValues(stands) }
  }

  /// The cell that stands for a need, among those of several waves.
  private static func standing(_ cells: [PublishedCell], _ waves: StandingWaves) -> PublishedCell? {
    if cells.count < 2 { return cells.first }
    let asked = cells.filter { $0.sign != .notAsked }
    let current = asked.filter {
      waves.stands($0.address.wave, for: StandingWaves.Question($0.address))
    }
    return (asked.isEmpty ? cells : current).min { a, b in
      let (x, y) = (a.sampleSize ?? -1, b.sampleSize ?? -1)
      return x != y ? x > y : a.address < b.address
    }
  }

  func cell(_ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode)
    -> PublishedCell?
  {
    cells[territory]?[target]?[objective]
  }

  /// Cells of a territory for one target, in tree order.
  func cells(_ territory: TerritoryCode, _ target: TargetCode) -> [PublishedCell] {
    (cells[territory]?[target] ?? [:]).values.sorted {
      $0.address.objective < $1.address.objective
    }
  }

  /// What companies of a territory said, in tree order.
  func companies(_ territory: TerritoryCode) -> [PublishedCell] {
    (companies[territory] ?? [:]).values.sorted { $0.address < $1.address }
  }

  /// Objectives asked of somebody in a territory, in tree order.
  func objectives(_ territory: TerritoryCode) -> [ObjectiveCode] {
    Set(
      (cells[territory] ?? [:]).values.flatMap { target in
        target.values.filter { $0.sign != .notAsked }.map(\.address.objective)
      }
    ).sorted()
  }

  /// The target that stands for everybody where it was computed.
  func mainTarget(_ territory: TerritoryCode) -> TargetCode {
    let known = cells[territory] ?? [:]
    return known[.everyone] != nil
      ? .everyone : context.targets.map(\.code).first { known[$0] != nil } ?? .everyone
  }

  /// Targets with a cell in a territory, in the order of the context.
  func targets(_ territory: TerritoryCode) -> [TargetCode] {
    let known = cells[territory] ?? [:]
    return context.targets.map(\.code).filter { known[$0] != nil }
  }

  /// The scope of the mapping, and every territory with cells: widest first, then by name.
  var territories: [TerritoryFrame.Place] {
    let order: [TerritoryLevel] = [.region, .ats, .ambito, .province, .asst, .custom, .comune]
    return context.frame.places.values.filter {
      cells[$0.code] != nil || companies[$0.code] != nil || $0.code == context.mapping.territory
        || usersHeard[$0.code] != nil
    }.sorted {
      let (a, b) = (order.firstIndex(of: $0.level)!, order.firstIndex(of: $1.level)!)
      return (a, $0.name, $0.code) < (b, $1.name, $1.code)
    }
  }

  /// In how many of the ATS of the region an objective was asked of somebody, when not in all: the
  /// region's share then speaks of those only.
  func partialReach(_ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode)
    -> (asked: Int, all: Int)?
  {
    guard context.frame.places[territory]?.level == .region else { return nil }
    let ats = context.frame.places.values.filter { $0.level == .ats }
    let asked = ats.filter { place in
      cell(place.code, objective, target).map { $0.sign != .notAsked } ?? false
    }
    return asked.count < ats.count ? (asked.count, ats.count) : nil
  }

  /// Territories that get a sheet: those in the scope of the mapping. The others serve comparison.
  var sheets: [TerritoryFrame.Place] {
    territories.filter { isInScope($0) || $0.code == context.mapping.territory }
  }

  private func isInScope(_ place: TerritoryFrame.Place) -> Bool {
    let frame = context.frame
    guard context.mapping.territory != .region,
      let whole = frame.extent(of: context.mapping.territory)
    else { return true }
    guard let part = frame.extent(of: place.code) else { return false }
    return part.isSubset(of: whole)
  }

  /// Territories of a level right below another, with cells, by name.
  func children(of code: TerritoryCode, _ level: TerritoryLevel) -> [TerritoryFrame.Place] {
    territories.filter { $0.level == level && ($0.parent == code) }
  }

  /// Titles of the surveys that asked users of services, in a territory where nobody else was
  /// asked; empty elsewhere.
  func usersOnlySurveys(_ territory: TerritoryCode) -> [String] {
    guard let waves = usersHeard[territory], objectives(territory).isEmpty else { return [] }
    return context.instruments.filter { waves.contains($0.wave) }.map(\.title)
  }

  /// The findings by id.
  var findings: FindingList { decidedAmong ?? FindingList(context, names) }

  /// What the table said of a finding, and whether its class is another one today.
  func decisionText(_ finding: FindingID) -> String {
    guard let decision = context.decisions[finding] else { return words.text("decision.none") }
    let text = words.text(
      "decision.made",
      [
        "outcome": words.text("decision.\(decision.outcome.rawValue)"),
        "date": names.date(decision.date),
      ])
    let former = findings.formerClass(decision).map {
      words.text("decision.changed", ["before": $0])
    }
    var reason = decision.reason
    if let last = reason.last, !last.isPunctuation { reason += "." }
    return [text, reason, former ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How the people of some waves were found, where their numbers are read together: not at random if
  /// some source did so, a census if all asked everybody; nil of no source.
  func sampling(of waves: Set<WaveCode>) -> Sampling? {
    let found = Set(context.instruments.filter { waves.contains($0.wave) }.map(\.sampling))
    if found.contains(.nonProbability) { return .nonProbability }
    return found.count > 1 ? .probability : found.first
  }

  /// Whether some waves asked everybody: their numbers have no sampling error.
  func isCensus(_ waves: Set<WaveCode>) -> Bool { sampling(of: waves) == .census }

  /// A text on numbers of some waves: that of a census, `key.census`, where they are one.
  func text(_ key: String, of waves: Set<WaveCode>, _ arguments: [String: String] = [:]) -> String {
    words.text(isCensus(waves) ? key + ".census" : key, arguments)
  }

  /// All waves of surveys, of people or companies, and of tables that others made of them.
  var surveyWaves: Set<WaveCode> {
    Set(
      context.instruments.filter { $0.kind == .survey || $0.kind == .aggregate }.map(\.wave))
  }

  func overlaps(_ territory: TerritoryCode) -> [OverlapFinding] {
    context.publication.overlaps[territory] ?? []
  }
}

extension StandingWaves.Question {
  init(_ address: CellAddress) { self.init(address.territory, address.objective, address.target) }
}

extension PublishedCell {
  /// Lower end of the unmet share as far as it may be said; nil where no number is shown.
  var unmetLower: Double? { unmet?.interval?.lowerBound }
  /// Upper end of the unmet share.
  var unmetUpper: Double? { unmet?.interval?.upperBound }
}
