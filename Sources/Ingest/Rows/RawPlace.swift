/// Where something is, as its source says it: names or codes not yet looked up.
public struct RawPlace: Hashable, Sendable {
  /// Comune by name or ISTAT code; nil when the source says none.
  public var comune: String?
  /// Province by name, abbreviation or code; nil when the source says none.
  public var provincia: String?
  /// Ambito by name or code; nil when the source says none.
  public var ambito: String?
  /// ATS by name or code; nil when the source says none.
  public var ats: String?
  /// Any territory by name or code; nil when the source says none.
  public var territorio: String?
  /// Places of one source with the same number say the same; nil where nobody numbered them. It is
  /// no part of what the place says.
  public internal(set) var number: Int?

  /// Makes a place; nil where the source says nothing.
  public init(
    comune: String? = nil, provincia: String? = nil, ambito: String? = nil, ats: String? = nil,
    territorio: String? = nil
  ) {
    self.comune = comune
    self.provincia = provincia
    self.ambito = ambito
    self.ats = ats
    self.territorio = territorio
  }

  /// Whether the source says nothing at all.
  public var isEmpty: Bool { self == RawPlace() }

  /// Whether two places say the same.
  public static func == (a: RawPlace, b: RawPlace) -> Bool {
    (a.comune, a.provincia, a.ambito, a.ats, a.territorio)
      == (b.comune, b.provincia, b.ambito, b.ats, b.territorio)
  }

  /// Hashes what the place says.
  public func hash(into hasher: inout Hasher) {
    for part in [comune, provincia, ambito, ats, territorio] { hasher.combine(part) }
  }
}
