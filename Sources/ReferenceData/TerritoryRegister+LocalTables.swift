public import Diagnostics
internal import Region

extension TerritoryRegister {
  /// The register with the territories and links of a local table.
  ///
  /// A row with a fault of severity `error` is left out, the others count. A local link takes the
  /// place of reference links to the same level for as long as it is valid.
  ///
  /// - Returns: the wider register, and what is to be said of the table.
  public func adding(_ table: TerritoryTable) -> (
    register: TerritoryRegister, diagnostics: [Diagnostic]
  ) {
    var addition = LocalAddition(register: self, table: table)
    addition.addTerritories()
    addition.addLinks()
    return (addition.result, addition.diagnostics)
  }

  /// The register with the territories and links of a local table file; unchanged, with the reason,
  /// when the file cannot be read.
  ///
  /// - Parameter name: the path to show in diagnostics.
  public func adding(path: String, shownAs name: String) -> (
    register: TerritoryRegister, diagnostics: [Diagnostic]
  ) {
    do throws(DataFaults) {
      return adding(try TerritoryTable(path: path, shownAs: name))
    } catch {
      return (self, error.diagnostics)
    }
  }
}

/// A local table on its way into a register.
private struct LocalAddition {
  let register: TerritoryRegister
  let table: TerritoryTable
  var diagnostics: [Diagnostic]
  private var added: [TerritoryCode: Territory] = [:]
  private var refused: Set<Int> = []
  private var links: [TerritoryLink] = []
  private var parentsByChild: [TerritoryCode: [TerritoryCode]]

  init(register: TerritoryRegister, table: TerritoryTable) {
    self.register = register
    self.table = table
    diagnostics = table.faults
    parentsByChild = Dictionary(grouping: register.links, by: \.child).mapValues {
      $0.map(\.parent)
    }
  }

  var result: TerritoryRegister {
    TerritoryRegister(
      territories: register.territories + added.keys.sorted().compactMap { added[$0] },
      links: register.referenceLinks, localLinks: register.localLinks + links,
      ceasedComuni: register.ceasedComuni)
  }

  private func known(_ code: TerritoryCode) -> Territory? { added[code] ?? register[code] }

  mutating func addTerritories() {
    for (place, row) in table.rows.enumerated() {
      let before = diagnostics.count
      let territory = territory(row)
      if diagnostics[before...].contains(where: { $0.severity == .error }) {
        refused.insert(place)
      } else if let territory {
        added[territory.code] = territory
      }
    }
  }

  /// The territory that a row adds; nil when it is faulty or already known.
  private mutating func territory(_ row: ReferenceTable.Row) -> Territory? {
    let code = TerritoryCode(trimmed(row["codice"]))
    if code.rawValue.isEmpty || code.rawValue.contains(where: \.isWhitespace) {
      report(row, "codice", "territory.bad-code", ["value": row["codice"]])
      return nil
    }
    guard let level = ReferenceLoader.levels[row["livello"]] else {
      let words = ReferenceLoader.levels.keys.sorted()
      report(
        row, "livello", "territory.unknown-level",
        [
          "value": row["livello"], "expected": words.joined(separator: ", "),
          "nearest": Suggestion.nearest(to: row["livello"], among: words).joined(separator: ", "),
        ])
      return nil
    }
    let name = trimmed(row["nome"])
    let population = row.count("popolazione", &diagnostics)
    let latitude = row.degrees("lat", within: 90, &diagnostics)
    let longitude = row.degrees("lon", within: 180, &diagnostics)
    if let territory = known(code) {
      check(row, name: name, level: level, against: territory)
      return nil
    }
    if name.isEmpty {
      report(row, "nome", "territory.missing-name", ["code": code.rawValue])
      return nil
    }
    return Territory(
      code: code, level: level, name: name, aliases: row.list("alias"),
      populationCount: population, latitude: latitude, longitude: longitude,
      provinceAbbreviation: provinceAbbreviation(of: row, level: level))
  }

