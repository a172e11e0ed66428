import Region

/// Who takes part in which measure, known or not: absence from a list means no only if the list is
/// declared complete (method section 6).
///
/// Statements nest: an ATS takes part, a union of comuni in it does not. For every comune the
/// narrowest statement decides, and among equally narrow ones the latest; where two of these
/// contradict each other nobody knows, also in a complete list.
struct MeasureParticipation: Sendable {
  private struct Entry {
    let extent: ComuneSet?
    let territory: TerritoryCode
    let takesPart: Bool
    let start: CalendarDate?
  }

  /// What is said of one measure or line.
  private struct List {
    var entries: [Entry] = []
    /// Whether absence means no.
    var isComplete = false
    /// Comuni that take part, and those that do not.
    var inside = ComuneSet.empty
    var outside = ComuneSet.empty
    /// Comuni of which the list says both.
    var open = ComuneSet.empty
    /// What is said of territories whose comuni are not known.
    var unplaced: [TerritoryCode: Ternary] = [:]

    /// Territories that take part, or may, and whose comuni are not known.
    var unplacedMembers: [TerritoryCode: Ternary] { unplaced.filter { $0.value != .no } }
  }

  private var lists: [String: List] = [:]
  private let frame: TerritoryFrame

  /// - Parameter periods: days that each list speaks of; of a list that is not named, those of its
  ///   rows alone.
  init(
    _ rows: [Participation], frame: TerritoryFrame, date: CalendarDate,
    periods: [InstrumentCode: Period] = [:]
  ) {
    self.frame = frame
    for row in rows {
      let isInForce = row.period.contains(date)
      // A list of another year says nothing of who is absent from this one's.
      let speaksOfToday =
        isInForce || periods[row.reference.instrument].map { $0.contains(date) } ?? false
      if row.listIsComplete, speaksOfToday {
        lists[row.measure, default: List()].isComplete = true
      }
      if isInForce {
        lists[row.measure, default: List()].entries.append(
          Entry(
            extent: frame.extent(of: row.territory), territory: row.territory,
            takesPart: row.takesPart, start: row.period.start))
      }
    }
    for measure in lists.keys { Self.settle(&lists[measure]!) }
  }

  /// What a mapping knows of the measures in force on its reference date.
  init(_ input: AnalysisInput) {
    self.init(
      input.participation, frame: input.frame, date: input.referenceDate,
      periods: Dictionary(
        input.instruments.map { ($0.code, $0.period) }, uniquingKeysWith: { a, _ in a }))
  }

  private static func settle(_ list: inout List) {
    let known = list.entries.compactMap { entry in entry.extent.map { (entry, $0) } }
    let byWidth = Dictionary(grouping: known) { $0.1.count }
    for width in byWidth.keys.sorted(by: >) {
      let alike = Dictionary(grouping: byWidth[width]!) { $0.0.start?.dayNumber ?? .min }
      for start in alike.keys.sorted() {
        let (yes, no) = (
          union(alike[start]!.filter(\.0.takesPart).map(\.1)),
          union(alike[start]!.filter { !$0.0.takesPart }.map(\.1))
        )
        for said in [yes, no] {
          list.inside.subtract(said)
          list.outside.subtract(said)
          list.open.subtract(said)
        }
        list.inside.formUnion(yes.subtracting(no))
        list.outside.formUnion(no.subtracting(yes))
        list.open.formUnion(yes.intersection(no))
      }
    }
    list.unplaced = Dictionary(grouping: list.entries.filter { $0.extent == nil }, by: \.territory)
      .mapValues(lastWord)
  }

  /// What the latest of some statements say; unknown where they contradict each other.
  private static func lastWord(_ entries: [Entry]) -> Ternary {
    let last = entries.map { $0.start?.dayNumber ?? .min }.max()
    let said = Set(entries.filter { ($0.start?.dayNumber ?? .min) == last }.map(\.takesPart))
    return said.count == 1 ? said.contains(true) ? .yes : .no : .unknown
  }

  private static func union(_ sets: [ComuneSet]) -> ComuneSet {
    sets.reduce(into: .empty) { $0.formUnion($1) }
  }

  private func list(_ line: MeasureLine) -> List {
    lists[line.code.rawValue] ?? lists[line.measure] ?? List()
  }

  /// Whether some part of the territories takes part in a line: by rows on the line itself where
  /// there are any, else by rows on its measure.
  func takesPart(_ line: MeasureLine, in territories: [TerritoryCode]) -> Ternary {
    let list = list(line)
    guard let extent = frame.extent(of: territories) else {
      return Self.lastWord(list.entries.filter { territories.contains($0.territory) })
    }
    if list.inside.intersects(extent) { return .yes }
    var mayReach = list.open.intersects(extent)
    for (territory, takesPart) in list.unplacedMembers {
      switch frame.reaches(territory, into: extent) {
      case .yes where takesPart == .yes: return .yes
      case .yes, .unknown: mayReach = true
      case .no: break
      }
    }
    if !extent.isEmpty, extent.isSubset(of: list.outside) { return .no }
    return list.isComplete && !mayReach ? .no : .unknown
  }

  /// Whether a territory takes part in a line as a whole, every comune of it.
  func takesPartWhole(_ line: MeasureLine, in territory: TerritoryCode) -> Bool {
    let list = list(line)
    guard let extent = frame.extent(of: territory) else {
      return takesPart(line, in: [territory]) == .yes
    }
    return extent.isSubset(of: list.inside)
  }

  /// The comuni of a territory that take part in a line, or may.
  func widest(_ line: MeasureLine, in extent: ComuneSet) -> ComuneSet {
    let list = list(line)
    guard list.isComplete, list.unplacedMembers.isEmpty else {
      return extent.subtracting(list.outside)
    }
    var widest = list.inside
    widest.formUnion(list.open)
    return widest
  }

  /// The comuni that take part in a line; nil unless the list is declared complete, does not
  /// contradict itself and its links are known.
  func extent(of line: MeasureLine) -> ComuneSet? {
    let list = list(line)
    let isKnown = list.isComplete && list.open.isEmpty && list.unplacedMembers.isEmpty
    return isKnown && !list.inside.isEmpty ? list.inside : nil
  }
}
