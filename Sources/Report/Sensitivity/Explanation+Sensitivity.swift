internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension Explanation {
  /// Which threshold, moved by a fifth, would change the class of a finding; nothing where that was
  /// not tried or may not be told.
  func sensitivity(of id: FindingID) -> [String] {
    guard let sensitivity = context.publication.sensitivity,
      id.kind != .coverage || sensitivity.tried.contains(id)
    else { return [] }
    let flips = index.flips(of: id)
    if flips.isEmpty { return ["", words.text("explain.sensitivity.stable")] }
    return ["", words.text("explain.sensitivity")]
      + flips.map { flip in
        "  "
          + words.text(
            "explain.sensitivity.flip",
            [
              "shift": index.flipWords.shift(flip.shift),
              "outcome": index.flipWords.outcome(flip.outcome),
            ])
      }
  }
}
