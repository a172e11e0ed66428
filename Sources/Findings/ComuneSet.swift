public import Region

/// A set of comuni as bits over the order of a ``TerritoryFrame``: territories of every hierarchy
/// (ambito, ATS, province, custom areas) become comparable as the comuni they hold.
public struct ComuneSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  /// No comune of any frame.
  static let empty = ComuneSet(capacity: 0)

  init(capacity: Int) { words = Array(repeating: 0, count: (capacity + 63) / 64) }

  /// The words that hold a comune: room for more is no part of the set.
  private var content: ArraySlice<UInt64> {
    words[..<(words.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0)]
  }

  /// Whether two sets hold the same comuni, whatever room they have.
  public static func == (a: ComuneSet, b: ComuneSet) -> Bool { a.content == b.content }

  /// Hashes the comuni.
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }

  /// Whether no comune is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Number of comuni.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

  func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }

  /// The comuni as numbers in the order of the frame, rising.
  var indices: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }

  /// Whether a comune is in both sets.
  public func intersects(_ other: ComuneSet) -> Bool {
    zip(words, other.words).contains { $0 & $1 != 0 }
  }

  /// Whether every comune of the set is in the other.
  public func isSubset(of other: ComuneSet) -> Bool {
    words.indices.allSatisfy {
      words[$0] & ~(other.words.indices.contains($0) ? other.words[$0] : 0) == 0
    }
  }

  /// The comuni in both sets.
  func intersection(_ other: ComuneSet) -> ComuneSet { subtracting(subtracting(other)) }

  func subtracting(_ other: ComuneSet) -> ComuneSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  mutating func subtract(_ other: ComuneSet) {
    for i in words.indices.prefix(other.words.count) { words[i] &= ~other.words[i] }
  }

  mutating func formUnion(_ other: ComuneSet) {
    if words.count < other.words.count {
      words += Array(repeating: 0, count: other.words.count - words.count)
    }
    for i in other.words.indices { words[i] |= other.words[i] }
  }
}

/// The territories of a mapping as findings need them: names, parents, and the comuni inside, at
/// the reference date.
public struct TerritoryFrame: Sendable {
  /// One territory of the frame.
  public struct Place: Hashable, Sendable {
    /// Code of the territory.
    public let code: TerritoryCode
    /// Level in its hierarchy.
    public let level: TerritoryLevel
    /// Name as people write it.
    public let name: String
    /// The wider territory whose finding is published when this one's cannot be: ATS of an ambito,
    /// region of an ATS; nil at the top.
    public let parent: TerritoryCode?
    /// Comuni inside; empty when the links are not known.
    public let comuni: [TerritoryCode]

    /// Makes a place.
    public init(
      code: TerritoryCode, level: TerritoryLevel, name: String, parent: TerritoryCode?,
      comuni: [TerritoryCode]
    ) {
      self.code = code
      self.level = level
      self.name = name
      self.parent = parent
      self.comuni = comuni
    }
  }

  /// All places by code.
  public let places: [TerritoryCode: Place]
  private let extents: [TerritoryCode: ComuneSet]
  private let capacity: Int
  /// Comuni by their number.
  private let comuni: [TerritoryCode]
  private let comuneNames: [TerritoryCode: String]
  /// Levels of the territories that bear a name, in lower case.
  private let bearers: [String: [TerritoryLevel]]

