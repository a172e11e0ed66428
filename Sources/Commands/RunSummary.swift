import Diagnostics
import Disclosure
import Findings
import Language
import Region
import Report
import Store

/// What a run says when it is done.
struct RunSummary {
  private let outcome: RunOutcome
  private let book: Phrasebook
  /// What the stages took, when it was asked for.
  private let times: StageTimes?

  init(outcome: RunOutcome, book: Phrasebook, times: StageTimes? = nil) {
    self.outcome = outcome
    self.book = book
    self.times = times
  }

  /// Rows of a source: accepted, rejected and declared non-data add up to those of the file.
  static func rowsLine(_ code: InstrumentCode, _ rows: RowAccounting, _ book: Phrasebook)
    -> String
  {
    book.text(
      "rows.line",
      [
        "source": code.rawValue, "total": book.whole(rows.total), "nTotal": "\(rows.total)",
        "accepted": book.whole(rows.accepted), "nAccepted": "\(rows.accepted)",
        "rejected": book.whole(rows.rejected), "nRejected": "\(rows.rejected)",
        "nonData": book.whole(rows.nonDataCount),
      ])
  }

  /// What was done to weights and strata, which is always said.
  private var weighting: [String] {
    outcome.diagnostics.filter { diagnostic in
      diagnostic.severity == .note
        && ["calibration.", "design."].contains { diagnostic.code.hasPrefix($0) }
    }.map { DiagnosticText(book).message($0) }
  }

  var text: String {
    var lines = outcome.sources.map { source in
      source.wasRead || outcome.isUnchanged
        ? Self.rowsLine(source.code, source.rows, book)
        : book.text("rows.unchanged", ["source": source.code.rawValue])
    }
    if outcome.isUnchanged {
      lines += [book.text("run.unchanged"), outcome.indexPath]
      if let times { lines.append(times.text(book)) }
      return lines.joined(separator: "\n")
    }
    lines.append("")
    lines.append(
      book.text(
        "run.headline",
        [
          "respondents": book.whole(outcome.respondents), "nRespondents": "\(outcome.respondents)",
          "services": book.whole(outcome.services), "nServices": "\(outcome.services)",
          "statements": book.whole(outcome.statements), "nStatements": "\(outcome.statements)",
        ]))
    lines += weighting
    if let publication = outcome.publication {
      let summary = publication.summary
      let withheld = summary.primary + summary.secondary
      lines.append(
        book.text(
          "run.cells",
          [
            "published": book.whole(summary.assessed - withheld),
            "assessed": book.whole(summary.assessed), "ats": book.whole(summary.atsPublished),
            "atsAssessed": book.whole(summary.atsAssessed), "withheld": book.whole(withheld),
          ]))
      let overlaps = publication.overlaps.values.joined().filter {
        $0.overlap == .strong || $0.overlap == .overlap
      }.count
      lines.append(count("run.overlaps", overlaps))
      lines.append(count("run.duplicates", publication.identities.count))
    }
    lines.append("")
    lines.append(book.text("run.findings"))
    lines += outcome.mainFindings.enumerated().map { "\($0 + 1). \($1)" }
    if outcome.decisionCount > 0 { lines.append(count("run.decisions", outcome.decisionCount)) }
    lines.append("")
    lines.append(count("run.pages", outcome.pageCount))
    lines.append(outcome.indexPath)
    if let times { lines.append(times.text(book)) }
    return lines.joined(separator: "\n")
  }

  private func count(_ key: String, _ n: Int) -> String {
    book.text(key, ["count": book.whole(n), "n": "\(n)"])
  }

  var json: JSONText {
    .object(facts + (times.map { [("milliseconds", $0.json)] } ?? []))
  }

  private var facts: [(String, JSONText)] {
    [
      ("unchanged", .boolean(outcome.isUnchanged)),
      (
        "sources",
        .array(
          outcome.sources.map { source in
            .object([
              ("name", .string(source.code.rawValue)), ("rows", .whole(source.rows.total)),
              ("accepted", .whole(source.rows.accepted)),
              ("rejected", .whole(source.rows.rejected)),
              (
                "nonData",
                .object(source.rows.nonData.sorted { $0.key < $1.key }.map { ($0, .whole($1)) })
              ),
              ("read", .boolean(source.wasRead)),
            ])
          })
      ),
      (
        "loaded",
        outcome.isUnchanged
          ? .null
          : .object([
            ("respondents", .whole(outcome.respondents)), ("services", .whole(outcome.services)),
            ("statements", .whole(outcome.statements)),
          ])
      ),
      ("findings", .array(outcome.mainFindings.map(JSONText.string))),
      (
        "diagnostics",
        .array(outcome.diagnostics.map { DiagnosticText(book).json($0) })
      ),
      ("index", .string(outcome.indexPath)),
    ]
  }
}
