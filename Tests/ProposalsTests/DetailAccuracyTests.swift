import CSVReading
import Foundation
import Testing

@testable import Proposals

/// What is proposed for answers that say when something is needed or what people can pay.
struct DetailAccuracyTests {
  /// What a draft writes by itself of labelled answers, and how much of it is right.
  private struct Accuracy: CustomStringConvertible {
    var asked = 0
    var right = 0
    var filled = 0
    var filledRight = 0
    var wrong: [String] = []

    var precision: Double { Double(filledRight) / Double(filled) }
    var recall: Double { Double(filledRight) / Double(asked) }
    var description: String {
      "\(asked) asked, first right \(right); filled \(filled), right \(filledRight)\n"
        + wrong.joined(separator: "\n")
    }
  }

  /// - Parameter half: "b" was written without looking at the words of the vocabulary.
  private func accuracy(_ half: String) throws -> Accuracy {
    let matcher = LabelMatcher(Shared.library)
    let path = Shared.root.appendingPathComponent("Tests/ProposalsTests/Fixtures/quando.csv")
    var found = Accuracy()
    for row in try TableReader.readAll(path: path.path, shownAs: "quando.csv").records
    where row.fields[0] == half {
      let (key, code, text) = (row.fields[1], row.fields[2], row.fields[3])
      let proposals =
        key == "fasce"
        ? SlotProposer(matcher: matcher).proposals(for: text)
        : PriceProposer(matcher: matcher, title: "al mese").proposals(for: text)
      if code != "?" {
        found.asked += 1
        found.right += proposals.first?.code == code ? 1 : 0
      }
      let written = CodedText(proposals)
      if written.isFilled {
        found.filled += 1
        found.filledRight += written.code == code ? 1 : 0
      }
      if written.isFilled ? written.code != code : code != "?" {
        found.wrong.append("\(text): \(proposals.map { "\($0.code) \($0.score)" }), not \(code)")
      }
    }
    return found
  }

  @Test("answers that the words were not made from: what a draft writes by itself is right")
  func heldOut() throws {
    let heldOut = try accuracy("b")
    #expect(heldOut.asked >= 25)
    #expect(heldOut.precision >= 0.95, "\(heldOut)")
    #expect(heldOut.recall >= 0.8, "\(heldOut)")
  }

  @Test("every example that the words were made from is written")
  func tuned() throws {
    let tuned = try accuracy("a")
    #expect(tuned.filledRight == tuned.asked, "\(tuned)")
  }

  @Test("a unit, a range and a mark for no answer come from the words and the numbers")
  func numbers() {
    func told(_ title: String, _ found: ClosedRange<Double>) -> [String] {
      let number = NumberProposer(title: title, found: found)
      return [
        number.unit, NumberProposer.text(number.low), NumberProposer.text(number.high),
        number.sentinel.map(NumberProposer.text) ?? "",
      ]
    }
    #expect(told("Quante ore alla settimana dedica alla cura?", 0...60) == ["ore", "0", "168", ""])
    #expect(told("Ore di cura al giorno", 1...999) == ["ore", "0", "24", "999"])
    #expect(told("Va all'oratorio? Quanti figli?", 0...4) == ["figli", "0", "15", ""])
    #expect(told("Che orario di lavoro preferisce?", 0...9) == ["", "0", "10", ""])
    #expect(told("Quanti chilometri percorre?", 0...37) == ["km", "0", "50", ""])
    let marks = [2.0...4, 1...7, 0...9].map { NumberProposer(marks: $0) }
    #expect(marks.map(\.low) == [1, 1, 0])
    #expect(marks.map(\.high) == [5, 7, 10])
    #expect(told("Saldo", -3.5...12) == ["", "-4", "20", ""])
  }

  @Test(
    "days are in a row only where the words say so",
    arguments: [
      ("Lunedì, mercoledì", "lun, mer"), ("Martedì o giovedì", "mar, gio"),
      ("Martedì/giovedì", "mar, gio"), ("Lunedì-venerdì", "lun-ven"), ("Lun. – Ven.", "lun-ven"),
      ("da lunedì a giovedì", "lun-gio"), ("dal martedì fino al sabato", "mar-sab"),
      ("dal lunedì al venerdì e la domenica", "lun-ven, dom"),
      ("venerdì, lunedì", "lun, ven"),
    ])
  func daysInARow(text: String, days: String) {
    let matcher = LabelMatcher(Shared.library)
    let first = SlotProposer(matcher: matcher).proposals(for: text).first
    #expect(first?.code == "{giorni: [\(days)]}")
  }

  @Test("steps divide the amounts found and are numbers that people say")
  func steps() {
    let amounts = [20.0, 48, 52, 95, 110, 200].map { (euro: $0, count: 10) }
    #expect(PriceProposer.steps(amounts) == [50, 110])
    #expect(PriceProposer.steps([(euro: 0, count: 3)]) == [])
  }
}
