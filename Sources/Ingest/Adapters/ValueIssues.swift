internal import Diagnostics

/// Counts the values that could not be read, once per column and text: 40,000 respondents with
/// the same unlisted answer are one thing to mend.
final class ValueIssues {
  private struct Key: Hashable {
    let code: String
    let column: ColumnLabel
    let value: String
  }
  private struct Entry {
    var count: Int
    let firstLine: Int
    let arguments: [String: String]
  }

  private struct Kind: Hashable {
    let code: String
    let column: ColumnLabel
  }

  private let file: String
  private var entries: [Key: Entry] = [:]
  /// Texts of a kind that are kept apart, and values that were not.
  private var kept: [Kind: Int] = [:]
  private var uncounted: [Kind: Int] = [:]
  /// Texts kept apart of one code and column, so that one column cannot crowd out the others, and
  /// altogether; beyond either they are only counted.
  private static let capacityOfKind = 500
  private static let capacity = 20_000
  /// Codes of texts that a list does not know, with those told where a listed text is near.
  private static let nearCodes = [
    "value.unknown-code": "value.unknown-code-near",
    "value.unknown-option": "value.unknown-option-near",
  ]

  init(file: String) { self.file = file }

  /// Notes a value. A text that may be personal is left out of the message.
  func note(
    _ code: String, _ column: ColumnLabel?, _ value: String, line: Int,
    _ arguments: @autoclosure () -> [String: String] = [:]
  ) {
    let column = column ?? ColumnLabel(number: 0, name: "")
    let key = Key(code: code, column: column, value: value)
    if entries[key] != nil {
      entries[key]?.count += 1
      return
    }
    let kind = Kind(code: code, column: column)
    if entries.count < Self.capacity, kept[kind, default: 0] < Self.capacityOfKind {
      kept[kind, default: 0] += 1
      entries[key] = Entry(count: 1, firstLine: line, arguments: arguments())
    } else {
      uncounted[kind, default: 0] += 1
    }
  }

  /// Notes a text that the list of its column does not know, with the one that may be meant.
  func noteUnlisted(
    _ column: ColumnLabel?, _ text: String, line: Int, listed: [String], isOption: Bool = false
  ) {
    note(
      isOption ? "value.unknown-option" : "value.unknown-code", column, text, line: line,
      [
        "expected": Self.listed(listed),
        "nearest": NearText.nearest(to: text, among: listed) ?? "",
      ])
  }

  /// One warning per column and text, by first line; many rare texts that a list does not know are
  /// one.
  var diagnostics: [Diagnostic] {
    var together = uncounted
    let collapsed = unlistedTexts.compactMap { kind, texts -> (Kind, Set<String>, Diagnostic)? in
      guard let warning = texts.diagnostic(file: file, column: kind.column) else { return nil }
      together[kind] = nil
      return (kind, Set(texts.rare.map(\.text)), warning)
    }
    let hidden = Dictionary(uniqueKeysWithValues: collapsed.map { ($0.0, $0.1) })
    let told = entries.filter { key, _ in
      hidden[Kind(code: key.code, column: key.column)]?.contains(key.value) != true
    }
    let warnings = (told.map(warning) + collapsed.map(\.2)).sorted(by: Self.precedes)
    let more = together.sorted {
      ($0.key.column.number, $0.key.code) < ($1.key.column.number, $1.key.code)
    }
    return warnings
      + more.map { kind, count in
        Diagnostic(
          "value.more", .warning, at: kind.column.location(file: file, line: nil),
          ["code": kind.code, "count": String(count)])
      }
  }

  private func warning(_ key: Key, _ entry: Entry) -> Diagnostic {
    var arguments = entry.arguments
    arguments["value"] = Self.shown(key.value, in: key.column)
    arguments["count"] = String(entry.count)
    let isNear = arguments["nearest"].map { !$0.isEmpty } ?? false
    if !isNear { arguments["nearest"] = nil }
    let code = isNear ? Self.nearCodes[key.code] : nil
    return Diagnostic(
      code ?? key.code, .warning, at: key.column.location(file: file, line: entry.firstLine),
      arguments)
  }

  private static func precedes(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    func order(_ diagnostic: Diagnostic) -> (Int, Int, String, String) {
      (
        diagnostic.location?.line ?? 0, diagnostic.location?.column ?? 0,
        diagnostic.arguments["value"] ?? "", diagnostic.code
      )
    }
    return order(one) < order(other)
  }

  /// The texts that no list knows and that are near to none listed, by column.
  private var unlistedTexts: [Kind: UnlistedTexts] {
    let found = entries.filter {
      Self.nearCodes[$0.key.code] != nil && $0.value.arguments["nearest"]?.isEmpty == true
    }
    return Dictionary(grouping: found) { Kind(code: $0.key.code, column: $0.key.column) }
      .reduce(into: [:]) { kinds, group in
        kinds[group.key] = UnlistedTexts(
          group.value.map {
            .init(text: $0.key.value, count: $0.value.count, firstLine: $0.value.firstLine)
          }, others: uncounted[group.key, default: 0])
      }
  }

  /// A value as a message may show it: short, and nothing of a column of identifiers.
  static func shown(_ value: String, in column: ColumnLabel?) -> String {
    if let column, DirectIdentifier(header: column.name) != nil { return "***" }
    return value.count <= 60 ? value : value.prefix(60) + "…"
  }

  /// What a code list expects, as a message shows it.
  static func listed<S: Sequence>(_ texts: S) -> String where S.Element == String {
    let known = texts.filter { !$0.isEmpty }.sorted()
    return known.prefix(12).joined(separator: " | ") + (known.count > 12 ? " | …" : "")
  }
}
