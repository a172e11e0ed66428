internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// When needs are needed (`fascia`) and who can pay at least a price (`prezzo`), among people in need
  /// who said so.
  var details: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + ["domanda", "voce", "stato", "segno_istat"]
        + Self.shareHeader("quota") + ["conta_per_esito"])
    let usersOnly = context.wavesOfUsers
    for cell in context.publication.cells.values.sorted(by: { $0.address < $1.address })
    where !usersOnly.contains(cell.address.wave) {
      guard let detail = cell.detail else { continue }
      func row(_ question: String, _ entry: String, _ share: PublishedValue?, _ counts: Bool?) {
        let state = share == nil ? CellSign.unreliable : .published
        table.append(
          address(cell.address) + [
            .text(question), .text(entry), .text(state.rawValue),
            .text(DataSign(rawValue: state.rawValue)?.istatSign ?? ""),
          ] + self.share(share) + [counts.map { .number($0 ? "1" : "0") } ?? .missing])
      }
      for slot in detail.slots { row("fascia", slot.slot.label, slot.share, slot.isNeeded) }
      for payer in detail.payers {
        row(
          "prezzo", names.monthly(cents: payer.cents), payer.share, nil)
      }
      if detail.isWithheld {
        let sign = CellSign.suppressed
        table.append(
          address(cell.address) + [
            .text(""), .text(""), .text(sign.rawValue),
            .text(DataSign(rawValue: sign.rawValue)?.istatSign ?? ""),
          ] + self.share(nil) + [.missing])
      }
    }
    return table
  }
}
