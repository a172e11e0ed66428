import Region

/// All invented services and the entries in which they appear.
struct ServicePlan: Sendable {
  let services: [PlannedService]
  /// Entries of each service, by its position: one, or two where it is planted twice.
  let entries: [[CatalogueEntry]]
  /// How each twice-listed service can be recognised, by its position.
  let twins: [Int: TwinKind]
  /// Pairs of services of one provider and one name that are two sites, by position.
  let twoSites: [(Int, Int)]

  /// How much two entries of one service look alike.
  enum TwinKind: String, CaseIterable, Sendable {
    case sameCode = "stesso-codice"
    case sameName = "stesso-nome"
    case sameNameInOneCatalogue = "stesso-nome-stesso-catalogo"
    case similarName = "nome-simile"
  }

  private static let twinCounts: [(TwinKind, Int)] = [
    (.sameCode, 10), (.sameName, 16), (.sameNameInOneCatalogue, 6), (.similarName, 8),
  ]
  static let twoSitesCount = 10

  /// Plans services until the catalogues hold about `total` entries.
  init(seed: UInt64, total: Int, areas: [StudyArea]) {
    var maker = ServiceMaker(random: RandomSource(seed: seed, topic: "servizi"), areas: areas)
    var planned: [PlannedService] = []
    for (area, _) in areas.enumerated() {
      for objective in AskedObjective.all {
        let offer = ScenarioPlan.scenario(of: objective.code, area: area).offer
        guard offer != .none else { continue }
        let service = maker.service(ServiceKind.of(objective.code), offer: offer, area: area)
        planned.append(PlannedPlaces.applied(to: service, areas: areas))
      }
    }
    let twinTotal = Self.twinCounts.reduce(0) { $0 + $1.1 }
    let firstOther = planned.count
    let room = max(0, total - planned.count - twinTotal - Self.twoSitesCount)
    for index in 0..<room {
      let kinds = ServiceKind.others
      // Each round starts one area further, so that every kind reaches every area in turn.
      let area = (index + index / kinds.count) % areas.count
      planned.append(maker.service(kinds[index % kinds.count], offer: .sure, area: area))
    }
    var sites: [(Int, Int)] = []
    for original in (firstOther..<planned.count).prefix(Self.twoSitesCount) {
      guard let second = maker.secondSite(of: planned[original]) else { continue }
      sites.append((original, planned.count))
      planned.append(second)
    }
    services = planned
    twoSites = sites

    var random = RandomSource(seed: seed, topic: "doppioni")
    let taken = Set(sites.flatMap { [$0.0, $0.1] })
    var candidates = planned.indices.filter { !taken.contains($0) }
    random.shuffle(&candidates)
    let kinds = Self.twinCounts.flatMap { Array(repeating: $0.0, count: $0.1) }
    twins = Dictionary(
      zip(candidates, kinds).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    entries = Self.entries(of: planned, twins: twins, random: &random)
  }

  private static func entries(
    of services: [PlannedService], twins: [Int: TwinKind], random: inout RandomSource
  ) -> [[CatalogueEntry]] {
    var registerNumber = 40_000
    var regionalNumber = 1_000
    func registerCode() -> String {
      registerNumber += 7
      return registerNumber.padded(6)
    }
    func regionalCode() -> String {
      regionalNumber += 3
      return "RL-\(regionalNumber.padded(5))"
    }
    return services.indices.map { index in
      let service = services[index]
      let twin = twins[index]
      let home: Catalogue =
        twin != nil || random.chance(0.6) ? .register : .regional
      let first = CatalogueEntry(
        catalogue: home, code: home == .register ? registerCode() : regionalCode(),
        name: home == .register ? service.name : ServiceSpelling.capitals(service.name),
        provider: home == .register
          ? service.provider : ServiceSpelling.capitals(service.provider),
        place: service.place)
      guard let twin else { return [first] }
      let other: Catalogue = twin == .sameNameInOneCatalogue ? .register : .regional
      let code =
        twin == .sameCode ? first.code : other == .register ? registerCode() : regionalCode()
      let alike = twin != .similarName
      return [
        first,
        CatalogueEntry(
          catalogue: other, code: code,
          name: alike
            ? ServiceSpelling.capitals(service.name) : ServiceSpelling.reordered(service.name),
          provider: alike
            ? ServiceSpelling.capitals(service.provider)
            : ServiceSpelling.abbreviated(service.provider),
          place: service.place),
      ]
    }
  }
}

/// The ways in which a second catalogue spells what a first one wrote.
enum ServiceSpelling {
  /// Capitals, a typographic apostrophe and an apostrophe for a final accent.
  static func capitals(_ name: String) -> String {
    let letters: [Character: String] = [
      "'": "’", "À": "A'", "È": "E'", "É": "E'", "Ì": "I'", "Ò": "O'", "Ù": "U'",
    ]
    return name.uppercased().map { letters[$0] ?? String($0) }.joined()
  }

  /// `Doposcuola L'Aquilone` becomes `L'Aquilone - doposcuola`.
  static func reordered(_ name: String) -> String {
    let parts = name.split(separator: " «", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return name + " (sede)" }
    return "\(parts[1].filter { $0 != "»" }) - \(parts[0].lowercased())"
  }

  static func abbreviated(_ provider: String) -> String {
    let short = [
      ("Cooperativa sociale", "Coop. soc."), ("Associazione", "Ass."), ("Fondazione", "Fond."),
      ("Comune di", "C.ne di"),
    ]
    for (long, brief) in short where provider.hasPrefix(long) {
      return brief + provider.dropFirst(long.count)
    }
    return provider
  }
}
