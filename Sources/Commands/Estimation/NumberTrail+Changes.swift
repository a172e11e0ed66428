import Disclosure
import Estimation
import Findings
import Language
import Region

extension NumberTrail {
  /// The changes to and from a cell that are shown, with their numbers put in.
  func changes(_ shown: PublishedCell) -> [String] {
    let told = pages.publication.changes.values.flatMap { $0 }.filter {
      $0.difference != nil && ($0.earlier == shown.address || $0.later == shown.address)
    }.sorted {
      ($0.earlier, $0.later, $0.share) < ($1.earlier, $1.later, $1.share)
    }
    return told.flatMap { entry -> [String] in
      guard let difference = entry.difference,
        let finding = pages.findings.changes.first(where: {
          CellAddress($0.earlier) == entry.earlier && CellAddress($0.later) == entry.later
            && ($0.indicator == .unmet) == (entry.share == .unmet)
        })
      else { return [] }
      return lines(finding, difference)
    }
  }

  private func lines(_ finding: ChangeFinding, _ difference: PublishedDifference) -> [String] {
    func number(_ value: Double) -> String { book.decimal(value, places: 4) }
    func small(_ value: Double) -> String { book.decimal(value, places: 7) }
    let (change, test) = (finding.change, finding.change.difference)
    let threshold = pages.publication.parameters.threshold
    // A few people in both are a count like any other.
    let shared =
      finding.sharedUnits < threshold ? "<\(threshold)" : book.whole(finding.sharedUnits)
    var arguments: [String: String] = [
      "share": book.text("change.share.\(finding.indicator.code)"),
      "earlier": finding.earlier.wave.rawValue, "later": finding.later.wave.rawValue,
      "first": number(change.earlier.share), "second": number(change.later.share),
      "difference": number(test.value), "shared": shared,
    ]
    arguments["variance1"] = small(change.variances.earlier)
    arguments["variance2"] = small(change.variances.later)
    arguments["covariance"] = small(change.usedCovariance)
    arguments["error"] = number(test.standardError)
    arguments["df"] = book.whole(test.degreesOfFreedom)
    arguments["p"] = difference.pValue.map(number) ?? ""
    arguments["lower"] = difference.lower.map(number) ?? ""
    arguments["upper"] = difference.upper.map(number) ?? ""
    arguments["detectable"] = difference.smallestDetectable.map(number) ?? ""
    var lines = ["  " + book.text("number.change", arguments)]
    if finding.basis == .tested {
      let steps = [
        "number.change.variance",
        finding.sharedUnits > 0 ? "number.change.shared" : "number.change.none",
        "number.change.test",
      ]
      lines += steps.map { "    " + book.text($0, arguments) }
    } else {
      lines.append("    " + book.text("change.reading.\(difference.reading.rawValue)"))
    }
    return lines
  }
}
