import Disclosure
import Findings
import Foundation
import Ingest
import ReferenceData
import Region
import Report
import Testing

@testable import Commands

/// A mapping of files that nobody here wrote, from the files as they are to the pages. Skipped where
/// they are absent.
@Suite(.enabled(if: ProjectFolder.hasShared, "needs ../shared/inputs"))
struct RealInputTests {
  static let sources = [
    ("rsa", "catalog/lombardia-rsa.csv", "lombardia-rsa"),
    (
      "offerta-sociale", "catalog/lombardia-offerta-sociale-excerpt.csv",
      "lombardia-offerta-sociale"
    ),
    ("consultori", "catalog/consultori-italia.csv", "consultori-italia"),
    ("ladispoli", "survey/google-forms-ladispoli-pilot.csv", "google-forms-ladispoli-pilot"),
    ("varese", "aggregate/varesenews-mobilita-2026.csv", "varesenews-mobilita-2026"),
    ("taguette", "focus/taguette-highlights.csv", "taguette-highlights"),
  ]

  /// A mapping of all six in a folder.
  private func mapping(in folder: URL) throws {
    let manager = FileManager.default
    try manager.copyItem(
      at: ProjectFolder.root.appendingPathComponent("Data/profiles"),
      to: folder.appendingPathComponent("profiles"))
    try manager.createDirectory(
      at: folder.appendingPathComponent("sources"), withIntermediateDirectories: true)
    var descriptor = """
      titolo: Prova su file reali
      territorio: R03
      data_riferimento: 2026-06-30
      territori: [profiles/territori-ladispoli.csv]
      fonti:

      """
    for (name, path, profile) in Self.sources {
      try manager.copyItem(
        at: ProjectFolder.shared.appendingPathComponent("inputs/\(path)"),
        to: folder.appendingPathComponent("sources/\(name).csv"))
      descriptor +=
        "  - {nome: \(name), file: sources/\(name).csv, profilo: profiles/\(profile).yaml}\n"
    }
    try Data(descriptor.utf8).write(to: folder.appendingPathComponent("mappatura.yaml"))
  }

  @Test("six real files give pages, and every row is accounted for")
  func allSix() throws {
    try ProjectFolder.withTemporary { folder in
      try mapping(in: folder)
      let run = ExampleRun(folder)
      #expect(run.status == .done, "\(run.errors)")
      for line in [
        "rsa: 741 righe = 740 accolte + 0 respinte + 1 non dati",
        "offerta-sociale: 11 righe = 10 accolte + 0 respinte + 1 non dati",
        "consultori: 928 righe = 1 accolta + 0 respinte + 927 non dati",
        "ladispoli: 33 righe = 32 accolte + 0 respinte + 1 non dati",
        "varese: 223 righe = 42 accolte + 0 respinte + 181 non dati",
        "taguette: 4 righe = 3 accolte + 0 respinte + 1 non dati",
      ] {
        #expect(run.output.contains(line), "\(line)\n\(run.output)")
      }
      #expect(!run.errors.contains("⟦"))
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/reports")
      #expect(pages.contains("scheda-R03.html"))
      #expect(pages.contains("scheda-P-012.html"), "the province of Varese")
      #expect(pages.contains("scheda-058116.html"), "a comune of a local table")
    }
  }

  @Test("the elder homes keep their places, and what is blank stays unknown")
  func elderHomes() throws {
    try ProjectFolder.withTemporary { folder in
      try mapping(in: folder)
      #expect(ExampleRun(folder).status == .done)
      let mapping = try Mapping(path: folder.path)
      let services = try StoredPages(mapping).pages.context.services
        .filter { $0.reference.instrument == "rsa" }
      #expect(services.count == 740)
      #expect(services.compactMap(\.places).reduce(0, +) == 68_661)
      for service in services {
        let location = try #require(service.location)
        let ats = mapping.register.parent(
          of: location, level: .ats, on: mapping.descriptor.referenceDate)
        #expect(ats != nil)
      }
    }
  }

  @Test("a newspaper's table gives the unmet share and its barriers, and no need it does not tell")
  func commuting() throws {
    try ProjectFolder.withTemporary { folder in
      try mapping(in: folder)
      #expect(ExampleRun(folder).status == .done)
      let publication = try StoredPages(try Mapping(path: folder.path)).pages.publication
      let cell = try #require(
        publication.cells(of: "P-012").first {
          $0.address.objective == "C1" && $0.address.target == .everyone
        })
      #expect(cell.sampleSize == 949)
      let unmet = try #require(cell.unmet?.point)
      #expect((0.30...0.34).contains(unmet))
      #expect(cell.need == nil)
      #expect(cell.coverage == nil)
      #expect(cell.carried == nil)
      #expect(cell.barriers.map(\.barrier) == [.availability, .cost, .quality])
      #expect(cell.verdict?.coverage == .toExamine)
    }
  }

  @Test("a satisfaction survey of users gives no prevalence and no coverage class")
  func usersOnly() throws {
    try ProjectFolder.withTemporary { folder in
      try mapping(in: folder)
      #expect(ExampleRun(folder).status == .done)
      let publication = try StoredPages(try Mapping(path: folder.path)).pages.publication
      let cells = publication.cells(of: "058116")
      #expect(!cells.isEmpty)
      for cell in cells {
        #expect(cell.verdict == nil || cell.verdict?.coverage == .notAssessable)
      }
    }
  }
}
