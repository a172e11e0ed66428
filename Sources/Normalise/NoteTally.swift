import Diagnostics

/// Warnings counted once per code and value, with the first line and how many lines: six hundred
/// rows with one spelling are one thing to mend.
struct NoteTally {
  private struct Key: Hashable {
    let code: String
    let value: String
  }

  private var first: [Key: Diagnostic] = [:]
  private var counts: [Key: Int] = [:]

  mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(code: diagnostic.code, value: diagnostic.arguments["value"] ?? "")
    counts[key, default: 0] += 1
    if let known = first[key]?.location?.line, let line = diagnostic.location?.line, known <= line {
      return
    }
    first[key] = diagnostic
  }

  /// The warnings by place, each with the number of its rows as argument `rows`.
  var diagnostics: [Diagnostic] {
    first.map { key, diagnostic in
      var arguments = diagnostic.arguments
      arguments["rows"] = "\(counts[key]!)"
      return Diagnostic(diagnostic.code, diagnostic.severity, at: diagnostic.location, arguments)
    }.sorted {
      ($0.location?.line ?? 0, $0.code, $0.arguments["value"] ?? "")
        < ($1.location?.line ?? 0, $1.code, $1.arguments["value"] ?? "")
    }
  }
}
