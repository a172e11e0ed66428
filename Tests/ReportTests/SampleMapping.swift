import Language
import Region

@testable import Disclosure
@testable import Findings
@testable import Report

/// A mapping made up for these tests: numbers follow a fixed recipe, names are real words of the
/// field or hostile text.
struct SampleMapping {
  var isHostile = false
  var isSuppressed = false
  var isEmpty = false
  /// Whether the survey asked users of services only.
  var isOfUsers = false
  /// The survey asked companies only.
  var isOfCompanies = false
  /// Objectives that have no place in the order of unmet needs.
  var unranked: Set<ObjectiveCode> = []
  /// Cells side by side.
  var comparisons: [CellAddress: [PublishedComparison]] = [:]

  static let labels: [(ObjectiveCode, String)] = [
    ("A1", "Servizi di care giving a domicilio, anche di emergenza (non continuativo)"),
    ("A2.1", "Baby-sitting o partecipazione ad altri servizi di custodia per i bambini"),
    ("A3.1", "Custodia dei figli nella chiusura estiva"), ("A4.1", "Pre scuola"),
    ("A4.2", "Dopo scuola"), ("A5.2", "Accompagnamento dei familiari fragili"),
    ("A6", "Assistenza e supporto al caregiver familiare"), ("B1", "Recapito della spesa"),
    ("B3", "Banche del tempo"), ("C1", "Convenzioni trasporto pubblico a costo agevolato"),
    ("C3", "Navette verso poli di interscambio"), ("D1", "Coworking"),
    ("E1", "Armonizzazione degli orari"), ("F1.1", "Posto nei servizi per la prima infanzia"),
  ]

  static let typicalTargets: [ObjectiveCode: TargetCode] = [
    "A3.1": "famiglie-figli", "A4.2": "famiglie-figli", "F1.1": "figli-0-2",
  ]

  static let places: [TerritoryFrame.Place] =
    [.init(code: "R03", level: .region, name: "Lombardia", parent: nil, comuni: [])]
    + [
      ("ATS-321", "ATS della Città Metropolitana di Milano"), ("ATS-322", "ATS dell'Insubria"),
      ("ATS-323", "ATS della Montagna"), ("ATS-324", "ATS della Brianza"),
      ("ATS-325", "ATS di Bergamo"), ("ATS-326", "ATS di Brescia"),
      ("ATS-327", "ATS della Val Padana"), ("ATS-328", "ATS di Pavia"),
    ].map { .init(code: .init($0.0), level: .ats, name: $0.1, parent: "R03", comuni: []) }
    + [
      .init(
        code: "A-cremasco", level: .ambito, name: "Cremasco", parent: "ATS-327", comuni: ["019035"]),
      .init(code: "A-asola", level: .ambito, name: "Asola", parent: "ATS-327", comuni: ["020002"]),
    ]

  static let targets: [ReportTarget] = [
    target("tutti", "Tutte le persone interpellate"),
    target("destinatari-4-3", "Destinatari del paragrafo 4.3", parent: "tutti"),
    target("famiglie-figli", "Famiglie con figli minori", parent: "tutti"),
    target("figli-0-2", "Figli di 0-2 anni", parent: "famiglie-figli"),
    target("figli-6-10", "Figli di 6-10 anni", parent: "famiglie-figli"),
    target(
      "caregiver-non-autosufficienza", "Chi si prende cura di una persona non autosufficiente",
      parent: "tutti"),
    target("dipendenti-privati", "Dipendenti privati", parent: "tutti", partition: "lavoro"),
    target("autonomi", "Autonomi e professionisti", parent: "tutti", partition: "lavoro"),
  ]

  private static func target(
    _ code: TargetCode, _ label: String, parent: TargetCode? = nil, partition: String? = nil
  ) -> ReportTarget {
    ReportTarget(
      code: code, label: LocalizedLabel(it: label), set: .everyone, parent: parent,
      partition: partition)
  }

