internal import Region

/// The Italian words of profiles and what they mean, in the order in which messages list them.
enum Words {
  static let kinds: [(String, InstrumentKind)] = [
    ("indagine", .survey), ("gruppi", .focusGroups), ("catalogo", .catalogue),
    ("adesioni", .participation), ("popolazione", .margins), ("aggregati", .aggregate),
    ("rete", .network),
  ]
  static let modes: [(String, CollectionMode)] = [
    ("online", .online), ("carta", .paper), ("telefono", .telephone), ("intervista", .interview),
    ("mista", .mixed),
  ]
  static let populations: [(String, PopulationAsked)] = [
    ("popolazione", .population), ("lavoratori", .workers), ("utenti", .users),
    ("imprese", .companies),
  ]
  static let samplings: [(String, Sampling)] = [
    ("probabilistico", .probability), ("censuario", .census),
    ("non_probabilistico", .nonProbability),
  ]
  static let territoryBases: [(String, Instrument.TerritoryBasis)] = [
    ("residenza", .residence), ("lavoro", .work),
  ]
  static let countedUnits: [(String, CountedUnit)] = [
    ("persone", .person), ("caregiver", .carer), ("famiglie", .household),
    ("assistiti", .caredPerson),
  ]
  static let seasons = Season.allCases.map { ($0.word, $0) }
  static let statuses: [(String, NeedStatus)] = [
    ("nessun_bisogno", .none), ("coperto_servizio", .metByService), ("coperto_lavoro", .metByWork),
    ("coperto_pagato", .metPaid), ("coperto_famiglia", .metByFamily),
    ("coperto_non_specificato", .metUnspecified), ("non_coperto", .unmet), ("non_so", .unknown),
    ("non_chiesto", .notAsked),
  ]
  /// Who meets a need that is already known to be there.
  static let answers = statuses.filter { $0.1 != .none && $0.1 != .notAsked }
  static let barriers: [(String, Barrier)] = [
    ("disponibilita", .availability), ("accesso", .access), ("orari", .hours), ("costo", .cost),
    ("qualita", .quality), ("requisiti", .eligibility), ("conoscenza", .awareness),
    ("procedura", .procedure), ("lingua", .language),
  ]
  static let workers: [(String, WorkerType)] = [
    ("privato_determinato", .privateFixedTerm), ("privato_indeterminato", .privatePermanent),
    ("pubblico", .publicEmployee), ("socio_cooperativa", .cooperativeMember),
    ("somministrato", .agencyWorker), ("imprenditore", .entrepreneur),
    ("autonomo", .selfEmployed), ("professionista_ordine", .registeredProfessional),
    ("professionista_associazione", .associatedProfessional),
    ("collaboratore_piva", .vatCollaborator), ("disoccupato_did_psp", .unemployedWithPact),
    ("disoccupato", .unemployedWithoutPact), ("non_lavora", .notWorking), ("non_noto", .unknown),
  ]
  static let conditions: [(String, ConditionSet)] = [
    ("nessuna", .none), ("disabilita", .disability), ("fragile", .frail),
    ("non_autosufficiente", .notSelfSufficient),
  ]
  static let traits: [(String, Trait)] = [
    ("donna", .woman), ("monogenitore", .singleParent), ("poverta", .poverty),
    ("cittadinanza_straniera", .foreignCitizen), ("impresa_femminile", .companyLedByWomen),
    ("piccolo_comune", .smallComune),
  ]
  static let stages: [(String, ServiceStage)] = [
    ("ordinario", .ordinary), ("sperimentale", .experimental),
    ("istituzionalizzato", .institutionalised),
  ]
  static let provisions: [(String, Provision)] = [
    ("gratuito", .directFree), ("prezzo_calmierato", .reducedPrice), ("voucher", .voucher),
    ("rimborso", .refund),
  ]
  static let statementKinds: [(String, StatementKind)] = [
    ("spontaneo", .unprompted), ("sollecitato", .prompted), ("contrario", .contrary),
    ("silenzio", .promptedSilence),
  ]
  static let catchmentLevels: [(String, TerritoryLevel)] = [
    ("comune", .comune), ("ambito", .ambito), ("ats", .ats), ("regione", .region),
  ]
  static let marginLevels: [(String, TerritoryLevel)] = [
    ("comune", .comune), ("ambito", .ambito), ("ats", .ats), ("provincia", .province),
    ("regione", .region),
  ]
  static let intervals: [(String, IntervalMethod)] = [
    ("korn-graubard", .kornGraubard), ("wilson", .wilson),
  ]
  static let sexes: [(String, String)] = [("F", "F"), ("M", "M"), ("tutti", "")]
}
