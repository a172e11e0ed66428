/// Why a table was taken for what it is, as codes and arguments.
struct Explanation {
  let reasons: [DetectionReason]

  init(
    _ best: CandidateScore, _ next: CandidateScore?, _ layout: TableLayout, _ table: DetectedTable
  ) {
    var found: [DetectionReason] = []
    func say(_ code: String, _ arguments: [String: String] = [:]) {
      found.append(DetectionReason(code, arguments))
    }
    say("sniff.encoding", ["encoding": table.encoding.word])
    let rows = layout.content.count
    let fitting = layout.content.count { $0.width == layout.block.width }
    if best.width == 1 {
      say("sniff.one-column", ["rows": String(rows)])
    } else {
      say(
        "sniff.delimiter",
        [
          "delimiter": Self.word(best.candidate.delimiter), "columns": String(layout.block.width),
          "fitting": String(fitting), "rows": String(rows),
        ])
    }
    if let next, next.value > 0 {
      var scores = ["score": Self.rounded(next.value), "best": Self.rounded(best.value)]
      if next.width > 1 { scores["delimiter"] = Self.word(next.candidate.delimiter) }
      say(next.width > 1 ? "sniff.runner-up" : "sniff.runner-up-whole", scores)
    }
    Self.sayQuotes(best, say)
    Self.sayLines(layout, table, say)
    for (place, extent) in table.tables.enumerated() where place != table.chosen {
      say(
        "sniff.other-table",
        [
          "line": String(extent.firstLine), "rows": String(extent.rows),
          "columns": String(extent.width),
        ])
    }
    for column in table.columns where column.dateOrder == .ambiguous {
      say("sniff.ambiguous-dates", ["column": column.name])
    }
    reasons = found
  }

  private static func sayQuotes(
    _ best: CandidateScore, _ say: (String, [String: String]) -> Void
  ) {
    let lexed = best.lexed
    if let quote = best.candidate.quote, lexed.quotedCells > 0 {
      say("sniff.quote", ["quote": word([quote]), "cells": String(lexed.quotedCells)])
      if best.candidate.escape != nil {
        say("sniff.escape", ["escape": "\\", "count": String(lexed.escapedQuotes)])
      }
      if lexed.strayQuotes > 0 { say("sniff.stray-quotes", ["count": String(lexed.strayQuotes)]) }
    } else {
      say("sniff.no-quotes", [:])
    }
  }

  private static func sayLines(
    _ layout: TableLayout, _ table: DetectedTable, _ say: (String, [String: String]) -> Void
  ) {
    let dialect = table.dialect
    if dialect.preambleLines > 0 { say("sniff.titles", ["lines": String(dialect.preambleLines)]) }
    say(
      "sniff.header.\(layout.header.why)",
      ["rows": String(dialect.headerRows), "line": String(table.extent.firstLine)])
    if dialect.tagRows > 0 { say("sniff.tags", ["rows": String(dialect.tagRows)]) }
    if layout.footer.notes > 0 { say("sniff.footnotes", ["rows": String(layout.footer.notes)]) }
    if layout.footer.totals > 0 {
      say("sniff.totals.\(layout.footer.why)", ["rows": String(layout.footer.totals)])
    }
    if layout.blankRows > 0 { say("sniff.blank-lines", ["count": String(layout.blankRows)]) }
    let ragged = layout.data.count { $0.width != layout.block.width }
    if ragged > 0 { say("sniff.ragged", ["count": String(ragged)]) }
  }

  /// A separator or quote as a person is told of it.
  static func word(_ bytes: [UInt8]) -> String {
    switch bytes {
    case [0x09]: "tab"
    case [0x20]: "space"
    default:
      String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        $0.value < 0x20 ? "\\u{\(String($0.value, radix: 16))}" : String($0)
      }.joined()
    }
  }

  private static func rounded(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    return "0.\(hundredths < 10 ? "0" : "")\(min(hundredths, 99))"
  }
}
