internal import Ingest
internal import ReferenceData
internal import Region

/// Writes the draft of coded focus groups.
final class GroupsDraft {
  private let table: SniffedTable
  private let roles: ColumnRoles
  private let writer = DraftWriter()
  private var proposals: [Draft.PlacedProposal] = []

  static func make(_ table: SniffedTable) -> Draft {
    let draft = GroupsDraft(table)
    draft.write()
    return Draft(
      kind: .focusGroups, lines: draft.writer.lines,
      placements: draft.roles.placements(in: table), proposals: draft.proposals)
  }

  static let wanted: [ColumnRoles.Wanted] = [
    .init(key: "codice", use: "codice_tema"), .init(key: "gruppo"),
    .init(key: "citazione", accepts: { !$0.isNumber }), .init(key: "segmento"),
  ]

  private init(_ table: SniffedTable) {
    self.table = table
    let fixed: [(ColumnRole, String)] = [
      (.code, "codice"), (.group, "gruppo"), (.quote, "citazione"), (.segment, "segmento"),
    ]
    var taken: [String: Int] = [:]
    for (role, key) in fixed { taken[key] = table.roles[role] }
    roles = ColumnRoles(table, Self.wanted, taken: taken, places: false)
  }

  private func write() {
    let head = DraftHead(table: table, kind: .focusGroups)
    head.begin(writer)
    writer.gap()
    put("gruppo", required: true)
    put("segmento", required: false)
    put("citazione", required: false)
    writer.gap()
    writeCodes()
    writer.gap()
    writeGroups()
    head.end(writer, uses: roles.uses(in: table), holdsPeople: true)
  }

  private func put(_ key: String, required: Bool) {
    if let column = roles[key] {
      writer.put("\(key): {\(table.tally.columns[column].reference)}")
    } else if required {
      writer.say("column-missing")
      writer.put("\(key): {colonna: \(DraftWriter.hole)}")
    }
  }

  private func writeCodes() {
    guard let column = roles["codice"] else {
      writer.say("column-missing")
      writer.put("codice: {colonna: \(DraftWriter.hole), valori: {\(DraftWriter.hole): null}}")
      return
    }
    writer.say("codes")
    writer.put("codice:")
    writer.inside {
      for line in table.tally.columns[column].reference.lines { writer.put(line) }
      if let separator = table.format.conventions.codeSeparator {
        writer.put("separatore: \(YAMLScalar.quoted(separator))")
      }
      writer.put("valori:")
      let values = pieces(table.answers(column))
      writer.inside { writer.codes(values, .objective) { code($0.text) } }
      for value in values {
        let code = code(value.text)
        proposals.append(
          Draft.PlacedProposal(
            label: value.text, vocabulary: .objective, candidates: code.proposals,
            isFilled: code.isFilled))
      }
    }
  }

  /// The codes of cells that may hold several.
  private func pieces(_ values: [ColumnTally.Value]) -> [ColumnTally.Value] {
    guard let separator = table.format.conventions.codeSeparator else { return values }
    var counts: [String: Int] = [:]
    for value in values {
      for piece in value.text.split(separator: separator) {
        counts[ValueInspection.cleaned(String(piece)), default: 0] += value.count
      }
    }
    return counts.filter { !$0.key.isEmpty }
      .map { ColumnTally.Value(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// A code by its last level first, else by its whole path.
  private func code(_ path: String) -> CodedText {
    let mark = table.format.conventions.codePathSeparator ?? "\\"
    let last = path.split(separator: mark).last.map(String.init) ?? path
    let own = table.matcher.proposals(for: last, in: .objective)
    let whole = last == path ? own : table.matcher.proposals(for: path, in: .objective)
    return CodedText(own.first?.score ?? 0 >= whole.first?.score ?? 0 ? own : whole)
  }

  /// Where each group met: nobody but the person knows.
  private func writeGroups() {
    guard let column = roles["gruppo"] else { return }
    writer.say("groups")
    let values = table.answers(column)
    if table.tally.columns[column].isCapped || values.isEmpty { return }
    writer.put("gruppi:")
    writer.inside {
      for value in values {
        let place = table.matcher.isTargetWord(value.text) ? nil : placeNamed(in: value.text)
        if let place { writer.say("place-in-name", ["place": place]) }
        writer.put(
          "\(YAMLScalar.quoted(value.text)): {territorio: \(DraftWriter.hole)}",
          .found(count: value.count, nil, .objective))
      }
    }
  }

  /// A territory named in the name of a document, such as `Gruppo Crema 2`.
  private func placeNamed(in text: String) -> String? {
    for word in text.split(whereSeparator: { !$0.isLetter && $0 != "'" }) where word.count > 3 {
      if case .resolved(let code, _) = table.resolver.resolve(String(word), level: .comune) {
        return "\(word) [\(code)]"
      }
    }
    return nil
  }
}
