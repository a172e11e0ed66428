internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Item non-response above this is flagged (method section 1).
  private static let muchNonResponse = 0.20

  /// 8 Che cosa non sappiamo.
  var unknowns: PageSection {
    let cells = index.cells(code, target)
    let shown = cells.filter { $0.unmet != nil }.count
    var items = (usersOnlySentence.map { [[.text($0)]] } ?? []) + signItems(cells)
    items += linkItems(cells)
    if let item = reachItem(cells) { items.append(item) }
    items += sourceItems
    if let item = offerItem(cells) { items.append(item) }
    let elsewhere = actors.onlyElsewhere
    if !elsewhere.isEmpty {
      items.append(item("unknown.notHeard", ["actors": words.list(elsewhere)]))
    }
    let asked = cells.filter { $0.sign != .notAsked }.count
    let key = asked == 0 ? "unknown.title.none" : "unknown.title"
    return PageSection(
      id: "non-sappiamo",
      title: words.text(
        key, ["shown": words.whole(shown), "all": words.whole(asked)]),
      shortTitle: words.text("section.unknown.short"), printsFirst: true,
      [
        .paragraph([.text(words.text("unknown.intro"))]),
        items.isEmpty ? .callout([.text(words.text("unknown.nothing"))]) : .list(items),
      ])
  }

  /// Needs that the region's page measures in some of its ATS only.
  private func reachItem(_ cells: [PublishedCell]) -> [Inline]? {
    let partial = cells.filter {
      $0.sign != .notAsked && index.partialReach(code, $0.address.objective, target) != nil
    }
    return partial.isEmpty ? nil : item("unknown.reach", ["objectives": listed(partial)])
  }

  private func item(_ key: String, _ arguments: [String: String] = [:]) -> [Inline] {
    [.text(words.text(key, arguments))]
  }

  private func listed(_ cells: [PublishedCell]) -> String {
    let shown = cells.prefix(4).map { words.quoted(names.objective($0.address.objective)) }
    let rest = cells.count - shown.count
    return rest > 0
      ? words.text(
        "unknown.more", ["objectives": shown.joined(separator: ", "), "count": words.whole(rest)])
      : words.list(shown)
  }

  /// Needs without a number, by the reason why.
  private func signItems(_ cells: [PublishedCell]) -> [[Inline]] {
    let reasons: [(CellSign, DataSign)] = [
      (.suppressed, .suppressed), (.insufficient, .insufficient), (.unreliable, .unreliable),
      (.notAsked, .notAsked),
    ]
    return reasons.compactMap { sign, mark in
      let hit = cells.filter { $0.sign == sign }
      guard !hit.isEmpty else { return nil }
      return [
        .sign(mark), .text(" "),
        .text(
          words.text(
            "unknown.sign.\(mark.rawValue)",
            ["count": words.whole(hit.count), "objectives": listed(hit)])),
      ]
    }
  }

  /// The weakest links of the evidence, and questions many left unanswered.
  private func linkItems(_ cells: [PublishedCell]) -> [[Inline]] {
    let verdicts = cells.filter { $0.verdict?.address == $0.address }
    var items: [[Inline]] = EvidenceLink.allCases.compactMap { link in
      let weak = verdicts.filter {
        $0.verdict?.evidence.strength == .weak && $0.verdict?.evidence.weakest == link
      }
      guard !weak.isEmpty else { return nil }
      return item(
        "unknown.link.\(link.rawValue)",
        ["count": words.whole(weak.count), "objectives": listed(weak)])
    }
    let silent = cells.filter { ($0.itemNonResponse ?? 0) > Self.muchNonResponse }
    if !silent.isEmpty {
      items.append(
        item(
          "unknown.nonResponse",
          [
            "count": words.whole(silent.count), "objectives": listed(silent),
            "share": words.percent(Self.muchNonResponse),
          ]))
    }
    return items
  }

  private var sourceItems: [[Inline]] {
    var items: [[Inline]] = []
    let surveys = context.instruments.filter { $0.kind == .survey || $0.kind == .aggregate }
    let notRandom = surveys.filter { $0.sampling == .nonProbability }
    if !notRandom.isEmpty {
      items.append(
        item("unknown.nonProbability", ["sources": words.list(notRandom.map(\.title))]))
    }
    let users = surveys.filter { $0.population == .users }
    if !users.isEmpty {
      items.append(item("unknown.users", ["sources": words.list(users.map(\.title))]))
    }
    return items
  }

  /// What the catalogues do not say, and measures not known to be in force.
  private func offerItem(_ cells: [PublishedCell]) -> [Inline]? {
    let verdicts = cells.compactMap(\.verdict)
    let missing = MissingField.allCases.filter { field in
      verdicts.contains { $0.missing.contains(field) }
    }
    let beside = Set(verdicts.flatMap(\.measuresBeside)).sorted()
    var parts: [String] = []
    if !missing.isEmpty {
      parts.append(
        words.text(
          "unknown.missing",
          ["fields": words.list(missing.map { words.text("missing.\($0.rawValue)") })]))
    }
    if !beside.isEmpty {
      let shown = beside.prefix(4).map { names.measureLine($0) }
      parts.append(
        words.text(
          "unknown.beside",
          ["count": words.whole(beside.count), "measures": shown.joined(separator: "; ")]))
    }
    return parts.isEmpty ? nil : [.text(parts.joined(separator: " "))]
  }
}
