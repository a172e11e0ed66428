import CSVReading
import Foundation
import ReferenceData
import Testing

@testable import Proposals

/// Reference data and matcher, made once for all tests.
enum Shared {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let library: ReferenceLibrary = {
    do {
      return try ReferenceLibrary.load(at: root.appendingPathComponent("Data/reference"))
    } catch {
      fatalError("reference data: \(error)")
    }
  }()
}

/// One line of the labelled set.
struct LabelledLine {
  let half: String
  /// Nil for a label that asks for nothing of the tree.
  let code: String?
  let label: String

  static func all() throws -> [LabelledLine] {
    let path = Shared.root.appendingPathComponent("Tests/ProposalsTests/Fixtures/etichette.csv")
    return try TableReader.readAll(path: path.path, shownAs: "etichette.csv").records.map {
      LabelledLine(
        half: $0.fields[0], code: $0.fields[1].isEmpty ? nil : $0.fields[1], label: $0.fields[2])
    }
  }
}

/// What the proposals of some labels are worth.
struct LabelAccuracy: CustomStringConvertible {
  var asked = 0
  var first = 0
  var amongThree = 0
  /// Proposals that a draft would write by itself, and how many of them are right.
  var filled = 0
  var filledRight = 0
  var wrong: [String] = []

  init(_ lines: [LabelledLine], _ matcher: LabelMatcher) {
    for line in lines {
      let proposals = matcher.proposals(for: line.label, in: .objective)
      let codes = proposals.map(\.code)
      if let code = line.code {
        asked += 1
        first += codes.first == code ? 1 : 0
        amongThree += codes.contains(code) ? 1 : 0
      }
      if let top = proposals.first, top.score >= Proposal.fillingScore {
        filled += 1
        filledRight += top.code == line.code ? 1 : 0
      }
      if codes.first != line.code {
        let told = proposals.map { "\($0.code) \(($0.score * 100).rounded() / 100)" }
        wrong.append("\(line.code ?? "-") \(line.label): \(told.joined(separator: ", "))")
      }
    }
  }

  var topOne: Double { Double(first) / Double(asked) }
  var topThree: Double { Double(amongThree) / Double(asked) }
  var precision: Double { Double(filledRight) / Double(filled) }

  var description: String {
    "\(asked) asked: top-1 \(first), top-3 \(amongThree); filled \(filled), right \(filledRight)\n"
      + wrong.joined(separator: "\n")
  }
}

struct LabelAccuracyTests {
  @Test("on labels the vocabulary was not tuned on, what a draft writes by itself is right")
  func heldOut() throws {
    let lines = try LabelledLine.all()
    let matcher = LabelMatcher(Shared.library)
    let tuned = LabelAccuracy(lines.filter { $0.half == "a" }, matcher)
    let heldOut = LabelAccuracy(lines.filter { $0.half == "b" }, matcher)
    #expect(tuned.asked >= 60 && heldOut.asked >= 60)
    #expect(heldOut.topOne >= 0.9, "\(heldOut)")
    #expect(heldOut.topThree >= 0.95, "\(heldOut)")
    #expect(heldOut.precision >= 0.95, "\(heldOut)")
  }

  /// The example's texts were written to be read by people, long before there were proposals.
  @Test("the texts of the example mapping find the objectives its profiles give them")
  func example() throws {
    let folder = Shared.root.appendingPathComponent("Data/esempio/profiles")
    var lines: [LabelledLine] = []
    for name in ["catalogo-regionale", "registro-unita-offerta"] {
      let text = try String(
        contentsOf: folder.appendingPathComponent("\(name).yaml"), encoding: .utf8)
      for match in text.matches(
        of: #/^    "([^"]+)": \[([A-F][0-9.]*)\]$/#.anchorsMatchLineEndings())
      {
        lines.append(
          LabelledLine(half: "", code: String(match.2), label: String(match.1)))
      }
    }
    #expect(lines.count >= 60)
    let accuracy = LabelAccuracy(lines, LabelMatcher(Shared.library))
    #expect(accuracy.topOne >= 0.9, "\(accuracy)")
    #expect(accuracy.precision >= 0.95, "\(accuracy)")
  }
}
