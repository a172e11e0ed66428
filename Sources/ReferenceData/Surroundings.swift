/// What name resolution must know of the rest of Italy and of the past.
struct Surroundings: Sendable {
  /// A province outside the region.
  struct Province: Sendable {
    /// Three digits.
    let istat: String
    let abbreviation: String
    let name: String
  }

  let provinces: [Province]
  /// Provinces, by folded name of a comune, of comuni elsewhere that have the same name.
  let namesakes: [String: [String]]
  /// By abbreviation of a province, those from which its comuni came.
  let formerProvinces: [String: [String]]
  /// Three-digit codes of the provinces.
  let istatCodes: Set<String>
  /// Folded names and abbreviations of the provinces.
  let names: Set<String>

  init(
    provinces: [Province], namesakes: [String: [String]], formerProvinces: [String: [String]]
  ) {
    self.provinces = provinces
    self.namesakes = namesakes
    self.formerProvinces = formerProvinces
    istatCodes = Set(provinces.map(\.istat))
    names = Set(provinces.flatMap { [FoldedName.key($0.name), FoldedName.key($0.abbreviation)] })
  }
}
