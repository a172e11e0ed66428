import Testing

@testable import Commands

@Suite struct `Headers cut for a table` {
  private func shown(_ headers: String...) -> [String] {
    let short = ShortHeaders(headers, width: 30)
    return headers.indices.map { short[$0] }
  }

  @Test func `of a grid and of two header rows the item stays`() {
    let question = "Di quali di questi servizi avrebbe bisogno"
    #expect(
      shown("\(question)? [nido]", "\(question)? | Centri estivi", "Comune") == [
        "Di quali di questi ser… [nido]", "Di quali di que… Centri estivi", "Comune",
      ])
  }

  @Test func `long headers that begin alike show where they part`() {
    #expect(
      shown(
        "È soddisfatta del servizio di trasporto?", "È soddisfatta del servizio di mensa?",
        "Di quali aiuti [per i figli che vanno alla primaria]",
        "Di quali aiuti [per i figli che vanno alle medie]") == [
          "È soddisfatta del… trasporto?", "È soddisfatta del serv… mensa?",
          "Di quali aiuti… alla primaria]", "Di quali aiuti [p… alle medie]",
        ])
  }

  @Test func `entities and tags are read, and equal headers are numbered`() {
    #expect(
      shown("Et&agrave; <b>oggi</b>", "Note", "Note") == ["Età oggi", "Note (1)", "Note (2)"])
  }
}
