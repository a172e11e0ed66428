import Diagnostics
import Foundation
import Testing

@testable import ReferenceData

@Suite("Reference files")
struct ReferenceFilesTests {
  @Test("each file has a row with its source, licence and date, and each row a file")
  func sources() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: referenceFolder.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(library.sources.map(\.file).sorted() == files)
    for source in library.sources {
      #expect(!source.source.isEmpty && !source.licence.isEmpty, "\(source.file)")
    }
  }

  @Test("all files are read and handed over by name, so that their state can be told")
  func fingerprint() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: referenceFolder.path)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(library.files.map(\.name) == files)
    #expect(library.files.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test("faults are told with file, line and column, all at once")
  func faults() throws {
    let folder = try referenceCopy { file, text in
      switch file {
      case "barriere.csv": return nil
      case "misure.csv":
        return text.replacingOccurrences(of: "codice,etichetta_it", with: "codice,etichetta")
      case "risorse.csv":
        return text.replacingOccurrences(of: "ATS-321,2025,350000", with: "ATS-321,2025,350001")
      case "destinatari.csv": return text.replacingOccurrences(of: "0-17;*;*", with: "0-17;*")
      case "comuni.csv": return text.replacingOccurrences(of: ",46.03383,", with: ",146.03383,")
      default: return text
      }
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: DataFaults.self) { try ReferenceLibrary.load(at: folder) }
    let faults = try #require(error).diagnostics
    #expect(
      faults.contains { $0.code == "reference.missing-file" && $0.location?.file == "barriere.csv" }
    )
    let column = faults.first { $0.code == "reference.missing-column-near" }
    #expect(column?.arguments == ["column": "etichetta_it", "nearest": "etichetta_en, etichetta"])
    let total = faults.first { $0.code == "reference.total-mismatch" }
    #expect(total?.arguments == ["year": "2025", "sum": "1000001", "total": "1000000"])
    let set = faults.first { $0.location?.file == "destinatari.csv" }
    #expect(
      set?.location
        == SourceLocation(file: "destinatari.csv", line: 4, column: 4, columnName: "insieme"))
    #expect(set?.arguments["value"] == "0-17;*")
    let place = faults.first { $0.location?.file == "comuni.csv" }
    #expect(place?.arguments["value"] == "146.03383")
  }

  @Test("a code twice and a link to nowhere are faults")
  func references() throws {
    let folder = try referenceCopy { file, text in
      switch file {
      case "obiettivi.csv":
        return text + "A1,Due volte,Twice,,,no,\nG1.1,Senza genitore,No parent,,,no,\n"
          + "B9,Per nessuno,For nobody,,,no,marziani\n"
      case "legami.csv": return text + "015146,A-ignoto,,,prova\n"
      default: return text
      }
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: DataFaults.self) { try ReferenceLibrary.load(at: folder) }
    let faults = try #require(error).diagnostics
    #expect(
      faults.map(\.code) == [
        "reference.unknown-code", "reference.duplicate", "reference.unknown-code",
        "reference.unknown-code",
      ])
    #expect(faults.compactMap { $0.arguments["value"] } == ["A-ignoto", "A1", "marziani", "G1"])
  }
}

@Suite("Finding the reference folder")
struct ReferenceLocatorTests {
  @Test("the environment decides, whichever of the three layouts it names")
  func environment() throws {
    for path in [packageRoot, packageRoot.appendingPathComponent("Data"), referenceFolder] {
      let found = try ReferenceLocator.find(
        environment: ["MAPPA_DATA": path.path], executable: nil)
      #expect(found.path == referenceFolder.path)
    }
  }

  @Test("a wrong environment is an error that names the folder, other places are not tried")
  func wrongEnvironment() throws {
    let error = #expect(throws: DataFaults.self) {
      try ReferenceLocator.find(
        environment: ["MAPPA_DATA": "/nowhere"],
        executable: packageRoot.appendingPathComponent(".build/debug/mappa"))
    }
    #expect(
      try #require(error).diagnostics == [
        Diagnostic("reference.not-found", .error, ["folders": "/nowhere"])
      ])
  }

  @Test("an installed share folder comes before the package of the build")
  func searchOrder() throws {
    let prefix = try referenceCopy { $1 }.deletingLastPathComponent()
      .appendingPathComponent("mappa-prefix-\(UUID().uuidString)")
    let share = prefix.appendingPathComponent("share/mappa/reference")
    try FileManager.default.createDirectory(
      at: share.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: referenceFolder, to: share)
    defer { try? FileManager.default.removeItem(at: prefix) }
    let installed = try ReferenceLocator.find(
      environment: [:], executable: prefix.appendingPathComponent("bin/mappa"))
    #expect(installed.resolvingSymlinksInPath().path == share.resolvingSymlinksInPath().path)
    let built = try ReferenceLocator.find(
      environment: [:], executable: packageRoot.appendingPathComponent(".build/debug/mappa"))
    #expect(built.path == referenceFolder.path)
  }
}
