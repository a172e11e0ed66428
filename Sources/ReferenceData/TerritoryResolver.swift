public import Region

/// Turns the ways in which sources write places into codes.
///
/// Comuni are known by ISTAT code or by name with or without province, the other territories by
/// code, name or alias. A name that several places bear is ambiguous, never decided by chance.
public struct TerritoryResolver: Sendable {
  let register: TerritoryRegister
  let surroundings: Surroundings
  let comuni: ComuneIndex
  let areas: AreaIndex
  private let slowResults = ResolutionCache()

  init(register: TerritoryRegister, surroundings: Surroundings) {
    self.register = register
    self.surroundings = surroundings
    comuni = ComuneIndex(register: register)
    areas = AreaIndex(register: register)
  }

  /// The territory that a text names.
  ///
  /// - Parameters:
  ///   - level: the level it must have; nil looks at all, and a name of several levels (`Bergamo`)
  ///     is ambiguous unless the text says which (`Provincia di Bergamo`).
  ///   - province: for comuni, the province as the source states it.
  public func resolve(_ text: String, level: TerritoryLevel? = nil, province: String? = nil)
    -> TerritoryResolution
  {
    if level == .comune { return comune(text, province: province) }
    let text = trimmed(text)
    if let code = areas.code(text, level: level) { return .resolved(code, nil) }
    if text.isEmpty { return .unknown([]) }
    if let level { return area(text, level: level) }
    let key = FoldedName.key(text)
    if let named = AreaIndex.level(namedIn: key) {
      return named == .comune ? comune(text, province: province) : area(text, level: named)
    }
    if text.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
      !text.contains(where: \.isLetter)
    {
      return comune(text)
    }
    var found = TerritoryLevel.allCases.filter { $0 != .comune }
      .flatMap { areas.named(key, level: $0) }
    let asComune = comune(text, province: province)
    if province != nil, asComune.code != nil { return asComune }
    switch asComune {
    case .resolved(let code, let note):
      if found.isEmpty { return .resolved(code, note) }
      found.append(code)
    case .ambiguous(let candidates):
      return .ambiguous((candidates + found.compactMap(candidate)).sorted())
    case .outside, .ceased, .unknown:
      if found.isEmpty { return asComune }
    }
    return found.count == 1
      ? .resolved(found[0], nil) : .ambiguous(found.compactMap(candidate).sorted())
  }

  /// The comune that a text names: an ISTAT code, with or without its leading zero, or a name.
  ///
  /// - Parameter province: abbreviation, name or code of the province; also a longer text that ends
  ///   with the abbreviation, such as an address (`... - 24126 - BERGAMO - BG`). Nil or "" when the
  ///   source does not state it.
  public func comune(_ text: String, province: String? = nil) -> TerritoryResolution {
    let stated = province.map(self.province) ?? .notStated
    let key = FoldedName.key(text)
    if let code = IstatCode(text) { return resolve(code) }
    let meanings = comuni.exactly(key)
    if !meanings.isEmpty, let result = decide(meanings, key, stated) { return result }
    return slowResults.result(for: text + "|" + (province ?? "")) {
      comuneWithCare(text, key: key, stated: stated)
    }
  }

  /// Names that differ from the register's, or that nothing bears.
  private func comuneWithCare(_ text: String, key: String, stated: StatedProvince)
    -> TerritoryResolution
  {
    if let code = register[TerritoryCode(trimmed(text))], code.level == .comune {
      return .resolved(code.code, nil)
    }
    var key = key
    for prefix in ["comune di ", "comune d ", "citta di "] where key.hasPrefix(prefix) {
      key = String(key.dropFirst(prefix.count))
      if let result = decide(comuni.exactly(key), key, stated) { return result }
    }
    for meanings in [comuni.nearlyExactly(key), comuni.abbreviated(text)] {
      if let result = decide(meanings, key, stated) { return result.noting(.spelling) }
    }
    let words = key.split(separator: " ")
    if case .notStated = stated, words.count > 1, words[words.count - 1].count == 2 {
      let inner = province(String(words[words.count - 1]))
      let name = words.dropLast().joined(separator: " ")
      if inner.isUnderstood {
        if let result = decide(comuni.exactly(name), name, inner) { return result }
        if let result = decide(comuni.nearlyExactly(name), name, inner) {
          return result.noting(.spelling)
        }
        if case .outside = inner { return .outside }
      }
    }
    if isOutside(stated) { return .outside }
    let near = comuni.exactly(key) + comuni.nearest(to: key)
    return .unknown(candidates(near))
  }

  private func resolve(_ istat: IstatCode) -> TerritoryResolution {
    let code = TerritoryCode(istat.code)
    let note: ResolutionNote? = istat.isRepaired ? .codeRepaired : nil
    if register[code]?.level == .comune { return .resolved(code, note) }
    if let ceased = comuni.ceasedByCode[code] { return resolve(ceased) }
    if surroundings.istatCodes.contains(String(istat.code.prefix(3))), !istat.code.hasSuffix("000")
    {
      return .outside
    }
    return .unknown([])
  }

  func resolve(_ ceased: CeasedComune) -> TerritoryResolution {
    ceased.successor.map { .resolved($0, .formerComune(ceased.name)) } ?? .ceased(ceased)
  }

  private func area(_ text: String, level: TerritoryLevel) -> TerritoryResolution {
    let key = FoldedName.key(text)
    let found = areas.named(key, level: level)
    if found.count == 1 { return .resolved(found[0], nil) }
    if !found.isEmpty { return .ambiguous(found.compactMap(candidate).sorted()) }
    if level == .province, case .outside = province(text) { return .outside }
    return .unknown(areas.nearest(to: key, level: level).compactMap(candidate))
  }

  private func candidate(_ code: TerritoryCode) -> TerritoryCandidate? {
    register[code].map(TerritoryCandidate.init)
  }

  /// The territories behind some meanings, each once.
  func candidates(_ meanings: [ComuneIndex.Meaning]) -> [TerritoryCandidate] {
    var found: [TerritoryCandidate] = []
    for meaning in meanings {
      let territory: Territory?
      switch meaning {
      case .current(let comune): territory = comune
      case .ceased(let comune): territory = comune.successor.flatMap { register[$0] }
      }
      if let candidate = territory.map(TerritoryCandidate.init), !found.contains(candidate) {
        found.append(candidate)
      }
    }
    return Array(found.prefix(3))
  }
}
