import CSVReading
import Testing

@Suite struct `Guesses of the encoding` {
  private func best(_ bytes: [UInt8], isWhole: Bool = true) -> EncodingGuess {
    EncodingGuess.ranked(bytes, isWhole: isWhole)[0]
  }

  @Test(arguments: TextEncoding.allCases.filter { $0 != .latin1 })
  func `Italian text is known in each encoding`(encoding: TextEncoding) {
    let text = "nome;perché\nMontù;l’età è già così\nForlì;più di 20 €, città\n"
    #expect(best(encoded(text, encoding)).encoding == encoding)
  }

  @Test func `what Latin-1 and Windows-1252 read alike is Windows-1252, Latin-1 second`() {
    let ranked = EncodingGuess.ranked(encoded("perché;già\n", .latin1), isWhole: true)
    #expect(ranked.prefix(2).map(\.encoding) == [.windows1252, .latin1])
    #expect(ranked[0].score == ranked[1].score)
    #expect(
      ranked[0].reasons == [
        .init("encoding.fitting", ["count": "2", "characters": "à ×1, é ×1"])
      ])
  }

  @Test func `plain ASCII is UTF-8`() {
    #expect(best(Array("a,b\n1,2\n".utf8)).encoding == .utf8)
    #expect(best(Array("a,b\n1,2\n".utf8)).reasons == [.init("encoding.ascii-only")])
    #expect(best([]).encoding == .utf8)
  }

  @Test func `a byte order mark leaves no choice`() {
    let guess = best(encoded("a", .utf16BigEndian, mark: true))
    #expect(guess.encoding == .utf16BigEndian && guess.score == 1 && guess.markLength == 2)
    #expect(guess.reasons == [.init("encoding.byte-order-mark")])
  }

  @Test func `a character cut by the end of the sample is no fault`() {
    let cut = Array("città, perché".utf8.dropLast())
    #expect(best(cut, isWhole: false).score > 0.9)
    #expect(best(cut, isWhole: true).score < 0.9)
  }

  @Test func `one bad byte in much UTF-8 is still UTF-8, and is told`() {
    let text = Array(String(repeating: "città;perché\n", count: 50).utf8)
    let guess = best(text + [0xE0, 0x0A])
    #expect(guess.encoding == .utf8 && guess.score < 0.95)
    #expect(
      guess.reasons.first == .init("encoding.invalid-sequences", ["count": "1", "line": "51"]))
  }

  @Test func `binary zeros in a text do not make it UTF-16`() {
    #expect(best(Array("a,b\n1,\0\0\0\n2,3\n".utf8)).encoding == .utf8)
  }

  @Test(arguments: [
    "id;risposta\n1;Sì\n2;No\n3;Sì, ma non basta\n", "c’è già posto\n", "È ora;non c'è\n",
    "PERCHÉ;CITTÀ\nSÌ;PIÙ\n", "di più;può;lunedì;perché\n", "N° 3;già\n",
  ])
  func `Italian answers are told from each other in Windows-1252 and Mac Roman`(text: String) {
    #expect(best(encoded(text, .windows1252)).encoding == .windows1252)
    #expect(best(encoded(text, .macRoman)).encoding == .macRoman)
  }

  @Test(arguments: ["Bär;Löwe;Grüße\n", "état;élève\n", "© 2026\n", "5 €\n", "“Il Melo” – sede\n"])
  func `what may be either is Windows-1252, not the rarer Mac Roman`(text: String) {
    #expect(best(encoded(text, .windows1252)).encoding == .windows1252)
  }

  @Test func `bytes without meaning in Windows-1252 leave Mac Roman`() {
    let text: [UInt8] = Array("il pi".utf8) + [0x9D] + Array(" vicino\n".utf8)
    let ranked = EncodingGuess.ranked(text, isWhole: true)
    #expect(ranked[0].encoding == .macRoman)
    let ansi = ranked.first { $0.encoding == .windows1252 }
    #expect(
      ansi?.reasons.first == .init("encoding.undefined-bytes", ["count": "1", "value": "9D"]))
  }

  @Test func `quotes and dashes of Windows are no Latin-1`() {
    let ranked = EncodingGuess.ranked(encoded("l’età – “già”\n", .windows1252), isWhole: true)
    #expect(ranked[0].encoding == .windows1252)
    let latin = ranked.first { $0.encoding == .latin1 }
    #expect(latin?.reasons.first?.code == "encoding.undefined-bytes")
  }
}
