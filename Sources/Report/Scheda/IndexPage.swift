internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension SchedaBuilder {
  /// The page that ties all others together.
  public var indexPage: Page {
    let context = index.context
    let words = index.words
    let top = index.sheets.first
    var sections: [PageSection] = []
    if let top {
      sections.append(
        PageSection(
          id: "sintesi", title: words.text("index.summary"),
          shortTitle: words.text("index.summary"), printsFirst: true,
          [
            .paragraph([
              .text(
                words.text(
                  "index.summary.intro", ["territory": index.names.fullTerritory(top.code)]))
            ]), .list(mainFindings.map { [.text($0)] }),
          ]))
    }
    sections.append(
      PageSection(
        id: "territori", title: words.text("index.territories"),
        shortTitle: words.text("index.territories"), printsFirst: true, [.table(territoryTable)]))
    sections.append(
      PageSection(
        id: "dati", title: words.text("index.data"), shortTitle: words.text("index.data"),
        [
          .paragraph([.text(words.text("index.data.intro"))]),
          .list(
            DataFiles.names(context).map { name in
              [.link(name, to: .file(name)), .text(": " + words.text("file.\(Self.stem(name))"))]
            }),
        ]))
    return Page(
      tongue: context.tongue, kind: words.text("index.kind"), title: context.mapping.title,
      lead: words.text("index.lead"),
      banner: context.mapping.isSynthetic ? words.text("scheda.synthetic") : nil,
      facts: [
        Definition(
          [.text(words.text("fact.date"))], [.text(index.names.date(context.mapping.referenceDate))]
        ),
        Definition(
          [.text(words.text("fact.sources"))], [.text(words.whole(context.instruments.count))]),
        Definition(
          [.text(words.text("fact.services"))], [.text(words.whole(context.joined.count))]),
        Definition(
          [.text(words.text("fact.pages"))], [.text(words.whole(index.sheets.count))]),
      ],
      sections: sections,
      footer: [
        [.text(words.text("footer.generator", ["program": context.mapping.generator]))]
      ],
      metadata: PageMetadata(
        generator: context.mapping.generator,
        description: words.text("index.description", ["title": context.mapping.title]),
        creator: context.mapping.body,
        spatialCoverage: top.map { index.names.fullTerritory($0.code) } ?? "",
        referenceDate: context.mapping.referenceDate.description,
        variables: [
          words.text("variable.unmet"), words.text("variable.need"),
          words.text("variable.coverage"),
        ],
        distribution: DataFiles.names(context)))
  }

  /// Up to three sentences on the widest territory, for the index and the terminal.
  public var mainFindings: [String] {
    let told = index.sheets.first { !index.objectives($0.code).isEmpty }
    guard let told else { return [index.words.text("index.nothing")] }
    let page = SchedaPage(index, told)
    let questions = page.questions.prefix(3).map { cell in
      let reach = index.partialReach(
        cell.address.territory, cell.address.objective, cell.address.target)
      let place = reach.map {
        index.words.text(
          "reach.partial", ["asked": index.words.whole($0.asked), "all": index.words.whole($0.all)])
      }
      return index.words.text(
        reach == nil ? "index.finding" : "index.finding.partial",
        [
          "objective": index.names.objective(cell.address.objective),
          "who": index.names.among(cell.address.target),
          "class": index.names.coverage(cell.verdict!),
          "unmet": index.values.sentence(cell.unmet) ?? index.words.text("sign.unknown"),
          "reach": place ?? "",
        ])
    }
    return questions.isEmpty ? [page.rankingTitle] : Array(questions)
  }

  private static func stem(_ path: String) -> String {
    String(path.dropFirst("data/".count).dropLast(".csv".count))
  }

  private var territoryTable: DataTable {
    let words = index.words
    return DataTable(
      id: "schede", caption: words.text("index.caption"), note: words.text("index.caption.note"),
      columns: [
        DataColumn(words.text("column.territory")), DataColumn(words.text("column.level")),
        DataColumn(words.text("column.needs"), .number),
        DataColumn(words.text("column.shown"), .number),
        DataColumn(words.text("column.without"), .number),
        DataColumn(words.text("column.firstNeed")),
      ],
      rows: index.sheets.map { place in
        let page = SchedaPage(index, place)
        let cells = index.cells(place.code, page.target).filter { $0.sign != .notAsked }
        let shown = cells.filter { $0.unmet != nil }.count
        let lacking = cells.filter {
          ($0.unmetLower ?? 0) >= index.context.parameters.unmetNeed
        }.count
        let first = page.ranks.first.map { index.names.objective($0.address.objective) }
        return DataRow([
          .text([
            .link(
              index.names.fullTerritory(place.code),
              to: .file(SchedaBuilder.fileName(place.code) + ".html"))
          ]),
          .words(words.text("level.\(place.level.rawValue)")),
          .number(words.whole(cells.count), sortKey: Double(cells.count)),
          .number(words.whole(shown), sortKey: Double(shown)),
          .number(words.whole(lacking), sortKey: Double(lacking)),
          first.map { DataCell.words($0) } ?? .sign(.unknown),
        ])
      })
  }
}
