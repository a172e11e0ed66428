import Testing

@testable import Proposals

struct LabelMatcherTests {
  private let matcher = LabelMatcher(Shared.library)

  private func first(_ label: String, _ vocabulary: LabelMatcher.Vocabulary = .objective)
    -> String?
  {
    matcher.proposals(for: label, in: vocabulary).first?.code
  }

  @Test(
    "markup, entities, accents, elisions, case and item codes make no difference",
    arguments: [
      "Posto all'asilo nido", "POSTO ALL&#39;ASILO NIDO", "<b>Posto</b> all&rsquo;asilo&nbsp;nido",
      "P5[SQ001]. Posto all’asilo nido", "posto_all_asilo_nido",
    ])
  func spellings(label: String) {
    #expect(first(label) == "F1.1")
  }

  @Test("words written together or apart are one")
  func gluedWords() {
    for label in ["doposcuola", "dopo scuola", "Dopo-scuola", "DOPO SCUOLA"] {
      #expect(first(label) == "A4.2", "\(label)")
    }
  }

  @Test("a longer phrase wins over one inside it")
  func longestPhrase() {
    #expect(first("Assistenza domiciliare") == "A1")
    #expect(first("Assistenza domiciliare integrata") == "F18")
    #expect(first("Centro diurno anziani") == "F8")
    #expect(first("Centro diurno disabili") == "F10.2")
  }

  @Test("a proposal says the phrase it rests on")
  func reasons() throws {
    let whole = try #require(matcher.proposals(for: "Servizio di doposcuola", in: .objective).first)
    #expect(whole.reasons == [ProposalReason("phrase", ["phrase": "doposcuola"])])
    #expect(whole.score > Proposal.fillingScore)
    let partly = try #require(matcher.proposals(for: "compiti", in: .objective).first)
    #expect(partly.code == "A4.3")
  }

  @Test("what nobody knows gets no proposal")
  func unknownWords() {
    #expect(matcher.proposals(for: "Xyz qwerty", in: .objective) == [])
    #expect(matcher.proposals(for: "", in: .objective) == [])
    #expect(matcher.proposals(for: "P5[SQ001]", in: .objective) == [])
  }

  @Test("the words for people, barriers, statuses, positions and persons cared for are known")
  func otherVocabularies() {
    #expect(first("Anziani over 65 non autosufficienti", .target) == "anziani non autosufficienti")
    #expect(first("Costa troppo", .barrier) == "costo")
    #expect(first("È lontano, o difficile da raggiungere", .barrier) == "accesso")
    #expect(first("Sì, ma non trovo risposta", .status) == "non_coperto")
    #expect(first("No, non ne ho bisogno", .status) == "nessun_bisogno")
    #expect(first("Sì, ci pensano i nonni", .status) == "coperto_famiglia")
    #expect(first("Dipendente privato a tempo indeterminato", .worker) == "privato_indeterminato")
    #expect(first("Un anziano non autosufficiente", .caredFor) == "65+;non_autosufficiente")
    #expect(first("Figli, da 3 a 5 anni", .caredFor) == "3-5")
    #expect(first("Comune di residenza", .column) == "comune")
  }
}
