internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Shares in two waves and their difference, where the mapping compares them.
  var changes: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + ["rilevazione_prima", "indicatore", "stato", "segno_istat"]
        + Self.shareHeader("prima") + Self.shareHeader("dopo")
        + [
          "differenza", "differenza_inf", "differenza_sup", "p_holm", "minima_rilevabile",
          "lettura",
        ])
    for (address, entries) in context.publication.changes.sorted(by: { $0.key < $1.key }) {
      for entry in entries {
        let sign = DataSign(rawValue: entry.sign.rawValue)
        let difference = entry.difference
        table.append(
          self.address(address) + [
            .text(entry.earlier.wave.rawValue), .text(entry.share.rawValue),
            .text(entry.sign.rawValue), .text(sign?.istatSign ?? ""),
          ] + share(entry.first) + share(entry.second) + [
            number(difference?.value), number(difference?.lower), number(difference?.upper),
            number(difference?.pValue), number(difference?.smallestDetectable),
            difference.map { .text($0.reading.rawValue) } ?? .missing,
          ])
      }
    }
    return table
  }
}
