import Foundation
import Region
import Testing

@testable import Generator

@Suite struct ExportTests {
  private func rows(_ path: String) throws -> [Substring] {
    try Example.text(path).split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test func limeSurveyIsWindows1252WithUnfinishedAnswers() throws {
    let bytes = try Example.file(LimeSurveyExport.sourcePath).bytes
    #expect(bytes.contains(0xec), "ì as one byte")
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
    let rows = text.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(rows[0].contains("P5[A31]"))
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.filter { $0[1].isEmpty }.count == LimeSurveyExport.unfinishedCount)
    #expect(text.contains(";N/A;"))
    #expect(text.components(separatedBy: "mi arrangio").count == 2)
  }

  @Test func googleFormHasBlankRowsAndOptionsWithCommas() throws {
    let rows = try rows(GoogleFormsExport.sourcePath)
    let blank = rows.filter { row in row.allSatisfy { $0 == "," } }
    #expect(blank.count == GoogleFormsExport.blankRowCount)
    #expect(rows[1].prefix(19).contains("."))
    #expect(rows.contains { $0.contains("Figli, da 3 a 5 anni, Figli, da 6 a 10 anni") })
    #expect(rows.contains { $0.contains("SALO'") || $0.contains(",Salò,") })
  }

  @Test func koboQuotesEveryFieldAndTagsItsSecondRow() throws {
    let rows = try rows(KoboExport.sourcePath)
    #expect(rows.allSatisfy { $0.hasPrefix("\"") && $0.hasSuffix("\"") })
    #expect(rows[1].contains("\"#adm3+name\""))
    #expect(rows[0].hasSuffix("\"_tags\";\"_index\""))
    let widths = Set(rows.map { $0.components(separatedBy: "\";\"").count })
    #expect(widths.count == 1)
  }

