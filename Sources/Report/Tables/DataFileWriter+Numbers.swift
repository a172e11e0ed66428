internal import Disclosure
internal import Findings
internal import Language
internal import Region

extension DataFileWriter {
  /// Means, totals, medians and cumulative shares of the answers in numbers, one statistic a row. A
  /// median is the place of its step, from 1.
  var numbers: CSVTable {
    var table = CSVTable(header: [
      "rilevazione", "territorio", "territorio_nome", "domanda", "domanda_nome", "destinatari",
      "destinatari_nome", "stato", "segno_istat", "n", "non_risposta", "statistica", "gradino",
      "unita", "affidabilita", "valore", "valore_inf", "valore_sup", "valore_parola",
      "persone_rappresentate", "numero_id",
    ])
    for (address, entry) in context.publication.numbers.sorted(by: { $0.key < $1.key }) {
      guard let question = context.question(address) else { continue }
      for row in rows(entry, question) {
        table.append(
          head(address, question, entry) + row + [.text(address.id)])
      }
    }
    return table
  }

  private func head(_ a: NumberAddress, _ question: NumberQuestion, _ entry: PublishedNumber)
    -> [CSVValue]
  {
    [
      .text(a.wave.rawValue), .text(a.territory.rawValue), .text(names.territory(a.territory)),
      .text(a.question), .text(question.title), .text(a.target.rawValue),
      .text(names.target(a.target)), .text(entry.sign.rawValue),
      .text(DataSign(rawValue: entry.sign.rawValue)?.istatSign ?? ""), whole(entry.sampleSize),
      number(entry.itemNonResponse),
    ]
  }

  private func rows(_ entry: PublishedNumber, _ question: NumberQuestion) -> [[CSVValue]] {
    switch question.kind {
    case .quantity(let unit):
      var rows = [amount("media", entry.mean, unit, people: nil)]
      if let total = entry.total {
        rows.append(amount("totale", total, unit, people: entry.people))
      }
      return rows
    case .scale(let steps):
      return [median(entry.median, steps)] + zip(steps, entry.cumulative).map(cumulative)
    }
  }

  private func amount(_ name: String, _ amount: PublishedAmount?, _ unit: String, people: Double?)
    -> [CSVValue]
  {
    [
      .text(name), .missing, .text(unit), reliability(amount?.isFlagged), number(amount?.value),
      number(amount?.lower), number(amount?.upper), .missing, number(people),
    ]
  }

  private func median(_ median: PublishedMedian?, _ steps: [String]) -> [CSVValue] {
    [
      .text("mediana"), median.map { .text(steps[$0.step - 1]) } ?? .missing, .missing,
      reliability(median?.isFlagged), whole(median?.step), whole(median?.steps.lowerBound),
      whole(median?.steps.upperBound), .missing, .missing,
    ]
  }

  private func cumulative(_ step: String, _ value: PublishedValue?) -> [CSVValue] {
    [.text("fino_a"), .text(step), .missing, reliability(value)] + share(value) + [.missing]
  }

  private func reliability(_ isFlagged: Bool?) -> CSVValue {
    isFlagged.map { .text($0 ? "media" : "alta") } ?? .missing
  }

  private func reliability(_ value: PublishedValue?) -> CSVValue {
    guard let value else { return .missing }
    return switch value.form {
    case .share(_, _, _, let isFlagged), .none(_, let isFlagged): reliability(isFlagged)
    case .words: .text("bassa")
    case .range: .missing
    }
  }
}

extension ReportContext {
  /// The question that a number answers; the parts of a wave ask it alike.
  func question(_ address: NumberAddress) -> NumberQuestion? {
    instruments.filter { $0.wave == address.wave }.flatMap(\.numbers).first {
      $0.code == address.question
    }
  }
}