  func context(_ tongue: Tongue = .it) -> ReportContext {
    let name = { (text: String) in isHostile ? text + " " + SamplePage.hostile : text }
    let nodes = Self.labels.map {
      Objective(
        code: $0, label: LocalizedLabel(it: name($1)), clause: "4.1",
        typicalTarget: Self.typicalTargets[$0])
    }
    let services = (0..<6).map { number in
      Service(
        code: ServiceCode("catalogo/S\(number)"),
        reference: RecordReference(instrument: "catalogo", line: number + 2),
        name: name("Centro estivo \(number)"), provider: name("Cooperativa Arcobaleno"),
        objectives: ["A3.1"], admission: Admission(set: .everyone, agesKnown: true),
        catchment: ["ATS-327", "A-cremasco"])
    }
    let instruments = [
      Instrument(
        code: "indagine", kind: .survey, title: name("Indagine conciliazione 2026"),
        wave: "conciliazione-2026",
        period: Period(
          start: CalendarDate(iso: "2026-02-01"), end: CalendarDate(iso: "2026-04-30")),
        mode: .online, population: isOfUsers ? .users : isOfCompanies ? .companies : .workers,
        sampling: .nonProbability,
        invitedCount: 9000),
      Instrument(
        code: "catalogo", kind: .catalogue, title: name("Catalogo dei servizi"), wave: "catalogo"),
    ]
    return ReportContext(
      publication: publication, frame: TerritoryFrame(places: isEmpty ? [] : Self.places),
      objectives: ObjectiveTree(version: 1, nodes: nodes), targets: Self.targets,
      services: services,
      measures: [
        MeasureLine(
          code: "sprint.conciliazione", measure: "sprint",
          label: LocalizedLabel(it: name("post-scuola e chiusure")),
          admission: Admission(set: .everyone, agesKnown: true), objectives: ["A3.1"],
          clause: "DGR XII/5464/2025, all. A, 2.2")
      ],
      measureNames: ["sprint": LocalizedLabel(it: name("Sprint! Lombardia Insieme"))],
      components: [
        CommunityComponent(
          code: "sindacati", label: LocalizedLabel(it: "Associazioni sindacali"), isRequired: true),
        CommunityComponent(
          code: "camera", label: LocalizedLabel(it: "Camera di commercio"), isRequired: true),
        CommunityComponent(
          code: "ordini", label: LocalizedLabel(it: "Ordini professionali"), isRequired: false),
      ],
      network: isEmpty
        ? []
        : [
          member("ATS-327", "Unione dei lavoratori", "sindacati", inCommunity: true),
          member("ATS-327", "Unione dei lavoratori", "sindacati", inCommunity: true),
          member("ATS-327", "Patronato", "sindacati", inCommunity: false),
          member("ATS-327", "Camera", "camera", inCommunity: false),
          member("ATS-328", "Sindacati uniti", "sindacati", inCommunity: true),
          member("ATS-328", "Camera", "camera", inCommunity: true),
        ],
      instruments: instruments,
      sources: [
        SourceFacts(
          instrument: "indagine", file: "indagine.csv", digest: String(repeating: "ab", count: 32),
          rowCount: 6010, acceptedCount: 6000, rejectedCount: 4, nonDataCount: 6)
      ],
      mapping: MappingFacts(
        title: name("Mappatura di esempio"), isSynthetic: true, body: name("ATS di esempio"),
        referenceDate: CalendarDate(iso: "2026-06-30")!, generator: "mappa 0.1",
        command: "mappa report --kind scheda"),
      decisions: DecisionRecord([
        Decision(
          finding: .coverage("conciliazione-2026", "ATS-327", "A1", "tutti"), outcome: .agreed,
          reason: name("Già segnalato."), date: CalendarDate(iso: "2025-10-02")!)
      ]), tongue: tongue)
  }

  private func member(
    _ territory: TerritoryCode, _ organisation: String, _ component: String, inCommunity: Bool
  ) -> NetworkMember {
    NetworkMember(
      reference: RecordReference(instrument: "rete", line: 2), territory: territory,
      organisation: isHostile ? organisation + SamplePage.hostile : organisation,
      component: component, inCommunity: inCommunity)
  }

  var publication: Publication {
    var cells: [CellAddress: PublishedCell] = [:]
    var ranks: [TerritoryCode: [TargetCode: [PublishedRank]]] = [:]
    if !isEmpty {
      for (t, place) in Self.places.enumerated() {
        for (g, target) in Self.targets.enumerated() {
          for (o, label) in Self.labels.enumerated() {
            let cell = cell(place, t, target.code, g, label.0, o)
            cells[cell.address] = cell
          }
          ranks[place.code, default: [:]][target.code] = rank(cells, place.code, target.code)
        }
      }
    }
    return Publication(
      cells: cells, ranks: ranks, equity: isSuppressed ? [:] : equity(cells),
      comparisons: comparisons,
      triangulation: isEmpty ? [:] : triangulation,
      overlaps: isEmpty ? [:] : ["ATS-327": overlaps, "R03": overlaps],
      serviceOverlaps: [],
      identities: isEmpty
        ? []
        : [
          IdentityFinding(
            "catalogo/S0", "catalogo/S1", state: .probable, score: 4.5,
            evidence: [
              IdentityEvidence(reason: .similarName, bits: 7),
              IdentityEvidence(reason: .sameProvider, bits: 4.5),
              IdentityEvidence(reason: .otherPlaces, bits: -1),
            ])
        ],
      groupsHeard: isEmpty
        ? [:]
        : [
          "R03": GroupsHeard(countByActor: ["caregiver": 2, "genitori": 2, "imprese": 1]),
          "ATS-327": GroupsHeard(countByActor: ["caregiver": 4, "": 1]),
        ],
      summary: DisclosureSummary(
        assessed: 1200, primary: 90, secondary: 40, atsAssessed: 800, atsPublished: 700),
      parameters: .standard)
  }

