extension Catalogue {
  /// Planned interventions beside the act and the map.
  static let plansIt = #"""
    help.proposals.summary = confronta gli interventi proposti con l’atto e con i bisogni
    help.proposals = mappa proposals FILE [CARTELLA]
    |
    | Legge una tabella di interventi che qualcuno vuole proporre e li confronta con le regole della
    | DGR XII/5464/2025 (durata, macrocategorie, partenariato, capofila, spese escluse, destinatari,
    | risorse per ATS e anno), con le misure già attive e con i bisogni della mappatura: quale esito
    | ha lì il bisogno a cui rispondono, e che cosa c’è già. È una verifica a supporto, non
    | sostituisce l’istruttoria. La mappatura deve essere già stata fatta con «mappa run».
    |
    | La tabella ha una riga per ogni ente del partenariato; le righe con lo stesso «codice» sono un
    | intervento solo, e le altre colonne basta scriverle sulla prima.
    |
    | Opzioni:
    |   --modello        scrive in FILE una tabella vuota con le colonne da compilare
    |   --output PAGINA  scrive il confronto come pagina HTML, invece che sullo schermo
    |
    | Esempi:
    |   mappa proposals proposte.csv --modello
    |   mappa proposals proposte.csv mappatura-2026
    |   mappa proposals proposte.csv mappatura-2026 --output proposte.html
    fault.stoppedProposals = {count} {n:difetto ferma|difetti fermano} il confronto.
    proposals.written = Pagina scritta: {path}
    proposals.template = Modello scritto: {path}. Una riga per ogni ente del partenariato.
    proposals.sameFile = {path} è la tabella delle proposte: la pagina la sostituirebbe. Dare un altro nome a --output.
    proposals.exists = {path} c’è già: non viene sostituito.
    plan.kind = Interventi proposti
    plan.title = {count} {n:intervento proposto|interventi proposti}: {unmet} con almeno una regola non rispettata
    plan.title.clear = {count} {n:intervento proposto|interventi proposti}: nessuna regola risulta non rispettata
    plan.lead = Confronto con le indicazioni della DGR XII/5464 del 9/12/2025, con le misure già attive e con i bisogni della mappatura. Verifica a supporto, non sostituisce l’istruttoria.
    plan.reminder = I prodotti di comunicazione portano il logo dell’ATS e la frase «Intervento finanziato con il contributo di Regione Lombardia» (4.5).
    plan.rules = Regole dell’atto.
    plan.positions = Dove sta nella mappa dei bisogni.
    plan.positions.note = Quota senza risposta con intervallo al 95 per cento, nel gruppo più vicino ai destinatari della proposta di cui si può dire la classe; dove il territorio non ha un suo esito vale il più vicino che lo contiene.
    plan.positions.note.census = Quota senza risposta (da un censimento, senza errore campionario), nel gruppo più vicino ai destinatari della proposta di cui si può dire la classe; dove il territorio non ha un suo esito vale il più vicino che lo contiene.
    plan.overlaps = Misure con obiettivo comune.
    plan.overlaps.note = La sovrapposizione non è un difetto: è una domanda per il tavolo.
    plan.column.rule = Regola
    plan.column.state = Esito
    plan.column.why = Perché
    plan.column.clause = Paragrafo
    plan.column.among = Tra chi
    plan.column.objective = Obiettivo
    plan.column.unmet = Senza risposta
    plan.column.offers = Che cosa c’è già
    plan.column.measure = Misura
    plan.column.adds = Che cosa aggiunge
    plan.column.year = Anno
    plan.column.asked = Richiesti (euro)
    plan.column.given = Assegnati (euro)
    plan.offers.none = nessuna offerta censita che ammetta questi destinatari
    plan.offers = {count} {n:offerta|offerte}: {names}
    plan.notAsked = non chiesto in questa mappatura
    plan.adds.unknown = non risulta dai dati
    plan.money = Risorse: le richieste stanno in quelle assegnate
    plan.money.over = Risorse: le richieste superano quelle assegnate
    plan.money.short = Risorse
    plan.money.caption = Euro richiesti da tutti gli interventi del file e assegnati all’ATS per annualità (4.4).
    plan.money.note = I residui delle programmazioni precedenti si usano previa autorizzazione di Regione Lombardia.
    plan.money.within = entro le risorse
    plan.money.exceeds = oltre le risorse: servono residui autorizzati
    plan.money.unknown = da verificare
    plan.money.unclear = ATS non chiara
    act.state.met = rispettata
    act.state.unmet = non rispettata
    act.state.toVerify = da verificare
    act.rule.duration = Durata biennale
    act.clause.duration = 4.1
    act.duration.met = dura due anni.
    act.duration.unknown = manca la data di inizio o di fine.
    act.duration.other = dura {months} mesi ({days} giorni); l’atto chiede due anni.
    act.duration.reversed = la fine viene prima dell’inizio.
    act.rule.macroAreas = Almeno due macrocategorie tra a, b, c, d
    act.clause.macroAreas = 4.1
    act.macroAreas.met = tocca {areas}.
    act.macroAreas.unmet = tocca solo {areas}.
    act.macroAreas.city = tra a-d tocca: {areas}; gli altri obiettivi sono progetti dei tempi della città (l.r. 28/2004), «inoltre finanziabili»: se servano comunque due macrocategorie è da verificare con la Regione.
    act.macroAreas.other = tra a-d tocca: {areas}; se gli altri obiettivi siano riconducibili a una macrocategoria lo valuta l’ATS.
    act.rule.beneficiaries = Almeno tre enti beneficiari
    act.clause.beneficiaries = 4.2
    act.beneficiaries.met = {count} {count:beneficiario|beneficiari} dei tipi previsti.
    act.beneficiaries.unmet = {count} {count:beneficiario|beneficiari} dei tipi previsti (Terzo settore, cooperative sociali, enti pubblici): ne servono tre.
    act.beneficiaries.doubtful = {count} {count:beneficiario|beneficiari} dei tipi previsti; per arrivare a tre va chiarito il tipo o il ruolo di: {names}.
    act.rule.territorialBody = Un ente pubblico territoriale tra i partner
    act.clause.territorialBody = 4.2
    act.territorialBody.met = c’è {name}.
    act.territorialBody.unmet = tra i beneficiari non c’è un comune, una comunità montana o un ambito.
    act.territorialBody.unknown = va chiarito se è un ente pubblico territoriale: {names}.
    act.rule.lead = Capofila pubblico o privato non profit
    act.clause.lead = 4.2
    act.lead.met = {names}.
    act.lead.none = nessun ente è indicato come capofila.
    act.lead.several = più di un capofila: {names}.
    act.lead.unknown = non è detto che tipo di ente sia {names}.
    act.lead.unmet = {names} non è un ente pubblico né un privato non profit.
    act.rule.companies = Le imprese nella rete di supporto
    act.clause.companies = 4.2; premessa «dato atto»
    act.companies.met = nessuna impresa tra i beneficiari.
    act.companies.present = tra i beneficiari: {names}. Il 4.2 non elenca le imprese, che aderiscono alla rete di supporto; la premessa dell’atto parla più in largo di persone fisiche o giuridiche pubbliche o private.
    act.rule.excludedSpending = Spese escluse
    act.clause.excludedSpending = 4.1
    act.excludedSpending.met = nelle spese descritte non ce ne sono.
    act.excludedSpending.found = nelle spese si legge: {words}. Studi di contesto, tavoli istituzionali, monitoraggio e valutazione di impatto non si finanziano con il contributo.
    act.excludedSpending.unknown = le spese non sono descritte.
    act.rule.additionality = Complementare o addizionale a ciò che c’è
    act.clause.additionality = 4.1
    act.additionality.met = non si sovrappone a nessuna delle misure note.
    act.additionality.overlaps = può sovrapporsi a {measures}: dire al tavolo che cosa aggiunge (tabella più sotto).
    act.rule.homeCare = Care giving a domicilio non già sostenuto
    act.clause.homeCare = 4.1 a)
    act.homeCare.clause = è ammesso se non è già sostenuto da altre misure nazionali o regionali: va dichiarato.
    act.homeCare.measures = è ammesso se non è già sostenuto da altre misure nazionali o regionali: verificare almeno {measures}.
    act.rule.recipients = Destinatari del 4.3
    act.clause.recipients = 4.3
    act.recipients.met = dichiara di servire solo nuclei con almeno un componente che lavora e compiti di cura.
    act.recipients.unmet = dichiara di servire anche altri.
    act.recipients.unknown = non dice se serve solo nuclei con almeno un componente che lavora e compiti di cura.
    act.rule.provision = Modo di erogazione
    act.clause.provision = 4.1
    act.provision.unknown = non è detto se il servizio è gratuito, a costo calmierato, con voucher o con rimborso.
    act.provision.directFree = servizio diretto gratuito.
    act.provision.reducedPrice = servizio diretto a costo calmierato.
    act.provision.voucher = voucher prima della fruizione.
    act.provision.refund = rimborso dopo la fruizione.
    act.rule.deMinimis = Aiuti de minimis
    act.clause.deMinimis = premessa; punto 4 del deliberato
    act.deMinimis.met = dichiara che nessuna impresa ne trae un vantaggio economico.
    act.deMinimis.applies = un’impresa ne trae un vantaggio economico: valgono le regole de minimis e il registro nazionale aiuti. L’atto cita il Reg. (UE) 1407/2013, scaduto; oggi vale il Reg. (UE) 2023/2831.
    act.deMinimis.unknown = non dice se un’impresa ne trae un vantaggio economico: in quel caso valgono le regole de minimis (l’atto cita il Reg. (UE) 1407/2013, scaduto; oggi Reg. (UE) 2023/2831).
    diagnostic.plan.unreadable = il file delle proposte non si può leggere.
    diagnostic.plan.unreadable.fix = controllare il percorso; deve essere un file CSV di meno di 16 MB. «mappa proposals FILE --modello» ne scrive uno vuoto.
    diagnostic.plan.empty = nel file non c’è nessun intervento.
    diagnostic.plan.empty.fix = scrivere una riga per ogni ente di ogni intervento.
    diagnostic.plan.missing-columns = nel file delle proposte mancano colonne: {columns}.
    diagnostic.plan.missing-columns.fix = partire dal modello: «mappa proposals FILE --modello».
    diagnostic.plan.missing-code = la riga non ha il codice dell’intervento.
    diagnostic.plan.missing-code.fix = ripetere il codice su ogni riga dello stesso intervento.
    diagnostic.plan.missing-value = l’intervento «{value}» non ha «{column}».
    diagnostic.plan.missing-value.fix = scriverlo sulla prima riga dell’intervento.
    diagnostic.plan.differing = «{value}» è diverso da «{known}», scritto per lo stesso intervento alla riga {firstLine}.
    diagnostic.plan.differing.fix = tenere un solo valore, o dare un altro codice se è un altro intervento.
    diagnostic.plan.bad-amount = «{value}» non è una somma in euro.
    diagnostic.plan.bad-amount.fix = scrivere per esempio 25000 o 25.000,00.
    diagnostic.plan.bad-number = «{value}» non è un numero intero.
    diagnostic.plan.bad-number.fix = scrivere solo cifre, o lasciare vuoto se non si sa.
    diagnostic.plan.bad-date = «{value}» non è una data.
    diagnostic.plan.bad-date.fix = scrivere per esempio 01/09/2026.
    diagnostic.plan.bad-flag = «{value}» non è «si» né «no».
    diagnostic.plan.bad-flag.fix = scrivere «si» o «no», o lasciare vuoto se non si sa.
    diagnostic.plan.unknown-territory = «{value}» non è un territorio noto, o ce n’è più d’uno con questo nome.
    diagnostic.plan.unknown-territory-near = «{value}» non è un territorio noto, o ce n’è più d’uno con questo nome. Forse: {candidates}.
    diagnostic.plan.unknown-territory.fix = scrivere il codice, o il nome con il livello, per esempio «ATS di Bergamo».
    diagnostic.plan.unknown-territory-near.fix = scrivere il codice, o il nome con il livello, per esempio «ATS di Bergamo».
    diagnostic.plan.unknown-objective = «{value}» non è un obiettivo dell’albero.
    diagnostic.plan.unknown-objective-near = «{value}» non è un obiettivo dell’albero. Forse: {candidates}.
    diagnostic.plan.unknown-objective.fix = scrivere il codice, per esempio A3.1; più obiettivi si separano con |.
    diagnostic.plan.unknown-objective-near.fix = scrivere il codice, per esempio A3.1; più obiettivi si separano con |.
    diagnostic.plan.unknown-target = «{value}» non è tra le parole note per i destinatari.
    diagnostic.plan.unknown-target-near = «{value}» non è tra le parole note per i destinatari. Forse: {candidates}.
    diagnostic.plan.unknown-target.fix = usare una parola nota, o dire le età in «eta_da» e «eta_a».
    diagnostic.plan.unknown-target-near.fix = usare una parola nota, o dire le età in «eta_da» e «eta_a».
    diagnostic.plan.unknown-body = «{value}» non è un tipo di ente noto.
    diagnostic.plan.unknown-body-near = «{value}» non è un tipo di ente noto. Forse: {candidates}.
    diagnostic.plan.unknown-body.fix = scrivere per esempio ETS, cooperativa sociale, comune, ambito, ente pubblico, impresa; vuoto se non si sa.
    diagnostic.plan.unknown-body-near.fix = scrivere per esempio ETS, cooperativa sociale, comune, ambito, ente pubblico, impresa; vuoto se non si sa.
    diagnostic.plan.unknown-role = «{value}» non è un ruolo.
    diagnostic.plan.unknown-role-near = «{value}» non è un ruolo. Forse: {candidates}.
    diagnostic.plan.unknown-role.fix = scrivere capofila, beneficiario o rete.
    diagnostic.plan.unknown-role-near.fix = scrivere capofila, beneficiario o rete.
    diagnostic.plan.unknown-provision = «{value}» non è un modo di erogazione.
    diagnostic.plan.unknown-provision-near = «{value}» non è un modo di erogazione. Forse: {candidates}.
    diagnostic.plan.unknown-provision.fix = scrivere gratuito, costo calmierato, voucher o rimborso; vuoto se non si sa.
    diagnostic.plan.unknown-provision-near.fix = scrivere gratuito, costo calmierato, voucher o rimborso; vuoto se non si sa.
    """#
}
