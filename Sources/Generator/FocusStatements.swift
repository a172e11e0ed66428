import Region

/// What is said in the invented focus groups: sentences written for the example.
enum FocusStatements {
  /// Sentences that name a need, by objective.
  static let needs: [ObjectiveCode: [String]] = [
    "A1": [
      "quando la badante si ammala non c'è nessuno da chiamare per due giorni",
      "per mia madre trovo aiuto solo a ore fisse, mai quando serve davvero",
      "l'assistenza a domicilio arriva dopo mesi, e intanto prendo ferie io",
      "una notte di emergenza e il giorno dopo ero comunque in turno alle sei",
    ],
    "A2.1": [
      "una baby-sitter di cui fidarsi costa quasi quanto guadagno",
      "se la scuola chiama alle undici non so a chi chiedere di andare",
      "i nonni sono lontani e con i turni cambio persona ogni mese",
      "per due ore al pomeriggio nessuno accetta di venire",
    ],
    "A2.2": [
      "mio fratello non può restare solo e il centro chiude alle quindici",
      "per chi è fragile ma non invalido non c'è niente",
      "le pratiche le segue chi ha tempo, e chi lavora il tempo non l'ha",
      "il servizio c'è, ma ci hanno detto che non rientriamo",
    ],
    "A3.1": [
      "i centri estivi finiscono a luglio e ad agosto siamo scoperti",
      "tre settimane di centro estivo per due figli sono uno stipendio",
      "il posto si prenota a febbraio, io i turni li so a maggio",
      "chiude alle sedici: chi esce alle diciotto che cosa ne fa",
    ],
    "A4.1": [
      "entro alle sette e la scuola apre alle otto e un quarto",
      "il pre-scuola è partito solo in due plessi su cinque",
      "se non ci sono quindici iscritti il pre-scuola non si fa",
      "mio marito accompagna i bambini e arriva tardi ogni giorno",
    ],
    "A4.2": [
      "dopo la scuola restano soli fino alle diciotto",
      "il doposcuola ha la lista d'attesa e il venerdì è chiuso",
      "servirebbe un posto dove facciano i compiti e anche merenda",
      "per le medie non c'è più niente, come se fossero grandi",
    ],
    "A5.1": [
      "allo sport ci vanno solo i figli di chi esce alle quattro",
      "fra scuola e palestra ci sono sei chilometri e nessun pulmino",
      "ci organizziamo fra genitori, ma basta un'influenza e salta tutto",
      "la musica l'abbiamo lasciata perché non c'era chi lo portasse",
    ],
    "A6": [
      "nessuno chiede mai come sta chi assiste",
      "un fine settimana di sollievo in quattro anni non l'ho mai avuto",
      "mi servirebbe qualcuno che mi spieghi come si fa, prima di sbagliare",
      "non sapevo nemmeno che esistesse un sostegno per i caregiver",
    ],
    "B1": [
      "la spesa a casa qui in valle non la porta nessuno",
      "finisco il turno e il supermercato ha già chiuso",
      "chi ha i genitori anziani fa la spesa due volte, la sua e la loro",
    ],
    "B2.1": [
      "i pacchi, la posta, il certificato: ogni cosa è mezza giornata",
      "un portierato di quartiere ci farebbe risparmiare ore",
      "del maggiordomo di comunità ne ho letto sul giornale, qui non c'è",
    ],
    "C1": [
      "l'abbonamento costa e il treno salta una volta su tre",
      "la convenzione vale per la sede centrale, noi delle filiali siamo fuori",
      "con gli orari dei pullman arrivo un'ora prima o dieci minuti dopo",
    ],
    "C2.1": [
      "siamo in quattro dallo stesso paese e ognuno con la sua macchina",
      "per condividere l'auto servirebbe che i turni combaciassero",
      "dell'auto condivisa in azienda se ne parla da anni",
    ],
    "D1": [
      "lavoro da sola in cucina, con i bambini in giro",
      "lo spazio di coworking più vicino è a quaranta minuti",
      "una scrivania due giorni la settimana, non chiedo altro",
    ],
    "E3.2": [
      "lo sportello è aperto quando noi siamo al lavoro",
      "per un documento ho chiesto mezza giornata di permesso",
      "con lo SPID dei miei genitori faccio tutto io, la notte",
    ],
    "F1.1": [
      "al nido siamo ottavi in lista e torno al lavoro fra un mese",
      "il nido c'è, ma non per chi fa il part-time verticale",
      "hanno chiuso una sezione perché mancano educatrici",
    ],
    "F1.2": [
      "la retta del nido è salita e il bonus arriva dopo",
      "per pochi euro di ISEE restiamo fuori da tutto",
      "la domanda per la retta l'ho rifatta tre volte",
    ],
    "F4": [
      "le informazioni girano nella chat delle mamme, non allo sportello",
      "servirebbe un posto solo dove chiedere, non sei uffici",
      "ho scoperto il servizio quando non mi serviva più",
    ],
    "F8": [
      "mio padre sta bene, ma passa le giornate davanti alla televisione",
      "il centro anziani è in piazza e lui non guida più",
      "gli servirebbe compagnia, non assistenza",
    ],
  ]

  /// Sentences that say the need is not there, or is already met.
  static let contrary: [ObjectiveCode: String] = [
    "A1": "da noi l'assistenza a domicilio funziona, in due giorni è partita",
    "A2.1": "per i bambini piccoli ci arrangiamo bene, non è questo il problema",
    "A2.2": "per i familiari fragili il Comune è presente, non mi lamento",
    "A3.1": "i centri estivi qui ci sono e avanzano posti",
    "A4.1": "il pre-scuola c'è e lo usano in tre",
    "A4.2": "il doposcuola della parrocchia basta e avanza",
    "A5.1": "i ragazzi si muovono da soli, in bicicletta",
    "A6": "il gruppo di sostegno c'è e a me ha cambiato le giornate",
    "B1": "la spesa la porta il negozio sotto casa, da sempre",
    "B2.1": "un maggiordomo di quartiere non saprei che cosa fargli fare",
    "C1": "l'abbonamento agevolato ce l'ha già l'azienda",
    "C2.1": "l'auto condivisa l'hanno proposta e non l'ha voluta nessuno",
    "D1": "lo spazio condiviso c'è in biblioteca ed è mezzo vuoto",
    "E3.2": "ormai faccio tutto dal telefono, l'orario dello sportello non conta",
    "F1.1": "quest'anno al nido sono entrati tutti",
    "F1.2": "la retta con la misura regionale non la paghiamo più",
    "F4": "lo sportello famiglia risponde sempre, lo dico per esperienza",
    "F8": "gli anziani qui hanno più impegni di noi",
  ]

  static let openers = [
    "Guardi,", "Da noi è così:", "Nel mio caso", "Come diceva chi ha parlato prima,",
    "Io lo dico chiaro:", "Faccio un esempio:", "Succede sempre:", "Con i turni è peggio:",
    "Una cosa semplice:", "Alla fine è questo:", "Anche con due stipendi,",
    "In un paese piccolo è così:", "Me lo raccontano in tante:", "Parlo per esperienza:",
  ]
  static let contraryOpeners = [
    "Io però no:", "Non sono d'accordo:", "Devo dire che", "Per onestà:", "Sinceramente",
  ]
}
