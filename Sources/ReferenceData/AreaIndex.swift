internal import Diagnostics
internal import Region

/// Territories above the comune, by code and by folded name.
struct AreaIndex: Sendable {
  private let byCode: [String: TerritoryCode]
  private let byKey: [TerritoryLevel: [String: [TerritoryCode]]]
  private let levels: [TerritoryCode: TerritoryLevel]

  init(register: TerritoryRegister) {
    var byCode: [String: TerritoryCode] = [:]
    var byKey: [TerritoryLevel: [String: [TerritoryCode]]] = [:]
    var levels: [TerritoryCode: TerritoryLevel] = [:]
    for territory in register.territories where territory.level != .comune {
      levels[territory.code] = territory.level
      byCode[territory.code.rawValue.lowercased()] = territory.code
      if territory.level == .province, let letters = territory.provinceAbbreviation {
        byCode[letters.lowercased()] = territory.code
      }
      var keys: Set<String> = []
      for name in [territory.name] + territory.aliases {
        let key = FoldedName.key(name)
        let bare = Self.bareKey(key, level: territory.level)
        keys.formUnion([key, bare, FoldedName.glued(bare)])
      }
      for key in keys {
        byKey[territory.level, default: [:]][key, default: []].append(territory.code)
      }
    }
    self.byCode = byCode
    self.byKey = byKey
    self.levels = levels
  }

  /// The territory of a code: its own (`ATS-325`, `P-016`, `R03`), or the numbers of registers
  /// (`325` or `030325` for an ATS, `030709` for an ASST, `016` or `BG` for a province, `03` for the
  /// region).
  func code(_ text: String, level: TerritoryLevel?) -> TerritoryCode? {
    let text = text.lowercased()
    if let code = byCode[text], level == nil || levels[code] == level {
      // Two letters name a province only where a province is expected.
      if level != nil || text.count > 2 { return code }
    }
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    for (form, ofLevel) in Self.registerForms(text) where level == nil || level == ofLevel {
      // Six digits are an ISTAT code unless a register number was asked for or is known.
      if let code = byCode[form], levels[code] == ofLevel { return code }
    }
    return nil
  }

  private static func registerForms(_ digits: String) -> [(String, TerritoryLevel)] {
    switch digits.count {
    case 1: [("r0" + digits, .region), ("p-00" + digits, .province)]
    case 2: [("r" + digits, .region), ("p-0" + digits, .province)]
    case 3: [("ats-" + digits, .ats), ("asst-030" + digits, .asst), ("p-" + digits, .province)]
    case 5 where digits.hasPrefix("30"):
      [("ats-" + digits.dropFirst(2), .ats), ("asst-0" + digits, .asst)]
    case 6 where digits.hasPrefix("030"):
      [("ats-" + digits.dropFirst(3), .ats), ("asst-" + digits, .asst)]
    default: []
    }
  }

  /// The territories of a level that bear a folded name.
  func named(_ key: String, level: TerritoryLevel) -> [TerritoryCode] {
    guard let names = byKey[level] else { return [] }
    let bare = Self.bareKey(key, level: level)
    return names[key] ?? names[bare] ?? names[FoldedName.glued(bare)] ?? []
  }

  /// Up to three territories of a level with names spelt nearly like this one.
  func nearest(to key: String, level: TerritoryLevel) -> [TerritoryCode] {
    guard key.utf8.count <= ComuneIndex.longestName else { return [] }
    let names = byKey[level] ?? [:]
    var found: [TerritoryCode] = []
    for near in Suggestion.nearest(to: Self.bareKey(key, level: level), among: names.keys) {
      for code in names[near] ?? [] where !found.contains(code) { found.append(code) }
    }
    return Array(found.prefix(3))
  }

  /// The level that the first word of a folded name states.
  static func level(namedIn key: String) -> TerritoryLevel? {
    switch key.split(separator: " ").first {
    case "ats": .ats
    case "asst": .asst
    case "ambito": .ambito
    case "provincia": .province
    case "comune": .comune
    case "regione": .region
    default: nil
    }
  }

  /// The folded name without the words that only say what kind of territory it is: `ambito
  /// territoriale n 11 garda salo` and `garda salo 11` are `garda salo`.
  static func bareKey(_ key: String, level: TerritoryLevel) -> String {
    var words = key.split(separator: " ")[...]
    let kind = kindWords[level] ?? []
    while words.count > 1, let first = words.first,
      kind.contains(first) || particles.contains(first) || (level == .ambito && isNumber(first))
    {
      words.removeFirst()
    }
    while level == .ambito, words.count > 1, let last = words.last, isNumber(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static let particles: Set<Substring> = [
    "di", "del", "della", "dell", "dei", "degli", "delle", "d", "la", "l", "il",
  ]
  private static let kindWords: [TerritoryLevel: Set<Substring>] = [
    .region: ["regione"],
    .ats: ["ats", "agenzia", "tutela", "salute"],
    .asst: ["asst", "azienda", "socio", "sanitaria", "territoriale"],
    .ambito: ["ambito", "territoriale", "distrettuale", "sociale", "n", "nr", "num", "numero"],
    .province: ["provincia", "prov"],
  ]
}
