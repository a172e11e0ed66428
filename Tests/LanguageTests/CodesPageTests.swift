import Foundation
import Testing

@testable import Language

/// The page of diagnostic codes says what the catalogues say, all of it and nothing else.
@Suite struct CodesPageTests {
  private static let rewrite =
    "MAPPA_SNAPSHOTS=rewrite swift test --filter CodesPageTests"
  private static let page = DiagnosticCodes.root.appending(
    path: "Sources/mappa/mappa.docc/Codes.md")

  @Test func everyCodeThatTheProductNamesHasWords() throws {
    for (code, severities) in try DiagnosticCodes.used() {
      for (name, catalogue) in [("it", Catalogue.italian), ("en", .english)] {
        #expect(
          catalogue.phrases["diagnostic.\(code)"] != nil,
          "\(code) has no wording: add diagnostic.\(code) to a catalogue of \(name)")
        // A note may ask for nothing; everything else says how to mend it.
        if severities.contains("error") || severities.contains("warning") {
          #expect(
            catalogue.phrases["diagnostic.\(code).fix"] != nil,
            "\(code) does not say how to mend it: add diagnostic.\(code).fix to a catalogue of \(name)"
          )
        }
      }
    }
  }

  @Test func everySeverityIsReadWhereTheCodeIsNamed() throws {
    let used = try DiagnosticCodes.used()
    #expect(
      DiagnosticCodes.worded.filter { used[$0, default: []].isEmpty } == [],
      "write the severity beside the code, or tell SeverityReading what gives it one")
    #expect(used["aggregate.count-outside-base"] == ["warning"])
    #expect(used["survey.empty-stratum"] == ["warning"])
    #expect(used["catalogue.identical-rows"] == ["warning"])
    #expect(used["margin.conflicting-rows"] == ["error"])
    #expect(used["territory.name-differs"] == ["warning"])
    #expect(used["privacy.person-in-catalogue"] == ["warning", "note"])
  }

  @Test func noWordingIsOrphaned() throws {
    let used = try DiagnosticCodes.used()
    let worded = DiagnosticCodes.worded
    #expect(used.count > 100)
    #expect(worded.filter { used[$0] == nil } == [], "words for codes that no source names")
  }

  @Test func thePageIsComplete() throws {
    let text = try CodesPage.text()
    if ProcessInfo.processInfo.environment["MAPPA_SNAPSHOTS"] == "rewrite" {
      try Data(text.utf8).write(to: Self.page)
    }
    let found = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(
      found == text,
      "Codes.md differs from the catalogues; after adding or changing a code run: \(Self.rewrite)")
  }
}

/// Diagnostic codes as catalogues and sources know them.
enum DiagnosticCodes {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Codes with words, in alphabetical order.
  static var worded: [String] {
    let prefix = "diagnostic."
    return Catalogue.italian.phrases.keys.filter {
      $0.hasPrefix(prefix) && !$0.hasSuffix(".fix")
    }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  /// Codes that the product names, with the severities they are given.
  ///
  /// A literal is a code when it follows `Diagnostic(`, or when words are there for it, or when it
  /// is built like the codes and stands in a room that finds faults.
  static func used() throws -> [String: Set<String>] {
    let worded = Set(worded)
    let families = Set(worded.map { $0.prefix { $0 != "." } })
    let rooms = ["CSVReading", "Ingest", "Normalise", "ReferenceData", "Commands"]
    var found: [String: Set<String>] = [:]
    let sources = root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    for name in (names ?? []).sorted()
    where name.hasSuffix(".swift") && !name.contains("/Catalogue+") {
      let finds = rooms.contains { name.hasPrefix($0 + "/") }
      let reading = SeverityReading(
        file: name, bytes: [UInt8](try Data(contentsOf: sources.appending(path: name))))
      for literal in literals(reading.bytes) {
        let isArgument = reading.call(around: literal.start) == "Diagnostic"
        let isBuiltSo = finds && families.contains(literal.text.prefix { $0 != "." })
        guard worded.contains(literal.text) || isArgument || isBuiltSo else { continue }
        found[literal.text, default: []].formUnion(
          reading.severities(of: literal.start, literal.end))
      }
    }
    return found
  }

  /// Literals of lower-case words with a point and hyphens.
  private static func literals(_ bytes: [UInt8]) -> [(text: String, start: Int, end: Int)] {
    var found: [(text: String, start: Int, end: Int)] = []
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) {
      var end = open + 1
      var points = 0
      while end < bytes.count, isPlain(bytes[end]) {
        if bytes[end] == UInt8(ascii: ".") { points += 1 }
        end += 1
      }
      if end < bytes.count, bytes[end] == UInt8(ascii: "\""), points == 1, end > open + 3,
        bytes[open + 1] != UInt8(ascii: "."), bytes[end - 1] != UInt8(ascii: ".")
      {
        found.append((String(decoding: bytes[(open + 1)..<end], as: UTF8.self), open, end + 1))
        place = end + 1
      } else {
        place = open + 1
      }
    }
    return found
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Reads which severity a code is given where it is named.
struct SeverityReading {
  let file: String
  let bytes: [UInt8]

  /// What gives the codes handed to it a severity of its own.
  private static let calls: [String: Set<String>] = [
    "ByteFailure": ["error"], "ColumnFinding": ["warning", "note"], "ZipFailure": ["error"],
    "declared": ["warning"], "diagnostic": ["note"], "expected": ["error"], "fault": ["error"],
    "isNew": ["error"], "need": ["error"], "note": ["warning"], "noteFault": ["error"],
    "optional": ["warning"], "read": ["error"], "reason": ["note"], "report": ["error"],
    "stop": ["error"],
  ]
  /// What becomes of codes that are kept in a value first, by the file that keeps them.
  private static let kept: [(file: String, severities: Set<String>)] = [
    ("CSVReading/", ["error"]), ("Commands/Estimation/Diagnostic+Aggregate.swift", ["warning"]),
    ("Commands/Estimation/WaveStrata.swift", ["error"]),
    ("Diagnostics/PersonalData/", ["error"]),
    ("Ingest/Adapters/CatalogueAdapter.swift", ["warning"]),
    ("Ingest/Adapters/RowAdapter.swift", ["error"]),
    ("Ingest/Adapters/SurveyAdapter.swift", ["warning"]),
    ("Ingest/Checks/", ["warning", "note"]), ("Ingest/Decisions/", ["error"]),
    ("Ingest/Descriptor/", ["error"]), ("Ingest/Indicators/", ["error"]),
    ("Ingest/Plans/", ["error"]), ("Ingest/Privacy/QuoteDoor.swift", ["warning"]),
    ("Ingest/Privacy/SpecialCategories.swift", ["warning", "note"]),
    ("Normalise/InterventionNormaliser.swift", ["error"]),
    ("ReferenceData/ReferenceLoader+Measures.swift", ["error"]),
    ("ReferenceData/TerritoryResolution.swift", ["warning"]),
  ]
  /// Files that only look for the codes they list.
  private static let lists = ["Commands/SourceReading.swift", "Ingest/Adapters/ValueIssues.swift"]
  /// Notes that are made like the faults of the bytes around them, a check that never warns, and
  /// codes that take the place of others.
  private static let exceptions: [String: Set<String>] = [
    "column.constant": ["note"], "csv.unpacked": ["note"], "csv.unpacked-member": ["note"],
    "value.unknown-code-near": ["warning"], "value.unknown-option-near": ["warning"],
  ]

  /// Severities of the code between two places: those written beside it, else those of what it is
  /// handed to or kept in; none where it is only looked for.
  func severities(of start: Int, _ end: Int) -> Set<String> {
    let code = String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self)
    if let known = Self.exceptions[code] { return known }
    let written = stated(after: end)
    if !written.isEmpty { return written }
    if let call = call(around: start) { return Self.calls[call] ?? [] }
    if Self.lists.contains(file) { return [] }
    return Self.kept.first { file.hasPrefix($0.file) }?.severities ?? []
  }

  /// The name of the call that a place is an argument of; nil where it is none.
  func call(around place: Int) -> String? {
    var depth = 0
    var open = place - 1
    while open >= 0, place - open < 1_500 {
      switch bytes[open] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 0 { return bytes[open] == UInt8(ascii: "(") ? name(before: open) : nil }
        depth -= 1
      default: break
      }
      open -= 1
    }
    return nil
  }

