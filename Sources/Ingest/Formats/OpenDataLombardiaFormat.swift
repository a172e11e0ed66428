internal import Diagnostics
internal import Region

/// Exports of dati.lombardia.it: capitals with underscores, codes of ATS, ASST and ambito, points
/// in WGS84; numbers may have a dot for thousands (`24.126`).
struct OpenDataLombardiaFormat: ExportFormat {
  let name = FormatName.openDataLombardia
  let kinds: [InstrumentKind] = [.catalogue, .participation, .margins]

  /// Addresses, telephones and points, which no catalogue needs.
  private static let contacts = [
    "CAP", "FRAZIONE", "WGS84_X", "WGS84_Y", "LOCATION", "INDIRIZZO", "TELEFONO", "FAX", "EMAIL",
    "SITO_WEB", "SITO_WEB_MAIL", "P_IVA", "PARTITA_IVA", "PARTITA_IVA_EG", "COORDINATE",
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.missing = ["ND", "N.D.", "NULL", "-", "Non presente"]
    conventions.metadata = HeaderNames(
      Self.contacts, prefixes: ["INDIRIZZO_", "TELEFONO_", "FAX_", "EMAIL_", "WGS84_"])
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let header = sample.view(TableLayout()).header
    let points = header.filter { $0.uppercased().hasPrefix("WGS84_") }
    let bodies = header.filter { name in
      let words = Set(name.uppercased().split { !$0.isLetter }.map(String.init))
      return !words.isDisjoint(with: ["ATS", "ASST", "ASL", "CUDES", "AMBITO"])
    }
    let capitals = header.filter { $0.contains("_") && $0 == $0.uppercased() }
    guard capitals.count >= 3, !bodies.isEmpty || points.count == 2 else { return nil }
    var score = 0.4
    var reasons: [Diagnostic] = []
    if !bodies.isEmpty {
      score += 0.25
      reasons.append(.names(bodies))
    }
    if points.count >= 2 {
      score += 0.25
      reasons.append(.names(points))
    }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }
}
