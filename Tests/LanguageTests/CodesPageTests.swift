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

  /// Codes that the product names, with the severities that stand beside them.
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
      let bytes = [UInt8](try Data(contentsOf: sources.appending(path: name)))
      for literal in literals(bytes) {
        let before = String(
          decoding: bytes[max(0, literal.start - 160)..<literal.start], as: UTF8.self)
        let isArgument = before.trimmingSuffix(while: \.isWhitespace).hasSuffix("Diagnostic(")
        let isBuiltSo = finds && families.contains(literal.text.prefix { $0 != "." })
        guard worded.contains(literal.text) || isArgument || isBuiltSo else { continue }
        let after = String(
          decoding: bytes[literal.end..<min(bytes.count, literal.end + 140)], as: UTF8.self)
        let stated = severity(before: before, after: after)
        found[literal.text, default: []].formUnion(stated.map { [$0] } ?? [])
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

  /// The severity beside a code: written after it, or that of the function it is given to; nil where
  /// the code is only looked for.
  private static func severity(before: String, after: String) -> String? {
    let stated = after.prefix(
      upTo: after.firstRange(of: "Diagnostic(")?.lowerBound ?? after.endIndex)
    let words = ["error", "warning", "note"].compactMap { word in
      [",", " ", ")", "\n"].compactMap { stated.firstRange(of: ".\(word)\($0)")?.lowerBound }.min()
        .map { (word, $0) }
    }
    if let first = words.min(by: { $0.1 < $1.1 }) { return first.0 }
    let calls = [
      "note(": "warning", "optional(": "warning", "reason(": "note", "report(": "error",
      "fault(": "error", "expected(": "error", "need(": "error",
    ].compactMap { call, severity in
      before.ranges(of: call).last.map { (severity, $0.lowerBound) }
    }
    return calls.max { $0.1 < $1.1 }?.0
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, predicate(last) { rest = rest.dropLast() }
    return rest
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
        let asks = Catalogue.italian.phrases["diagnostic.\(code).fix"] != nil
        let stated = used[code, default: []]
        let known = stated.isEmpty ? [asks ? "error" : "note"] : stated
        let severities = ["error", "warning", "note"].filter(known.contains)
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
