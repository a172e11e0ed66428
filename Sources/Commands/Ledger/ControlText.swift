import Language
import Report

/// The report of a check for the terminal.
struct ControlText {
  /// Examples of a cause that are told.
  private static let exampleCount = 3

  private let report: ControlReport
  private let book: Phrasebook
  private let words: ControlWords

  init(_ report: ControlReport, _ book: Phrasebook) {
    self.report = report
    self.book = book
    words = ControlWords(book)
  }

  /// Sources with their causes, their sums, and what to do next.
  var text: String {
    var lines: [String] = []
    for source in report.sources where !source.causes.isEmpty {
      lines.append(heading(source))
      for weight in ControlReport.Weight.allCases {
        let causes = source.causes.filter { $0.weight == weight }
        if causes.isEmpty { continue }
        lines.append("")
        lines.append("  " + words.heading(weight, source.count(weight)))
        lines += causes.flatMap(told)
      }
      lines.append("")
    }
    lines.append(book.text("control.accounts"))
    for source in report.sources where source.name != nil {
      lines.append("  \(words.title(source)): \(words.sum(source))")
    }
    lines.append("")
    lines.append(book.text("control.next"))
    lines += words.steps(report).enumerated().map { "  \($0.offset + 1). \($0.element)" }
    lines.append("")
    lines.append(words.verdict(report))
    return lines.joined(separator: "\n")
  }

  private func heading(_ source: ControlReport.Source) -> String {
    words.title(source) + (source.file.isEmpty ? "" : " — " + source.file)
  }

  private func told(_ cause: ControlReport.Cause) -> [String] {
    var lines = ["  • " + words.cases(cause) + " [\(cause.code)]"]
    let cures = Set(cause.examples.map(\.cure))
    for example in cause.examples.prefix(Self.exampleCount) {
      let place = example.place.isEmpty ? "" : example.place + ": "
      lines.append("    " + place + example.message)
      if cures.count > 1, let cure = example.cure { lines.append("      → " + cure) }
    }
    if let others = words.others(cause, told: Self.exampleCount) { lines.append("    " + others) }
    if cures.count == 1, let cure = cause.examples[0].cure { lines.append("    → " + cure) }
    return lines
  }
}
