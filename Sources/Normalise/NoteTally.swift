import Diagnostics

/// Warnings counted once per code and value, with the first line and how many lines: six hundred
/// rows with one spelling are one thing to mend.
struct NoteTally {
  private struct Key: Hashable {
    let code: String
    let value: String
  }

  private struct Entry {
    var first: Diagnostic
    var count: Int
  }

  private var entries: [Entry] = []
  private var places: [Key: Int] = [:]

  /// Counts a warning; gives the place under which ``count(_:)`` counts the same again.
  @discardableResult
  mutating func add(_ diagnostic: Diagnostic) -> Int {
    let key = Key(code: diagnostic.code, value: diagnostic.arguments["value"] ?? "")
    guard let place = places[key] else {
      places[key] = entries.count
      entries.append(Entry(first: diagnostic, count: 1))
      return entries.count - 1
    }
    entries[place].count += 1
    let known = entries[place].first.location?.line
    if let known, let line = diagnostic.location?.line, known <= line { return place }
    entries[place].first = diagnostic
    return place
  }

  /// Counts once more a warning already added, for a row after its first.
  mutating func count(_ place: Int) { entries[place].count += 1 }

  /// The warnings by place, each with the number of its rows as argument `rows`.
  var diagnostics: [Diagnostic] {
    entries.map { entry in
      let diagnostic = entry.first
      var arguments = diagnostic.arguments
      arguments["rows"] = "\(entry.count)"
      return Diagnostic(diagnostic.code, diagnostic.severity, at: diagnostic.location, arguments)
    }.sorted {
      ($0.location?.line ?? 0, $0.code, $0.arguments["value"] ?? "")
        < ($1.location?.line ?? 0, $1.code, $1.arguments["value"] ?? "")
    }
  }
}