  /// Makes a frame. Comuni are numbered in code order, whatever the order of the places.
  /// - Parameter comuneNames: names of comuni that are no places of the frame.
  public init(places: [Place], comuneNames: [TerritoryCode: String] = [:]) {
    self.comuneNames = comuneNames
    let comuni = Set(places.flatMap(\.comuni)).sorted()
    let index = Dictionary(uniqueKeysWithValues: comuni.enumerated().map { ($1, $0) })
    capacity = comuni.count
    self.comuni = comuni
    self.places = Dictionary(places.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    var extents: [TerritoryCode: ComuneSet] = [:]
    for place in places where !place.comuni.isEmpty {
      var set = ComuneSet(capacity: comuni.count)
      for comune in place.comuni { set.insert(index[comune]!) }
      extents[place.code] = set
    }
    for comune in comuni where extents[comune] == nil {
      var set = ComuneSet(capacity: comuni.count)
      set.insert(index[comune]!)
      extents[comune] = set
    }
    self.extents = extents
    let known = self.places
    let named =
      known.values.map { ($0.name, $0.level) }
      + comuneNames.filter { known[$0.key] == nil }.map { ($0.value, .comune) }
    bearers = Dictionary(grouping: named, by: { $0.0.lowercased() }).mapValues { $0.map(\.1) }
  }

  /// The comuni of a territory; nil when its links are not known, which is never "empty".
  public func extent(of code: TerritoryCode) -> ComuneSet? { extents[code] }

  /// The comuni of several territories together; nil when those of any are not known.
  public func extent(of codes: [TerritoryCode]) -> ComuneSet? {
    var union = ComuneSet(capacity: capacity)
    for code in codes {
      guard let part = extents[code] else { return nil }
      union.formUnion(part)
    }
    return union
  }

  /// Comuni under as few names as can be: ATS, provinces, ambiti and areas of the mapping of which all
  /// comuni are in the set, then the comuni that are left by name; a territory is no part of itself.
  public func parts(of set: ComuneSet, in territory: TerritoryCode) -> [TerritoryCode] {
    var rest = set
    var parts: [TerritoryCode] = []
    for level in [TerritoryLevel.ats, .province, .ambito, .custom] {
      let wholes = places.values.filter { $0.level == level && $0.code != territory }
      for code in wholes.map(\.code).sorted() {
        guard let extent = extents[code], extent.isSubset(of: rest) else { continue }
        parts.append(code)
        rest.subtract(extent)
      }
    }
    return parts
      + rest.indices.map { comuni[$0] }.sorted { (name(of: $0), $0) < (name(of: $1), $1) }
  }

  /// Whether two groups of territories share a comune; nil when the links do not tell.
  public func touches(_ a: [TerritoryCode], _ b: [TerritoryCode]) -> Bool? {
    if a.contains(where: b.contains) { return true }
    guard let x = extent(of: a), let y = extent(of: b) else { return nil }
    return x.intersects(y)
  }

  /// Whether a territory lies within another one: all its comuni do or, where those are not known, the
  /// territories above it say so.
  public func isPart(_ code: TerritoryCode, of other: TerritoryCode) -> Bool {
    if code == other { return false }
    if let part = extents[code], let whole = extents[other] { return part.isSubset(of: whole) }
    return places[code]?.parent == other
  }

  /// The territories around one, from its parent to the top.
  public func wider(than code: TerritoryCode) -> [TerritoryCode] {
    var found: [TerritoryCode] = []
    while let next = places[found.last ?? code]?.parent, next != code, !found.contains(next) {
      found.append(next)
    }
    return found
  }

  /// The widest territory around one, which maps compare it with; nil at the top.
  public func whole(of code: TerritoryCode) -> TerritoryCode? { wider(than: code).last }

  /// Whether a territory reaches into comuni, as far as links tell: one whose own comuni are not
  /// known lies somewhere in the territory above it.
  func reaches(_ code: TerritoryCode, into extent: ComuneSet) -> Ternary {
    if let own = extents[code] { return own.intersects(extent) ? .yes : .no }
    guard let outline = places[code]?.parent.flatMap({ extents[$0] }) else { return .unknown }
    if !outline.intersects(extent) { return .no }
    return outline.isSubset(of: extent) ? .yes : .unknown
  }

  /// How many other territories bear the name of one: those of a level, or all.
  public func namesakes(of code: TerritoryCode, level: TerritoryLevel? = nil) -> Int {
    let levels = bearers[name(of: code).lowercased()] ?? []
    return max(0, levels.count { level == nil || $0 == level } - 1)
  }

  /// Name of a territory, its code when the frame does not know it.
  public func name(of code: TerritoryCode) -> String {
    places[code]?.name ?? comuneNames[code] ?? code.rawValue
  }
}
