public import Region

/// A comune that merged into another, or moved to another province, with its old code.
public struct CeasedComune: Hashable, Sendable {
  /// ISTAT code of its time; some successors kept it.
  public let code: TerritoryCode
  /// The name it had.
  public let name: String
  /// Two letters of its province of then.
  public let provinceAbbreviation: String
  /// Its last day.
  public let end: CalendarDate
  /// The comune of today; nil when not known.
  public let successor: TerritoryCode?
}

/// All territories with their names, and which lies in which, when, as who says.
///
/// The hierarchies are not nested in one another: a comune has an ATS, a province, perhaps an ASST
/// and an ambito, and each of these links stands for itself.
public struct TerritoryRegister: Sendable {
  /// Every territory, by code.
  public let territories: [Territory]
  /// Every link; those of local tables come after those of the reference data.
  public let links: [TerritoryLink]
  /// Comuni that merged or moved, with their successors where known.
  public let ceasedComuni: [CeasedComune]
  private let places: [TerritoryCode: Int]
  private let linksByChild: [TerritoryCode: [TerritoryLink]]
  private let childrenByParent: [TerritoryCode: [TerritoryCode]]
  private let localLinksByChild: [TerritoryCode: [TerritoryLink]]

  /// Makes a register. Where a local link is valid, it takes the place of the reference links from
  /// the same child to the same level, except for custom areas, of which there may be many.
  init(
    territories: [Territory], links: [TerritoryLink], localLinks: [TerritoryLink] = [],
    ceasedComuni: [CeasedComune]
  ) {
    self.territories = territories.sorted { $0.code < $1.code }
    self.links = links + localLinks
    self.ceasedComuni = ceasedComuni
    places = Dictionary(
      self.territories.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    linksByChild = Dictionary(grouping: links, by: \.child)
    localLinksByChild = Dictionary(grouping: localLinks, by: \.child)
    childrenByParent = Dictionary(grouping: self.links, by: \.parent).mapValues {
      Array(Set($0.map(\.child))).sorted()
    }
  }

  /// The links of the reference data.
  var referenceLinks: [TerritoryLink] {
    links.dropLast(localLinksByChild.values.reduce(0) { $0 + $1.count }).map(\.self)
  }
  /// The links of local tables.
  var localLinks: [TerritoryLink] {
    links.suffix(localLinksByChild.values.reduce(0) { $0 + $1.count }).map(\.self)
  }

  /// The territory of a code, nil when the register has none.
  public subscript(code: TerritoryCode) -> Territory? { places[code].map { territories[$0] } }

  /// The name of a territory; its code when the register does not know it.
  public func name(of code: TerritoryCode) -> String { self[code]?.name ?? code.rawValue }

  /// The name of a territory with what to write to mean it and no other, `Lodi [A-lodi]`; its code when
  /// the register does not know it.
  public func nameWithCode(_ code: TerritoryCode) -> String {
    self[code].map { TerritoryCandidate($0).withCode } ?? code.rawValue
  }

  /// The territories of a level, by code.
  public func territories(at level: TerritoryLevel) -> [Territory] {
    territories.filter { $0.level == level }
  }

  /// The links of a territory that hold on a day.
  public func links(of child: TerritoryCode, on date: CalendarDate) -> [TerritoryLink] {
    let reference = (linksByChild[child] ?? []).filter { $0.validity.contains(date) }
    guard let stated = localLinksByChild[child] else { return reference }
    let local = stated.filter { $0.validity.contains(date) }
    let levels = Set(local.compactMap { self[$0.parent]?.level }).subtracting([.custom])
    return reference.filter { link in
      self[link.parent].map { !levels.contains($0.level) } ?? true
    } + local
  }

  /// Everything a territory lies in on a day, by code, itself not included.
  public func ancestors(of code: TerritoryCode, on date: CalendarDate) -> [TerritoryCode] {
    closure(from: code) { links(of: $0, on: date).map(\.parent) }
  }

  /// The territories of a level in which a territory lies on a day; a comune may have several ASST.
  public func parents(of code: TerritoryCode, level: TerritoryLevel, on date: CalendarDate)
    -> [TerritoryCode]
  {
    ancestors(of: code, on: date).filter { self[$0]?.level == level }
  }

  /// The one territory of a level in which a territory lies on a day; nil when there is none or
  /// more than one.
  public func parent(of code: TerritoryCode, level: TerritoryLevel, on date: CalendarDate)
    -> TerritoryCode?
  {
    let found = parents(of: code, level: level, on: date)
    return found.count == 1 ? found[0] : nil
  }

  /// What lies in a territory on a day, by code, itself not included.
  ///
  /// - Parameter level: only territories of this level; nil for all.
  public func descendants(
    of code: TerritoryCode, level: TerritoryLevel? = nil, on date: CalendarDate
  ) -> [TerritoryCode] {
    let all = closure(from: code) { parent in
      (childrenByParent[parent] ?? []).filter { child in
        links(of: child, on: date).contains { $0.parent == parent }
      }
    }
    guard let level else { return all }
    return all.filter { self[$0]?.level == level }
  }

  private func closure(
    from code: TerritoryCode, following next: (TerritoryCode) -> [TerritoryCode]
  ) -> [TerritoryCode] {
    var found: Set<TerritoryCode> = []
    var waiting = next(code)
    while let current = waiting.popLast() {
      if current != code, found.insert(current).inserted { waiting += next(current) }
    }
    return found.sorted()
  }
}
