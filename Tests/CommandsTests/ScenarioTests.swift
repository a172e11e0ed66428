import Findings
import Foundation
import Region
import Testing

@testable import Commands

/// A small mapping whose right findings somebody wrote down: `Scenari/<nome>/atteso.csv`.
struct PlantedScenario: CustomTestStringConvertible {
  static let root = ProjectFolder.root.appendingPathComponent("Tests/CommandsTests/Scenari")

  /// Every folder that holds a mapping, by name.
  static let all: [PlantedScenario] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map { PlantedScenario(name: $0) }
  }()

  let name: String
  var folder: URL { Self.root.appendingPathComponent(name) }
  var testDescription: String { name }

  /// Rows of `atteso.csv`, by header.
  func expected() throws -> [[String: String]] {
    try rowsOfCSV(folder.appendingPathComponent("atteso.csv"))
  }

  /// The findings of a run, before disclosure control.
  func findings() throws -> Findings {
    try ProjectFolder.withTemporary { place in
      let copy = place.appendingPathComponent(name)
      try FileManager.default.copyItem(at: folder, to: copy)
      let run = ExampleRun(copy)
      try #require(run.status == .done, "\(run.output)\(run.errors)")
      // A row left out would make any finding right by accident.
      let rejected = copy.appendingPathComponent("privato/rejected.csv").path
      try #require(!FileManager.default.fileExists(atPath: rejected))
      return try StoredPages(try Mapping(path: copy.path)).pages.findings
    }
  }
}

/// Each class of the method at its edge and just past it, in folders that anyone can add to.
struct ScenarioTests {
  /// Always compared; the other columns only where a row fills them.
  private static let compulsory = ["classe", "manca", "lettura"]

  @Test("every planted finding is found as it was planted", arguments: PlantedScenario.all)
  func planted(_ scenario: PlantedScenario) throws {
    let rows = try scenario.expected()
    #expect(!rows.isEmpty)
    let findings = try scenario.findings()
    for row in rows {
      let id = try #require(row["esito"])
      let found = try #require(Self.columns(of: id, in: findings), "\(id) is not found")
      for (name, value) in row.sorted(by: { $0.key < $1.key })
      where name != "esito" && name != "nota" {
        if value.isEmpty, !Self.compulsory.contains(name) { continue }
        #expect(
          found[name, default: ""] == value, "\(name) of \(id) (\(row["nota"] ?? ""))")
      }
    }
  }

  @Test("every class, reading and verdict of the method is planted somewhere")
  func allPlanted() throws {
    var planted: [FindingID.Kind?: Set<String>] = [:]
    var readings: Set<String> = []
    var missing: Set<String> = []
    for row in try PlantedScenario.all.flatMap({ try $0.expected() }) {
      let kind = FindingID(rawValue: row["esito"]!).kind
      planted[kind, default: []].insert(row["classe"]!)
      readings.insert(row["lettura"] ?? "")
      missing.formUnion((row["manca"] ?? "").split(separator: "+").map(String.init))
    }
    #expect(planted[.coverage] == Set(CoverageClass.allCases.map(\.rawValue)))
    #expect(planted[.overlap] == Set(OverlapClass.allCases.map(\.rawValue)))
    // Without a finding of its own: two services, and the two sides of triangulation.
    #expect(planted[.identity]?.subtracting([""]).isSubset(of: Self.states) ?? false)
    #expect(planted[FindingID.Kind?.none] == Set(Agreement.allCases.map(\.rawValue)))
    #expect(
      readings
        == Set(AnswerPresence.allCases.map(\.rawValue) + OverlapReading.allCases.map(\.rawValue))
        .union([""]))
    #expect(
      missing.isSuperset(
        of: [
          "catalogue", "participation", "ages", "conditions", "hours", "period", "objective",
        ]))
  }

  private static let states = Set(IdentityState.allCases.map(\.rawValue))

  /// What was found under an id, by column of `atteso.csv`; nil when it must be there and is not.
  private static func columns(of id: String, in findings: Findings) -> [String: String]? {
    switch FindingID(rawValue: id).kind {
    case .coverage:
      return findings.coverage.first { $0.id.rawValue == id }.map { finding in
        [
          "classe": finding.coverage.rawValue,
          "manca": finding.missing.map(\.rawValue).joined(separator: "+"),
          "lettura": finding.answer?.rawValue ?? "",
          "rilevante": finding.isRelevant ? "si" : "no",
          "segnalato": finding.raisedByGroups ? "si" : "no",
          "posti": finding.places.verdict?.rawValue ?? "",
          "prezzo": finding.ladder.first { $0.kind == .affordable }?.reach.rawValue ?? "",
          "fasce": finding.detail.neededSlots.map(\.label).joined(separator: "+"),
          "fasce fuori": finding.slotsLeftOut.map(\.label).joined(separator: "+"),
          "accanto": finding.measuresBeside.map(\.rawValue).joined(separator: "+"),
        ]
      }
    case .overlap:
      if let pair = findings.serviceOverlaps.listed.first(where: { $0.id.rawValue == id }) {
        return ["classe": pair.overlap.rawValue, "lettura": pair.reading?.rawValue ?? ""]
      }
      // Distinct pairs are counted, not listed.
      return findings.overlaps.first { $0.id.rawValue == id }.map { finding in
        [
          "classe": finding.overlap.rawValue, "manca": finding.deciding?.rawValue ?? "",
          "lettura": finding.reading?.rawValue ?? "",
        ]
      } ?? ["classe": OverlapClass.distinct.rawValue]
    case .identity:
      return ["classe": findings.identities.first { $0.id.rawValue == id }?.state.rawValue ?? ""]
    case nil:
      return findings.triangulation.first { "TRI:\($0.territory):\($0.objective)" == id }.map {
        [
          "classe": $0.agreement.rawValue, "indagine": $0.survey.rawValue,
          "gruppi": $0.groups.rawValue,
        ]
      }
    }
  }
}
