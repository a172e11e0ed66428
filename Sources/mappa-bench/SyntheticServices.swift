import Region

/// Invented services over all comuni, a tenth of them in the largest; one in twenty listed twice
/// with other spelling.
struct SyntheticServices {
  let comuni: [TerritoryCode]
  let ambiti: [TerritoryCode: [TerritoryCode]]

  private static let kinds: [(name: String, objective: ObjectiveCode, ages: ClosedRange<Int>)] = [
    ("Asilo nido", "F1.1", 0...2), ("Doposcuola", "A4.2", 6...13), ("Pre-scuola", "A4.1", 6...10),
    ("Centro estivo", "A3.1", 6...13), ("Aiuto compiti", "A4.3", 6...16),
    ("Ludoteca", "F5", 3...10), ("CAG", "F5", 11...17),
    ("Centro diurno integrato", "F10.2", 65...110),
    ("RSA", "F10.1", 65...110), ("Sportello famiglia", "F4", 0...17),
    ("Assistenza domiciliare", "A1", 65...110), ("Banca del tempo", "B3", 0...110),
    ("Pedibus", "A5.1", 6...10), ("Coworking", "D1", 0...110), ("Gruppo genitori", "F6", 0...17),
    ("Centro anziani", "F8", 65...110), ("Spazio gioco", "F1.1", 0...3),
    ("Consulenza pedagogica", "F3", 0...17), ("Pasti a domicilio", "A7", 65...110),
    ("Babysitting", "A2.1", 0...10),
  ]
  private static let syllables = [
    "ba", "che", "do", "fi", "gu", "la", "me", "ni", "po", "ra", "sci", "to", "ve", "zu", "cor",
    "bel",
    "mon", "ter", "val", "stel",
  ]
  private static let common = [
    "Arcobaleno", "Girasole", "Aquilone", "Coccinella", "Girotondo", "Melograno", "Sole", "Stella",
  ]

  func services(_ count: Int) -> [Service] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    func word() -> String {
      (0..<3).map { _ in Self.syllables[below(Self.syllables.count)] }.joined()
    }
    let largest = comuni.firstIndex(of: "015146") ?? 0
    var found: [Service] = []
    for index in 0..<count {
      if index % 20 == 19, let twin = found.last {
        found.append(
          Service(
            code: ServiceCode("b:\(index)"),
            reference: RecordReference(instrument: "b", line: index),
            name: twin.name.uppercased(), provider: twin.provider + " Onlus",
            objectives: twin.objectives, admission: twin.admission, location: twin.location,
            address: twin.address, catchment: twin.catchment, places: twin.places))
        continue
      }
      let kind = Self.kinds[below(Self.kinds.count)]
      let place = comuni[below(10) == 0 ? largest : below(comuni.count)]
      let isPublic = below(4) == 0
      // About five services a provider.
      let number = below(count / 5 + 1)
      let reach = below(20)
      let youngest = max(0, kind.ages.lowerBound + below(3) - 1)
      let name = below(4) == 0 ? Self.common[below(Self.common.count)] : word()
      found.append(
        Service(
          code: ServiceCode("a:\(index)"), reference: RecordReference(instrument: "a", line: index),
          name: "\(kind.name) \(name)",
          provider: isPublic ? "Comune di \(place)" : "Cooperativa Sociale \(word())",
          providerCode: isPublic ? "8\(place)0000" : "0\(1_000_000_000 + number)",
          objectives: [kind.objective],
          admission: Admission(
            set: TargetSet(TargetBox(ages: AgeSet(youngest...max(youngest, kind.ages.upperBound)))),
            agesKnown: below(8) != 0), location: place,
          address: "Via \(word()) \(below(120) + 1)",
          catchment: reach == 0 ? [.region] : reach < 6 ? ambiti[place] ?? [place] : [place],
          places: below(3) == 0 ? nil : 10 + below(60)))
    }
    return found
  }
}
