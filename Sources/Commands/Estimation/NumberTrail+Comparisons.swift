import Disclosure
import Estimation
import Findings
import Language
import Region
import Report

extension NumberTrail {
  /// The cell beside other waves and territories, where that is shown, with the numbers put in.
  func comparisons(_ shown: PublishedCell) -> [String] {
    let told = pages.publication.comparisons.values.flatMap { $0 }.filter {
      // The whole would be set beside each of its parts.
      $0.difference != nil
        && ($0.cell == shown.address || $0.kind != .part && $0.other == shown.address)
    }.sorted {
      ($0.kind, $0.cell, $0.other, $0.share) < ($1.kind, $1.cell, $1.other, $1.share)
    }
    return told.flatMap { entry -> [String] in
      guard let difference = entry.difference,
        let finding = pages.findings.comparisons.first(where: {
          $0.kind == entry.kind && CellAddress($0.cell) == entry.cell
            && CellAddress($0.other) == entry.other
            && ($0.indicator == .unmet) == (entry.share == .unmet)
        })
      else { return [] }
      return lines(finding, difference)
    }
  }

  private func lines(_ finding: ComparisonFinding, _ difference: PublishedDifference) -> [String] {
    func number(_ value: Double) -> String { book.decimal(value, places: 4) }
    func small(_ value: Double) -> String { book.decimal(value, places: 7) }
    let (shares, test) = (finding.shares, finding.shares.difference)
    let threshold = pages.publication.parameters.threshold
    // A few people in both are a count like any other.
    let shared =
      finding.sharedUnits < threshold ? "<\(threshold)" : book.whole(finding.sharedUnits)
    var arguments: [String: String] = [
      "share": book.text("comparison.share.\(finding.indicator.code)"),
      "difference": number(test.value), "shared": shared,
    ]
    if finding.kind == .waves {
      arguments["earlier"] = finding.other.wave.rawValue
      arguments["later"] = finding.cell.wave.rawValue
      arguments["first"] = number(shares.second.share)
      arguments["second"] = number(shares.first.share)
    } else {
      let names = TerritoryNames(pages.context.frame, book)
      arguments["first"] = names.full(finding.cell.territory)
      arguments["second"] = names.full(finding.other.territory)
      arguments["value"] = number(shares.first.share)
      arguments["other"] = number(shares.second.share)
    }
    arguments["variance1"] = small(shares.variances.first)
    arguments["variance2"] = small(shares.variances.second)
    arguments["covariance"] = small(shares.usedCovariance)
    arguments["adjustment"] = book.text(
      finding.kind == .part ? "number.adjustment.bh" : "number.adjustment.holm")
    arguments["error"] = number(test.standardError)
    arguments["df"] = book.whole(test.degreesOfFreedom)
    arguments["p"] = difference.pValue.map(number) ?? ""
    arguments["lower"] = difference.lower.map(number) ?? ""
    arguments["upper"] = difference.upper.map(number) ?? ""
    arguments["detectable"] = difference.smallestDetectable.map(number) ?? ""
    let formula = finding.kind == .waves ? "number.change" : "number.territories"
    var lines = ["  " + book.text(formula, arguments)]
    if finding.basis == .tested, difference.lower == nil {
      lines.append("    " + book.text("number.few.units"))
    } else if finding.basis == .tested {
      let steps = [
        "number.comparison.variance",
        covariance(of: finding),
        "number.comparison.test",
      ]
      lines += steps.map { "    " + book.text($0, arguments) }
    } else {
      lines.append("    " + ComparisonWords(words: book).reading(difference, finding.kind))
    }
    return lines
  }

  /// What the covariance of two shares rests on.
  private func covariance(of finding: ComparisonFinding) -> String {
    if finding.kind == .waves {
      return finding.sharedUnits > 0 ? "number.change.shared" : "number.change.none"
    }
    let isTable = pages.input.cube.contains { $0.key == finding.cell && $0.assumption != nil }
    return isTable ? "number.territories.tables" : "number.territories.joint"
  }
}
