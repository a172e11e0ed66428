internal import Disclosure
internal import Findings
internal import Language
internal import Region

/// What classes owe to thresholds, in words.
struct FlipWords: Sendable {
  let words: Phrasebook
  let parameters: FindingParameters

  /// The threshold with the value tried: "bisogno senza risposta: u tutto da, 0,12 invece di 0,10".
  func shift(_ shift: ThresholdShift) -> String {
    words.text(
      "sensitivity.shift",
      [
        "threshold": threshold(shift.threshold),
        "tried": value(shift.threshold, shift.value(in: parameters)),
        "value": value(shift.threshold, shift.threshold.value(in: parameters)),
      ])
  }

  func threshold(_ threshold: ClassThreshold) -> String {
    words.text("parameter.\(threshold.rawValue)")
  }

  private func value(_ threshold: ClassThreshold, _ value: Double) -> String {
    switch threshold {
    case .minimumSample, .mediumDegreesOfFreedom: words.whole(Int(value))
    default: words.decimal(value, places: 3)
    }
  }

  /// The class a finding would have.
  func outcome(_ outcome: FlippedClass) -> String { words.text(Self.id(outcome)) }

  /// Id of a class with that of its kind, as the catalogues of words have it.
  static func id(_ outcome: FlippedClass) -> String {
    switch outcome {
    case .coverage(let coverage): "coverage.\(coverage.rawValue)"
    case .relevance(let isRelevant): isRelevant ? "relevance.yes" : "relevance.no"
    case .overlap(let overlap): "overlap.\(overlap.rawValue)"
    case .agreement(let agreement): "agreement.\(agreement.rawValue)"
    }
  }

  /// The threshold that changes most findings, the first in the order of the method among equals.
  static func mostDecisive(_ flips: [ClassFlip]) -> ClassThreshold? {
    let subjects = Dictionary(grouping: flips, by: \.shift.threshold).mapValues {
      Set($0.map(\.subject)).count
    }
    return ClassThreshold.allCases.filter { subjects[$0] != nil }.max {
      (subjects[$0]!, $1) < (subjects[$1]!, $0)
    }
  }
}

extension ReportIndex {
  var flipWords: FlipWords { FlipWords(words: words, parameters: context.parameters) }

  /// Every change of class that may be told of a finding.
  func flips(of id: FindingID) -> [ClassFlip] { flipsByFinding[id] ?? [] }
}