  /// Women go without an answer more often in the first cells, companies are withheld.
  private func equity(_ cells: [CellAddress: PublishedCell]) -> [CellAddress: [PublishedEquity]] {
    var found: [CellAddress: [PublishedEquity]] = [:]
    for (address, cell) in cells where address.target == .everyone {
      guard let point = cell.unmet?.point, let upper = cell.unmetUpper else { continue }
      found[address] = [
        PublishedEquity(
          group: .women, sign: .published, sampleSize: 120,
          unmet: PublishedValue(
            .share(value: point * 0.75, lower: 0, upper: upper, isFlagged: true)),
          ratio: address.objective == "A4.2"
            ? PublishedRatio(value: 0.5, lower: 0.25, upper: 0.75)
            : PublishedRatio(
              value: 1.25, lower: 1.125, upper: address.objective == "A1" ? nil : 1.5),
          reading: address.objective == "A3.1"
            ? .above : address.objective == "A4.2" ? .below : .uncertain),
        PublishedEquity(
          group: .companiesLedByWomen, sign: .suppressed, sampleSize: nil, unmet: nil, ratio: nil,
          reading: nil),
      ]
    }
    return found
  }

  private func rank(
    _ cells: [CellAddress: PublishedCell], _ territory: TerritoryCode, _ target: TargetCode
  ) -> [PublishedRank] {
    let known = cells.values.filter {
      $0.address.territory == territory && $0.address.target == target
        && $0.unmet?.point != nil && !unranked.contains($0.address.objective)
    }.sorted { ($1.unmet!.point!, $0.address) < ($0.unmet!.point!, $1.address) }
    return known.enumerated().map { place, cell in
      let low = place < 2 ? 1 : max(3, place - 1)
      let high = place < 2 ? 2 : min(known.count, place + 3)
      return PublishedRank(
        address: cell.address, place: place + 1, places: low...max(low, high), surelyAfter: [],
        surelyBefore: [])
    }
  }

  private func cell(
    _ place: TerritoryFrame.Place, _ t: Int, _ target: TargetCode, _ g: Int,
    _ objective: ObjectiveCode, _ o: Int
  ) -> PublishedCell {
    let address = CellAddress(
      wave: "conciliazione-2026", territory: place.code, objective: objective, target: target)
    let seed = (o * 37 + t * 11 + g * 23) % 17
    let u = min(0.9, 0.04 + Double((13 - o) * 5 + seed) / 240)
    let n = place.level == .region ? 5200 : place.level == .ats ? 640 / (1 + g) : 150 / (1 + g)
    let half = 1.96 * (u * (1 - u) / Double(n)).squareRoot()
    let share = { (p: Double) in
      PublishedValue(
        .share(value: p, lower: max(0, p - half), upper: min(1, p + half), isFlagged: n < 400))
    }
    let sign: CellSign =
      isSuppressed || (seed == 5 && n < 200)
      ? .suppressed : n < 20 ? .insufficient : o == 12 && t == 3 ? .notAsked : .published
    let isShown = sign == .published
    let unmet: PublishedValue? =
      !isShown
      ? nil
      : seed == 7 && n < 400
        ? PublishedValue(.words(.medium))
        : o == 13 && t == 2 ? PublishedValue(.none(upper: 0.03, isFlagged: true)) : share(u)
    return PublishedCell(
      address: address, sign: sign, sampleSize: isShown ? n : nil,
      unitCount: isShown ? 40 : nil, itemNonResponse: isShown ? (o == 4 ? 0.27 : 0.04) : nil,
      unmet: unmet, need: isShown ? share(min(0.95, u + 0.2)) : nil,
      coverage: isShown && o != 8 ? share(0.35) : nil, carried: isShown ? share(0.3) : nil,
      byWork: nil,
      barriers: isShown && o % 3 == 0
        ? [
          PublishedBarrier(barrier: .hours, share: share(0.4)),
          PublishedBarrier(barrier: .cost, share: share(0.3)),
        ] : [],
      verdict: verdict(address, o, t, isShown))
  }

