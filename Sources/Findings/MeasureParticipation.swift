import Region

/// Who takes part in which measure, known or not: absence from a list means no only if the list is
/// declared complete (method section 6).
struct MeasureParticipation: Sendable {
  private struct Entry {
    var extent: ComuneSet?
    var territory: TerritoryCode
    var takesPart: Bool
  }

  private var entries: [String: [Entry]] = [:]
  private var completeLists: Set<String> = []
  private var extents: [String: ComuneSet] = [:]
  private let frame: TerritoryFrame

  init(_ rows: [Participation], frame: TerritoryFrame, date: CalendarDate) {
    self.frame = frame
    for row in rows {
      guard row.period.contains(date) else { continue }
      // A list of another year says nothing of who is absent from this one's.
      if row.listIsComplete { completeLists.insert(row.measure) }
      entries[row.measure, default: []].append(
        Entry(
          extent: frame.extent(of: row.territory), territory: row.territory,
          takesPart: row.takesPart))
    }
    for (measure, rows) in entries {
      let parts = rows.filter(\.takesPart).map(\.extent)
      guard var union = parts.first ?? nil, !parts.contains(nil) else { continue }
      for part in parts { union.formUnion(part!) }
      extents[measure] = union
    }
  }

  /// Whether some part of the territories takes part in a line: by rows on the line itself where
  /// there are any, else by rows on its measure.
  func takesPart(_ line: MeasureLine, in territories: [TerritoryCode]) -> Ternary {
    let key =
      entries[line.code.rawValue] != nil || completeLists.contains(line.code.rawValue)
      ? line.code.rawValue : line.measure
    let rows = entries[key] ?? []
    guard let extent = frame.extent(of: territories) else {
      let direct = rows.filter { territories.contains($0.territory) }
      if direct.contains(where: \.takesPart) { return .yes }
      return direct.isEmpty ? .unknown : .no
    }
    var mayReach = false
    for row in rows where row.takesPart {
      if let own = row.extent {
        if own.intersects(extent) { return .yes }
        continue
      }
      switch frame.reaches(row.territory, into: extent) {
      case .yes: return .yes
      case .unknown: mayReach = true
      case .no: break
      }
    }
    let refusals = rows.filter { !$0.takesPart }.compactMap(\.extent)
    let refused = refusals.reduce(into: ComuneSet?.none) { union, part in
      if union == nil { union = part } else { union!.formUnion(part) }
    }
    if let refused, extent.isSubset(of: refused) { return .no }
    return completeLists.contains(key) && !mayReach ? .no : .unknown
  }

  /// The comuni that take part in a line; nil unless the list is declared complete and its links
  /// are known.
  func extent(of line: MeasureLine) -> ComuneSet? {
    let key = completeLists.contains(line.code.rawValue) ? line.code.rawValue : line.measure
    guard completeLists.contains(key) else { return nil }
    return extents[key]
  }
}
