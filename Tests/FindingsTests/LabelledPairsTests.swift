import Region
import Testing

@testable import Findings

/// Precision and recall of identity on labelled pairs. `sviluppo` was there while the weights were
/// set, `verifica` was written before and looked at once, `nuove` was written afterwards.
struct LabelledPairsTests {
  private struct Score {
    var certain = 0
    var wrongCertain = 0
    var one = 0
    var seen = 0
    var two = 0

    var precision: Double { 1 - Double(wrongCertain) / Double(max(certain, 1)) }
    var recall: Double { Double(seen) / Double(max(one, 1)) }
  }

  private func score(_ part: String) throws -> Score {
    var score = Score()
    for pair in try LabelledPair.read() where pair.part == part {
      let state = IdentityFinder(words: .shipped).findings(pair.services).first?.state
      if state == .certain {
        score.certain += 1
        if !pair.isOneService { score.wrongCertain += 1 }
      }
      if pair.isOneService {
        score.one += 1
        if state == .certain || state == .probable { score.seen += 1 }
      } else {
        score.two += 1
      }
    }
    return score
  }

  @Test(
    "pairs taken for certain are one service, and nearly all that are one are seen",
    arguments: ["sviluppo", "verifica", "nuove"])
  func quality(_ part: String) throws {
    let score = try score(part)
    #expect(score.one + score.two >= 60)
    #expect(score.two >= score.one)
    #expect(score.precision >= 0.98, "\(score)")
    #expect(score.recall >= 0.90, "\(score)")
  }

  @Test("the order of the entries changes nothing")
  func order() throws {
    for pair in try LabelledPair.read() {
      #expect(
        IdentityFinder(words: .shipped).findings(pair.services)
          == IdentityFinder(words: .shipped).findings(pair.services.reversed()), "\(pair.number)")
    }
  }

  @Test("all entries together give the same pairs as each pair alone")
  func blocking() throws {
    // Numbered apart, so that each pair has a comune of its own.
    let pairs = try LabelledPair.read()
    for part in stride(from: 0, to: pairs.count, by: 40) {
      let some = pairs[part..<min(part + 40, pairs.count)]
      let alone = Set(
        some.flatMap { IdentityFinder(words: .shipped).findings($0.services) }.map(\.id))
      let together = Set(
        IdentityFinder(words: .shipped).findings(some.flatMap(\.services)).map(\.id))
      #expect(alone.isSubset(of: together))
    }
  }
}
