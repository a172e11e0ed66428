import Findings
import Region

/// Chooses the words of focus groups that may be shown: named with an ATS or the region only, from
/// groups known to have at least the threshold of people. Words that may tell who is speaking wait
/// until somebody has read them.
struct QuotePublisher {
  private static let limit = 3
  private let input: DisclosureInput

  init(_ input: DisclosureInput) { self.input = input }

  func quotes(_ finding: TriangulationFinding) -> [PublishedQuote] {
    guard let level = input.frame.places[finding.territory]?.level,
      level == .region || level == .ats,
      let whole = input.frame.extent(of: finding.territory)
    else { return [] }
    let fitting = input.statements.filter { statement in
      guard statement.objective == finding.objective, !statement.quote.isEmpty,
        !statement.quoteNeedsReview,
        let count = statement.participantCount, count >= input.parameters.threshold,
        let place = statement.territory, let extent = input.frame.extent(of: place)
      else { return false }
      return extent.isSubset(of: whole)
    }
    // One quote a group, in an order that does not depend on the file.
    var seen: Set<String> = []
    let distinct = fitting.sorted {
      ($0.group, $0.quote, $0.actor) < ($1.group, $1.quote, $1.actor)
    }
    .filter { seen.insert($0.group).inserted }
    return distinct.prefix(Self.limit).map {
      PublishedQuote(text: $0.quote, actor: $0.actor, territory: finding.territory)
    }
  }
}
