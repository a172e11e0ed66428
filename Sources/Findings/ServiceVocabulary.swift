/// Words of Italian service catalogues: what kind of activity they name, what tells two entries
/// apart, and what says nothing of either.
enum ServiceVocabulary {
  /// Kinds of activity by their wording, as folded words without articles and prepositions; the
  /// longest wording wins.
  static let activities: [[String]: String] = {
    var found: [[String]: String] = [:]
    for (kind, wordings) in kinds {
      for wording in wordings { found[wording.split(separator: " ").map(String.init)] = kind }
    }
    return found
  }()

  /// Most words of one wording.
  static let longestWording = activities.keys.map(\.count).max() ?? 1

  private static let kinds: [String: [String]] = [
    "nido": ["nido", "nidi", "asilo nido", "asili nido", "nido infanzia", "asilo nido infanzia"],
    "micronido": ["micronido", "micronidi", "micro nido", "micro asilo nido", "micro asilo"],
    "nidofamiglia": ["nido famiglia", "nidofamiglia", "tagesmutter"],
    "primavera": ["sezione primavera", "sezioni primavera", "classe primavera"],
    "cpi": ["centro prima infanzia", "cpi"],
    "spaziogioco": ["spazio gioco", "spaziogioco", "spazio giochi"],
    "materna": [
      "scuola infanzia", "scuola materna", "materna", "scuole infanzia", "asilo infantile",
    ],
    "pre": ["pre", "prescuola", "pre scuola", "accoglienza mattutina", "anticipo orario"],
    "post": [
      "post", "dopo", "postscuola", "post scuola", "doposcuola", "dopo scuola",
      "prolungamento orario", "posticipo orario", "giochi serali",
    ],
    "compiti": ["compiti", "aiuto compiti", "spazio compiti", "sostegno compiti"],
    "estivo": [
      "estivo", "estiva", "estivi", "estive", "estate", "cre", "crest", "grest", "cregrest",
      "cre grest", "crd", "summer camp", "centro ricreativo estivo", "centro ricreativo diurno",
      "centro estivo", "campus estivo",
    ],
    "natalizio": ["natalizio", "natalizia", "natale", "invernale"],
    "pasquale": ["pasquale", "pasqua"],
    "ludoteca": ["ludoteca"],
    "diurno": ["centro diurno"],
    "cdi": ["cdi", "centro diurno integrato"],
    "anziani": ["centro diurno anziani", "centro anziani", "centro sociale anziani"],
    "cdd": ["cdd", "centro diurno disabili"],
    "cse": ["cse", "centro socio educativo", "centro socioeducativo"],
    "sfa": ["sfa", "servizio formazione autonomia"],
    "rsa": [
      "rsa", "residenza sanitaria assistenziale", "casa riposo", "residenza anziani",
      "residenza sanitaria anziani",
    ],
    "rsd": ["rsd", "residenza sanitaria disabili"],
    "sad": ["sad", "assistenza domiciliare", "servizio assistenza domiciliare"],
    "adi": ["adi", "cdom", "assistenza domiciliare integrata", "cure domiciliari"],
    "adm": [
      "adm", "assistenza domiciliare minori", "servizio assistenza domiciliare minori",
      "assistenza domiciliare educativa",
    ],
    "cag": ["cag", "centro aggregazione giovanile", "centro aggregazione"],
    "consultorio": ["consultorio", "consultorio familiare", "consultorio fam"],
    "bancatempo": ["banca tempo", "banche tempo", "bdt"],
    "pedibus": ["pedibus", "piedibus"],
    "coworking": ["coworking", "co working"],
    "navetta": ["navetta", "shuttle"],
    "carpooling": ["carpooling", "car pooling"],
    "carsharing": ["carsharing", "car sharing"],
    "bikesharing": ["bikesharing", "bike sharing"],
    "biketowork": ["bike to work", "bike work"],
    "babysitting": ["babysitting", "baby sitting", "baby sitter", "babysitter"],
    "babyparking": ["babyparking", "baby parking"],
    "pasti": ["pasti", "pasti domicilio"],
    "spesa": ["spesa domicilio"],
    "affidi": ["affidi", "affido", "affidi familiari", "affido familiare"],
    "gas": ["gas", "gruppo acquisto solidale", "gruppo acquisto"],
    "alloggio": ["comunita alloggio", "ca"],
    "minialloggi": ["minialloggi", "mini alloggi", "alloggi protetti", "minialloggi protetti"],
    "appartamento": ["gruppo appartamento"],
    "centrofamiglia": ["centro famiglie", "centro famiglia"],
    "telefonia": ["telefonia sociale", "telesoccorso"],
    "accompagnamento": ["accompagnamento", "taxi sociale", "trasporto sociale"],
  ]

  /// Kinds that catalogues use for one another.
  static let relatedKinds: Set<Set<String>> = [
    ["diurno", "cdi"], ["diurno", "cdd"], ["diurno", "anziani"], ["post", "compiti"],
    ["diurno", "cse"], ["sad", "adm"],
  ]

