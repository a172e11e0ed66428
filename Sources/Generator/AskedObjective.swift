import Region

/// The people whom an objective concerns; nobody else has the need.
enum Concerned: Sendable {
  case parents, carersOfElders, everyone
}

/// One objective as the invented questionnaires ask it.
struct AskedObjective: Sendable {
  let code: ObjectiveCode
  /// Wording of the option in a form; some contain a comma, as real ones do.
  let option: String
  /// Column name in the Kobo export.
  let slug: String
  let concerned: Concerned
  /// What keeps people from an answer, with the share of each.
  let barriers: [(Barrier, Double)]
  let tools: Set<SurveyTool>

  static let everywhere = Set(SurveyTool.allCases)

  init(
    _ code: ObjectiveCode, _ option: String, _ slug: String, _ concerned: Concerned,
    _ barriers: [(Barrier, Double)], tools: Set<SurveyTool> = everywhere
  ) {
    self.code = code
    self.option = option
    self.slug = slug
    self.concerned = concerned
    self.barriers = barriers
    self.tools = tools
  }

  /// Subcode in the array questions of the LimeSurvey export: `A31` for `A3.1`.
  var subcode: String { code.rawValue.filter { $0 != "." } }

  static let all: [AskedObjective] = [
    AskedObjective(
      "A1", "Assistenza a domicilio, anche in emergenza", "assistenza_domicilio",
      .carersOfElders, [(.cost, 0.45), (.availability, 0.3), (.procedure, 0.25)]),
    AskedObjective(
      "A2.1", "Baby-sitter o custodia dei bambini", "baby_sitter", .parents,
      [(.cost, 0.5), (.quality, 0.25), (.availability, 0.25)]),
    AskedObjective(
      "A2.2", "Aiuto per un familiare fragile a carico", "familiare_fragile", .carersOfElders,
      [(.availability, 0.4), (.cost, 0.35), (.awareness, 0.25)]),
    AskedObjective(
      "A3.1", "Centri estivi nelle vacanze scolastiche", "centri_estivi", .parents,
      [(.cost, 0.45), (.hours, 0.3), (.availability, 0.25)]),
    AskedObjective(
      "A4.1", "Pre-scuola, prima delle lezioni", "pre_scuola", .parents,
      [(.availability, 0.5), (.hours, 0.3), (.awareness, 0.2)]),
    AskedObjective(
      "A4.2", "Doposcuola", "doposcuola", .parents,
      [(.availability, 0.4), (.hours, 0.35), (.cost, 0.25)]),
    AskedObjective(
      "A5.1", "Accompagnamento dei figli a sport, musica e altre attività",
      "accompagnamento_figli", .parents,
      [(.availability, 0.5), (.access, 0.3), (.cost, 0.2)]),
    AskedObjective(
      "A6", "Sollievo e sostegno per chi assiste un familiare", "sollievo", .carersOfElders,
      [(.awareness, 0.4), (.availability, 0.35), (.procedure, 0.25)]),
    AskedObjective(
      "B1", "Consegna della spesa", "spesa", .everyone,
      [(.availability, 0.4), (.cost, 0.35), (.access, 0.25)]),
    AskedObjective(
      "B2.1", "Maggiordomo di quartiere: commissioni, pacchi, pratiche", "maggiordomo", .everyone,
      [(.awareness, 0.5), (.availability, 0.5)], tools: [.limeSurvey, .kobo]),
    AskedObjective(
      "C1", "Abbonamento agevolato ai mezzi pubblici", "abbonamento", .everyone,
      [(.cost, 0.4), (.hours, 0.35), (.eligibility, 0.25)]),
    AskedObjective(
      "C2.1", "Auto condivisa con i colleghi", "auto_condivisa", .everyone,
      [(.awareness, 0.4), (.hours, 0.35), (.availability, 0.25)],
      tools: [.limeSurvey, .googleForms]),
    AskedObjective(
      "D1", "Spazio di coworking vicino a casa", "coworking", .everyone,
      [(.access, 0.4), (.cost, 0.35), (.availability, 0.25)], tools: [.limeSurvey, .kobo]),
    AskedObjective(
      "E3.2", "Sportelli pubblici aperti la sera o il sabato", "orari_sportelli", .everyone,
      [(.hours, 0.7), (.procedure, 0.3)], tools: [.limeSurvey, .googleForms]),
    AskedObjective(
      "F1.1", "Posto al nido", "posto_nido", .parents,
      [(.availability, 0.5), (.eligibility, 0.25), (.access, 0.25)]),
    AskedObjective(
      "F1.2", "Aiuto per pagare la retta del nido", "retta_nido", .parents,
      [(.eligibility, 0.4), (.procedure, 0.35), (.awareness, 0.25)]),
    AskedObjective(
      "F4", "Informazioni, ascolto e orientamento per le famiglie", "orientamento", .everyone,
      [(.awareness, 0.4), (.hours, 0.35), (.language, 0.25)]),
    AskedObjective(
      "F8", "Compagnia e attività per gli anziani", "compagnia_anziani", .carersOfElders,
      [(.access, 0.4), (.awareness, 0.35), (.quality, 0.25)]),
  ]

  /// The objectives that a tool asks, in the order of the questionnaire.
  static func asked(with tool: SurveyTool) -> [AskedObjective] {
    all.filter { $0.tools.contains(tool) }
  }
}
