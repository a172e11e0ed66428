import Region

/// The answers of the invented questionnaires, in their own words, and the codes they stand for in
/// a profile.
enum AnswerWords {
  static let obstacles: [(Barrier, String, String)] = [
    (.availability, "Non c'è o non ci sono posti", "disponibilita"),
    (.access, "È lontano, o difficile da raggiungere", "accesso"),
    (.hours, "Gli orari non vanno bene", "orari"),
    (.cost, "Costa troppo", "costo"),
    (.quality, "Non mi fido della qualità", "qualita"),
    (.eligibility, "Non ho i requisiti", "requisiti"),
    (.awareness, "Non so che cosa esista", "conoscenza"),
    (.procedure, "Troppe pratiche, SPID o moduli", "procedura"),
    (.language, "Difficoltà con la lingua", "lingua"),
  ]

  static func words(of barrier: Barrier) -> String {
    obstacles.first { $0.0 == barrier }?.1 ?? ""
  }

  static let statuses: [(NeedStatus, String, String)] = [
    (.none, "No, non ne ho bisogno", "nessun_bisogno"),
    (.metByService, "Sì, uso un servizio", "coperto_servizio"),
    (.metByWork, "Sì, mi basta un orario di lavoro flessibile", "coperto_lavoro"),
    (.metPaid, "Sì, pago una persona", "coperto_pagato"),
    (.metByFamily, "Sì, ci pensa la famiglia", "coperto_famiglia"),
    (.metUnspecified, "Sì, in altro modo", "coperto_non_specificato"),
    (.unmet, "Sì, ma non trovo risposta", "non_coperto"),
    (.unknown, "Non so", "non_so"),
  ]

  static func words(of status: NeedStatus) -> String {
    statuses.first { $0.0 == status }?.1 ?? ""
  }

  /// Who meets a need, for the forms that ask it apart: words, Kobo name, code.
  static let ways: [(NeedStatus, String, String, String)] = [
    (.metByService, "Un servizio", "servizio", "coperto_servizio"),
    (.metByWork, "L'orario flessibile o il lavoro da casa", "lavoro", "coperto_lavoro"),
    (.metPaid, "Una persona che pago", "pagato", "coperto_pagato"),
    (.metByFamily, "Nonni, parenti, amici", "famiglia", "coperto_famiglia"),
  ]

  static let workers: [(WorkerType, String, String)] = [
    (.privatePermanent, "Dipendente privato a tempo indeterminato", "privato_indeterminato"),
    (.privateFixedTerm, "Dipendente privato a termine", "privato_determinato"),
    (.publicEmployee, "Dipendente pubblico", "pubblico"),
    (.cooperativeMember, "Socio lavoratore di cooperativa", "socio_cooperativa"),
    (.agencyWorker, "Lavoratore in somministrazione", "somministrato"),
    (.entrepreneur, "Imprenditore", "imprenditore"),
    (.selfEmployed, "Lavoratore autonomo", "autonomo"),
    (.registeredProfessional, "Libero professionista con albo", "professionista_ordine"),
    (.vatCollaborator, "Collaboratore con partita IVA", "collaboratore_piva"),
    (.unemployedWithPact, "Disoccupato con DID e patto di servizio", "disoccupato_did_psp"),
  ]

  static func words(of worker: WorkerType) -> String {
    workers.first { $0.0 == worker }?.1 ?? ""
  }

  /// Whom one cares for: words, Kobo name, and age and condition as a profile says them.
  static let cared: [(CaredKind, String, String, String)] = [
    (.child0to2, "Figli, da 0 a 2 anni", "figli_0_2", "eta: 0-2"),
    (.child3to5, "Figli, da 3 a 5 anni", "figli_3_5", "eta: 3-5"),
    (.child6to10, "Figli, da 6 a 10 anni", "figli_6_10", "eta: 6-10"),
    (.child11to13, "Figli, da 11 a 13 anni", "figli_11_13", "eta: 11-13"),
    (.child14to17, "Figli, da 14 a 17 anni", "figli_14_17", "eta: 14-17"),
    (
      .adultWithDisability, "Un adulto con disabilità", "adulto_disabilita",
      "eta: 18-64, condizione: disabilita"
    ),
    (.elderWell, "Un anziano in buona salute", "anziano", "eta: 65+, condizione: nessuna"),
    (.elderFrail, "Un anziano fragile", "anziano_fragile", "eta: 65+, condizione: fragile"),
    (
      .elderNotSelfSufficient, "Un anziano non autosufficiente", "anziano_non_auto",
      "eta: 65+, condizione: non_autosufficiente"
    ),
  ]

  static func words(of kind: CaredKind) -> String { cared.first { $0.0 == kind }?.1 ?? "" }
  static let nobody = "Nessuno"
}