  /// Words that exclude one another: an entry with one of a row is not an entry with another.
  static let contrasts: [[String: Int]] = [
    ["nord": 1, "sud": 2, "est": 3, "ovest": 4],
    ["pubblico": 1, "pubblica": 1, "privato": 2, "privata": 2],
    [
      "infanzia": 1, "primaria": 2, "elementare": 2, "elementari": 2, "media": 3, "medie": 3,
      "secondaria": 3,
    ],
    ["baby": 1, "teen": 2, "junior": 3, "jr": 3, "senior": 4],
    ["genitori": 1, "nonni": 2, "mamme": 3, "papa": 4, "caregiver": 5, "lutto": 6],
    ["anziani": 1, "minori": 2, "disabili": 3, "giovani": 4, "adulti": 5],
    ["maschile": 1, "femminile": 2],
    ["rosso": 1, "rossa": 1, "verde": 2, "blu": 3, "giallo": 4, "gialla": 4, "azzurra": 5],
    ["giugno": 1, "luglio": 2, "agosto": 3, "settembre": 4],
    ["mattina": 1, "mattino": 1, "pomeriggio": 2, "pomeridiano": 2, "sera": 3, "serale": 3],
  ]

  /// Words that name nobody: of an entry with these alone only the kind is known.
  static let generic: Set<String> = [
    "centro", "centri", "servizio", "servizi", "spazio", "spazi", "sportello", "sportelli", "asilo",
    "scuola", "scuole", "comunale", "comunali", "familiare", "familiari", "famiglia", "famiglie",
    "bambini", "bambine", "bimbi", "ragazzi", "anziani", "minori", "giovani", "giovanile",
    "disabili", "sociale", "sociali", "diurno", "diurna", "integrato", "domiciliare", "domicilio",
    "assistenza", "gruppo", "gruppi", "laboratorio", "laboratori", "progetto", "sede", "presso",
    "gestito", "gestione", "primaria", "elementare", "elementari", "media", "medie", "secondaria",
    "infanzia", "pubblico", "privato", "aziendale", "aiuto", "attivita", "residenza", "istituto",
    "oratorio", "parrocchia", "accoglienza", "informa", "ascolto", "orientamento", "cooperativa",
    "associazione", "fondazione", "fraz", "frazione", "loc", "localita", "quartiere", "zona",
    "sezione", "turno", "lotto", "anni", "mesi", "campus", "camp", "club", "comunita", "casa",
    "nord", "sud", "est", "ovest", "unita", "offerta", "polo", "punto", "primo", "volontariato",
    "padiglione", "plesso", "comune", "genitori", "struttura", "territoriale", "educativo",
    "educativa", "ricreativo", "ricreativa", "tempo", "plus", "nuovo", "nuova", "interscambio",
    "stazione", "badanti", "assistenti", "accompagnamento", "trasporto", "linea",
  ]

  /// Names so frequent that to share one says less.
  static let common: Set<String> = [
    "arcobaleno", "girasole", "girasoli", "aquilone", "coccinella", "coccinelle", "girotondo",
    "primavera", "sole", "stella", "stelle", "luna", "albero", "melograno", "margherita",
    "margherite", "pulcino", "cucciolo", "bruco", "farfalla", "farfalle", "giardino", "bosco",
    "prato", "isola", "nuvola", "nuvole", "sorriso", "pollicino", "pinocchio", "peter", "pan",
    "giuseppe", "maria", "giovanni", "luigi", "carlo", "francesco", "antonio", "chiara", "anna",
    "rocco", "martino", "rodari", "manzoni", "montessori", "verdi", "dante", "casa", "villa",
    "insieme", "crescere", "mondo", "amici", "don", "bosco", "faro", "ponte", "filo",
  ]

  /// Given names and other words one letter apart that are no misspelling of one another.
  static let established: Set<String> = [
    "maria", "mario", "marta", "marco", "carlo", "carla", "paolo", "paola", "andrea", "anna",
    "giovanni", "giovanna", "luigi", "luisa", "pietro", "pietra", "martino", "martina", "francesco",
    "francesca", "antonio", "antonia", "chiara", "lucia", "lucio", "rosa", "rita", "rocco", "bruno",
    "bruna", "fonte", "ponte", "monte", "conte", "melograno", "melagrana", "stella", "stalla",
    "valle", "colle", "fiore", "fiume", "sole", "sale", "luna", "lana", "casa", "cosa", "torre",
    "terra", "mare", "mele", "miele", "pino", "pane", "vela", "mela", "nave", "neve", "isola",
    "isonzo", "ambrogio", "biagio", "gervasio", "giorgio", "giulio", "giulia", "silvio", "silvia",
  ]

  /// Words that say what a provider is, not who.
  static let providerForms: Set<String> = [
    "srl", "srls", "spa", "snc", "sas", "onlus", "ets", "aps", "odv", "scs", "scarl", "scrl", "arl",
    "rl", "scsarl", "scsrl", "societa", "impresa", "imprese", "coop", "cooperativa", "cooperative",
    "sociale", "sociali", "soc", "ass", "assne", "associazione", "promozione", "fond", "fondaz",
    "fondazione", "ente", "az", "azienda", "asd", "ssd", "ic", "istituto", "comprensivo",
    "consorzio",
    "speciale", "consortile", "parrocchia", "parr", "asp", "apsp", "asc", "servizi", "persona",
    "volontariato", "comune", "cne", "com", "sede", "provinciale", "gruppo", "scpa", "casa",
    "opera",
    "opere", "pia",
  ]

  /// Words of streets that say only what kind they are, or whose name a person bears.
  static let streetKinds: Set<String> = [
    "via", "v", "viale", "vle", "le", "piazza", "pzza", "zza", "pza", "za", "piazzale", "ple",
    "corso", "cso", "so", "largo", "lgo", "vicolo", "vlo", "strada", "str", "contrada", "cda",
    "località", "localita", "loc", "frazione", "fraz", "n", "nr", "num", "numero", "civico", "snc",
    "p", "c", "vl", "piazzetta", "galleria", "alzaia", "ripa", "cascina",
  ]
}
