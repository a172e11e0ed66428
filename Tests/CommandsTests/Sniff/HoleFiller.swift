import Foundation

/// Stands in for the person: fills every hole of a draft with something that may stand there. What
/// it writes is never right, only possible; tests ask whether the rest of the draft holds.
struct HoleFiller {
  private static let hole = "DA_COMPLETARE"
  private static let sections = [
    "stato", "risposta", "barriere", "lavoro", "assistiti", "obiettivi", "destinatari", "codice",
    "gruppi", "fase", "erogazione", "misura", "fasce", "prezzo_massimo", "ordinali", "stagione",
  ]
  private static let byKey = [
    "popolazione": "lavoratori", "campionamento": "non_probabilistico", "modalita": "online",
    "fisso": "ATS-325", "livello": "comune", "quantita": "ignora", "dal": "2026-01-01",
    "al": "2026-03-31", "territorio": "ATS-325", "eta": "0-2", "si": "sì", "no": "no",
    "orari": "\"lun 08:00-09:00\"", "scaglioni": "50",
  ]
  private static let bySection = [
    "stato": "coperto_servizio", "risposta": "coperto_servizio", "barriere": "null",
    "lavoro": "non_noto", "assistiti": "nessuno", "obiettivi": "[F.other]", "codice": "null",
    "destinatari": "null", "fase": "ordinario", "erogazione": "gratuito", "misura": "sprint",
    "fasce": "indifferente", "prezzo_massimo": "{a: 50}", "ordinali": "null",
    "stagione": "tutto_anno",
  ]

  private var section = ""
  private var objectives: [String]

  /// - Parameter objectives: codes to use where one is missing, each once.
  init(_ draft: String, objectives: [String]) {
    self.objectives = objectives.filter { !draft.contains("obiettivo: \($0)\n") }
  }

  mutating func fill(_ draft: String) -> String {
    draft.split(separator: "\n", omittingEmptySubsequences: false)
      .compactMap { filled(String($0)) }.joined(separator: "\n")
  }

  private mutating func filled(_ line: String) -> String? {
    let bare = line.drop { $0 == " " || $0 == "-" }
    if bare.hasPrefix("#") { return line }
    for name in Self.sections where bare.hasPrefix(name + ":") { section = name }
    guard line.contains(Self.hole) else { return line }
    // A person who finds no such question deletes the line.
    if bare.hasPrefix("non_coperto: " + Self.hole) { return nil }
    var text = line
    while let place = text.range(of: Self.hole) {
      let before = text[..<place.lowerBound]
      let words = before.split { ": [{,\"".contains($0) }
      let key = words.last { !$0.hasPrefix("&") }.map(String.init) ?? ""
      let value: String
      if key == "obiettivo" {
        value = objectives.isEmpty ? "F.other" : objectives.removeFirst()
      } else if key == "fisso", bare.hasPrefix("destinatari") {
        value = "anziani"
      } else if key == "fisso", bare.hasPrefix("obiettivi") {
        value = "F10.1"
      } else if before.hasSuffix("\": ") {
        value = Self.bySection[section] ?? "null"
      } else {
        value = Self.byKey[key] ?? Self.bySection[section] ?? "null"
      }
      text.replaceSubrange(place, with: value)
    }
    return text
  }
}
