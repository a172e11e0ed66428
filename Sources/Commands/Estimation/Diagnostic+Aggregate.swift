import Diagnostics
import Estimation
import Ingest
import Language
import Region

extension Diagnostic {
  /// What is wrong with rows of a table that others aggregated.
  ///
  /// - Parameters:
  ///   - file: of the table, as the mapping names it.
  ///   - rejected: rows of it that were refused: one of them may be what a cell lacks.
  init(aggregate fault: AggregateCells.Fault, file: String, rejected: Int) {
    let (code, arguments): (String, [String: String]) =
      switch fault {
      case .countOutsideBase: ("aggregate.count-outside-base", [:])
      case .basesDiffer(_, let base, let other):
        ("aggregate.bases-differ", ["base": "\(base)", "other": "\(other)"])
      case .shareOfNobody(_, let share, let base):
        ("aggregate.share-of-nobody", ["share": Self.percent(share), "base": "\(base)"])
      case .peopleAboveBase(_, let counted, let base):
        ("aggregate.people-above-base", ["counted": "\(counted)", "base": "\(base)"])
      case .peopleBesideShares(_, let counted, let base):
        ("aggregate.people-beside-shares", ["counted": "\(counted)", "base": "\(base)"])
      case .rowMissing(_, let quantity):
        ("aggregate.row-missing", ["quantity": quantity.profileWord])
      case .bandsDiffer: ("aggregate.bands-differ", [:])
      case .answersBelowBase(_, let counted, let base):
        (
          rejected > 0 ? "aggregate.answers-rejected" : "aggregate.answers-below-base",
          ["counted": "\(counted)", "base": "\(base)"]
        )
      case .sharesBelowWhole(_, let sum):
        (
          rejected > 0 ? "aggregate.shares-rejected" : "aggregate.shares-below-whole",
          ["sum": Self.percent(sum)]
        )
      case .sharesAboveWhole(_, let sum):
        ("aggregate.shares-above-whole", ["sum": Self.percent(sum)])
      case .unmetAboveNeed(_, let unmet, let need):
        (
          "aggregate.unmet-above-need",
          ["unmet": Self.percent(unmet), "need": Self.percent(need)]
        )
      }
    self.init(
      code, .warning, at: SourceLocation(file: file, line: fault.reference.line),
      rejected > 0 ? arguments.merging(["rejected": "\(rejected)"]) { own, _ in own } : arguments)
  }

  /// In percent, as wordings show numbers.
  private static func percent(_ share: Double) -> String {
    Phrasebook.machine(100 * share, places: 1) ?? ""
  }
}
