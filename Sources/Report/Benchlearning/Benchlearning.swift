internal import Disclosure
internal import Findings
internal import Region

/// A need that goes without a full answer in one territory, beside the same need in the ATS: who has
/// the same gap, and who has an answer, with the offers behind it. Published verdicts only.
struct SharedGap {
  /// How another ATS stands.
  struct Other {
    let territory: TerritoryCode
    let verdict: PublishedVerdict
    /// Offers that admit the target there, surely or possibly.
    var offers: [OfferCode] { verdict.offers.filter { !$0.possible.isEmpty }.map(\.code) }
  }

  /// The verdict here.
  let verdict: PublishedVerdict
  /// ATS with a gap on the same need, by code.
  let sameGap: [Other]
  /// ATS where the need is covered or covered in part, by code.
  let answered: [Other]
  /// ATS that asked and of which no class of their own may be shown.
  let untold: Int

  static let gaps: Set<CoverageClass> = [.uncovered, .onPaper, .admissionUnknown, .carried]
  static let answers: Set<CoverageClass> = [.covered, .partial]
}

extension ReportIndex {
  /// The gaps of a territory for the target of its sheet, in tree order.
  func sharedGaps(_ code: TerritoryCode) -> [SharedGap] {
    let target = mainTarget(code)
    let parent = context.frame.places[code]?.parent
    let others = context.frame.places.values.filter {
      $0.level == .ats && $0.code != code && $0.code != parent
    }.map(\.code).sorted()
    return objectives(code).compactMap { objective in
      guard let verdict = ownVerdict(code, objective, target),
        SharedGap.gaps.contains(verdict.coverage)
      else { return nil }
      let known = others.compactMap { other in
        ownVerdict(other, objective, target).map { SharedGap.Other(territory: other, verdict: $0) }
      }
      let asked = others.filter { other in
        cell(other, objective, target).map { $0.sign != .notAsked } ?? false
      }.count
      return SharedGap(
        verdict: verdict,
        sameGap: known.filter { SharedGap.gaps.contains($0.verdict.coverage) },
        answered: known.filter { SharedGap.answers.contains($0.verdict.coverage) },
        untold: asked - known.count)
    }
  }

  /// The verdict of a cell where it is the cell's own.
  private func ownVerdict(
    _ territory: TerritoryCode, _ objective: ObjectiveCode, _ target: TargetCode
  ) -> PublishedVerdict? {
    guard let cell = cell(territory, objective, target), let verdict = cell.verdict,
      verdict.address == cell.address
    else { return nil }
    return verdict
  }
}
