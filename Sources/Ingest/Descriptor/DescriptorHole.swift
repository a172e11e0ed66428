internal import Yams

/// The mark that a draft leaves where a person has to decide.
///
/// A descriptor that still holds it is refused, wherever it stands, so that nothing is taken for
/// decided that nobody looked at.
public enum DescriptorHole {
  /// What a draft writes and a person replaces.
  public static let mark = "DA_COMPLETARE"

  static func isHole(_ node: Node) -> Bool { node.scalar?.string == mark }

  /// Reports every hole below a node, with its key, its line and what may stand there.
  ///
  /// A hole that other places refer to is one hole.
  static func report(in root: DescriptorNode) {
    var seen: Set<[Int]> = []
    walk(root.node, path: [], root.faults, &seen)
  }

  private static func walk(
    _ node: Node, path: [String], _ faults: FaultCollector, _ seen: inout Set<[Int]>
  ) {
    switch node {
    case .scalar where isHole(node):
      let place = [node.mark?.line ?? 0, node.mark?.column ?? 0]
      guard seen.insert(place).inserted else { return }
      faults.report(
        "descriptor.hole", line: node.mark?.line, column: node.mark?.column,
        ["key": path.last ?? "", "allowed": wanted(path)])
    case .scalar, .alias: return
    case .sequence(let items):
      for item in items { walk(item, path: path, faults, &seen) }
    case .mapping(let pairs):
      for pair in pairs {
        walk(pair.key, path: path, faults, &seen)
        walk(pair.value, path: path + [pair.key.scalar?.string ?? ""], faults, &seen)
      }
    }
  }

  /// What the nearest key that is known asks for.
  private static func wanted(_ path: [String]) -> String {
    for key in path.reversed() {
      if let words = words[key] { return words.joined(separator: ", ") }
    }
    return "…"
  }

  private static let objectives = ["A3.1", "A4.2", "F1.1", "…"]
  private static let words: [String: [String]] = [
    "tipo": Words.kinds.map(\.0), "modalita": Words.modes.map(\.0),
    "popolazione": Words.populations.map(\.0), "campionamento": Words.samplings.map(\.0),
    "base_territoriale": Words.territoryBases.map(\.0), "stato": Words.statuses.map(\.0),
    "risposta": Words.answers.map(\.0), "barriere": Words.barriers.map(\.0),
    "lavoro": Words.workers.map(\.0), "fase": Words.stages.map(\.0),
    "erogazione": Words.provisions.map(\.0), "modo": Words.statementKinds.map(\.0),
    "livello": Words.catchmentLevels.map(\.0), "sesso": Words.sexes.map(\.0),
    "quantita": AggregateSpec.quantities.map(\.0), "obiettivo": objectives,
    "obiettivi": objectives, "codice": objectives + ["null"],
    "destinatari": ["famiglie con figli", "anziani", "3-6 anni", "…"],
    "comune": ["Bergamo"], "provincia": ["BG"], "ats": ["ATS-325"],
    "ambito": ["A-lodi"], "territorio": ["R03", "ATS-325"], "dal": ["2026-02-01"],
    "al": ["2026-04-30"], "misura": ["sprint", "nidi-gratis", "…"], "si": ["sì"], "no": ["no"],
    "assistiti": ["{eta: 0-2}", "{eta: 65+, condizione: fragile}", "nessuno"],
    "aderisce": ["si", "no"], "scala": PrintedShareSpec.scales.map(\.0),
  ]
}
