internal import Region

/// The province that a source states for a comune.
enum StatedProvince {
  case notStated
  /// One of the register, by its two letters.
  case inside(String)
  /// One of Italy, outside the register.
  case outside
  case notUnderstood(String)

  var isUnderstood: Bool {
    switch self {
    case .inside, .outside: true
    case .notStated, .notUnderstood: false
    }
  }
}

extension TerritoryResolver {
  /// Reads a province: abbreviation, name or code, or the abbreviation at the end of an address.
  func province(_ text: String) -> StatedProvince {
    let text = trimmed(text)
    if text.isEmpty { return .notStated }
    let key = FoldedName.key(text)
    if let known = province(key: key) { return known }
    let last = key.split(separator: " ").last.map(String.init) ?? ""
    if last.count == 2, text.count > 2, let known = province(key: last) { return known }
    return .notUnderstood(text)
  }

  /// Whether a comune that the register does not know lies outside it by its province: one of
  /// another region, also when a local table has brought that province and some of its comuni.
  func isOutside(_ stated: StatedProvince) -> Bool {
    switch stated {
    case .outside: true
    case .inside(let abbreviation): surroundings.names.contains(FoldedName.key(abbreviation))
    case .notStated, .notUnderstood: false
    }
  }

  private func province(key: String) -> StatedProvince? {
    let code = areas.code(key, level: .province) ?? areas.named(key, level: .province).first
    if let abbreviation = code.flatMap({ register[$0] })?.provinceAbbreviation {
      return .inside(abbreviation)
    }
    let bare = AreaIndex.bareKey(key, level: .province)
    if surroundings.names.contains(key) || surroundings.names.contains(bare)
      || surroundings.istatCodes.contains(key)
    {
      return .outside
    }
    return nil
  }

  /// Decides among the meanings of a name by the stated province; nil when there is no meaning.
  func decide(_ meanings: [ComuneIndex.Meaning], _ key: String, _ stated: StatedProvince)
    -> TerritoryResolution?
  {
    if meanings.isEmpty { return nil }
    switch stated {
    case .inside(let abbreviation): return decide(meanings, in: abbreviation)
    case .outside:
      let placeless = meanings.filter { $0.provinceAbbreviation == nil }
      return placeless.isEmpty ? .outside : one(placeless)
    case .notStated: return decide(meanings, namesakes: surroundings.namesakes[key] ?? [])
    case .notUnderstood(let text):
      let result = decide(meanings, namesakes: surroundings.namesakes[key] ?? [])
      return result.noting(.provinceNotUnderstood(text))
    }
  }

  private func decide(_ meanings: [ComuneIndex.Meaning], in abbreviation: String)
    -> TerritoryResolution
  {
    let here = meanings.filter {
      $0.provinceAbbreviation == abbreviation || $0.provinceAbbreviation == nil
    }
    if !here.isEmpty { return one(here) }
    let moved = meanings.filter { meaning in
      let former = meaning.provinceAbbreviation.flatMap { surroundings.formerProvinces[$0] } ?? []
      return former.contains(abbreviation)
    }
    if !moved.isEmpty { return one(moved).noting(.formerProvince(abbreviation)) }
    return .unknown(candidates(meanings))
  }

  private func decide(_ meanings: [ComuneIndex.Meaning], namesakes: [String])
    -> TerritoryResolution
  {
    if namesakes.isEmpty { return one(meanings) }
    let here = candidates(meanings)
    let name = meanings[0].name
    return .ambiguous(
      (here + namesakes.map { TerritoryCandidate(outside: name, province: $0) }).sorted())
  }

  /// The one place behind some meanings; a comune of today comes before one of the same name that
  /// ceased.
  private func one(_ meanings: [ComuneIndex.Meaning]) -> TerritoryResolution {
    var current: Set<TerritoryCode> = []
    var former: [CeasedComune] = []
    for meaning in meanings {
      switch meaning {
      case .current(let comune): current.insert(comune.code)
      case .ceased(let comune): former.append(comune)
      }
    }
    if current.count == 1, let code = current.first { return .resolved(code, nil) }
    if current.isEmpty, let first = former.first,
      former.allSatisfy({ $0.successor == first.successor })
    {
      return resolve(first)
    }
    return .ambiguous(candidates(meanings).sorted())
  }
}

extension TerritoryResolution {
  /// The same result with a note where it is resolved and has none yet.
  func noting(_ note: ResolutionNote) -> TerritoryResolution {
    if case .resolved(let code, nil) = self { return .resolved(code, note) }
    return self
  }
}
