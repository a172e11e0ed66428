import Foundation

@testable import Commands

/// A mapping small enough to be read in a test, and to be spoiled in one place.
struct SmallMapping {
  let folder: URL

  static let survey: String = {
    let statuses = ["No", "Uso un servizio", "Non trovo risposta", "Ci pensano i nonni"]
    var rows = ["id,comune,provincia,lavoro,cura,estate,spesa"]
    for i in 0..<120 {
      let comune = i % 2 == 0 ? "BERGAMO,BG" : "Lodi,LO"
      let work = i % 3 == 0 ? "pubblico" : "privato"
      let care = i % 4 == 0 ? "Nessuno" : "\"Figli 6-10 anni, Genitore anziano\""
      rows.append(
        "\(i),\(comune),\(work),\(care),\(statuses[i % 4]),\(statuses[(i / 2) % 3])")
    }
    return rows.joined(separator: "\n") + "\n"
  }()

  static let surveyProfile = """
    tipo: indagine
    titolo: Questionario di prova
    rilevazione: prova-2026
    modalita: online
    popolazione: lavoratori
    campionamento: probabilistico
    periodo: {dal: 2026-02-01, al: 2026-03-31}
    identificativo: {colonna: id}
    luogo:
      comune: {colonna: comune}
      provincia: {colonna: provincia}
    lavoro:
      colonna: lavoro
      valori: {"privato": privato_indeterminato, "pubblico": pubblico}
    assistiti:
      - colonna: cura
        separatore: ", "
        valori:
          "Figli 6-10 anni": {eta: 6-10}
          "Genitore anziano": {eta: 65+}
          "Nessuno": nessuno
    bisogni:
      - obiettivo: A3.1
        stato: &stato
          colonna: estate
          valori:
            "No": nessun_bisogno
            "Uso un servizio": coperto_servizio
            "Non trovo risposta": non_coperto
            "Ci pensano i nonni": coperto_famiglia
      - obiettivo: B1
        stato:
          colonna: spesa
          valori:
            "No": nessun_bisogno
            "Uso un servizio": coperto_servizio
            "Non trovo risposta": non_coperto

    """

  static let catalogue = """
    codice,servizio,ente,tipo,destinatari,comune,provincia,posti
    S001,Centro estivo Il Prato,Comune di Bergamo,Centro estivo,minori,Bergamo,BG,40
    S002,Centro estivo La Riva,Comune di Lodi,Centro estivo,minori,Lodi,LO,

    """

  static let catalogueProfile = """
    tipo: catalogo
    titolo: Catalogo di prova
    completo: {territori: [R03], obiettivi: [A, B]}
    codice: {colonna: codice}
    nome: {colonna: servizio}
    ente: {colonna: ente}
    obiettivi: {colonna: tipo, valori: {"Centro estivo": [A3.1]}}
    destinatari: {colonna: destinatari}
    luogo:
      comune: {colonna: comune}
      provincia: {colonna: provincia}
    bacino: {livello: comune}
    posti: {colonna: posti}

    """

  static let descriptor = """
    titolo: Mappatura di prova
    sintetico: true
    territorio: R03
    data_riferimento: 2026-06-30
    fonti:
      - {nome: indagine, file: sources/indagine.csv, profilo: profiles/indagine.yaml}
      - {nome: catalogo, file: sources/catalogo.csv, profilo: profiles/catalogo.yaml}

    """

  /// Writes the mapping into a folder.
  init(in folder: URL) throws {
    self.folder = folder
    for name in ["sources", "profiles"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    try write("mappatura.yaml", Self.descriptor)
    try write("sources/indagine.csv", Self.survey)
    try write("profiles/indagine.yaml", Self.surveyProfile)
    try write("sources/catalogo.csv", Self.catalogue)
    try write("profiles/catalogo.yaml", Self.catalogueProfile)
  }

  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(path))
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// Replaces a part of a file that must be there.
  func replace(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    precondition(text.contains(old), "\(path) has no \(old)")
    try write(path, text.replacingOccurrences(of: old, with: new))
  }

  @discardableResult
  func run(_ arguments: String...) -> (CommandStatus, output: String, errors: String) {
    ExampleRun.mappa(["run", folder.path] + arguments)
  }

  @discardableResult
  func check() -> (CommandStatus, output: String, errors: String) {
    ExampleRun.mappa(["check", folder.path])
  }

  /// Every file below a folder of the mapping, with its bytes.
  func files(_ path: String) throws -> [String: Data] {
    let root = folder.appendingPathComponent(path)
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var found: [String: Data] = [:]
    for name in names {
      if let data = try? Data(contentsOf: root.appendingPathComponent(name)) { found[name] = data }
    }
    return found
  }

  /// Runs a body on a fresh small mapping.
  static func with<Result>(_ body: (SmallMapping) throws -> Result) throws -> Result {
    try ProjectFolder.withTemporary { try body(try SmallMapping(in: $0)) }
  }
}
