internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Overlaps of services with one another.
  var serviceOverlaps: CSVTable {
    var table = CSVTable(header: [
      "territorio", "servizio", "servizio_nome", "altro", "altro_nome", "stesso_comune",
      "destinatari_min", "destinatari_max", "obiettivi_min", "obiettivi_max", "x_min", "x_max",
      "inverso_min", "inverso_max", "classe", "lettura", "obiettivi_comuni", "aggiunge",
      "aggiunge_non_noto", "altro_aggiunge", "esito_id",
    ])
    for pair in context.publication.serviceOverlaps {
      table.append([
        .text(pair.territory.rawValue), .text(pair.service.rawValue),
        .text(names.service(pair.service)), .text(pair.other.rawValue),
        .text(names.service(pair.other)), .number(pair.isSameComune ? "1" : "0"),
        number(pair.target.low), number(pair.target.high), number(pair.objective.low),
        number(pair.objective.high), number(pair.similarity.low), number(pair.similarity.high),
        number(pair.reverse.low), number(pair.reverse.high), .text(pair.overlap.rawValue),
        pair.reading.map { .text($0.rawValue) } ?? .missing,
        .text(pair.commonObjectives.map(\.rawValue).joined(separator: " ")),
        .text(Self.list(pair.additions.added)), .text(Self.list(pair.additions.unknown)),
        .text(Self.list(pair.otherAdditions.added)), .text(pair.id.rawValue),
      ])
    }
    return table
  }

  static func list(_ additions: [Addition]) -> String {
    additions.map(\.rawValue).joined(separator: " ")
  }
}
