public import Language

/// The report of a check as a page: private, complete without a network, readable on a telephone.
public struct ControlPage {
  /// Examples of a cause that the page tells; the table beside it has more.
  static let exampleCount = 5

  private let report: ControlReport
  private let book: Phrasebook
  private let words: ControlWords

  /// A page in the language of a book.
  public init(_ report: ControlReport, _ book: Phrasebook) {
    self.report = report
    self.book = book
    words = ControlWords(book)
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - generator: program and version.
  ///   - referenceDate: the day at which data are judged, ISO 8601.
  ///   - territory: what the mapping is about.
  public func page(generator: String, referenceDate: String, territory: String) -> Page {
    Page(
      tongue: book.tongue, kind: book.text("control.kind"), title: report.title,
      lead: words.verdict(report), banner: book.text("control.banner"),
      facts: ControlReport.Weight.allCases.map { weight in
        Definition(
          [.text(book.text("control.fact.\(weight.rawValue)"))],
          [.text(book.whole(report.count(weight)))])
      },
      sections: [accounts] + withCauses.enumerated().map(section) + [fine, next].compactMap { $0 },
      footer: [
        [.text(book.text("control.banner"))],
        [.text(book.text("footer.generator", ["program": generator]))],
      ],
      metadata: PageMetadata(
        generator: generator, description: book.text("control.banner"), creator: nil,
        spatialCoverage: territory, referenceDate: referenceDate, variables: [], distribution: []))
  }

  private var withCauses: [ControlReport.Source] { report.sources.filter { !$0.causes.isEmpty } }

  /// Sources of which there is nothing to say; nil when there are none.
  private var fine: PageSection? {
    let sources = report.sources.filter(\.causes.isEmpty)
    if sources.isEmpty { return nil }
    return PageSection(
      id: "senza-difetti", title: book.text("control.nothing"),
      shortTitle: book.text("control.nothing"),
      [
        .list(sources.map { [.strong(words.title($0)), .text(": "), .text(words.sum($0))] })
      ])
  }

  /// The rows of every source, which add up.
  private var accounts: PageSection {
    let read = report.sources.filter { $0.name != nil }
    func number(_ value: Int?) -> DataCell {
      value.map { .number(book.whole($0), sortKey: Double($0)) } ?? .sign(.unknown)
    }
    let table = DataTable(
      id: "righe", caption: book.text("control.rows.caption"),
      columns: [
        DataColumn(book.text("control.column.source")),
        DataColumn(book.text("control.column.accepted"), .number),
        DataColumn(book.text("control.column.corrected"), .number),
        DataColumn(book.text("control.column.rejected"), .number),
        DataColumn(book.text("control.column.nonData"), .number),
        DataColumn(book.text("control.column.total"), .number, isTotal: true),
      ],
      rows: read.map { source in
        let rows = source.rows
        return DataRow([
          .words(words.title(source)), number(rows?.accepted), number(rows?.corrected),
          number(rows?.rejected), number(rows?.nonDataCount), number(rows?.total),
        ])
      })
    return PageSection(
      id: "conti", title: book.text("control.accounts"),
      shortTitle: book.text("control.accounts.short"), printsFirst: true,
      [
        .paragraph([.text(book.text("control.accounts.intro"))]), .table(table),
      ])
  }

  private func section(_ place: Int, _ source: ControlReport.Source) -> PageSection {
    var blocks: [Block] = []
    if source.name != nil {
      blocks.append(.paragraph([.code(source.file), .lineBreak, .text(words.sum(source))]))
    }
    for weight in ControlReport.Weight.allCases {
      let causes = source.causes.filter { $0.weight == weight }
      if causes.isEmpty { continue }
      blocks.append(.heading(words.heading(weight, source.count(weight)), id: nil))
      if weight == .rejected, let sheet = source.repairFile {
        blocks.append(
          .callout([
            .text(
              book.text(
                "control.step.repair", ["sheet": sheet, "correction": source.correctionFile]))
          ]))
      }
      blocks.append(.cards(causes.map(card)))
    }
    return PageSection(
      id: "fonte-\(place + 1)", title: words.title(source), shortTitle: words.title(source), blocks)
  }

  private func card(_ cause: ControlReport.Cause) -> Card {
    let first = cause.examples[0]
    var places: [Inline] = []
    for example in cause.examples.prefix(Self.exampleCount) {
      if !places.isEmpty { places.append(.lineBreak) }
      places += told(example, beside: first)
    }
    if let others = words.others(cause, told: Self.exampleCount) {
      places += [.lineBreak, .soft(others)]
    }
    var facts = [Definition([.text(book.text("control.examples"))], places)]
    if let cure = first.cure {
      facts.append(Definition([.text(book.text("control.cure"))], [.text(book.capitalised(cure))]))
    }
    facts.append(Definition([.text(book.text("control.code"))], [.code(cause.code)]))
    return Card(
      kicker: words.cases(cause), tone: cause.weight.tone,
      title: [.text(book.capitalised(first.message))], facts: facts)
  }

  /// An example: its place, and its message where it says something else than the first one.
  private func told(_ example: ControlReport.Example, beside first: ControlReport.Example)
    -> [Inline]
  {
    var runs: [Inline] = [.text(example.place)]
    if let value = example.value, !value.isEmpty { runs.append(.text(": " + book.quoted(value))) }
    if example.message != first.message, example.value == nil {
      runs.append(.text(": " + example.message))
    }
    if example.count > 1 { runs.append(.soft(" ×" + book.whole(example.count))) }
    return runs
  }

  private var next: PageSection {
    PageSection(
      id: "adesso", title: book.text("control.next"), shortTitle: book.text("control.next"),
      [.steps(words.steps(report).map { [.text($0)] })])
  }
}

extension ControlReport.Weight {
  fileprivate var tone: LabelTone {
    switch self {
    case .stopping: .gap
    case .rejected: .partial
    case .doubt: .open
    case .note: .answered
    }
  }
}
