internal import Foundation
internal import Ingest

/// Proposes which band of euro a month an answer means, as YAML of a profile.
struct PriceProposer {
  let matcher: LabelMatcher
  /// Whether the question says that it asks of a month.
  let saysMonth: Bool

  init(matcher: LabelMatcher, title: String) {
    self.matcher = matcher
    saysMonth = LabelWords.words(title).contains { $0.hasPrefix("mes") || $0.hasPrefix("mens") }
  }

  /// What a text may mean; nothing where it names another span of time or no amount.
  func proposals(for text: String) -> [Proposal] {
    let plain = text.lowercased()
    let words = LabelWords.words(text)
    let others = ["settiman", "giorn", "ann", "ora", "orar", "volta"]
    if words.contains(where: { word in others.contains { word.hasPrefix($0) } }) { return [] }
    let numbers = plain.matches(of: #/\d+(?:[.,]\d+)*/#).compactMap { Self.amount($0.0) }
    if numbers.isEmpty {
      if words.contains(where: { ["gratis", "gratuito", "niente", "nulla"].contains($0) }) {
        return [proposal("{a: 0}", "price-told")]
      }
      let silent = matcher.proposals(for: text, in: .slot, limit: 1).first
      return silent.map { $0.code == "null" ? [$0] : [] } ?? []
    }
    let isUpper = ["fino", "meno", "massimo", "max", "sotto", "entro", "non"].contains {
      words.contains($0)
    }
    let isLower =
      ["oltre", "piu", "almeno", "sopra"].contains { words.contains($0) } || plain.contains(">")
    switch numbers.count {
    case 2 where numbers[0] < numbers[1]:
      return [proposal("{da: \(numbers[0]), a: \(numbers[1])}", "price-told")]
    case 1 where isLower && !words.contains("non"):
      return [proposal("{da: \(numbers[0])}", "price-told")]
    case 1 where isUpper || plain.contains("<"):
      return [proposal("{a: \(numbers[0])}", "price-told")]
    default: return []
    }
  }

  /// Whether a text names an amount.
  func tells(_ text: String) -> Bool { proposals(for: text).first?.code.hasPrefix("{") ?? false }

  private func proposal(_ code: String, _ reason: String) -> Proposal {
    saysMonth
      ? Proposal(code: code, score: 0.9, reasons: [ProposalReason(reason)])
      : Proposal(code: code, score: 0.7, reasons: [ProposalReason("price-month")])
  }

  /// Whole euro; a point before three figures is that of the thousands.
  private static func amount(_ text: Substring) -> Int? {
    let plain = text.replacing(#/\.(\d{3})$/#) { String($0.1) }
    return ValueInspection.number(String(plain)).map { Int($0.rounded()) }
  }

  /// Three steps that divide amounts found into parts of like size, rounded as people say them.
  static func steps(_ amounts: [(euro: Double, count: Int)]) -> [Int] {
    let sorted = amounts.filter { $0.euro > 0 }.sorted { $0.euro < $1.euro }
    let total = sorted.reduce(0) { $0 + $1.count }
    var steps: [Int] = []
    for quarter in 1...3 {
      var seen = 0
      for amount in sorted {
        seen += amount.count
        if seen * 4 >= total * quarter {
          let step = Self.rounded(amount.euro)
          if step > steps.last ?? 0 { steps.append(step) }
          break
        }
      }
    }
    return steps
  }

  private static func rounded(_ euro: Double) -> Int {
    let unit = euro < 50 ? 5.0 : euro < 200 ? 10 : 50
    return max(5, Int((euro / unit).rounded() * unit))
  }
}
