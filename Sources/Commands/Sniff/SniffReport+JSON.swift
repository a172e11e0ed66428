import CSVReading
import Diagnostics
import Ingest
import Language
import Proposals
import Report

extension SniffReport {
  /// The same for a program. Scores are texts with four decimals.
  var json: JSONText {
    .object([
      ("file", .string(file.shownAs)),
      ("tool", .string(file.match.name.rawValue)),
      ("encoding", .string(file.dialect.encoding.rawValue)),
      ("delimiter", .string(String(Character(UnicodeScalar(file.dialect.delimiter))))),
      ("headerRows", .whole(file.dialect.headerRows)),
      ("rows", .whole(file.table.tally.rowCount)),
      ("setAside", setAside),
      ("kind", .string(Sniff.SourceKind(draft.kind).rawValue)),
      ("columnCount", .whole(file.columnCount)),
      ("columns", .array(draft.placements.map(json))),
      ("proposals", .array(draft.proposals.map(json))),
      ("draft", .string(place.shownAs)),
      ("holes", .whole(draft.holeCount)),
      ("entry", .array(place.entry.map(JSONText.string))),
      ("diagnostics", .array(file.diagnostics.map(DiagnosticText(book).json))),
    ])
  }

  private var setAside: JSONText {
    let count = file.count
    return .object([
      ("titles", .whole(count.titles)), ("headers", .whole(count.headers)),
      ("tagRows", .whole(count.tagRows)), ("blanks", .whole(count.blanks)),
      ("footnotes", .whole(count.footnotes)), ("unreadable", .whole(count.rejected)),
    ])
  }

  private func json(_ placement: Draft.Placement) -> JSONText {
    .object([
      ("number", .whole(placement.column)),
      ("header", .string(file.table.tally.columns[placement.column - 1].header)),
      ("use", .string(placement.use.code)), ("placed", .boolean(placement.isPlaced)),
      ("identifier", .boolean(placement.isIdentifier)),
    ])
  }

  private func json(_ proposal: Draft.PlacedProposal) -> JSONText {
    .object([
      ("label", .string(proposal.label)), ("vocabulary", .string(proposal.vocabulary.rawValue)),
      ("filled", .boolean(proposal.isFilled)),
      ("candidates", .array(proposal.candidates.map(json))),
    ])
  }

  private func json(_ proposal: Proposal) -> JSONText {
    .object([
      ("code", .string(proposal.code)),
      ("score", .string(Phrasebook.machine(proposal.score, places: 4) ?? "")),
      (
        "reasons",
        .array(
          proposal.reasons.map { .string(book.text("sniff.reason.\($0.code)", $0.arguments)) })
      ),
    ])
  }
}
