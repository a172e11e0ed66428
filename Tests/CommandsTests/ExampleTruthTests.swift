import Disclosure
import Estimation
import Findings
import Foundation
import Region
import Testing

@testable import Commands

/// The run against what was planted in the example: it may say less than the truth where the
/// sample is too small to tell, and never the contrary.
struct ExampleTruthTests {
  /// Classes that say nothing certain: no contradiction of any truth.
  static let silent: Set<CoverageClass> = [.notAssessable, .toExamine]

  @Test("no class of the run contradicts a planted one, and most planted ones are found")
  func coverage() throws {
    let pages = ExampleRun.pages
    var found: [[String]: CoverageClass] = [:]
    for finding in pages.findings.coverage {
      let key = finding.cell.key
      found[[key.territory.rawValue, key.objective.rawValue, key.target.rawValue]] =
        finding.coverage
    }
    var agreed = 0
    var told = 0
    for row in try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/celle.csv")) {
      let key = [row["territorio"]!, row["obiettivo"]!, row["target"]!]
      let truth = try #require(CoverageClass(rawValue: row["classe"]!))
      let coverage = try #require(found[key], "no finding for \(key)")
      if Self.silent.contains(truth) { continue }
      told += 1
      if coverage == truth { agreed += 1 }
      #expect(
        coverage == truth || Self.silent.contains(coverage),
        "\(key.joined(separator: " ")): truth \(truth), found \(coverage)")
    }
    #expect(told > 300)
    #expect(Double(agreed) / Double(told) > 0.6, "\(agreed) of \(told)")
  }

  @Test("people in need lie where they were planted, and no verdict on places contradicts them")
  func peopleAndPlaces() throws {
    var findings: [[String]: CoverageFinding] = [:]
    for finding in ExampleRun.pages.findings.coverage where finding.cell.key.target == .everyone {
      let key = finding.cell.key
      findings[[key.territory.rawValue, key.objective.rawValue]] = finding
    }
    var held = 0
    var told: [String: Int] = [:]
    let rows = try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/persone-posti.csv"))
    for row in rows {
      let key = [row["territorio"]!, row["obiettivo"]!]
      let finding = try #require(findings[key])
      let people = try #require(finding.people.inNeed, "\(key): \(finding.people)")
      let unmet = try #require(finding.people.unmet)
      #expect(finding.people.population == Double(row["persone"]!))
      let (need, open) = (Double(row["in_bisogno"]!)!, Double(row["senza_risposta"]!)!)
      if (people.lower.rounded(.down)...people.upper.rounded(.up)).contains(need),
        (unmet.lower.rounded(.down)...unmet.upper.rounded(.up)).contains(open)
      {
        held += 1
      }
      guard let truth = row["confronto"], !truth.isEmpty else { continue }
      told[truth, default: 0] += 1
      #expect(finding.places.verdict?.rawValue == truth, "\(key)")
    }
    // Intervals of 95 %, of a sample drawn close to its truth.
    #expect(Double(held) / Double(rows.count) >= 0.95, "\(held) of \(rows.count)")
    #expect(told.count == 3 && told.allSatisfy { $0.value >= 2 }, "\(told)")
    let flagged = ExampleRun.pages.findings.coverage.filter(\.places.contradictsClass)
    #expect(flagged.map(\.id) == ["COP:conciliazione-2026:ATS-328:C1:tutti"])
  }

  @Test(
    "the planted change since the earlier wave is found, and what is only of the sample is none")
  func changes() throws {
    let findings = ExampleRun.pages.findings.comparisons.filter {
      $0.kind == .waves && $0.indicator == .unmet && $0.cell.target == .everyone
        && $0.cell.territory == .region
    }
    let readings = Dictionary(
      uniqueKeysWithValues: zip(findings, ComparisonReading.readings(of: findings)).map {
        ($0.cell.objective.rawValue, (change: $0.shares, reading: $1.reading.rawValue))
      })
    let rows = try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/cambiamenti.csv"))
    #expect(Set(rows.map { $0["lettura"]! }) == ["higher", "notDetectable"])
    for row in rows {
      let told = try #require(readings[row["obiettivo"]!])
      #expect(told.reading == row["lettura"]!, "\(row)")
      let truth = Double(row["dopo"]!)! - Double(row["prima"]!)!
      let interval = try #require(told.change.difference.interval)
      #expect((interval.lower...interval.upper).contains(truth))
    }
    let page = try String(
      contentsOf: ExampleRun.shared.folder.appendingPathComponent("reports/scheda-R03.md"),
      encoding: .utf8)
    #expect(page.contains(#/\| Dopo scuola A4\.2 \|.+\| cresciuto \|/#))
    #expect(
      page.contains(
        #/\| Custodia dei figli nella chiusura estiva A3\.1 \|.+nessuna differenza rilevabile/#))
  }

  @Test("territories differ where the planted shares do, and equal ones are never told apart")
  func territories() throws {
    var truth: [String: Double] = [:]
    for row in try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/celle.csv"))
    where row["target"] == "tutti" {
      truth["\(row["territorio"]!):\(row["obiettivo"]!)"] = row["u"].flatMap(Double.init)
    }
    var told = 0
    var equal = 0
    for comparison in ExampleRun.pages.publication.comparisons.values.flatMap({ $0 })
    where comparison.kind == .territories && comparison.cell.target == .everyone
      && comparison.share == .unmet && comparison.cell.wave == "conciliazione-2026"
    {
      func planted(_ address: CellAddress) -> Double? {
        truth["\(address.territory):\(address.objective)"]
      }
      guard let difference = comparison.difference, let a = planted(comparison.cell),
        let b = planted(comparison.other)
      else { continue }
      switch difference.reading {
      case .higher: #expect(a > b, "\(comparison)")
      case .lower: #expect(a < b, "\(comparison)")
      case .notDetectable:
        #expect(abs(a - b) < 2 * (try #require(difference.smallestDetectable)), "\(comparison)")
        if a == b { equal += 1 }
      case .indicative: Issue.record("\(comparison)")
      }
      told += 1
    }
    #expect(told >= 10 && equal >= 2, "\(told) \(equal)")
  }

  @Test("where places are enough the trail tells how many are to spare, never a lack below zero")
  func surplus() {
    let (status, output, _) = ExampleRun.mappa(
      ["explain", "ATS-328:C1", ExampleRun.shared.folder.path])
    #expect(status == .done)
    #expect(output.contains(/avanzano, posti meno persone: [0-9.]+–[0-9.]+\n/))
    #expect(output.contains("il confronto contraddice l’esito proposto"))
    #expect(!output.contains("mancano, persone meno posti"))
  }

  @Test("where no table counts those who answered, the obstacle is named")
  func peopleNotCounted() {
    let obstacles = Set(ExampleRun.pages.findings.coverage.compactMap(\.people.obstacle))
    #expect(obstacles.isSuperset(of: [.noMargin, .otherUnit, .targetNotCounted]))
    for finding in ExampleRun.pages.findings.coverage
    where finding.cell.key.territory.rawValue.hasPrefix("A-") {
      #expect(finding.people.inNeed == nil)
    }
  }

  @Test("means of hours and medians of the scale are those planted")
  func numbers() throws {
    var cells: [[String]: NumberCell] = [:]
    for cell in ExampleRun.pages.findings.numbers {
      cells[[cell.territory.rawValue, cell.target.rawValue, cell.item.code]] = cell
    }
    let scale = ["per niente", "poco", "abbastanza", "molto"]
    var (held, means) = (0, 0)
    for row in try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/numeri.csv")) {
      let key = [row["territorio"]!, row["destinatari"]!, row["codice"]!]
      let cell = try #require(cells[key], "\(key)")
      if let truth = Double(row["media"]!) {
        let mean = try #require(cell.mean())
        means += 1
        if (mean.lower - 0.005...mean.upper + 0.005).contains(truth) { held += 1 }
      } else {
        let median = try #require(cell.median())
        let step = try #require(scale.firstIndex(of: row["mediana"]!)) + 1
        #expect((median.lower...median.upper).contains(step), "\(key)")
      }
    }
    #expect(means > 50)
    #expect(Double(held) / Double(means) >= 0.95, "\(held) of \(means)")
    // Companies were not asked how opening hours suit.
    #expect(cells[["ATS-327", "tutti", "orari_servizi"]] == nil)
  }

  @Test(
    "every pair of entries planted as one service is seen, and no planted pair of two is certain")
  func identity() throws {
    let identities = ExampleRun.pages.findings.identities
    let states = Dictionary(
      identities.map { ([$0.first.rawValue, $0.second.rawValue], $0.state) },
      uniquingKeysWith: { first, _ in first })
    for row in try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/coppie.csv"))
    where row["tipo"] == "servizi" {
      let pair = [
        "\(row["catalogo"]!):\(row["codice"]!)", "\(row["altro"]!):\(row["codice_altro"]!)",
      ].sorted()
      let state = states[pair]
      if row["verita"] == "stesso" {
        #expect(state != nil, "\(pair) not seen (\(row["come"]!))")
      } else {
        #expect(state != .certain, "\(pair) merged (\(row["come"]!))")
      }
    }
  }

  @Test("no overlap of the run contradicts a planted one")
  func overlaps() throws {
    let overlaps = ExampleRun.pages.findings.overlaps
    let classes = Dictionary(
      overlaps.map { ([$0.service.rawValue, $0.measure], $0.overlap) },
      uniquingKeysWith: { first, _ in first })
    var agreed = 0
    for row in try rowsOfCSV(ExampleRun.example.appendingPathComponent("verita/coppie.csv"))
    where row["tipo"] == "misura" {
      let pair = ["\(row["catalogo"]!):\(row["codice"]!)", row["altro"]!]
      let truth = try #require(OverlapClass(rawValue: row["verita"]!))
      let found = classes[pair] ?? .distinct
      if found == truth { agreed += 1 }
      #expect(found == truth || found == .toVerify, "\(pair): truth \(truth), found \(found)")
    }
    #expect(agreed > 50)
  }

  @Test("at least 60 % of the cells of ATS survive disclosure control")
  func survival() throws {
    let summary = ExampleRun.pages.publication.summary
    #expect(summary.atsAssessed > 1000)
    #expect(Double(summary.atsPublished) / Double(summary.atsAssessed) >= 0.6)
  }
}
