public import Foundation
import Region

/// One survey of any size, in thirty-eight columns, to measure the stages on.
public struct BenchMapping: Sendable {
  private static let objectives = AskedObjective.all.filter {
    $0.tools == AskedObjective.everywhere
  }
  private static let sourcePath = "sources/indagine.csv"
  private static let profilePath = "profiles/indagine.yaml"
  /// Bytes gathered before they are written to disk.
  private static let chunk = 1 << 20

  private let seed: UInt64
  private let respondentCount: Int
  private let areas: [StudyArea]

  /// Takes the size of the survey, in respondents.
  public init(
    seed: UInt64 = ExampleMapping.standardSeed, respondentCount: Int, gazetteer: Gazetteer
  ) {
    self.seed = seed
    self.respondentCount = respondentCount
    areas = StudyArea.all(in: gazetteer)
  }

  private static let header =
    ["id", "data", "comune", "provincia", "ats", "peso", "azienda", "sesso", "lavoro", "cura"]
    + objectives.flatMap { [$0.subcode, "\($0.subcode)_ostacolo"] }

  /// Writes the mapping into a folder, the survey row by row.
  ///
  /// - Throws: when a file cannot be written.
  public func write(to folder: URL) throws {
    try GeneratedFile(path: "mappatura.yaml", text: Self.descriptor).write(to: folder)
    try GeneratedFile(path: Self.profilePath, text: Self.profile).write(to: folder)
    try GeneratedFile(path: Self.sourcePath, bytes: []).write(to: folder)
    let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(Self.sourcePath))
    var buffer: [UInt8] = []
    buffer.reserveCapacity(Self.chunk + 4_096)
    buffer += Array((Self.header.joined(separator: ",") + "\n").utf8)
    var dealer = BenchDealer(seed: seed, areas: areas, objectives: Self.objectives)
    for number in 1...respondentCount {
      dealer.append(number, to: &buffer)
      if buffer.count >= Self.chunk {
        try handle.write(contentsOf: Data(buffer))
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try handle.write(contentsOf: Data(buffer))
    try handle.close()
  }

  private static let descriptor = """
    # Mappatura sintetica per misurare i tempi.
    titolo: "Misura dei tempi (dati sintetici)"
    sintetico: true
    territorio: R03
    data_riferimento: \(ExampleDates.reference)
    lingua: it
    fonti:
      - {nome: indagine, file: \(sourcePath), profilo: \(profilePath)}
    parametri: {k: 5}
    uscita: reports

    """

  private static var profile: String {
    var yaml = YAMLText()
    yaml.add("tipo: indagine")
    yaml.add("titolo: \"Indagine per misurare i tempi (sintetica)\"")
    yaml.add("periodo: {dal: \(ExampleDates.surveyStart), al: \(ExampleDates.surveyEnd)}")
    yaml.add("file: {codifica: utf-8, separatore: \",\", mancanti: [\"\"]}")
    yaml.add("rilevazione: conciliazione-2026")
    yaml.add("modalita: online")
    yaml.add("popolazione: lavoratori")
    yaml.add("campionamento: probabilistico")
    yaml.add("identificativo: {colonna: id}")
    yaml.add("completata: {colonna: data}")
    yaml.add(
      "luogo: {comune: {colonna: comune}, provincia: {colonna: provincia}, ats: {colonna: ats}}")
    yaml.add("base_territoriale: residenza")
    yaml.add("peso: {colonna: peso}")
    yaml.add("strato: {colonna: ats}")
    yaml.add("unita: {colonna: azienda}")
    yaml.add("impresa: {colonna: azienda}")
    yaml.add("lavoro:")
    yaml.add("colonna: lavoro", indent: 1)
    yaml.addMap("valori", AnswerWords.workers.map { ($0.2, $0.2) }, indent: 1)
    yaml.add("assistiti:")
    yaml.add("- colonna: cura", indent: 1)
    yaml.add("separatore: \";\"", indent: 2)
    yaml.addMap(
      "valori", AnswerWords.cared.map { ($0.2, "{\($0.3)}") } + [("nessuno", "nessuno")],
      indent: 2)
    yaml.add("tratti: {donna: {colonna: sesso, si: [F], no: [M]}}")
    yaml.add("bisogni:")
    let statuses = YAMLText.map(AnswerWords.statuses.map { ($0.2, $0.2) })
    let obstacles = YAMLText.map(AnswerWords.obstacles.map { ($0.2, $0.2) })
    for objective in objectives {
      yaml.add("- obiettivo: \(objective.code)", indent: 1)
      yaml.add("stato: {colonna: \(objective.subcode), valori: \(statuses)}", indent: 2)
      yaml.add(
        "barriere: {colonna: \(objective.subcode)_ostacolo, valori: \(obstacles)}", indent: 2)
    }
    return yaml.text
  }
}
