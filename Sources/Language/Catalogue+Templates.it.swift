extension Catalogue {
  /// Files that `mappa init` writes: descriptors full of comments that say what to write.
  static let templatesIt = #"""
    template.mapping = # Descrittore della mappatura: che cosa si legge e come si chiama.
    | # Le righe che cominciano con # sono commenti. Tolga il # davanti alle fonti che ha.
    | titolo: "La mia mappatura"
    | # ente: "ATS di ..."            # compare sulle pagine
    | territorio: R03                 # R03 = tutta la Lombardia; oppure il nome di una ATS
    | data_riferimento: 2026-06-30    # il giorno a cui si giudica che cosa è in vigore
    | lingua: it
    | # sintetico: true               # se i dati sono inventati: ogni pagina lo dirà
    | # territori:                    # legami comune-ambito che mappa non conosce
    | #   - sources/territori.csv
    | fonti: []
    | # Tolga le parentesi quadre qui sopra e il # davanti alle righe che servono:
    | #  - nome: indagine-2026          # lettere minuscole, cifre e trattini
    | #    file: sources/indagine.csv
    | #    profilo: profiles/indagine.yaml
    | #  - nome: gruppi-2026
    | #    file: sources/gruppi.csv
    | #    profilo: profiles/gruppi.yaml
    | #  - nome: catalogo
    | #    file: sources/catalogo.csv
    | #    profilo: profiles/catalogo.yaml
    | #  - nome: adesioni-sprint
    | #    file: sources/adesioni.csv
    | #    profilo: profiles/adesioni.yaml
    | parametri:
    |   k: 5                          # meno di k persone: la cella non si pubblica (mai sotto 3)
    | uscita: reports
    template.survey = # Profilo di un'indagine: che cosa vuol dire ogni colonna.
    | tipo: indagine
    | titolo: "Questionario ..."
    | rilevazione: indagine-2026      # parti con la stessa rilevazione sono un'indagine sola
    | modalita: online                # online, carta, telefono, intervista, mista
    | popolazione: lavoratori         # popolazione, lavoratori, utenti, imprese
    | campionamento: non_probabilistico   # probabilistico, censuario, non_probabilistico
    | periodo:
    |   dal: 2026-02-01
    |   al: 2026-04-30
    | file:
    |   codifica: utf-8               # utf-8 oppure windows-1252
    |   separatore: ";"               # ; oppure , oppure | oppure tab
    | luogo:
    |   comune:
    |     colonna: "Comune di residenza"
    | lavoro:
    |   colonna: "Posizione lavorativa"
    |   valori:
    |     "Dipendente privato": privato_indeterminato
    |     "Dipendente pubblico": pubblico
    |     "Autonomo": autonomo
    | assistiti:
    |   - colonna: "Di chi si prende cura?"
    |     separatore: ", "
    |     valori:
    |       "Figli 0-2 anni":
    |         eta: 0-2
    |       "Figli 6-10 anni":
    |         eta: 6-10
    |       "Genitore non autosufficiente":
    |         eta: 65+
    |         condizione: non_autosufficiente
    |       "Nessuno": nessuno
    | bisogni:
    |   - obiettivo: A3.1             # A3.1 = custodia estiva; i codici sono in Data/reference/obiettivi.csv
    |     stato:
    |       colonna: "Centri estivi"
    |       valori:
    |         "Sì, uso un servizio": coperto_servizio
    |         "Sì, ci pensano i nonni": coperto_famiglia
    |         "Sì, e non trovo risposta": non_coperto
    |         "No": nessun_bisogno
    |         "Non so": non_so
    | # Domande con un numero (ore alla settimana) o con una scala: numeri e ordinali, nella guida.
    | # Con una tavola che conta le stesse persone (tipo: popolazione) le schede dicono anche quante sono:
    | # conta:
    | #   unita: persone
    | #   eta: 18-74
    | # Nomi, e-mail e telefoni non entrano: li elenchi qui e saranno scartati alla porta.
    | scarta_identificativi: []
    template.groups = # Profilo dei gruppi: una riga per brano codificato.
    | tipo: gruppi
    | titolo: "Focus group ..."
    | gruppo:
    |   colonna: document
    | segmento:
    |   colonna: id
    | citazione:
    |   colonna: content
    | codice:
    |   colonna: tag
    |   valori:
    |     "centri estivi": A3.1
    |     "clima": null               # non è un obiettivo
    | gruppi:
    |   "gruppo-1":
    |     territorio: "ATS di Bergamo"
    |     attore: lavoratori
    |     partecipanti: 9
    template.catalogue = # Profilo di un catalogo di servizi: una riga per servizio.
    | tipo: catalogo
    | titolo: "Catalogo ..."
    | # Dichiari solo dove il catalogo elenca davvero tutto: lì un'assenza vuol dire che non c'è.
    | # completo:
    | #   territori: [ATS-325]
    | #   obiettivi: [A, F1]
    | codice:
    |   colonna: codice
    | nome:
    |   colonna: servizio
    | ente:
    |   colonna: ente
    | obiettivi:
    |   colonna: tipo
    |   valori:
    |     "Centro estivo": [A3.1]
    |     "Doposcuola": [A4.2]
    | destinatari:
    |   colonna: destinatari
    | luogo:
    |   comune:
    |     colonna: comune
    |   provincia:
    |     colonna: provincia
    | bacino:
    |   livello: comune               # chi può usarlo: comune, ambito, ats, regione
    | posti:
    |   colonna: posti                # una cella vuota vuol dire «non noto», mai zero
    template.participation = # Profilo delle adesioni a una misura: quali ambiti o comuni vi prendono parte.
    | tipo: adesioni
    | titolo: "Adesioni a Sprint! Lombardia Insieme"
    | misura:
    |   fisso: sprint                 # i codici sono in Data/reference/misure.csv
    | luogo:
    |   ambito:
    |     colonna: ambito
    | aderisce:
    |   fisso: si
    | elenco_completo: false          # true solo se chi non è nell'elenco non aderisce
    template.ignore = # Dati personali: restano su questo computer.
    | mappatura.sqlite*
    | privato/
    """#
}
