import Diagnostics
import Foundation
import ReferenceData
import Region
import Testing

/// The words by which services are compared: a file that an analyst may add to.
struct ServiceWordTests {
  private func faults(_ lines: String) throws -> [Diagnostic] {
    let folder = try referenceCopy { file, text in
      file == "parole-servizi.csv" ? text + lines : text
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: DataFaults.self) { try ReferenceLibrary.load(at: folder) }
    return try #require(error).diagnostics
  }

  @Test("a kind of activity added to the file is read as it stands")
  func added() throws {
    let folder = try referenceCopy { file, text in
      file == "parole-servizi.csv" ? text + "attivita,ippoterapia,ippoterapia|a cavallo\n" : text
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = try ReferenceLibrary.load(at: folder).serviceWords
    #expect(
      words.last
        == ServiceWord(
          use: .activity, group: "ippoterapia", words: ["ippoterapia", "a cavallo"]))
  }

  @Test("every use has words")
  func uses() throws {
    let used = Set(try ReferenceLibrary.load(at: referenceFolder).serviceWords.map(\.use))
    #expect(used == Set(ServiceWord.Use.allCases))
  }

  @Test("an unknown use, a kind that is none and a missing group are told with their line")
  func unknown() throws {
    let found = try faults("colore,,rosso\naffini,,nido|razzo\nattivita,,giostra\n")
    #expect(
      found.map(\.code) == ["reference.bad-value", "reference.unknown-code", "reference.bad-value"])
    #expect(found.map { $0.arguments["value"] } == ["colore", "razzo", ""])
    #expect(found.map(\.location?.columnName) == ["uso", "parole", "gruppo"])
    let lines = found.compactMap(\.location?.line)
    #expect(lines.count == 3 && lines == [lines[0], lines[0] + 1, lines[0] + 2])
  }

  @Test("a wording of two kinds, and a phrase where single words are compared, are refused")
  func ambiguous() throws {
    let found = try faults("attivita,altro,Asilo Nido\ngenerica,,bel posto\n")
    #expect(found.map(\.code) == ["reference.duplicate", "reference.bad-value"])
    #expect(found.map { $0.arguments["value"] } == ["Asilo Nido", "bel posto"])
    #expect(found[1].arguments["expected"] == "bel|posto")
  }
}
