internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// Every finding that may be shown, by id, as a decision needs it: what it is about and its class.
struct FindingList: Sendable {
  /// A finding in a line.
  struct Entry: Sendable {
    let id: FindingID
    /// Whose sheet it belongs to; the scope of the mapping for pairs of catalogue entries.
    let territory: TerritoryCode
    /// What it is about, in words.
    let subject: String
    /// Id of the class, as decisions keep it.
    let classID: String
    /// The class in words.
    let label: String
  }

  private let words: Phrasebook
  private let entries: [FindingID: Entry]

  init(_ context: ReportContext, _ names: ReportNames) {
    words = names.words
    var entries: [FindingID: Entry] = [:]
    for cell in context.publication.cells.values {
      guard let verdict = cell.verdict, verdict.address == cell.address else { continue }
      entries[verdict.id] = Entry(
        id: verdict.id, territory: cell.address.territory,
        subject: words.text(
          "decision.subject.cell",
          [
            "objective": names.objective(cell.address.objective),
            "who": names.among(cell.address.target),
            "territory": names.fullTerritory(cell.address.territory),
          ]),
        classID: verdict.coverage.rawValue,
        label: names.coverage(verdict))
    }
    for pair in context.publication.overlaps.values.joined() {
      entries[pair.id] = Entry(
        id: pair.id, territory: pair.territory,
        subject: words.text(
          "decision.subject.overlap",
          ["first": names.service(pair.service), "second": names.measure(pair.measure)]),
        classID: pair.overlap.rawValue, label: words.text("overlap.\(pair.overlap.rawValue)"))
    }
    for pair in context.publication.serviceOverlaps {
      entries[pair.id] = Entry(
        id: pair.id, territory: pair.territory,
        subject: words.text(
          "decision.subject.overlap",
          ["first": names.service(pair.service), "second": names.service(pair.other)]),
        classID: pair.overlap.rawValue, label: words.text("overlap.\(pair.overlap.rawValue)"))
    }
    for pair in context.publication.identities {
      entries[pair.id] = Entry(
        id: pair.id, territory: context.mapping.territory,
        subject: words.text(
          "decision.subject.identity",
          ["first": names.service(pair.first), "second": names.service(pair.second)]),
        classID: pair.state.rawValue, label: words.text("identity.\(pair.state.rawValue)"))
    }
    self.entries = entries
  }

  subscript(_ id: FindingID) -> Entry? { entries[id] }

  /// The class that the table decided on, where it is not that of today.
  func formerClass(_ decision: Decision) -> String? {
    guard let now = entries[decision.finding], let before = decision.decidedClass,
      before != now.classID
    else { return nil }
    let prefix =
      switch decision.finding.kind {
      case .overlap: "overlap"
      case .identity: "identity"
      case .coverage, nil: "coverage"
      }
    let key = "\(prefix).\(before)"
    return words.has(key) ? words.text(key) : before
  }

  /// The findings worth a line of the template, in the order of the sheets: the questions of every
  /// sheet, the overlaps, the pairs of entries.
  func decidable(_ index: ReportIndex) -> [Entry] {
    var ids: [FindingID] = []
    for place in index.sheets {
      ids += SchedaPage(index, place).allQuestions.compactMap(\.verdict?.id)
    }
    let publication = index.context.publication
    ids += publication.overlaps.values.joined().map(\.id).sorted()
    ids += publication.identities.map(\.id).sorted()
    return ids.compactMap { entries[$0] }
  }
}
