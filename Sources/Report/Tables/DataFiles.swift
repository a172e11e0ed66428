internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// The tables that carry every number printed, for machines. Shares have four decimals; what holds
/// no number has ISTAT's sign and the reason in words of the format.
public struct DataFiles: Sendable {
  private static let always = [
    "data/celle.csv", "data/graduatorie.csv", "data/equita.csv", "data/confronti.csv",
    "data/differenze-territori.csv", "data/barriere.csv", "data/sovrapposizioni.csv",
    "data/triangolazione.csv", "data/doppioni.csv", "data/persone-posti.csv",
    "data/sovrapposizioni-servizi.csv", "data/numeri.csv", "data/indicatori.csv",
    "data/confronto-territori.csv", "data/ascolto.csv",
  ]

  /// The file of what classes owe to thresholds, there where it was asked for.
  private static let sensitivity = "data/sensibilita.csv"

  /// Paths of the files of a publication, relative to the pages.
  static func names(_ context: ReportContext) -> [String] {
    always + (context.publication.sensitivity == nil ? [] : [sensitivity])
      + (asksDetails(context) ? [details] : []) + (tellsTotals(context) ? [totals] : [])
  }

  /// The file of people of the population, there where weights stand for one.
  private static let totals = "data/totali.csv"

  private static func tellsTotals(_ context: ReportContext) -> Bool {
    context.publication.cells.values.contains { $0.totals != nil }
  }

  /// The file of when needs are needed and what people can pay, there where a survey asked.
  private static let details = "data/fasce-prezzi.csv"

  private static func asksDetails(_ context: ReportContext) -> Bool {
    context.publication.cells.values.contains { $0.detail != nil }
  }

  /// Files in the order of their names.
  public let files: [(path: String, table: CSVTable)]

  /// Writes the tables of a publication.
  public init(_ context: ReportContext) {
    let writer = DataFileWriter(context)
    let tables = [
      writer.cells, writer.ranks, writer.equity, writer.changes, writer.differences,
      writer.barriers, writer.overlaps, writer.voices, writer.identities,
      writer.peopleAndPlaces, writer.serviceOverlaps, writer.numbers, writer.indicators,
      writer.sharedGaps, writer.heard,
    ]
    files = zip(
      Self.names(context),
      tables + [writer.sensitivity].compactMap(\.self)
        + (Self.asksDetails(context) ? [writer.details] : [])
        + (Self.tellsTotals(context) ? [writer.totals] : [])
    ).map {
      (path: $0, table: $1)
    }
  }
}

/// Writes each table.
struct DataFileWriter {
  let context: ReportContext
  let index: ReportIndex
  var names: ReportNames { index.names }

  init(_ context: ReportContext) {
    self.context = context
    index = ReportIndex(context)
  }

  private var allCells: [PublishedCell] {
    context.publication.cells.values.sorted { $0.address < $1.address }
  }

  func address(_ a: CellAddress) -> [CSVValue] {
    [
      .text(a.wave.rawValue), .text(a.territory.rawValue), .text(names.territory(a.territory)),
      .text(a.objective.rawValue), .text(names.objective(a.objective)), .text(a.target.rawValue),
      .text(names.target(a.target)),
    ]
  }

  static let addressHeader = [
    "rilevazione", "territorio", "territorio_nome", "obiettivo", "obiettivo_nome", "destinatari",
    "destinatari_nome",
  ]

  func number(_ value: Double?) -> CSVValue {
    value.flatMap { Phrasebook.machine($0, places: 4) }.map(CSVValue.number) ?? .missing
  }

  func whole(_ value: Int?) -> CSVValue {
    value.map { .number(String($0)) } ?? .missing
  }

  /// Value, ends of the interval and word of a share.
  func share(_ value: PublishedValue?) -> [CSVValue] {
    guard let value else { return [.missing, .missing, .missing, .missing] }
    var word = CSVValue.missing
    if case .words(let level) = value.form { word = .text(level.rawValue) }
    return [
      number(value.point), number(value.interval?.lowerBound), number(value.interval?.upperBound),
      word,
    ]
  }

