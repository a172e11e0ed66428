internal import Diagnostics
internal import Region

extension ReferenceLoader {
  /// Labels of working positions and the words that profiles and sets use for them.
  mutating func workerPositions() -> (
    byWord: [String: WorkerType], labels: [WorkerType: LocalizedLabel]
  ) {
    var byWord: [String: WorkerType] = [:]
    var labels: [WorkerType: LocalizedLabel] = [:]
    for row in table(
      "posizioni-lavorative.csv", ["codice", "parola", "etichetta_it", "etichetta_en"])
    {
      guard let worker = WorkerType(rawValue: row["codice"]) else {
        faults.append(row.fault("codice", expected: Self.list(WorkerType.allCases)))
        continue
      }
      byWord[row["parola"]] = worker
      labels[worker] = Self.label(row)
    }
    return (byWord, labels)
  }

  /// Labels of conditions and the words that profiles and sets use for them.
  mutating func conditionWords() -> (
    byWord: [String: ConditionSet], labels: [ConditionSet: LocalizedLabel]
  ) {
    let known: [String: ConditionSet] = [
      "none": .none, "disability": .disability, "frail": .frail,
      "notSelfSufficient": .notSelfSufficient,
    ]
    var byWord: [String: ConditionSet] = [:]
    var labels: [ConditionSet: LocalizedLabel] = [:]
    for row in table("condizioni.csv", ["codice", "parola", "etichetta_it", "etichetta_en"]) {
      guard let condition = known[row["codice"]] else {
        faults.append(row.fault("codice", expected: known.keys.sorted().joined(separator: ", ")))
        continue
      }
      byWord[row["parola"]] = condition
      labels[condition] = Self.label(row)
    }
    return (byWord, labels)
  }

  /// Labels of the barriers.
  mutating func barriers() -> [Barrier: LocalizedLabel] {
    var labels: [Barrier: LocalizedLabel] = [:]
    for row in table("barriere.csv", ["codice", "parola", "etichetta_it", "etichetta_en"]) {
      guard let barrier = Barrier(rawValue: row["codice"]) else {
        faults.append(row.fault("codice", expected: Self.list(Barrier.allCases)))
        continue
      }
      labels[barrier] = Self.label(row)
    }
    return labels
  }

  /// The tree of objectives, each with the report target it is mostly for.
  mutating func objectives(_ targets: [ReportTarget]) -> ObjectiveTree {
    let known = Set(targets.map(\.code.rawValue))
    var nodes: [Objective] = []
    var seen: Set<String> = []
    let rows = table(
      "obiettivi.csv",
      [
        "codice", "etichetta_it", "etichetta_en", "clausola", "sinonimi", "sensibile",
        "destinatari_tipici",
      ])
    for row in rows where isNew(row["codice"], of: row, "codice", in: &seen) {
      let target = row["destinatari_tipici"]
      if !target.isEmpty, !known.contains(target) {
        faults.append(
          Diagnostic(
            "reference.unknown-code", .error, at: row.location("destinatari_tipici"),
            ["value": target]))
      }
      nodes.append(
        Objective(
          code: ObjectiveCode(row["codice"]), label: Self.label(row), clause: row["clausola"],
          synonyms: row.list("sinonimi"), isSensitive: row.flag("sensibile", &faults),
          typicalTarget: target.isEmpty ? nil : TargetCode(target)))
    }
    for row in rows {
      if let parent = ObjectiveCode(row["codice"]).parent, !seen.contains(parent.rawValue) {
        faults.append(
          Diagnostic(
            "reference.unknown-code", .error, at: row.location("codice"),
            ["value": parent.rawValue]))
      }
    }
    return ObjectiveTree(version: 1, nodes: nodes)
  }

  /// The named targets of the reports.
  mutating func targets(_ notation: TargetNotation) -> [ReportTarget] {
    var found: [ReportTarget] = []
    var seen: Set<String> = []
    let rows = table(
      "destinatari.csv",
      [
        "codice", "etichetta_it", "etichetta_en", "insieme", "appartenenza", "genitore",
        "partizione", "sensibile",
      ])
    let memberships: [String: ReportTarget.Membership] = [
      "insieme": .atoms, "regola-4-3": .recipient,
    ]
    for row in rows {
      guard let set = notation.set(row["insieme"]) else {
        faults.append(row.fault("insieme", expected: "0-17;*;*"))
        continue
      }
      guard let membership = memberships[row["appartenenza"]] else {
        faults.append(row.fault("appartenenza", expected: "insieme, regola-4-3"))
        continue
      }
      guard isNew(row["codice"], of: row, "codice", in: &seen) else { continue }
      let parent = row["genitore"]
      if !parent.isEmpty, !seen.contains(parent) {
        faults.append(
          Diagnostic(
            "reference.unknown-code", .error, at: row.location("genitore"), ["value": parent]))
      }
      found.append(
        ReportTarget(
          code: TargetCode(row["codice"]), label: Self.label(row), set: set,
          membership: membership, parent: parent.isEmpty ? nil : TargetCode(parent),
          partition: row["partizione"].isEmpty ? nil : row["partizione"],
          isSensitive: row.flag("sensibile", &faults)))
    }
    return found
  }

  /// What words for people mean.
  mutating func targetWords(_ notation: TargetNotation) -> TargetWords {
    var entries: [(word: String, synonyms: [String], set: TargetSet, agesKnown: Bool)] = []
    for row in table("parole-destinatari.csv", ["parola", "sinonimi", "insieme", "eta_nota"]) {
      guard let set = notation.set(row["insieme"]) else {
        faults.append(row.fault("insieme", expected: "0-17;*;*"))
        continue
      }
      entries.append((row["parola"], row.list("sinonimi"), set, row.flag("eta_nota", &faults)))
    }
    return TargetWords(entries)
  }

  /// Kinds of members of the Comunità di Pratica.
  mutating func components() -> [CommunityComponent] {
    table(
      "componenti-cdp.csv",
      ["codice", "etichetta_it", "etichetta_en", "obbligatoria", "clausola", "parole"]
    ).map { row in
      CommunityComponent(
        code: row["codice"], label: Self.label(row),
        isCompulsory: row.flag("obbligatoria", &faults), clause: row["clausola"],
        words: row.list("parole"))
    }
  }

  /// Other words for what the vocabulary names; an objective must be one of the tree.
  mutating func synonyms(_ tree: ObjectiveTree) -> [Synonym] {
    var found: [Synonym] = []
    for row in table("sinonimi.csv", ["tipo", "codice", "parole"]) {
      guard let kind = Synonym.Kind(rawValue: row["tipo"]) else {
        faults.append(row.fault("tipo", expected: Self.list(Synonym.Kind.allCases)))
        continue
      }
      if kind == .objective, tree[ObjectiveCode(row["codice"])] == nil {
        faults.append(
          Diagnostic(
            "reference.unknown-code", .error, at: row.location("codice"), ["value": row["codice"]]))
        continue
      }
      found.append(Synonym(kind: kind, code: row["codice"], phrases: row.list("parole")))
    }
    return found
  }

  /// The two labels of a row.
  static func label(_ row: ReferenceTable.Row) -> LocalizedLabel {
    LocalizedLabel(it: row["etichetta_it"], en: row["etichetta_en"])
  }

  static func list<Word: RawRepresentable>(_ words: [Word]) -> String
  where Word.RawValue == String {
    words.map(\.rawValue).joined(separator: ", ")
  }
}
