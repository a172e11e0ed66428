import Foundation
import Testing

@testable import Generator

@Suite struct ReproducibilityTests {
  @Test func sameSeedGivesTheSameBytes() throws {
    let again = try Example.mapping().files()
    #expect(try Example.files.get() == again)
  }

  @Test func anotherSeedGivesOtherAnswersAndServices() throws {
    let other = try Example.mapping(seed: 7, respondentCount: 600).files()
    let same = try Example.mapping(respondentCount: 600).files()
    for path in [
      LimeSurveyExport.sourcePath, GoogleFormsExport.sourcePath, KoboExport.sourcePath,
      CatalogueExport.sourcePath(.register), CatalogueExport.sourcePath(.regional),
      FocusGroups.sourcePath,
    ] {
      let one = other.first { $0.path == path }
      #expect(one != nil)
      #expect(one?.bytes != same.first { $0.path == path }?.bytes, "\(path)")
    }
  }

  @Test func committedExampleIsWhatTheGeneratorMakes() throws {
    let folder = Example.root.appendingPathComponent("Data/esempio")
    let files = try Example.files.get()
    for file in files {
      let committed = try Data(contentsOf: folder.appendingPathComponent(file.path))
      #expect(committed == Data(file.bytes), "\(file.path) differs: run mappa-generate again")
    }
    let paths = Set(files.map(\.path))
    for part in ["sources", "profiles", "verita"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(part).path)
      for name in names {
        #expect(paths.contains("\(part)/\(name)"), "\(part)/\(name) is not made by the generator")
      }
    }
  }

  @Test func exampleStaysSmall() throws {
    let size = try Example.files.get().reduce(0) { $0 + $1.bytes.count }
    #expect(size < 6_000_000)
  }

  @Test func decksHoldTheSharesToTheNearestCard() {
    var random = RandomSource(seed: 1, topic: "prova")
    let deck = random.deck(10, of: [("a", 0.55), ("b", 0.25), ("c", 0.2)])
    #expect(deck.count == 10)
    #expect(deck.filter { $0 == "c" }.count == 2)
    #expect([5, 6].contains(deck.filter { $0 == "a" }.count))
    #expect(random.deck(0, of: [("a", 1)]).isEmpty)
  }

  @Test func streamsOfDifferentTopicsDiffer() {
    var one = RandomSource(seed: 1, topic: "a")
    var other = RandomSource(seed: 1, topic: "b")
    #expect(one.next() != other.next())
  }

  @Test func numbersHaveFixedDecimals() {
    #expect((0.05).fixed(4) == "0.0500")
    #expect((12.345).fixed(1) == "12.3")
    #expect((9.999).fixed(2) == "10.00")
  }
}