  static func shareHeader(_ name: String) -> [String] {
    [name, name + "_inf", name + "_sup", name + "_parola"]
  }

  /// Effective sample, design effect, degrees of freedom and standard error of a share, and what they
  /// rest on.
  private func precision(_ value: PublishedValue?) -> [CSVValue] {
    let precision = value?.precision
    return [
      precision.flatMap { Phrasebook.machine($0.effectiveSampleSize, places: 1) }
        .map(CSVValue.number) ?? .missing,
      number(precision?.designEffect), whole(precision?.degreesOfFreedom),
      number(precision?.standardError),
      precision == nil ? CSVValue.missing : .text(value?.basis.rawValue ?? ""),
    ]
  }

  private static func precisionHeader(_ name: String) -> [String] {
    ["n_eff", "deff", "df", "se", "varianza"].map { name + "_" + $0 }
  }

  /// Every cell, whatever may be shown of it.
  var cells: CSVTable {
    let shares = ["non_coperto", "bisogno", "copertura", "a_carico", "lavoro"]
    var table = CSVTable(
      header: Self.addressHeader + ["stato", "segno_istat", "affidabilita", "n", "non_risposta"]
        + shares.flatMap(Self.shareHeader) + [
          "esito", "esito_territorio", "esito_destinatari", "rilevante", "segnalato_dai_gruppi",
          "risposta_presente",
          "evidenza", "anello_debole", "esito_id",
        ] + shares.flatMap(Self.precisionHeader))
    let usersOnly = context.wavesOfUsers
    for cell in allCells {
      let sign = DataSign(rawValue: cell.sign.rawValue)
      var row = address(cell.address)
      row += [
        .text(cell.sign.rawValue), .text(sign?.istatSign ?? ""),
        reliability(cell), whole(cell.sampleSize), number(cell.itemNonResponse),
      ]
      // Users of services tell of quality and barriers: their shares are no need.
      let isNeed = !usersOnly.contains(cell.address.wave)
      let values = [cell.unmet, cell.need, cell.coverage, cell.carried, cell.byWork].map {
        isNeed ? $0 : nil
      }
      for value in values { row += share(value) }
      if let verdict = cell.verdict {
        row += [
          .text(verdict.coverage.rawValue), .text(verdict.address.territory.rawValue),
          .text(verdict.address.target.rawValue), .number(verdict.isRelevant ? "1" : "0"),
          .number(verdict.raisedByGroups ? "1" : "0"),
          verdict.answer.map { .text($0.rawValue) } ?? .missing,
          .number(String(verdict.evidence.strength.rawValue)),
          .text(verdict.evidence.weakest.rawValue), .text(verdict.id.rawValue),
        ]
      } else {
        row += Array(repeating: .missing, count: 9)
      }
      for value in values { row += precision(value) }
      table.append(row)
    }
    return table
  }

  /// `alta` or `media` of a printed number, `bassa` of a word.
  private func reliability(_ cell: PublishedCell) -> CSVValue {
    guard let form = cell.unmet?.form else { return .missing }
    return switch form {
    case .share(_, _, _, let isFlagged), .none(_, let isFlagged):
      .text(isFlagged ? "media" : "alta")
    case .words: .text("bassa")
    case .range: .missing
    }
  }