  private mutating func check(
    _ row: ReferenceTable.Row, name: String, level: TerritoryLevel, against known: Territory
  ) {
    if level != known.level {
      let word = ReferenceLoader.levels.first { $0.value == known.level }?.key ?? ""
      report(
        row, "livello", "territory.level-conflict",
        ["code": known.code.rawValue, "value": row["livello"], "expected": word])
    }
    let names = ([known.name] + known.aliases).map(FoldedName.key)
    if !name.isEmpty, !names.contains(FoldedName.key(name)) {
      report(
        row, "nome", "territory.name-differs", severity: .warning,
        ["code": known.code.rawValue, "value": name, "expected": known.name])
    }
  }

  /// The two letters of a province: its own among the aliases of a new province, those of the
  /// parent for a comune.
  private func provinceAbbreviation(of row: ReferenceTable.Row, level: TerritoryLevel) -> String? {
    switch level {
    case .province:
      return row.list("alias").first { $0.count == 2 && $0.allSatisfy(\.isUppercase) }
    case .comune:
      let parent = TerritoryCode(trimmed(row["genitore"]))
      if let province = known(parent), province.level == .province {
        return province.provinceAbbreviation
      }
      let province = table.rows.first {
        $0["codice"] == parent.rawValue && $0["livello"] == "provincia"
      }
      return province.flatMap { provinceAbbreviation(of: $0, level: .province) }
    default: return nil
    }
  }

  mutating func addLinks() {
    var seen: Set<TerritoryLink> = []
    for (place, row) in table.rows.enumerated() where !refused.contains(place) {
      guard let link = link(row) else { continue }
      if !seen.insert(link).inserted {
        report(
          row, nil, "territory.duplicate-link", severity: .warning,
          ["child": link.child.rawValue, "parent": link.parent.rawValue])
      } else if liesIn(link.parent, link.child) {
        report(
          row, "genitore", "territory.cycle",
          ["child": link.child.rawValue, "parent": link.parent.rawValue])
      } else {
        links.append(link)
        parentsByChild[link.child, default: []].append(link.parent)
      }
    }
  }

  private mutating func link(_ row: ReferenceTable.Row) -> TerritoryLink? {
    let parent = TerritoryCode(trimmed(row["genitore"]))
    if parent.rawValue.isEmpty { return nil }
    guard known(parent) != nil else {
      let codes = register.territories.filter { $0.level != .comune }.map(\.code)
      let near = Suggestion.nearest(
        to: parent.rawValue, among: (codes + added.keys).map(\.rawValue))
      report(
        row, "genitore", "territory.unknown-parent",
        ["value": parent.rawValue, "nearest": near.joined(separator: ", ")])
      return nil
    }
    let before = diagnostics.count
    let validity = Period(
      start: row.date("valido_dal", &diagnostics), end: row.date("valido_al", &diagnostics))
    if diagnostics.count > before { return nil }
    if let start = validity.start, let end = validity.end, end < start {
      report(
        row, "valido_al", "territory.period-reversed",
        ["start": start.description, "end": end.description])
      return nil
    }
    return TerritoryLink(
      child: TerritoryCode(trimmed(row["codice"])), parent: parent, validity: validity,
      source: row["fonte"])
  }

  /// Whether a territory lies in another, at any time, or is the other.
  private func liesIn(_ inner: TerritoryCode, _ outer: TerritoryCode) -> Bool {
    var waiting = [inner]
    var seen: Set<TerritoryCode> = []
    while let current = waiting.popLast() {
      if current == outer { return true }
      if seen.insert(current).inserted { waiting += parentsByChild[current] ?? [] }
    }
    return false
  }

  private mutating func report(
    _ row: ReferenceTable.Row, _ column: String?, _ code: String,
    severity: Diagnostic.Severity = .error, _ arguments: [String: String]
  ) {
    diagnostics.append(Diagnostic(code, severity, at: row.location(column), arguments))
  }
}
