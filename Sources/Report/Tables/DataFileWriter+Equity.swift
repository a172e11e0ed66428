internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Groups beside everybody: the unmet share of each and how many times that of everybody it is.
  var equity: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + ["gruppo", "stato", "segno_istat", "n"]
        + Self.shareHeader("non_coperto") + ["rapporto", "rapporto_inf", "rapporto_sup", "lettura"])
    let usersOnly = context.wavesOfUsers
    let all = context.publication.equity.filter { !usersOnly.contains($0.key.wave) }
    for (address, entries) in all.sorted(by: { $0.key < $1.key }) {
      for entry in entries {
        let sign = DataSign(rawValue: entry.sign.rawValue)
        table.append(
          self.address(address) + [
            .text(entry.group.rawValue), .text(entry.sign.rawValue), .text(sign?.istatSign ?? ""),
            whole(entry.sampleSize),
          ] + share(entry.unmet) + [
            number(entry.ratio?.value), number(entry.ratio?.lower), number(entry.ratio?.upper),
            entry.reading.map { .text($0.rawValue) } ?? .missing,
          ])
      }
    }
    return table
  }
}