  /// Order of unmet needs with the places each may have.
  var ranks: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + ["posizione", "posizione_min", "posizione_max"])
    let usersOnly = context.wavesOfUsers
    let all = context.publication.ranks.values.flatMap { $0.values.flatMap { $0 } }
      .filter { !usersOnly.contains($0.address.wave) }
    for rank in all.sorted(by: {
      ($0.address.territory, $0.address.target, $0.place, $0.address)
        < ($1.address.territory, $1.address.target, $1.place, $1.address)
    }) {
      table.append(
        address(rank.address) + [
          whole(rank.place), whole(rank.places.lowerBound), whole(rank.places.upperBound),
        ])
    }
    return table
  }

  /// Barriers among those whose need is unmet.
  var barriers: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + ["barriera", "stato", "segno_istat"] + Self.shareHeader("quota")
        + Self.precisionHeader("quota"))
    for cell in allCells {
      for barrier in cell.barriers {
        table.append(
          address(cell.address) + [.text(barrier.barrier.rawValue)]
            + [.text(CellSign.published.rawValue), .text("")] + share(barrier.share)
            + precision(barrier.share))
      }
      for barrier in cell.barriersNotAsked {
        table.append(
          address(cell.address) + [.text(barrier.rawValue)]
            + [.text(CellSign.notAsked.rawValue), .text(DataSign.notAsked.istatSign)]
            + share(nil) + precision(nil))
      }
    }
    return table
  }

  /// Overlaps of services with measures.
  var overlaps: CSVTable {
    var table = CSVTable(header: [
      "territorio", "servizio", "servizio_nome", "misura", "linea", "destinatari_min",
      "destinatari_max", "obiettivi_min", "obiettivi_max", "x_min", "x_max", "inverso_min",
      "inverso_max", "classe", "lettura", "campo_decisivo", "obiettivi_comuni", "aggiunge",
      "aggiunge_non_noto", "clausola_a1", "clausola", "fonte", "riga", "esito_id",
    ])
    for territory in context.publication.overlaps.keys.sorted() {
      for pair in context.publication.overlaps[territory] ?? [] {
        table.append([
          .text(territory.rawValue), .text(pair.service.rawValue),
          .text(names.service(pair.service)), .text(pair.measure), .text(pair.bestLine.rawValue),
          number(pair.target.low), number(pair.target.high), number(pair.objective.low),
          number(pair.objective.high), number(pair.similarity.low), number(pair.similarity.high),
          number(pair.reverse.low), number(pair.reverse.high), .text(pair.overlap.rawValue),
          pair.reading.map { .text($0.rawValue) } ?? .missing,
          pair.deciding.map { .text($0.rawValue) } ?? .missing,
          .text(pair.commonObjectives.map(\.rawValue).joined(separator: " ")),
          .text(Self.list(pair.additions.added)), .text(Self.list(pair.additions.unknown)),
          .number(pair.isUnderExclusionClause ? "1" : "0"), .text(pair.clause),
          pair.references.first.map { .text($0.instrument.rawValue) } ?? .missing,
          whole(pair.references.first?.line),
          .text(pair.id.rawValue),
        ])
      }
    }
    return table
  }

  /// Survey and groups side by side; groups are counted.
  var voices: CSVTable {
    var table = CSVTable(header: [
      "territorio", "obiettivo", "indagine", "gruppi", "gruppi_tenuti", "spontanei", "sollecitati",
      "contrari", "discussi", "attori", "segmenti", "codifiche", "lettura", "chiesto",
    ])
    for territory in context.publication.triangulation.keys.sorted() {
      for entry in context.publication.triangulation[territory] ?? [] {
        let f = entry.finding
        table.append([
          .text(territory.rawValue), .text(f.objective.rawValue), .text(f.survey.rawValue),
          .text(f.groups.rawValue), whole(f.counts.held), whole(f.counts.unprompted),
          whole(f.counts.prompted), whole(f.counts.contrary), whole(f.counts.discussed),
          .text(f.counts.actors.joined(separator: "; ")), whole(f.counts.segments),
          whole(f.counts.codings), .text(f.agreement.rawValue),
          .text(index.reach(f.objective, in: territory).rawValue),
        ])
      }
    }
    return table
  }

  /// Catalogue entries that are or may be one service.
  var identities: CSVTable {
    var table = CSVTable(header: [
      "primo", "primo_nome", "secondo", "secondo_nome", "stato", "punteggio_bit", "ragioni",
      "contraddizioni", "esito_id",
    ])
    for pair in context.publication.identities {
      table.append([
        .text(pair.first.rawValue), .text(names.entry(pair.first)), .text(pair.second.rawValue),
        .text(names.entry(pair.second)), .text(pair.state.rawValue),
        number(pair.score), .text(pair.reasons.map(\.rawValue).joined(separator: " ")),
        .text(pair.contradictions.map(\.rawValue).joined(separator: " ")),
        .text(pair.id.rawValue),
      ])
    }
    return table
  }
}
