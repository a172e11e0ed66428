public import Region

/// What a text that should name a territory turned out to be. Nothing is ever guessed.
public enum TerritoryResolution: Hashable, Sendable {
  /// The territory; a note when the text had to be read with care (a warning is due).
  case resolved(TerritoryCode, ResolutionNote?)
  /// Several territories have this name.
  case ambiguous([TerritoryCandidate])
  /// A place that lies outside the register: another region's comune or province.
  case outside
  /// A comune that no longer exists and whose successor is not known.
  case ceased(CeasedComune)
  /// Nothing has this name; the nearest names, at most three, to show and never to use.
  case unknown([TerritoryCandidate])

  /// The code, when there is one.
  public var code: TerritoryCode? {
    if case .resolved(let code, _) = self { return code }
    return nil
  }
}

/// Why a resolved text deserves a look.
public enum ResolutionNote: Hashable, Sendable {
  /// A numeric code had lost its leading zero or carried a thousands separator.
  case codeRepaired
  /// Name or code of a comune that has merged into the resolved one.
  case formerComune(String)
  /// The province is the one the comune belonged to before.
  case formerProvince(String)
  /// The name was abbreviated, or its words were joined or parted.
  case spelling
  /// The stated province is no province; the name alone decided.
  case provinceNotUnderstood(String)

  /// Code of the warning to give.
  public var diagnosticCode: String {
    switch self {
    case .codeRepaired: "territory.code-repaired"
    case .formerComune: "territory.former-comune"
    case .formerProvince: "territory.former-province"
    case .spelling: "territory.spelling"
    case .provinceNotUnderstood: "territory.province-not-understood"
    }
  }
}

/// A territory that a text may mean.
public struct TerritoryCandidate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Nil for a place outside the register.
  public let code: TerritoryCode?
  /// Name in the register.
  public let name: String
  /// Level of the territory.
  public let level: TerritoryLevel
  /// Two letters, for comuni.
  public let provinceAbbreviation: String?

  /// `Castro (BG)`, as lists of candidates show it; with the code where that tells more.
  public var description: String {
    if let provinceAbbreviation, level == .comune { return "\(name) (\(provinceAbbreviation))" }
    return code.map { "\(name) [\($0)]" } ?? name
  }

  /// The candidate with what to write to mean it and no other.
  public var withCode: String {
    guard let code, !description.hasSuffix("[\(code)]") else { return description }
    return "\(description) [\(code)]"
  }

  /// By name, level, province and code.
  public static func < (a: TerritoryCandidate, b: TerritoryCandidate) -> Bool {
    (a.name, a.level.rawValue, a.provinceAbbreviation ?? "", a.code?.rawValue ?? "")
      < (b.name, b.level.rawValue, b.provinceAbbreviation ?? "", b.code?.rawValue ?? "")
  }

  init(_ territory: Territory) {
    code = territory.code
    name = territory.name
    level = territory.level
    provinceAbbreviation = territory.provinceAbbreviation
  }

  init(outside name: String, province: String) {
    code = nil
    self.name = name
    level = .comune
    provinceAbbreviation = province
  }
}
