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
