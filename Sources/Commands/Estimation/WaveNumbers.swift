import Diagnostics
import Estimation
import Ingest
import Region

/// The questions with numbers of the parts of a wave, side by side: parts that ask the same add up.
struct WaveNumbers {
  /// One per question of the wave, in the order in which the parts ask them.
  let items: [NumberItem]
  /// For each part, the position of each of its questions.
  private let places: [[Int]]

  static let none = WaveNumbers()

  private init() {
    items = []
    places = []
  }

  /// The questions of some parts.
  ///
  /// - Parameter profiles: path of the profile of each part.
  /// - Returns: the questions, and faults where two parts put one of a name otherwise; then no
  ///   question is there.
  static func make(_ parts: [Instrument], profiles: [String]) -> (WaveNumbers, [Diagnostic]) {
    do throws(DataFaults) {
      return (try WaveNumbers(parts, profiles: profiles), [])
    } catch {
      return (.none, error.diagnostics)
    }
  }

  /// - Throws: `DataFaults` where two parts put a question of one name otherwise.
  private init(_ parts: [Instrument], profiles: [String]) throws(DataFaults) {
    var known: [(question: NumberQuestion, isSensitive: Bool)] = []
    var faults: [Diagnostic] = []
    places = zip(parts, profiles).map { part, profile in
      part.numbers.map { question in
        guard let place = known.firstIndex(where: { $0.question.code == question.code }) else {
          known.append((question, question.isSensitive))
          return known.count - 1
        }
        let other = known[place].question
        if other.kind != question.kind || other.detail != question.detail {
          faults.append(
            Diagnostic(
              "survey.number-parts-differ", .error, at: SourceLocation(file: profile),
              ["value": question.code, "wave": part.wave.rawValue]))
        }
        known[place].isSensitive = known[place].isSensitive || question.isSensitive
        return place
      }
    }
    if !faults.isEmpty { throw DataFaults(faults) }
    items = known.map { question, isSensitive in
      let kind: NumberItem.Kind =
        switch question.kind {
        case .quantity: .quantity
        case .scale(let steps): .scale(steps: steps.count)
        }
      return NumberItem(
        code: question.code, kind: kind, isSensitive: isSensitive, detail: question.detail)
    }
  }

  /// The answers of somebody of a part, one per item.
  func answers(of respondent: Respondent, part: Int) -> [NumberAnswer] {
    if items.isEmpty { return [] }
    var answers = [NumberAnswer](repeating: .notAsked, count: items.count)
    for (place, answer) in zip(places[part], respondent.numbers) { answers[place] = answer }
    return answers
  }
}
