import Disclosure
import Estimation
import Findings
import Language
import Region

extension NumberTrail {
  /// The shares of the barriers that are shown.
  func barriers(_ cell: CubeCell, _ shown: PublishedCell) -> [String] {
    shown.barriers.compactMap { entry in
      let indicator = Indicator.barrier(entry.barrier)
      guard let totals = cell[indicator], let share = totals.ratio else { return nil }
      return "  "
        + book.text(
          shown.sums?.areCounts ?? false ? "number.barrier" : "number.barrier.untold",
          [
            "barrier": book.text("barrier.\(entry.barrier.rawValue)"),
            "y": book.decimal(totals.y), "w": book.decimal(totals.w),
            "p": book.decimal(share, places: 4),
          ])
    }
  }

  /// What the place of a published need in the order rests on.
  func rank(_ cell: CubeCell, _ shown: PublishedCell) -> [String] {
    let order = (pages.publication.ranks[cell.key.territory]?[cell.key.target] ?? [])
      .map(\.address).filter { $0.wave == cell.key.wave }
    guard order.contains(shown.address),
      let ranking = pages.findings.rankings.first(where: {
        $0.wave == cell.key.wave && $0.territory == cell.key.territory
          && $0.target == cell.key.target
      }),
      let shares = ranking.shares.restricted(to: Set(order.map(\.objective))),
      let test = shares.rankTest
    else { return [] }
    // Who answered one need and not all the others are people like any other, here and in what wider
    // territories leave.
    let tellsPeople = order.allSatisfy {
      pages.publication.cells[$0]?.sampleSize == shares.sampleSize
    }
    let isCensus = shares.sampling == .census
    let tellsUnits =
      pages.publication.parameters.tellsUnits(degreesOfFreedom: shares.degreesOfFreedom)
      && !shown.untoldUnits.contains(.answered)
    let key =
      tellsPeople && tellsUnits ? "number.rank" : "number.rank.untold"
    return [
      "  "
        + book.text(
          isCensus ? key + ".census" : key,
          [
            "count": book.whole(order.count), "n": book.whole(shares.sampleSize),
            "critical": book.decimal(test.critical, places: 3),
            "df": book.whole(shares.degreesOfFreedom),
          ])
    ]
  }

  /// The ratios of groups to everybody that are shown.
  func equity(_ shown: PublishedCell) -> [String] {
    (pages.publication.equity[shown.address] ?? []).compactMap { entry in
      guard let ratio = entry.ratio,
        let share = pages.findings.equity.first(where: {
          CellAddress($0.share.key) == shown.address && $0.share.group == entry.group
        })?.share
      else { return nil }
      func number(_ value: Double) -> String { book.decimal(value, places: 4) }
      func small(_ value: Double) -> String { book.decimal(value, places: 7) }
      let arguments = [
        "group": book.text("equity.group.\(entry.group.rawValue)"),
        "n": book.whole(share.members.base.sampleSize),
        "df": book.whole(share.members.base.degreesOfFreedom),
        "p": number(share.members.share), "q": number(share.everybody.share),
        "v": small(share.members.variance), "vq": small(share.everybody.variance),
        "covariance": small(share.covariance), "ratio": number(ratio.value),
        "lower": number(ratio.lower), "upper": ratio.upper.map(number) ?? "",
      ]
      let interval = ratio.upper == nil ? "number.equity.open" : "number.equity.interval"
      return "  "
        + book.text("number.equity", arguments)
        + "\n    " + book.text(interval, arguments)
    }
  }
}
