internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Gaps of every sheet beside the same need in the ATS.
  var sharedGaps: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + [
        "esito", "esito_id", "altra_ats", "altra_ats_nome", "relazione", "altro_esito",
        "altro_esito_id", "offerte",
      ])
    for place in index.sheets {
      for gap in index.sharedGaps(place.code) {
        let here =
          address(gap.verdict.address) + [
            .text(gap.verdict.coverage.rawValue), .text(gap.verdict.id.rawValue),
          ]
        for (relation, others) in [("stesso_bisogno", gap.sameGap), ("risposta", gap.answered)] {
          for other in others {
            table.append(
              here + [
                .text(other.territory.rawValue), .text(names.territory(other.territory)),
                .text(relation), .text(other.verdict.coverage.rawValue),
                .text(other.verdict.id.rawValue),
                .text(other.offers.map(\.text).joined(separator: " ")),
              ])
          }
        }
      }
    }
    return table
  }
}
