internal import Diagnostics
internal import Region

extension ReferenceLoader {
  /// Words by which entries of catalogues are compared: each wording once per use, single words
  /// where the comparison looks at single words, kinds of activity that there are.
  mutating func serviceWords() -> [ServiceWord] {
    var found: [ServiceWord] = []
    var seen: Set<String> = []
    let rows = table("parole-servizi.csv", ["uso", "gruppo", "parole"])
    let kinds = Set(rows.filter { $0["uso"] == ServiceWord.Use.activity.rawValue }.map(\.group))
    for row in rows {
      guard let use = ServiceWord.Use(rawValue: row["uso"]) else {
        faults.append(row.fault("uso", expected: Self.list(ServiceWord.Use.allCases)))
        continue
      }
      let words = row.list("parole")
      if words.isEmpty { faults.append(row.fault("parole", expected: "nido|asilo nido")) }
      if use.hasGroup, row.group.isEmpty || use == .number && Int(row.group) == nil {
        faults.append(row.fault("gruppo", expected: use == .number ? "1, 2, 3 ..." : "nido"))
      }
      for word in words {
        if use == .related {
          if !kinds.contains(word) {
            faults.append(
              Diagnostic(
                "reference.unknown-code", .error, at: row.location("parole"), ["value": word]))
          }
          continue
        }
        if !use.allowsPhrases, word.contains(" ") {
          faults.append(
            Diagnostic(
              "reference.bad-value", .error, at: row.location("parole"),
              ["value": word, "expected": word.split(separator: " ").joined(separator: "|")]))
        }
        // A word may be in several rows of contrasts, of one it is in one.
        let scope = use == .contrast ? use.rawValue + " " + row.group : use.rawValue
        if !seen.insert(scope + ":" + FoldedName.key(word)).inserted {
          faults.append(
            Diagnostic(
              "reference.duplicate", .error, at: row.location("parole"), ["value": word]))
        }
      }
      found.append(ServiceWord(use: use, group: row.group, words: words))
    }
    return found
  }
}

extension ReferenceTable.Row {
  fileprivate var group: String { self["gruppo"] }
}
