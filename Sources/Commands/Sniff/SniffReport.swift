import CSVReading
import Diagnostics
import Ingest
import Language
import Proposals
import ReferenceData
import Region
import Report

/// What `mappa sniff` says: the file, its columns and first rows, the proposals, what was left, and
/// what to do next.
struct SniffReport {
  let book: Phrasebook
  let reference: ReferenceLibrary
  let file: SniffedFile
  let draft: Draft
  let kinds: [(kind: InstrumentKind, score: Double)]
  let place: DraftPlace

  /// Columns of a terminal that the report fits in.
  static let width = 100
  private static let mostProposals = 20
  private static let mostNames = 40

  var text: String {
    let parts = [
      fileLines, [""], [book.text("sniff.columns.title")],
      SniffTable(book: book, file: file, draft: draft).lines, [""], proposalLines, unplacedLines,
      nextLines,
    ]
    return parts.joined().joined(separator: "\n")
  }

  // MARK: The file

  private var fileLines: [String] {
    var lines = [book.text("sniff.file", ["file": file.shownAs])]
    func tell(_ key: String, _ value: String) {
      lines += wrapped(value, first: "  " + book.text("sniff.\(key)").padding(to: 18), rest: 20)
    }
    let tool = book.text("sniff.tool.\(file.match.name.rawValue)")
    tell(
      "tool",
      file.match.name == .plainTable
        ? tool
        : book.text("sniff.tool-score", ["tool": tool, "score": decimal(file.match.score)])
          + ": " + toolReasons)
    if file.match.name == .hsds {
      lines += wrapped(
        book.text("sniff.hsds-folder"), first: String(repeating: " ", count: 20) + "· ", rest: 22)
    }
    tell("writing", writing)
    for reason in detected {
      lines += wrapped(reason, first: String(repeating: " ", count: 20) + "· ", rest: 22)
    }
    tell(
      "size",
      book.text(
        "sniff.size-value",
        [
          "rows": book.whole(file.table.tally.rowCount), "n": "\(file.table.tally.rowCount)",
          "columns": book.whole(file.columnCount), "m": "\(file.columnCount)",
        ]))
    tell("aside", aside)
    let names = kinds.prefix(3).map {
      "\(Sniff.SourceKind($0.kind).rawValue) \(decimal($0.score))"
    }
    let chosen = Sniff.SourceKind(draft.kind).rawValue
    tell(
      "kind",
      names.isEmpty
        ? book.text("sniff.kind-unknown", ["kind": chosen])
        : book.text("sniff.kind-value", ["kind": chosen, "kinds": names.joined(separator: ", ")]))
    return lines
  }

  /// What speaks for the tool, as one sentence; the names of columns in one list.
  private var toolReasons: String {
    var reasons: [Diagnostic] = []
    for reason in file.match.reasons {
      guard let known = reasons.firstIndex(where: { $0.code == reason.code }),
        let names = reasons[known].arguments["columns"], let more = reason.arguments["columns"]
      else {
        reasons.append(reason)
        continue
      }
      reasons[known] = Diagnostic(
        reason.code, reason.severity,
        reason.arguments.merging(["columns": names + ", " + more]) { $1 })
    }
    let texts = reasons.map { reason in
      var text = book.text("diagnostic.\(reason.code)", reason.arguments)
      if text.hasSuffix(".") { text.removeLast() }
      return text
    }
    return texts.joined(separator: "; ") + "."
  }

  /// How the file is written, in one line.
  private var writing: String {
    let dialect = file.dialect
    let mark = String(decoding: dialect.delimiterBytes, as: UTF8.self)
    return book.text(
      "sniff.writing-value",
      [
        "encoding": dialect.encoding.rawValue, "mark": mark == "\t" ? "tab" : mark,
        "headers": "\(dialect.headerRows)",
      ])
  }

  /// Why, where it is not what every file is like.
  private var detected: [String] {
    let told: Set<String> = ["sniff.encoding", "sniff.no-quotes", "sniff.quote"]
    return file.detected.reasons.filter { !told.contains($0.code) }.map { reason in
      var arguments = reason.arguments
      for key in ["score", "best"] {
        arguments[key] = arguments[key].flatMap(Double.init).map(decimal)
      }
      if arguments["delimiter"] == "space" { arguments["delimiter"] = book.text("sniff.space") }
      return book.text(reason.code, arguments)
    }
  }

  private var aside: String {
    let count = file.count
    let parts: [(String, Int)] = [
      ("titles", count.titles), ("tags", count.tagRows), ("blanks", count.blanks),
      ("footnotes", count.footnotes), ("unreadable", count.rejected),
    ]
    let told = parts.filter { $0.1 > 0 }.map {
      book.text("sniff.aside.\($0.0)", ["count": book.whole($0.1), "n": "\($0.1)"])
    }
    return told.isEmpty ? book.text("sniff.aside.nothing") : book.list(told)
  }

  // MARK: Proposals

