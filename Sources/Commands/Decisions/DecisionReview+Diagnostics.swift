import Diagnostics
import Ingest
import Region
import Report

extension DecisionReview {
  /// What is to be said of decisions that no longer meet their finding.
  var diagnostics: [Diagnostic] {
    let place = SourceLocation(file: DecisionFile.name)
    var found: [Diagnostic] = []
    if let first = changed.first {
      found.append(
        Diagnostic(
          "decision.changed", .warning, at: place,
          [
            "count": String(changed.count), "value": first.decision.finding.rawValue,
            "before": first.before, "now": first.now,
          ]))
    }
    if !gone.isEmpty {
      let ids = gone.prefix(3).map(\.finding.rawValue).joined(separator: ", ")
      found.append(
        Diagnostic(
          "decision.gone", .warning, at: place,
          ["count": String(gone.count), "value": gone.count > 3 ? ids + ", …" : ids]))
    }
    return found
  }
}
