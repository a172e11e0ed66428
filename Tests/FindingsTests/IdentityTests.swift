import Region
import Testing

@testable import Findings

/// Method section 9, step 0: two entries for one service, and entries that only look alike.
struct IdentityTests {
  private func service(
    _ code: String, _ name: String, _ provider: String, at comune: String? = "015146",
    providerCode: String? = nil, places: Int? = nil, objective: ObjectiveCode? = "A4.2",
    address: String = ""
  ) -> Service {
    Service(
      code: ServiceCode(code),
      reference: RecordReference(
        instrument: InstrumentCode(String(code.prefix { $0 != ":" })), line: 2),
      name: name, provider: provider, providerCode: providerCode,
      objectives: objective.map { [$0] } ?? [],
      admission: Admission(set: .everyone, agesKnown: true),
      location: comune.map { TerritoryCode($0) },
      address: address,
      catchment: comune.map { [TerritoryCode($0)] } ?? [], places: places)
  }

  private func state(_ a: Service, _ b: Service) -> IdentityState? {
    IdentityFinder(words: .shipped).findings([a, b]).first?.state
  }

  @Test("spelling, accents and legal form do not make two services of one")
  func spelling() {
    #expect(
      state(
        service("a:1", "Doposcuola L'Aquilone", "Cooperativa Sociale Il Melo S.C.S. ONLUS"),
        service("b:9", "DOPOSCUOLA L’AQUILONE", "Coop. Soc. IL MELO")) == .certain)
  }

  @Test("the same register code in two catalogues is one service")
  func sameCode() {
    #expect(
      state(
        service("a:4711", "Spazio compiti Girasole", "Comune di Lodi"),
        service("b:4711", "Spazio compiti - Il girasole", "Lodi")) == .certain)
  }

  @Test("the same name in another comune is another service")
  func otherComune() {
    #expect(
      state(
        service("a:1", "Doposcuola Arcobaleno", "Coop Arcobaleno"),
        service("b:1", "Doposcuola Arcobaleno", "Coop Arcobaleno", at: "016024")) == nil)
  }

  @Test("before and after school of one provider are two services")
  func otherObjective() {
    #expect(
      state(
        service("a:1", "Pre-scuola Verdi", "Coop Alfa", objective: "A4.1"),
        service("b:2", "Dopo-scuola Verdi", "Coop Alfa", objective: "A4.2")) == nil)
  }

  @Test("a stated difference is a contradiction: never more than possible")
  func contradiction() {
    #expect(
      state(
        service("a:1", "Doposcuola Arcobaleno", "Coop Arcobaleno", places: 20),
        service("b:2", "Doposcuola Arcobaleno", "Coop Arcobaleno", places: 45)) == .possible)
  }

  @Test("a typo leaves the pair probable, for a person to confirm")
  func typo() {
    #expect(
      state(
        service("a:1", "Centro diurno Girasole nord", "Fondazione Aurora"),
        service("b:2", "Centro diurno Girasolle nord", "Fondazione Aurora")) == .probable)
  }

  @Test("an objective that is not stated tells nothing apart")
  func objectiveNotStated() {
    #expect(
      state(
        service("a:1", "C.R.E. Oratorio S. Luigi", "Parr. S. Luigi", objective: nil),
        service("b:2", "Centro Ricreativo Estivo Oratorio San Luigi", "Parrocchia San Luigi"))
        == .certain)
  }

  @Test("a provider that the other entry names as the one before is no contradiction")
  func declaredSuccessor() {
    #expect(
      state(
        service("a:1", "Post-scuola Primaria Aldo Moro", "Coop. Pandora", address: "Via Po 9"),
        service(
          "b:2", "Post-scuola Primaria A. Moro (subentra a coop. Pandora)", "Libera Mente S.C.S.",
          address: "via Po, 9")) == .probable)
  }

  @Test("a name that the entry says it had before is one of its names")
  func formerName() {
    #expect(
      state(
        service(
          "a:1", "Spazio Betulla (ex Doposcuola Ginepro)", "Coop Sambuco", address: "Via Po 9"),
        service("b:2", "DOPOSCUOLA GINEPRO", "SAMBUCO S.C.S.", address: "via Po, 9")) == .certain)
  }

  @Test("two codes of one register are two services unless the name is repeated")
  func registerCodes() {
    #expect(
      state(
        service("a:1", "Il Naviglio", "Coop Alfa", address: "Via Po 1"),
        service("a:2", "Naviglio Grande", "Coop Alfa", address: "Via Po 1")) == .possible)
  }

  @Test("the activity that one name alone tells leaves the pair for a person to confirm")
  func activityOfOne() {
    #expect(
      state(
        service("a:1", "Doposcuola Resede", "Coop Alfa", address: "Via Resede 1"),
        service("b:2", "Sportello Vertex Resede", "Coop Alfa", address: "Via Resede 1"))
        == .probable)
  }

  @Test("what a service is called is found in the other name, whatever stands beside it")
  func called() {
    #expect(
      state(
        service("a:1", "Emporio per bambini \"Tuttinido\"", "Caritas Resede"),
        service("b:2", "TUTTINIDO - banca del corredino", "Caritas Resede")) == .probable)
  }

  @Test("of the same body, objective and door, other words are for a person to look at")
  func otherWords() {
    let (a, b) = (
      service("a:1", "Passa con me", "Tessitura Resede", address: "Via Po 1"),
      service("b:2", "Auto condivisa tra colleghi", "Tessitura Resede", address: "via Po, 1")
    )
    #expect(state(a, b) == .probable)
    let elsewhere = service("b:3", "Auto condivisa", "Tessitura Resede", address: "Via Adda 9")
    #expect(state(a, elsewhere) != .probable)
  }

  @Test("what only its kind tells is doubtful where a list names several of them")
  func oneOfSeveral() {
    let services = [
      service("a:1", "Doposcuola comunale", "Comune di Resede"),
      service("b:1", "Doposcuola", "Comune di Resede"),
      service("b:2", "Doposcuola Betulla", "Comune di Resede"),
    ]
    let finder = IdentityFinder(words: .shipped)
    #expect(finder.findings(Array(services.prefix(2))).map(\.state) == [.probable])
    #expect(
      finder.findings(services).filter { $0.first == "a:1" }.map(\.state) == [.possible, .possible])
  }

  @Test("an entry without a comune is looked for among all of its body")
  func withoutComune() {
    #expect(
      state(
        service("a:1", "Servizio affidi", "Azienda Resede", providerCode: "02861040174"),
        service("b:2", "Affidi familiari", "Resede A.S.C.", at: nil, providerCode: "2861040174"))
        == .probable)
  }

  @Test("a group for those concerned and one for their families are never one without a word")
  func persons() {
    #expect(
      state(
        service("a:1", "Gruppo Ginepro", "Ass. Resede", address: "Via Po 1"),
        service("b:2", "Gruppo Ginepro per familiari", "Ass. Resede", address: "Via Po 1"))
        == .probable)
  }

  @Test("a move that an entry declares is no other site")
  func declaredMove() {
    let old = service("a:1", "Sportello Betulla", "Coop Resede", address: "Via Po 1")
    func moved(_ name: String, _ address: String) -> IdentityState? {
      state(old, service("b:2", name, "Coop Resede", address: address))
    }
    #expect(moved("Sportello donna Betulla (ex Via Po)", "Via Adda 9") == .probable)
    #expect(moved("Sportello donna Betulla", "Via Adda 9 (nuova sede)") == .probable)
  }

  @Test("certain pairs count once, the first code stays; others are kept apart")
  func merging() {
    let services = [
      service("b:9", "DOPOSCUOLA AQUILONE", "Coop Il Melo"),
      service("a:1", "Doposcuola Aquilone", "Coop. Il Melo"),
      service("b:2", "Centro Girasole nord", "Aurora"),
      service("a:2", "Centro Girasolle nord", "Aurora"),
    ]
    let identities = IdentityFinder(words: .shipped).findings(services)
    let kept = IdentityGroups(identities).joined(services).map(\.service.code.rawValue)
    #expect(kept == ["a:1", "a:2", "b:2"])
  }

  @Test("entries that name no body are not several of one body; those of one code are")
  func noBody() {
    func found(_ provider: String, _ code: String? = nil) -> IdentityState? {
      IdentityFinder(words: .shipped).findings([
        service("a:1", "Nido", provider, providerCode: code, objective: "F1.1"),
        service("a:2", "Ludoteca Girasole", provider, providerCode: code, objective: "F1.1"),
        service("b:1", "Asilo nido", provider, providerCode: code, objective: "F1.1"),
      ]).first { $0.id == .identity("a:1", "b:1") }?.state
    }
    #expect(found("") == .probable)
    #expect(found("Comune di Lodi") == .possible)
    #expect(found("", "84507570152") == .possible)
  }
}
