extension Catalogue {
  /// Files that `mappa init` writes: descriptors full of comments that say what to write.
  static let templatesEn = #"""
    template.mapping = # Descriptor of the mapping: what is read and how it is called.
    | # Lines that begin with # are comments. Remove the # before the sources you have.
    | titolo: "My mapping"
    | # ente: "ATS di ..."            # shown on the pages
    | territorio: R03                 # R03 = all of Lombardy; or the name of an ATS
    | data_riferimento: 2026-06-30    # the day at which what is in force is judged
    | lingua: en
    | # sintetico: true               # if the data are invented: every page will say so
    | # territori:                    # links comune-ambito that mappa does not know
    | #   - sources/territori.csv
    | fonti: []
    | # Remove the square brackets above and the # before the lines that are needed:
    | #  - nome: indagine-2026          # lower-case letters, digits and hyphens
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
    |   k: 5                          # fewer than k people: the cell is withheld (never under 3)
    | uscita: reports
    template.survey = # Profile of a survey: what every column means.
    | tipo: indagine
    | titolo: "Questionnaire ..."
    | rilevazione: indagine-2026      # parts with the same wave are one survey
    | modalita: online                # online, carta, telefono, intervista, mista
    | popolazione: lavoratori         # popolazione, lavoratori, utenti, imprese
    | campionamento: non_probabilistico   # probabilistico, censuario, non_probabilistico
    | periodo:
    |   dal: 2026-02-01
    |   al: 2026-04-30
    | file:
    |   codifica: utf-8               # utf-8 or windows-1252
    |   separatore: ";"               # ; or , or | or tab
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
    |   - obiettivo: A3.1             # A3.1 = summer custody; the codes are in Data/reference/obiettivi.csv
    |     stato:
    |       colonna: "Centri estivi"
    |       valori:
    |         "Sì, uso un servizio": coperto_servizio
    |         "Sì, ci pensano i nonni": coperto_famiglia
    |         "Sì, e non trovo risposta": non_coperto
    |         "No": nessun_bisogno
    |         "Non so": non_so
    | # Questions with a number (hours a week) or a scale: numeri and ordinali, in the guide.
    | # With a table that counts the same people (tipo: popolazione) the sheets tell how many they are too:
    | # conta:
    | #   unita: persone
    | #   eta: 18-74
    | # Names, e-mails and phones do not come in: list them here and they are dropped at the door.
    | scarta_identificativi: []
    template.groups = # Profile of the groups: one row per coded passage.
    | tipo: gruppi
    | titolo: "Focus groups ..."
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
    |     "clima": null               # no objective
    | gruppi:
    |   "gruppo-1":
    |     territorio: "ATS di Bergamo"
    |     attore: lavoratori
    |     partecipanti: 9
    template.catalogue = # Profile of a catalogue of services: one row per service.
    | tipo: catalogo
    | titolo: "Catalogue ..."
    | # Declare only where the catalogue really lists everything: there, absence means there is none.
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
    |   livello: comune               # who may use it: comune, ambito, ats, regione
    | posti:
    |   colonna: posti                # an empty cell means "not known", never zero
    template.participation = # Profile of the participation in a measure: which ambiti or comuni take part.
    | tipo: adesioni
    | titolo: "Participation in Sprint! Lombardia Insieme"
    | misura:
    |   fisso: sprint                 # the codes are in Data/reference/misure.csv
    | luogo:
    |   ambito:
    |     colonna: ambito
    | aderisce:
    |   fisso: si
    | elenco_completo: false          # true only if who is not in the list does not take part
    template.ignore = # Personal data: they stay on this computer.
    | mappatura.sqlite*
    | privato/
    """#
}
