import Ingest
import Testing

@Suite struct `LimeSurvey exports` {
  static let codes = """
    id,submitdate,lastpage,startlanguage,seed,P1,P5[O1],P5[O2],P5[other],G[S1],G[S2]
    1,2026-02-02 10:00:00,3,it,99,Lodi,Y,N,,Molto,Poco
    2,1980-01-01 00:00:00,3,it,98,Lodi,N,Y,altro,Poco,N/A
    3,,1,it,97,Crema,,,,Poco,Molto
    4,1980-01-01 00:00:00,3,it,96,Crema,Y,Y,,Molto,Poco

    """
  static let words = """
    ID risposta;Data invio;Ultima pagina;Lingua iniziale;Dove abita?;"Che cosa le serve? [Nido &amp; micronido]";Che cosa le serve? [Doposcuola];Che cosa le serve? [Altro];"Quanto &egrave; soddisfatto? [Orari]";"Quanto &egrave; soddisfatto? [Costi]"
    1;2026-02-02 10:00:00;3;it;Lodi;Sì;No;;Molto;Poco
    2;1980-01-01 00:00:00;3;it;Lodi;No;Sì;altro;Poco;N/A
    3;;1;it;Crema;;;;Poco;Molto
    4;1980-01-01 00:00:00;3;it;Crema;Sì;Sì;;Molto;Poco

    """
  static let both = """
    id. Response ID,submitdate. Date submitted,lastpage. Last page,P1. Dove abita?,P5[O1]. Che cosa le serve? [Nido &amp; micronido],P5[O2]. Che cosa le serve? [Doposcuola],P5[other]. Che cosa le serve? [Altro],G[S1]. Quanto &egrave; soddisfatto? [Orari],G[S2]. Quanto &egrave; soddisfatto? [Costi]
    1,2026-02-02 10:00:00,3,Lodi,Yes,No,,Molto,Poco
    2,1980-01-01 00:00:00,3,Lodi,No,Yes,altro,Poco,N/A
    3,,1,Crema,,,,Poco,Molto
    4,1980-01-01 00:00:00,3,Crema,Yes,Yes,,Molto,Poco

    """

  private func read(_ text: String, _ delimiter: Character = ",") throws -> [SurveyQuestion] {
    let sample = try sample(text, delimiter: delimiter)
    let best = try #require(ExportFormats.recognise(sample).first)
    #expect(best.name == .limeSurvey && best.score > 0.8, "\(best)")
    return ExportFormats[.limeSurvey].questions(in: sample.view(best.layout))
  }

  static let styles: [(String, Character)] = [(codes, ","), (words, ";"), (both, ",")]

  @Test(arguments: styles)
  func `the three header styles ask the same questions`(_ text: String, _ delimiter: Character)
    throws
  {
    let questions = try read(text, delimiter)
    #expect(questions.map(\.kind) == [.single, .multiple, .grid])
    #expect(questions.map(\.columns.count) == [1, 3, 2])
    #expect(questions[1].columns.map(\.isFreeText) == [false, false, true])
    #expect(questions[2].options == ["Molto", "Poco"])
  }

  @Test func `codes and words are told apart`() throws {
    let coded = try read(Self.codes)
    #expect(coded[1].code == "P5" && coded[1].options == ["O1", "O2"])
    let worded = try read(Self.words, ";")
    #expect(worded[1].code == nil && worded[1].title == "Che cosa le serve?")
    #expect(worded[1].options == ["Nido & micronido", "Doposcuola"])
    #expect(worded[2].title == "Quanto è soddisfatto?")
    let both = try read(Self.both)
    #expect(both[1].code == "P5" && both[1].options == ["Nido & micronido", "Doposcuola"])
    #expect(both[1].columns[0].code == "O1")
  }

  @Test func `an option is found by its code or its words`() throws {
    let question = try read(Self.both)[1]
    #expect(question.column(option: "O2")?.number == 6)
    #expect(question.column(option: "Doposcuola")?.number == 6)
    #expect(question.column(option: "O9") == nil)
    #expect(question.column(option: nil) == nil)
  }

  @Test func `a spreadsheet's two header rows still show options under questions`() throws {
    let sample = try sample(
      """
      Che cosa le serve?,,,Quanto è soddisfatto?,
      Nido,Doposcuola,Altro,Orari,Costi
      Sì,No,,Molto,Poco
      No,Sì,altro,Poco,Molto
      No,Sì,,Poco,Poco

      """)
    let best = try #require(ExportFormats.recognise(sample).first)
    #expect(best.name == .limeSurvey && best.layout.headerRows == 2)
    let questions = ExportFormats[.limeSurvey].questions(in: sample.view(best.layout))
    #expect(questions.map(\.title) == ["Che cosa le serve?", "Quanto è soddisfatto?"])
    #expect(questions[0].columns[0].header == "Che cosa le serve? | Nido")
  }

  @Test func `a table with brackets of other kinds is none`() throws {
    let sample = try sample("nome,costo [€],posti [n.]\nA,10,20\nB,20,30\n")
    #expect(ExportFormats[.limeSurvey].recognise(sample) == nil)
  }
}
