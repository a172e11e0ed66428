import ReferenceData
import Region
import Testing

@testable import Findings

/// Precision and recall of identity on labelled pairs. `sviluppo` was there while the weights were
/// set, `verifica` was written before and looked at once, `nuove` was written afterwards;
/// those called `cieco` were written by people who had not seen the program.
struct LabelledPairsTests {
  private struct Score {
    var certain = 0
    var wrongCertain = 0
    var one = 0
    var seen = 0
    var two = 0
    var taken = 0

    var precision: Double { 1 - Double(wrongCertain) / Double(max(certain, 1)) }
    var recall: Double { Double(seen) / Double(max(one, 1)) }
  }

  private func score(_ pairs: [LabelledPair], by finder: IdentityFinder? = nil) -> Score {
    var score = Score()
    let finder = finder ?? self.finder
    for pair in pairs {
      let state = finder.findings(pair.services).first?.state
      if state == .certain {
        score.certain += 1
        if !pair.isOneService { score.wrongCertain += 1 }
      }
      if pair.isOneService {
        score.one += 1
        if state == .certain || state == .probable { score.seen += 1 }
      } else {
        score.two += 1
        if state == .certain || state == .probable { score.taken += 1 }
      }
    }
    return score
  }

  private let finder = IdentityFinder(words: .shipped, frame: Shipped.frame)

  @Test("pairs taken for certain are one service, and nearly all that are one are seen")
  func quality() throws {
    let pairs = try LabelledPair.files.flatMap(LabelledPair.read)
    let parts = Dictionary(grouping: pairs, by: \.part)
    #expect(
      Set(parts.keys) == [
        "sviluppo", "verifica", "nuove", "cieco-1", "cieco-2", "cieco-3", "cieco-4", "cieco-5",
        "cieco-6", "cieco-7", "cieco-8",
      ])
    for (part, pairs) in parts {
      let score = score(pairs)
      #expect(score.one + score.two >= 60)
      #expect(score.two >= 33)
      #expect(score.precision >= 0.98, "\(part): \(score)")
      // The last set was met once and nothing was mended after it.
      #expect(score.recall >= (part == "cieco-8" ? 0.92 : 0.95), "\(part): \(score)")
      #expect(Double(score.taken) <= 0.25 * Double(score.two), "\(part): \(score)")
    }
  }

  @Test("of entries that only look alike few are put before a table")
  func lookAlikes() throws {
    let score = score(try LabelledPair.files.flatMap(LabelledPair.read))
    #expect(Double(score.taken) <= 0.08 * Double(score.two), "\(score)")
  }

  @Test("pairs are recognised without the words of any kind of activity")
  func withoutKinds() throws {
    let words = ServiceVocabulary(
      Shipped.library.serviceWords.filter { ![.activity, .related, .host].contains($0.use) })
    let score = score(
      try LabelledPair.files.flatMap(LabelledPair.read),
      by: IdentityFinder(words: words, frame: Shipped.frame))
    #expect(score.recall >= 0.90, "\(score)")
    #expect(score.precision >= 0.98, "\(score)")
  }

  @Test("the order of the entries changes nothing", arguments: LabelledPair.files)
  func order(_ file: String) throws {
    for pair in try LabelledPair.read(file) {
      #expect(
        finder.findings(pair.services) == finder.findings(pair.services.reversed()),
        "\(pair.number)")
    }
  }

  @Test(
    "all entries together give the same pairs as each pair alone", arguments: LabelledPair.files)
  func blocking(_ file: String) throws {
    let pairs = try LabelledPair.read(file)
    for part in stride(from: 0, to: pairs.count, by: 40) {
      let some = pairs[part..<min(part + 40, pairs.count)]
      let alone = Set(some.flatMap { finder.findings($0.services) }.map(\.id))
      let together = Set(finder.findings(some.flatMap(\.services)).map(\.id))
      #expect(alone.isSubset(of: together))
    }
  }
}