  private func name(before place: Int) -> String? {
    var start = place
    while start > 0, Self.isOfName(bytes[start - 1]) { start -= 1 }
    return start == place ? nil : String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }

  /// The severities in the rest of the same call that stand in no call, list or text of their own.
  private func stated(after end: Int) -> Set<String> {
    var depth = 0
    var isText = false
    var plain: [UInt8] = []
    for byte in bytes[end..<min(bytes.count, end + 1_500)] {
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      if isText { continue }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: if depth == 0 { plain.append(byte) }
      }
      if depth < 0 { break }
    }
    if depth >= 0 { return [] }
    let text = String(decoding: plain, as: UTF8.self)
    return Set(text.matches(of: #/\.(error|warning|note)\b/#).map { String($0.output.1) })
  }
}

/// `Codes.md`, made of the catalogues.
enum CodesPage {
  static func text() throws -> String {
    let used = try DiagnosticCodes.used()
    var lines = [
      "# Diagnostic codes", "",
      "What the program finds in data and descriptors, and what to do about it.", "",
      "An *error* costs the row, or stops the run where it concerns a whole file; a *warning* keeps",
      "the row and asks somebody to look; a *note* asks for nothing. Words between ‹ › are filled in.",
      "`privato/controllo.csv`, `privato/rejected.csv` and `mappa check --json` name the same codes.",
      "",
      "This page is made of the language catalogues; a test keeps it complete. After adding a code:",
      "`MAPPA_SNAPSHOTS=rewrite swift test --filter CodesPageTests`.",
    ]
    let codes = DiagnosticCodes.worded
    for family in Set(codes.map { String($0.prefix { $0 != "." }) }).sorted() {
      lines += ["", "## \(family)", "", "| code | severity | meaning and cure | in Italian |"]
      lines.append("|---|---|---|---|")
      for code in codes where code.hasPrefix(family + ".") {
        let severities = ["error", "warning", "note"].filter(used[code, default: []].contains)
        lines.append(
          "| `\(code)` | \(severities.joined(separator: ", ")) | \(words(code, .english)) "
            + "| \(words(code, .italian)) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ code: String, _ catalogue: Catalogue) -> String {
    ["diagnostic.\(code)", "diagnostic.\(code).fix"].compactMap { catalogue.phrases[$0] }
      .map { phrase in
        let holes = phrase.argumentNames.map { ($0, "‹\($0)›") }
        return phrase.filled(with: Dictionary(uniqueKeysWithValues: holes))
      }.joined(separator: " → ").replacing("|", with: "\\|").replacing("\n", with: " ")
      .replacing("<", with: "&lt;")
  }
}
