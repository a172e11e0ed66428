extension Catalogue {
  /// Help, faults of the command line, progress and summaries of the commands.
  static let commandsIt = #"""
    help.mappa = mappa: dai file CSV di indagini, gruppi e cataloghi alle schede per la coprogrammazione
    |
    | Uso: mappa COMANDO [opzioni]
    |
    | Comandi:
    | {commands}
    |
    | Per cominciare:
    |   mappa init mia-mappatura        prepara una cartella con un descrittore da completare
    |   mappa check mia-mappatura       dice che cosa non va nei file; scrive solo in «privato/»
    |   mappa run mia-mappatura         legge, analizza e scrive le schede
    |
    | «mappa COMANDO --help» spiega un comando con esempi. «mappa --version» dice la versione.
    help.init.summary = prepara la cartella di una nuova mappatura
    help.check.summary = controlla descrittore e file, senza toccare la banca dati
    help.run.summary = legge ciò che è cambiato, analizza e scrive le schede
    help.report.summary = riscrive le schede, tutte o di un territorio
    help.explain.summary = racconta da dove viene un esito
    help.init = mappa init CARTELLA
    |
    | Prepara una cartella con «mappatura.yaml» e un profilo per ogni tipo di fonte, pieni di
    | commenti che dicono che cosa scrivere. Non sostituisce file che ci sono già.
    |
    | Esempio:
    |   mappa init mappatura-2026
    help.check = mappa check [CARTELLA]
    |
    | Legge il descrittore, i profili e tutti i file, e stampa un resoconto per chi tiene i dati: per
    | fonte e per causa, con quanti casi, i primi esempi e come rimediare, e il conto delle righe.
    | Lo stesso resoconto è in «privato/controllo.html» e «privato/controllo.csv». Le righe respinte
    | sono in «privato/rejected.csv» e, da correggere, in «privato/da-correggere/FONTE.csv»: il foglio
    | corretto va salvato come «privato/correzioni/FONTE.csv». Banca dati e schede non cambiano.
    |
    | Senza CARTELLA controlla quella corrente. Esce con 1 se un difetto fermerebbe «mappa run».
    |
    | Esempi:
    |   mappa check mappatura-2026
    |   mappa check --json > diagnosi.json
    help.run = mappa run [CARTELLA]
    |
    | Legge le fonti cambiate, le porta nella banca dati «mappatura.sqlite», stima, classifica e
    | scrive le schede in «reports/». Se niente è cambiato non fa nulla. Se un difetto ferma la
    | lettura, banca dati e schede restano come erano.
    |
    | Opzioni:
    |   --da-capo       rilegge tutto anche se niente è cambiato
    |   --sensitivity   dice anche quali esiti cambierebbero con soglie diverse di un quinto
    |   --tempi         dice quanti secondi ha preso ogni passo
    |
    | Esempi:
    |   mappa run mappatura-2026
    |   mappa run mappatura-2026 --json > esito.json
    help.report = mappa report [CARTELLA] [--territory CODICE] [--sensitivity]
    |
    | Riscrive le schede dalla banca dati, senza rileggere le fonti. Con --territory stampa a
    | schermo la scheda di un solo territorio, in Markdown.
    |
    | Opzioni:
    |   --kind scheda        tipo di pagina (per ora: scheda)
    |   --territory CODICE   codice o nome di una regione, ATS o ambito
    |   --sensitivity        dice anche quali esiti cambierebbero con soglie diverse di un quinto
    |
    | Esempi:
    |   mappa report mappatura-2026
    |   mappa report mappatura-2026 --territory ATS-325
    |   mappa report mappatura-2026 --territory "ATS di Bergamo"
    help.explain = mappa explain ESITO [CARTELLA]
    |
    | Racconta un esito: i numeri su cui poggia, le condizioni provate, le offerte viste, ciò che
    | manca per dire di più. I codici degli esiti sono nelle schede e in «reports/data/».
    | I numeri sono quelli pubblicabili: chi è protetto da riservatezza lo resta anche qui.
    | Dice anche se l’esito cambierebbe con una soglia più bassa o più alta di un quinto.
    | Di un servizio, con il suo codice, elenca gli esiti e le misure con cui non ha obiettivi in comune.
    |
    | Esempi:
    |   mappa explain COP:conciliazione-2026:ATS-325:A3.1:tutti mappatura-2026
    |   mappa explain ATS-325:A3.1 mappatura-2026
    |   mappa explain "ATS di Bergamo:A3.1" mappatura-2026
    |   mappa explain catalogo:S004 mappatura-2026
    help.global = Opzioni comuni:
    |   --lang it|en    lingua dei messaggi (predefinita: it)
    |   --json          esito leggibile da un programma
    |   -q, --quiet     solo ciò che va letto
    |   -h, --help      questo testo
    |
    | Codici di uscita: 0 fatto, 1 difetti nei dati, 2 comando non capito, 3 banca dati o disco,
    | 4 una verifica ha detto no.
    usage.unknownOption = L’opzione «{value}» non esiste.
    usage.missingValue = All’opzione «{value}» manca il valore.
    usage.invalidValue = Il valore «{value}» non va bene per «{option}».
    usage.missingArgument = Manca l’argomento {value}.
    usage.unexpectedArgument = «{value}» è di troppo.
    usage.unknownCommand = «{value}» non è un comando di mappa.
    usage.didYouMean = Intendeva «{candidate}»?
    usage.seeHelp = Per l’uso: {command} --help
    severity.error = errore:
    severity.warning = attenzione:
    severity.note = nota:
    place.line = riga {line}
    place.column = colonna {column}
    place.columnName = colonna «{name}»
    fault.stopped = {count} {n:difetto ferma|difetti fermano} il lavoro; banca dati e schede sono come prima.
    fault.stoppedSniff = {count} {n:difetto ferma|difetti fermano} la lettura: nessuna bozza è stata scritta.
    fault.more = {n:C’è|Ci sono} {count} {n:altro messaggio|altri messaggi} degli stessi tipi: «mappa check --json» li elenca tutti.
    fault.output = Non riesco a scrivere in «{path}»: {reason}. Controlli i permessi e lo spazio sul disco.
    fault.scratch.failed = Il disco della cartella temporanea «{path}» non ha risposto (errore {number} del sistema). La banca dati e le schede sono come prima. Riprovi; se succede ancora, indichi una cartella su un altro disco: TMPDIR=/cartella mappa run …
    fault.scratch.full = Non c’è più spazio nella cartella temporanea «{path}», dove si ordinano le risposte di un’indagine grande: servono circa 400 byte per ogni rispondente a venti domande. La banca dati e le schede sono come prima. Liberi spazio, o indichi una cartella su un disco più grande: TMPDIR=/cartella mappa run …
    fault.scratch.unwritable = Non si può creare un file nella cartella temporanea «{path}», dove si ordinano le risposte di un’indagine grande. La banca dati e le schede sono come prima. Controlli che la cartella esista e che vi si possa scrivere, o ne indichi un’altra: TMPDIR=/cartella mappa run …
    fault.unexpected = Qualcosa non ha funzionato e non so dire di più: {reason}
    fault.folderTaken = In «{path}» c’è un file che mappa non ha scritto («{file}»): lo sposti altrove, o scelga un’altra cartella con «uscita:» in mappatura.yaml.
    store.cannotOpen = Non riesco ad aprire «{path}»: controlli che la cartella esista e sia scrivibile.
    store.newerSchema = «{path}» è stata scritta da una versione più nuova di mappa (schema {found}, qui {known}): aggiorni mappa, o la sposti e ripeta «mappa run» per rifarla dalle fonti.
    store.olderSchema = «{path}» è di una versione precedente (schema {found}, qui {known}): «mappa run» la aggiorna.
    store.notAStore = «{path}» non è una banca dati di mappa: la sposti e ripeta il comando.
    store.busy = «{path}» è in uso da un altro programma: lo chiuda e riprovi.
    store.readOnly = «{path}» non si può scrivere: controlli i permessi della cartella.
    store.temporaryFull = Non c’è più spazio nella cartella temporanea «{path}», dove il controllo tiene le risposte che non stanno in memoria: serve circa lo spazio che la banca dati ha dopo «mappa run». Banca dati e schede sono come prima. Liberi spazio, o indichi una cartella su un disco più grande: SQLITE_TMPDIR=/cartella mappa check …
    store.temporaryFailed = Il disco della cartella temporanea «{path}», dove il controllo tiene le risposte, non ha risposto: {detail}. Banca dati e schede sono come prima. Riprovi; se succede ancora, indichi una cartella su un altro disco: SQLITE_TMPDIR=/cartella mappa check …
    store.temporaryUnwritable = Non si può creare un file nella cartella temporanea «{path}», dove il controllo tiene le risposte che non stanno in memoria. Banca dati e schede sono come prima. Controlli che la cartella esista e che vi si possa scrivere, o ne indichi un’altra: SQLITE_TMPDIR=/cartella mappa check …
    store.diskFull = Il disco è pieno: «{path}» è rimasta come prima.
    store.damaged = «{path}» è rovinata ({detail}): la sposti e ripeta «mappa run», che la rifà dalle fonti.
    store.failed = La banca dati «{path}» non ha risposto: {detail}
    store.missing = In «{path}» non c’è ancora una banca dati: prima «mappa run».
    progress.reading = Leggo {source}…
    progress.estimating = Stimo…
    progress.analysing = Confronto bisogni e offerta…
    progress.writing = Scrivo le schede…
    init.done = Ho preparato «{path}»: metta i file in «sources/», completi «mappatura.yaml» e i profili, poi «mappa check {path}».
    init.exists = «{file}» c’è già: lo lascio com’è.
    check.clean = Nessun difetto: si può fare «mappa run».
    check.passable = Niente ferma «mappa run»; {rejected}, {warnings} da guardare.
    check.stopping = {errors}: «mappa run» non comincerebbe; {rejected}, {warnings} da guardare.
    count.rejected = {count} {n:riga respinta|righe respinte}
    count.errors = {count} {n:difetto|difetti}
    count.warnings = {count} {n:avviso|avvisi}
    rows.line = {source}: {total} {nTotal:riga|righe} = {accepted} {nAccepted:accolta|accolte} + {rejected} {nRejected:respinta|respinte} + {nonData} non dati
    rows.unchanged = {source}: non è cambiata
    run.unchanged = Niente è cambiato: banca dati e schede sono aggiornate.
    run.headline = {respondents} {nRespondents:risposta|risposte}, {services} {nServices:servizio|servizi}, {statements} {nStatements:brano|brani} di gruppi.
    run.cells = {published} {published:cella pubblicabile|celle pubblicabili} su {assessed} ({ats} su {atsAssessed} di ATS); {withheld} {withheld:trattenuta|trattenute} per riservatezza.
    run.findings = Gli esiti principali:
    run.duplicates = {count} {n:coppia|coppie} di voci di catalogo che sono, o possono essere, lo stesso servizio.
    run.overlaps = {count} {n:sovrapposizione|sovrapposizioni} con le misure da guardare insieme.
    times.line = {total} s in tutto: {stages}.
    times.reading = lettura {seconds}
    times.estimating = stime {seconds}
    times.findings = esiti {seconds}
    times.pages = schede {seconds}
    times.storing = banca dati {seconds}
    run.pages = {count} {n:scheda|schede}. Si apre da qui:
    report.unknownTerritory = «{value}» non è un territorio con una scheda. Ci sono: {candidates}.
    report.done = {count} {n:scheda riscritta|schede riscritte} in {path}
    explain.unknown = Nessun esito «{value}». I codici sono nelle schede e in «{path}/data/».
    explain.several = «{value}» indica più esiti:
    explain.cell = {objective} · {target} · {territory}
    explain.coverage = Esito proposto: {coverage}.
    explain.wider = Esito, offerte ed evidenza sono di una cella più ampia ({scope}): per quella richiesta l’esito non si pubblica, per riservatezza.
    explain.numbers = I numeri (intervalli al 95 %):
    explain.sample = hanno risposto {n} persone
    explain.unmet = bisogno senza risposta: {value}
    explain.need = ne hanno bisogno: {value}
    explain.covered = di chi ne ha bisogno, serviti da un servizio: {value}
    explain.carried = di chi ne ha bisogno, famiglia o privato a pagamento: {value}
    explain.steps = Le condizioni provate, nell’ordine della regola (vale la prima che tiene):
    explain.stepNo = no: {coverage} — {rule}
    explain.stepYes = sì: {coverage} — {rule}
    rule.notAssessable = troppo poche risposte per una quota, o hanno risposto solo utenti di servizi
    rule.rare = ne ha bisogno meno del {rareNeed} anche al limite alto dell’intervallo
    rule.offCatalogue = almeno il {halfCovered} di chi ne ha bisogno usa un servizio, e nessuna offerta nota lo ammette
    rule.uncovered = almeno il {unmetNeed} resta senza risposta anche al limite basso dell’intervallo, e nessuna offerta lo ammette, nemmeno forse
    rule.admissionUnknown = almeno il {unmetNeed} resta senza risposta anche al limite basso dell’intervallo, meno del {halfCovered} di chi ne ha bisogno usa un servizio, e le offerte lo ammettono solo forse o in parte
    rule.onPaper = almeno il {unmetNeed} resta senza risposta anche al limite basso dell’intervallo e meno del {halfCovered} di chi ne ha bisogno usa un servizio, eppure le offerte ammettono tutti
    rule.carried = meno del {halfCovered} di chi ne ha bisogno usa un servizio, e almeno altrettanti si arrangiano in famiglia o pagando
    rule.covered = le offerte ammettono tutti, e almeno il {wellCovered} di chi ne ha bisogno usa un servizio, o resta senza risposta meno del {littleUnmet}
    rule.partial = le offerte ammettono tutti, e forse almeno il {halfCovered} di chi ne ha bisogno usa un servizio
    rule.toExamine = nessuna delle altre condizioni tiene con certezza
    explain.offers = Le offerte viste:
    explain.noOffers = Nessuna offerta nei cataloghi e nelle misure.
    explain.provenance.row = {source}, riga {line}
    explain.provenance.clause = {clause}
    explain.pair = {first} · {second}
    explain.targetShare = Dei destinatari del primo, ha anche il secondo: {share}
    explain.objectiveShare = Degli obiettivi del primo, ha anche il secondo: {share}
    explain.similarity = Sovrapposizione, la minore delle due quote: {share}
    explain.reverse = All’inverso, dal secondo al primo: {share}
    explain.common = Obiettivi in comune: {objectives}.
    explain.reading = Letta con la copertura del bisogno: {reading}.
    explain.additions = Il primo aggiunge: {additions}.
    explain.pairSource = Fonti: {rows}; {clause}
    explain.evidence.strong = Evidenza: {strength} in ogni suo anello.
    explain.evidence = Evidenza: {strength}; anello più debole: {link}.
    explain.again = Per ristampare questa traccia: {command}
    """#
}
