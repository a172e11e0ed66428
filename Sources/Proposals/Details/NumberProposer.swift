internal import Foundation
internal import Ingest

/// What a question that is answered with a number seems to count: its unit and the range that an
/// answer may have.
struct NumberProposer {
  let unit: String
  let low: Double
  let high: Double
  /// The answer that is higher than may be and seems to mean "not answered".
  let sentinel: Double?

  /// - Parameters:
  ///   - title: the words of the question.
  ///   - found: the lowest and the highest answer.
  init(title: String, found: ClosedRange<Double>) {
    let words = LabelWords.words(title)
    func says(_ stems: String...) -> Bool {
      words.contains { word in stems.contains { word.hasPrefix($0) } }
    }
    let cap: Double?
    // Whole words: "oratorio" and "orario" count nothing.
    if words.contains(where: { ["ora", "ore", "orette"].contains($0) }) {
      unit = "ore"
      cap = says("giorn") && !says("settiman") ? 24 : 168
    } else if says("minut") {
      (unit, cap) = ("minuti", 1440)
    } else if says("giorn") {
      unit = "giorni"
      cap = says("settiman") ? 7 : says("mes") ? 31 : 366
    } else if says("chilometr", "km") {
      (unit, cap) = ("km", nil)
    } else if says("figl") {
      (unit, cap) = ("figli", 15)
    } else if says("person", "component") {
      (unit, cap) = ("persone", 20)
    } else if says("volt") {
      (unit, cap) = ("volte", nil)
    } else {
      (unit, cap) = ("", nil)
    }
    let marks: Set<Double> = [77, 88, 98, 99, 777, 888, 998, 999, 9999]
    sentinel =
      cap.map { found.upperBound > $0 } ?? false && marks.contains(found.upperBound)
      ? found.upperBound : nil
    high = max(cap ?? Self.round(found.upperBound), found.lowerBound + 1)
    low = min(0, found.lowerBound.rounded(.down))
  }

  /// Marks, of whole steps from 0 or 1: the highest may have been given by nobody.
  init(marks found: ClosedRange<Double>) {
    (unit, sentinel) = ("", nil)
    low = min(1, found.lowerBound)
    high = [5, 6, 7].first { $0 >= found.upperBound } ?? 10
  }

  /// 1, 2 or 5 with noughts, at least as large.
  private static func round(_ number: Double) -> Double {
    var power = 1.0
    while power * 10 <= number { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= number } ?? power * 10
  }

  /// A number as YAML writes it.
  static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