  @Test func oldNamesAndCapitalsOccur() throws {
    let kobo = try Example.text(KoboExport.sourcePath)
    #expect(kobo.contains("\"Virgilio\"") || kobo.contains("\"Corteolona\""))
    #expect(
      kobo.contains("\"CREMA\"") || kobo.contains("\"PAVIA\"") || kobo.contains("\"SONDRIO\""))
  }

  @Test func focusGroupsAreFourteenWithAboutAHundredAndFiftyCodings() throws {
    let rows = try Example.text(FocusGroups.sourcePath).split(separator: "\n").dropFirst()
    let groups = Set(rows.compactMap { $0.split(separator: ",").dropFirst().first })
    #expect(groups.count == 14)
    #expect((120...180).contains(rows.count))
    let profile = try Example.text(FocusGroups.profilePath)
    for ending in [" (su domanda),", " (contrario),", " (silenzio),"] {
      #expect(rows.contains { $0.contains(ending) }, "\(ending)")
      #expect(profile.contains(ending.dropLast()))
    }
  }

  @Test(arguments: [1, 100, 500]) func groupsSayAsMuchAsAsked(count: Int) throws {
    let groups = FocusGroups(
      seed: ExampleMapping.standardSeed, codingCount: count, areas: try Example.standard.get().areas
    )
    let (codings, profile) = (groups.files[0], groups.files[1])
    let rows = String(decoding: codings.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(rows.count == count)
    let held = Set(rows.map { $0.split(separator: ",")[1] })
    let declared = String(decoding: profile.bytes, as: UTF8.self)
    for group in held { #expect(declared.contains("  \(group): {territorio: ")) }
  }

  @Test func cataloguesHoldAboutThreeHundredAndFiftyEntries() throws {
    let plan = try Example.standard.get().services
    let entries = plan.entries.flatMap { $0 }
    #expect((330...370).contains(entries.count))
    for catalogue in Catalogue.allCases {
      let codes = entries.filter { $0.catalogue == catalogue }.map(\.code)
      #expect(codes.count >= 100)
      #expect(Set(codes).count == codes.count)
    }
  }

  @Test func plantedPairsAreListedTwiceInOneComune() throws {
    let plan = try Example.standard.get().services
    #expect(plan.twins.count == 40)
    for (index, kind) in plan.twins {
      let entries = plan.entries[index]
      #expect(entries.count == 2 && entries[0].place == entries[1].place)
      #expect((entries[0].code == entries[1].code) == (kind == .sameCode))
    }
    #expect(plan.twoSites.count == ServicePlan.twoSitesCount)
    for (one, other) in plan.twoSites {
      #expect(plan.services[one].place != plan.services[other].place)
      #expect(plan.services[one].name == plan.services[other].name)
    }
  }

  @Test func overlapsOfEveryKindArePlanted() throws {
    let text = try Example.text(OverlapTruth.path)
    for (measure, relation) in [
      ("sprint", "strong"), ("sprint", "adjacent"), ("sprint", "chain"), ("sprint", "replicable"),
      ("sprint", "otherTarget"), ("centri-famiglia", "strong"), ("centri-famiglia", "overlap"),
      ("nidi-gratis", "toVerify"),
    ] {
      let found = text.split(separator: "\n").contains { row in
        row.contains(",\(measure),") && row.contains(",\(relation),")
      }
      #expect(found, "\(measure) \(relation)")
    }
  }

  @Test func workersAreThoseTheWeightsStandFor() throws {
    let mapping = try Example.standard.get()
    let rows = try Example.text(WorkersTable.path).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ";") }
    for design in SurveyDesign.all {
      let counted = rows.filter { $0[0] == design.name }.reduce(0) { $0 + (Int($1[3]) ?? 0) }
      let weighed = mapping.sample.persons.filter { mapping.areas[$0.area].ats == design.ats }
        .reduce(0) { $0 + $1.weight }
      #expect(abs(Double(counted) - weighed) < 0.5, "\(design.name)")
    }
  }

  @Test func hoursAreAskedEverywhereAndTheScaleInTwoParts() throws {
    for (path, asksScale) in [
      (LimeSurveyExport.profilePath, true), (GoogleFormsExport.profilePath, true),
      (KoboExport.profilePath, false),
    ] {
      let profile = try Example.text(path)
      #expect(profile.contains("codice: ore_cura"))
      #expect(profile.contains("codice: orari_servizi") == asksScale, "\(path)")
    }
    let form = try Example.text(GoogleFormsExport.sourcePath)
    #expect(form.components(separatedBy: "una ventina").count == 2)
  }

  @Test func oneCompulsoryComponentIsMissingInOneAts() throws {
    let rows = try Example.text(Margins.networkPath).split(separator: "\n")
    let chambers = rows.filter { $0.contains(",camera,") }
    #expect(chambers.count == SurveyDesign.all.count - 1)
    #expect(!chambers.contains { $0.contains("ATS della Montagna") })
  }

  @Test(arguments: [6_000, 900]) func theReadMeNamesFilesThatAreThere(respondents: Int) throws {
    let files = try Example.mapping(respondentCount: respondents).files()
    let readMe = try #require(files.first { $0.path == "LEGGIMI.md" })
    let text = String(decoding: readMe.bytes, as: UTF8.self)
    #expect(text.contains(respondents == 900 ? "circa 900 risposte" : "circa 6.000 risposte"))
    let named = text.matches(of: #/`((?:sources|verita)/[\w-]+\.csv)`/#).map { String($0.output.1) }
    #expect(named.count > 8)
    #expect(named.filter { name in !files.contains { $0.path == name } } == [])
  }

  @Test func everythingSaysThatItIsSynthetic() throws {
    #expect(try Example.text("mappatura.yaml").contains("sintetico: true"))
    #expect(try Example.text("LEGGIMI.md").hasPrefix("**Dati sintetici"))
    for file in try Example.files.get() where file.path.hasSuffix(".yaml") {
      #expect(String(decoding: file.bytes, as: UTF8.self).contains("sintetic"), "\(file.path)")
    }
  }

  @Test func benchWritesAsManyRowsAsAsked() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mappa-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try BenchMapping(respondentCount: 500, gazetteer: try Example.gazetteer()).write(to: folder)
    let text = try String(
      contentsOf: folder.appendingPathComponent("sources/indagine.csv"), encoding: .utf8)
    let rows = text.split(separator: "\n")
    #expect(rows.count == 501)
    #expect(
      Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
  }
}
