import Region

/// A kind of service as the two invented catalogues know it.
struct ServiceKind: Sendable {
  let objective: ObjectiveCode
  /// Wording in the register of the ATS.
  let registerWording: String
  /// Wording in the regional catalogue.
  let regionalWording: String
  /// Words of those surely admitted, all that the objective concerns.
  let admits: [TargetWord]
  /// Words that leave a part out.
  let admitsPart: [TargetWord]
  let monthlyEuros: [Int]
  /// Ages that the catalogues state apart from the word, in years.
  let ages: ClosedRange<Int>?

  init(
    _ objective: ObjectiveCode, _ registerWording: String, _ regionalWording: String,
    _ admits: [TargetWord], part: [TargetWord] = [], euros: [Int] = [0],
    ages: ClosedRange<Int>? = nil
  ) {
    self.objective = objective
    self.registerWording = registerWording
    self.regionalWording = regionalWording
    self.admits = admits
    admitsPart = part
    monthlyEuros = euros
    self.ages = ages
  }

  /// Kinds that answer the objectives asked in the survey.
  static let asked: [ServiceKind] = [
    ServiceKind(
      "A1", "Assistenza domiciliare", "Aiuto a domicilio", [.elders, .carers],
      part: [.oldestElders], euros: [0, 90, 180]),
    ServiceKind(
      "A2.1", "Baby-sitting e custodia", "Custodia bambini", [.parents], part: [.infants],
      euros: [60, 120]),
    ServiceKind(
      "A2.2", "Sostegno al familiare fragile", "Supporto familiari fragili", [.carers],
      part: [.frail], euros: [0, 40]),
    ServiceKind(
      "A3.1", "Centro estivo", "Centri ricreativi estivi", [.parents, .minors],
      part: [.primarySchool], euros: [80, 200, 260]),
    ServiceKind(
      "A4.1", "Pre-scuola", "Accoglienza prima delle lezioni", [.minors],
      part: [.primarySchool], euros: [15, 30]),
    ServiceKind(
      "A4.2", "Doposcuola", "Attività dopo la scuola", [.minors, .parents],
      part: [.primarySchool], euros: [0, 40, 90]),
    ServiceKind(
      "A5.1", "Accompagnamento minori", "Trasporto e accompagnamento ragazzi", [.minors],
      part: [.primarySchool], euros: [20, 45]),
    ServiceKind(
      "A6", "Sollievo per caregiver", "Sostegno a chi assiste", [.carers], part: [.frail]),
    ServiceKind(
      "B1", "Spesa a domicilio", "Consegna della spesa", [.citizens, .everybody],
      part: [.elders], euros: [0, 12]),
    ServiceKind(
      "B2.1", "Maggiordomo di comunità", "Portineria di quartiere", [.citizens],
      part: [.workers]),
    ServiceKind(
      "C1", "Convenzione trasporto pubblico", "Abbonamenti agevolati", [.everybody, .citizens],
      part: [.workers], euros: [25, 38]),
    ServiceKind("C2.1", "Car pooling", "Auto condivisa casa-lavoro", [.everybody]),
    ServiceKind(
      "D1", "Coworking", "Spazi di lavoro condivisi", [.everybody], part: [.workers],
      euros: [50, 120]),
    ServiceKind("E3.2", "Sportello con orario ampliato", "Uffici aperti la sera", [.citizens]),
    ServiceKind(
      "F1.1", "Nido d'infanzia", "Servizi educativi 0-3", [.parents], part: [.infants],
      euros: [380, 450, 520]),
    ServiceKind(
      "F1.2", "Riduzione della retta del nido", "Sostegno alla retta", [.parents],
      part: [.infants]),
    ServiceKind(
      "F4", "Sportello famiglia", "Informazione e orientamento", [.everybody, .citizens],
      part: [.families]),
    ServiceKind(
      "F8", "Attività per anziani", "Invecchiamento attivo locale", [.elders],
      part: [.oldestElders], euros: [0, 10]),
  ]

  /// Kinds that no question of the survey touches.
  static let others: [ServiceKind] = [
    ServiceKind(
      "A3.2", "Centro natalizio", "Attività nelle vacanze di Natale", [.minors], ages: 6...14),
    ServiceKind(
      "A3.3", "Centro pasquale", "Attività nelle vacanze di Pasqua", [.minors], ages: 6...14),
    ServiceKind("A4.3", "Aiuto compiti", "Sostegno allo studio", [.minors], ages: 6...14),
    ServiceKind("A7", "Pasti a domicilio", "Pasti e teleassistenza", [.elders], euros: [150]),
    ServiceKind("B3", "Banca del tempo", "Banche del tempo", [.citizens]),
    ServiceKind(
      "F5", "Attività sportive per ragazzi", "Sport e cultura minori", [.minors], ages: 3...17),
    ServiceKind("F6", "Gruppi per genitori", "Competenze genitoriali", [.parents]),
    ServiceKind("F10.1", "Residenza per anziani", "RSA", [.elders], euros: [1_850, 2_200]),
    ServiceKind(
      "F11", "Laboratori educativi", "Contrasto povertà educativa", [.minors], ages: 3...17),
    ServiceKind(
      "F12", "Incontri tra generazioni", "Scambio intergenerazionale", [.families, .elders]),
    ServiceKind("F13", "Spazio di socializzazione", "Socialità e mutuo aiuto", [.families]),
    ServiceKind(
      "F15", "Gite e scoperta del territorio", "Patrimonio locale", [.minors], ages: 3...17),
    ServiceKind("F2.1", "Sostegno psicologico ai genitori", "Ascolto psicologico", [.parents]),
    ServiceKind("F3", "Consulenza pedagogica", "Supporto pedagogico", [.parents]),
  ]

  /// The wording of both catalogues for a service that is coded more broadly than it serves.
  static let broad: (ObjectiveCode, String, String) = (
    "F1", "Servizi per la prima infanzia", "Prima infanzia"
  )

  static func of(_ objective: ObjectiveCode) -> ServiceKind {
    guard let kind = (asked + others).first(where: { $0.objective == objective }) else {
      preconditionFailure("no kind of service for \(objective)")
    }
    return kind
  }
}
