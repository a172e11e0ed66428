internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension DataFileWriter {
  /// People of the population behind the shares, one indicator a row: there where weights stand for a
  /// population. Beside them stands what a population table makes of the same people, where one counts
  /// them: a total stops at those who answered the question.
  var totals: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + [
        "unita", "popolazione", "pesi", "indicatore", "affidabilita", "totale", "totale_inf",
        "totale_sup", "errore_standard", "cv", "dalla_tavola", "esito_id",
      ])
    let names: [(PublishedTotal.Kind, String)] = [
      (.unmet, "non_coperto"), (.inNeed, "bisogno"), (.metByService, "copertura"),
      (.carried, "a_carico"), (.metByWork, "lavoro"),
    ]
    for cell in context.publication.cells.values.sorted(by: { $0.address < $1.address }) {
      guard let totals = cell.totals else { continue }
      let a = cell.address
      for (kind, name) in names {
        guard let total = totals[kind] else { continue }
        let represented = totals.represented
        let reliability = total.amount.map { $0.isFlagged ? "media" : "alta" } ?? "non_stampato"
        table.append(
          address(a) + [
            .text(represented.unit.rawValue), .text(represented.population.rawValue),
            .text(represented.basis.rawValue), .text(name), .text(reliability),
            people(total.amount?.value), people(total.amount?.lower),
            people(total.amount?.upper),
            people(total.standardError), number(total.variation),
            people(byTable(kind, cell)),
            .text("COP:\(a.wave):\(a.territory):\(a.objective):\(a.target)"),
          ])
      }
    }
    return table
  }

  /// Nobody is a part of a person.
  private func people(_ count: Double?) -> CSVValue {
    count.flatMap { Phrasebook.machine($0, places: 0) }.map(CSVValue.number) ?? .missing
  }

  /// The same people by the count of a population table.
  private func byTable(_ kind: PublishedTotal.Kind, _ cell: PublishedCell) -> Double? {
    switch kind {
    case .inNeed: cell.people?.inNeed?.value
    case .unmet: cell.people?.unmet?.value
    case .metByService, .carried, .metByWork: nil
    }
  }
}