  private var proposalLines: [String] {
    let all = draft.proposals
    if all.isEmpty { return [] }
    let shown = all.filter { [.objective, .target, .measure, .detail].contains($0.vocabulary) }
    let filled = shown.filter(\.isFilled).count
    var lines = [
      book.text(
        "sniff.proposals.title",
        ["filled": book.whole(filled), "open": book.whole(shown.count - filled)])
    ]
    let worded = ProposalText(book, reference)
    for proposal in shown.prefix(Self.mostProposals) {
      let mark = book.text(proposal.isFilled ? "sniff.proposal.filled" : "sniff.proposal.open")
      lines += wrapped(
        book.quoted(clipped(proposal.label, 70)), first: "  \(mark) ", rest: 4 + mark.count)
      if let first = proposal.candidates.first {
        lines += wrapped(worded.text(first, proposal.vocabulary), first: "      → ", rest: 8)
      } else {
        lines.append("      → " + book.text("draft.no-candidates"))
      }
    }
    if shown.count > Self.mostProposals {
      let more = shown.count - Self.mostProposals
      lines.append("  " + book.text("sniff.proposals.more", ["count": book.whole(more)]))
    }
    return lines + [""]
  }

  private var unplacedLines: [String] {
    let left = draft.placements.filter { !$0.isPlaced }
    if left.isEmpty { return [] }
    var lines = [
      book.text(
        "sniff.unplaced.title", ["count": book.whole(left.count), "n": "\(left.count)"])
    ]
    let headers = ShortHeaders(file.table.tally.columns.map(\.header), width: 40)
    let groups = Dictionary(grouping: left) { $0.use.code }
    for (_, members) in groups.sorted(by: { ($0.value[0].column) < ($1.value[0].column) }) {
      var names = names(members.map { $0.column - 1 }, headers)
      if names.count > Self.mostNames {
        let more = book.text(
          "sniff.unplaced.more", ["count": book.whole(names.count - Self.mostNames)])
        names = names.prefix(Self.mostNames) + [more]
      }
      let use = book.text("sniff.use.\(members[0].use.code)", members[0].use.arguments)
      lines += wrapped(names.joined(separator: ", "), first: "  \(use): ", rest: 4)
    }
    return lines + [""]
  }

  /// Columns by name, those of one question together.
  private func names(_ columns: [Int], _ headers: ShortHeaders) -> [String] {
    var questions: [(title: String?, columns: [Int])] = []
    for column in columns {
      let title = question(of: column)
      if let title, let known = questions.firstIndex(where: { $0.title == title }) {
        questions[known].columns.append(column)
      } else {
        questions.append((title, [column]))
      }
    }
    return questions.map { question in
      guard let title = question.title, question.columns.count > 1 else {
        return book.quoted(headers[question.columns[0]])
      }
      return book.text(
        "sniff.unplaced.question",
        ["question": clipped(title, 50), "count": book.whole(question.columns.count)])
    }
  }

  /// The words that a header shares with the other columns of its question.
  private func question(of column: Int) -> String? {
    if let asked = file.table.questions.first(where: { question in
      question.columns.count > 1 && question.columns.contains { $0.number == column + 1 }
    }) {
      return asked.title
    }
    return ShortHeaders.parts(file.table.tally.columns[column].header).map { String($0.question) }
  }

  // MARK: What next

  private var nextLines: [String] {
    let holes = draft.holeCount
    let folder = place.mapping ?? book.text("sniff.next.some-mapping")
    var lines = [book.text("sniff.next.title")]
    var number = 0
    func step(_ key: String, _ arguments: [String: String]) {
      number += 1
      let text = book.text("sniff.next.\(key)", arguments)
      lines += wrapped(text, first: "  \(number). ", rest: 5)
    }
    step(
      holes == 0 ? "draft-whole" : "draft",
      ["path": place.shownAs, "count": book.whole(holes), "n": "\(holes)"])
    if place.mapping == nil { step("init", ["folder": folder]) }
    if let copy = place.copyTo {
      step(
        place.mapping == nil ? "copy-both" : "copy",
        ["file": file.shownAs, "to": copy, "folder": folder, "draft": place.shownAs])
    }
    step(place.replacesEmptyList ? "entry-first" : "entry", ["folder": folder])
    lines.append("")
    if place.replacesEmptyList { lines.append("         fonti:") }
    lines += place.entry.map { "         " + $0 }
    lines.append("")
    step("check", ["folder": folder])
    return lines
  }

  // MARK: Text

  private func decimal(_ number: Double) -> String { book.decimal(number, places: 2) }

  private func clipped(_ text: String, _ width: Int) -> String { SniffTable.clipped(text, width) }

  /// A text broken between words into the width of the report.
  private func wrapped(_ text: String, first: String, rest: Int) -> [String] {
    var lines: [String] = []
    var line = first
    var isBare = true
    for word in text.split(separator: " ") {
      if !isBare, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = String(repeating: " ", count: rest)
        isBare = true
      }
      line += (isBare ? "" : " ") + word
      isBare = false
    }
    return lines + [line]
  }
}
