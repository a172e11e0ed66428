import Disclosure
import Estimation
import Findings
import Language
import Region

extension NumberTrail {
  /// The formula of the standard errors, and what its letters mean.
  func formula(_ trail: CellTrail) -> String {
    let isCalibrated = trail.calibrations.contains { !$0.tables.isEmpty }
    return "  " + book.text(isCalibrated ? "number.variance.calibrated" : "number.variance")
  }

  /// How the standard error of a share comes about, stratum by stratum.
  func variance(_ published: PublishedVariance, error: Double) -> [String] {
    func line(_ key: String, _ arguments: [String: String]) -> String {
      "      " + book.text(key, arguments)
    }
    var lines = published.strata.map { stratum in
      let contribution = stratum.contribution
      return line(
        stratum.populationUnits == nil ? "number.stratum" : "number.stratum.finite",
        [
          "name": name(stratum.names), "n": book.whole(stratum.unitCount),
          "size": stratum.populationUnits.map(book.whole) ?? "",
          "fraction": stratum.populationUnits.map {
            book.decimal(Double(stratum.unitCount) / Double($0), places: 4)
          } ?? "",
          "z": amount(contribution.sum), "square": amount(contribution.sumOfSquares),
          "part": amount(contribution.variance),
        ])
    }
    var sum = amount(published.sum)
    if let rest = published.rest {
      if rest.hasPeople { sum = rough(published.sum) }
      let key =
        rest.hasPeople
        ? "number.stratum.rest" : rest.variance > 0 ? "number.stratum.far" : "number.stratum.none"
      lines.append(
        line(
          key,
          [
            "count": book.whole(rest.strataCount),
            "part": rest.hasPeople ? rough(rest.variance) : amount(rest.variance),
          ]))
      if rest.lonelyCount > 0 {
        lines.append(line("number.stratum.lonely", ["count": book.whole(rest.lonelyCount)]))
      }
    }
    lines.append(
      line(
        "number.variance.sum",
        [
          "sum": sum, "w": book.decimal(published.share.w, places: 1),
          "error": book.decimal(error, places: 4),
        ]))
    return lines
  }

  private func name(_ names: [String]) -> String {
    if names == [""] { return book.text("number.stratum.unnamed") }
    let own = book.list(names.map { book.text("number.stratum.name", ["name": $0]) })
    return book.text(
      names.count == 1 ? "number.stratum.one" : "number.stratum.merged", ["name": own])
  }

  /// Sums of weights are large, those of people are not.
  private func amount(_ value: Double) -> String {
    book.decimal(value, places: abs(value) >= 1_000 ? 1 : 4)
  }

  /// Four digits: more would tell how many people of a stratum did not answer.
  private func rough(_ value: Double) -> String {
    var (unit, places) = (1e-4, 4)
    while value >= unit * 10_000 { (unit, places) = (unit * 10, places - 1) }
    return book.decimal((value / unit).rounded() * unit, places: max(0, places))
  }
}
