public import Language

/// Sentences that the page and the terminal share.
public struct ControlWords {
  private let book: Phrasebook

  /// Words of a language.
  public init(_ book: Phrasebook) { self.book = book }

  /// Accepted, rejected and no data, which add up to the rows of the file.
  public func sum(_ source: ControlReport.Source) -> String {
    guard let rows = source.rows else { return book.text("control.unread") }
    let reasons = rows.nonData.filter { $0.value > 0 }.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    .map { book.whole($0.value) + " " + book.text("nondata.\($0.key)") }
    return book.text(
      "control.sum",
      [
        "accepted": book.whole(rows.accepted), "nAccepted": "\(rows.accepted)",
        "corrected": rows.corrected == 0
          ? "" : " " + book.text("control.corrected", ["count": book.whole(rows.corrected)]),
        "rejected": book.whole(rows.rejected), "nRejected": "\(rows.rejected)",
        "nonData": book.whole(rows.nonDataCount),
        "reasons": reasons.isEmpty ? "" : " (" + reasons.joined(separator: ", ") + ")",
        "total": book.whole(rows.total), "nTotal": "\(rows.total)",
      ])
  }

  /// A weight with the number of its cases.
  public func heading(_ weight: ControlReport.Weight, _ count: Int) -> String {
    book.text("control.weight.\(weight.rawValue)", ["count": book.whole(count), "n": "\(count)"])
  }

  /// How often a cause was found.
  public func cases(_ cause: ControlReport.Cause) -> String {
    book.text(
      cause.weight == .rejected ? "control.rows" : "control.cases",
      ["count": book.whole(cause.count), "n": "\(cause.count)"])
  }

  /// How many cases of a cause are not among those told; nil when all are.
  public func others(_ cause: ControlReport.Cause, told: Int) -> String? {
    let left = cause.count - cause.examples.prefix(told).reduce(0) { $0 + $1.count }
    guard left > 0 else { return nil }
    return book.text("control.others", ["count": book.whole(left), "n": "\(left)"])
  }

  /// Title of a source, or of what belongs to none.
  public func title(_ source: ControlReport.Source) -> String {
    source.name ?? book.text("control.mapping")
  }

  /// The whole in one sentence.
  public func verdict(_ report: ControlReport) -> String {
    if report.isClean { return book.text("check.clean") }
    func count(_ key: String, _ n: Int) -> String {
      book.text(key, ["count": book.whole(n), "n": "\(n)"])
    }
    return book.text(
      report.count(.stopping) == 0 ? "check.passable" : "check.stopping",
      [
        "errors": count("count.errors", report.count(.stopping)),
        "rejected": count("count.rejected", report.rejectedRows),
        "warnings": count("count.warnings", report.count(.doubt)),
      ])
  }

  /// What to do now, one step each.
  public func steps(_ report: ControlReport) -> [String] {
    var steps: [String] = []
    if report.count(.stopping) > 0 { steps.append(book.text("control.step.stopping")) }
    for source in report.sources {
      guard let sheet = source.repairFile else { continue }
      steps.append(
        book.text("control.step.repair", ["sheet": sheet, "correction": source.correctionFile]))
    }
    if report.count(.doubt) > 0 { steps.append(book.text("control.step.doubts")) }
    if report.isClean {
      steps.append(book.text("control.step.run"))
    } else {
      steps.append(book.text("control.step.check"))
      if report.count(.stopping) == 0 { steps.append(book.text("control.step.runAnyway")) }
    }
    return steps
  }
}
