import Foundation
import Testing

@testable import Language

@Suite struct CatalogueTests {
  @Test func everyLineOfBothCataloguesReads() {
    #expect(Catalogue.italian.faults == [])
    #expect(Catalogue.english.faults == [])
  }

  @Test func bothLanguagesHaveTheSameKeys() {
    let italian = Set(Catalogue.italian.phrases.keys)
    let english = Set(Catalogue.english.phrases.keys)
    #expect(italian.subtracting(english).sorted() == [], "without English")
    #expect(english.subtracting(italian).sorted() == [], "without Italian")
  }

  @Test func bothLanguagesAskForTheSameArguments() {
    for (key, phrase) in Catalogue.italian.phrases {
      #expect(phrase.argumentNames == Catalogue.english.phrases[key]?.argumentNames, "\(key)")
    }
  }

  @Test func noWordingIsEmptyOrEndsInSpace() {
    for catalogue in [Catalogue.italian, .english] {
      for (key, phrase) in catalogue.phrases {
        let text = phrase.filled(with: [:])
        #expect(!text.isEmpty && text.last?.isWhitespace == false, "\(key)")
      }
    }
  }

  @Test func everyCaptionIsASentence() {
    for catalogue in [Catalogue.italian, .english] {
      for (key, phrase) in catalogue.phrases
      where key.hasSuffix(".caption") || key.contains(".caption.") {
        let text = phrase.filled(with: [:])
        #expect(text.hasSuffix(".") || text.hasSuffix("⟧"), "\(key): \(text)")
      }
    }
  }

  @Test func continuationLinesCommentsAndFaults() {
    let catalogue = Catalogue([
      "# help\nhelp.run = first\n|\n| third\nhelp.run = again\nno separator\n\nlast = x"
    ])
    #expect(catalogue.phrases["help.run"]?.filled(with: [:]) == "again")
    #expect(catalogue.phrases["last"]?.filled(with: [:]) == "x")
    #expect(catalogue.faults == ["help.run", "no separator"])
    let sound = Catalogue(["help.run = first\n|\n| third"])
    #expect(sound.phrases["help.run"]?.filled(with: [:]) == "first\n\nthird")
  }

  @Test func everyKeyIsUsedAndEveryUsedKeyExists() throws {
    let sources = try SourceLiterals.ofProduct()
    let keys = Set(Catalogue.italian.phrases.keys)
    let unused = keys.filter { !sources.use($0) }
    #expect(unused.sorted() == [], "keys that no source names")
    #expect(sources.askedKeys.subtracting(keys).sorted() == [], "keys that no catalogue has")
  }
}

/// String literals of the product's sources outside the catalogues.
struct SourceLiterals {
  private(set) var whole: Set<String> = []
  /// Literals with interpolations, as the pieces around them.
  private(set) var patterns: [[String]] = []
  /// Keys given to a phrasebook's `text(` as a plain literal.
  private(set) var askedKeys: Set<String> = []

  static func ofProduct() throws -> SourceLiterals {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var literals = SourceLiterals()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.lastPathComponent.hasPrefix("Catalogue+") else {
        continue
      }
      literals.add(try String(contentsOf: file, encoding: .utf8))
    }
    return literals
  }

  /// Whether some literal is the key, or the code of a diagnostic that the key words, or a literal
  /// with holes that the key fits.
  func use(_ key: String) -> Bool {
    var names = [key]
    if key.hasPrefix("diagnostic.") {
      let code = String(key.dropFirst("diagnostic.".count))
      names += [code, code.hasSuffix(".fix") ? String(code.dropLast(4)) : code]
    }
    // Texts on a census stand in for those of a sample, under the same name.
    if key.hasSuffix(".census") { names.append(String(key.dropLast(".census".count))) }
    return names.contains { whole.contains($0) }
      || patterns.contains { Self.fits(key, $0) }
  }

  private mutating func add(_ source: String) {
    for match in source.matches(of: #/"((?:[^"\\\n]|\\.)*)"/#) {
      let literal = String(match.1)
      guard let first = literal.first, first.isLetter else { continue }
      let pieces = literal.split(
        separator: #/\\\((?:[^()]|\([^()]*\))*\)/#, omittingEmptySubsequences: false
      ).map(String.init)
      if pieces.count == 1 { whole.insert(literal) } else { patterns.append(pieces) }
    }
    let asked = source.matches(of: #/\w\.text\(\s*"([^"\\]*)"/#)
    askedKeys.formUnion(asked.map { String($0.1) })
  }

  /// A hole stands for one part of a key: letters, digits and hyphens.
  private static func fits(_ key: String, _ pieces: [String]) -> Bool {
    // A literal that is all holes says nothing about keys.
    guard pieces.contains(where: { $0.contains(".") }) else { return false }
    var rest = key[...]
    for (place, piece) in pieces.enumerated() {
      if place > 0 {
        let hole = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        if hole.isEmpty { return false }
        rest = rest.dropFirst(hole.count)
      }
      guard rest.hasPrefix(piece) else { return false }
      rest = rest.dropFirst(piece.count)
    }
    return rest.isEmpty
  }
}