  private func verdict(_ address: CellAddress, _ o: Int, _ t: Int, _ isShown: Bool)
    -> PublishedVerdict?
  {
    if isSuppressed { return nil }
    let classes: [CoverageClass] = [
      .uncovered, .onPaper, .admissionUnknown, .carried, .partial, .offCatalogue, .covered,
      .notAssessable, .toExamine, .rare,
    ]
    let coverage = classes[(o + t) % classes.count]
    let own =
      isShown
      ? address
      : CellAddress(
        wave: address.wave, territory: "R03", objective: address.objective, target: address.target)
    let offers = [
      OfferInCell(
        code: .service("catalogo/S0"), sure: .everyone, possible: .everyone, missing: [],
        reachesPartOnly: false, isAffordable: true, places: nil,
        provenance: .rows([RecordReference(instrument: "catalogo", line: 2)])),
      OfferInCell(
        code: .measure("sprint.conciliazione"), sure: .empty, possible: .everyone,
        missing: [.participation], reachesPartOnly: false, isAffordable: nil, places: nil,
        provenance: .clause("DGR XII/5464/2025, all. A, 2.2")),
    ]
    let reach: AdmissionReach = coverage == .uncovered ? .none : .possibly
    return PublishedVerdict(
      id: .coverage(own.wave, own.territory, own.objective, own.target), address: own,
      coverage: coverage, isRelevant: o < 5, raisedByGroups: o % 4 == 0,
      offers: coverage == .uncovered ? [] : offers, measuresBeside: [],
      ladder: LadderRung.Kind.allCases.map {
        LadderRung(kind: $0, reach: $0 == .exists && reach != .none ? .surely : reach)
      },
      missing: coverage == .admissionUnknown ? [.participation, .ages] : [],
      partsLeftOut: coverage == .onPaper
        ? TargetSet(TargetBox(ages: AgeSet(11...13), conditions: .disability)) : .empty,
      evidence: Evidence(links: [
        .precision: .strong, .independence: .medium, .recency: .strong,
        .completeness: coverage == .carried ? .weak : .strong, .representativeness: .medium,
      ]), answer: coverage == .uncovered ? .noAnswer : nil,
      checks: [ClassCheck(.notAssessable, false), ClassCheck(coverage, true)])
  }

  private var triangulation: [TerritoryCode: [PublishedTriangulation]] {
    let kinds: [(SurveyVoice, GroupVoice, Agreement)] = [
      (.strong, .present, .confirmed), (.strong, .absent, .discordant),
      (.mute, .present, .emerging), (.present, .absent, .measuredOnly),
    ]
    func entries(_ territory: TerritoryCode, _ actors: [String]) -> [PublishedTriangulation] {
      Self.labels.prefix(8).enumerated().map { place, label in
        let kind = kinds[place % kinds.count]
        return PublishedTriangulation(
          finding: TriangulationFinding(
            territory: territory, objective: label.0, survey: kind.0, groups: kind.1,
            counts: GroupCount(
              held: 5, unprompted: kind.1 == .present ? 3 : 0, prompted: 1, contrary: place % 2,
              discussed: 4, actors: actors, segments: 7, codings: 9, askedAbout: 1),
            agreement: kind.2),
          quotes: place == 0
            ? [
              PublishedQuote(
                text: isHostile
                  ? SamplePage.hostile : "Il turno finisce alle sette, la scuola alle quattro.",
                actor: actors[0], territory: territory)
            ] : [])
      }
    }
    return [
      "R03": entries("R03", ["caregiver", "genitori", "imprese"]),
      "ATS-327": entries("ATS-327", ["caregiver"]),
    ]
  }

  private var overlaps: [OverlapFinding] {
    let readings: [OverlapReading?] = [.repetition, .complement, .toExamine, nil, nil, nil]
    let classes: [OverlapClass] = [.strong, .overlap, .overlap, .toVerify, .otherTarget, .distinct]
    return zip(readings, classes).enumerated().map { place, pair in
      let service = ServiceCode("catalogo/S\(place)")
      return OverlapFinding(
        id: .overlap(service, "sprint"), service: service, measure: "sprint",
        bestLine: "sprint.conciliazione", target: ShareBounds(0.8, 1), objective: ShareBounds(0.9),
        reverse: ShareBounds(0.4), overlap: pair.1,
        deciding: pair.1 == .toVerify ? .participation : nil, commonObjectives: ["A3.1"],
        territory: "ATS-327", reading: pair.0, crossedWith: nil,
        additions: Additionality(added: [.ages], unknown: [.eligibility]),
        isUnderExclusionClause: place == 0, clause: "DGR XII/5464/2025, all. A, 2.2",
        references: [RecordReference(instrument: "catalogo", line: place + 2)])
    }
  }
}
