extension Catalogue {
  /// What `mappa sniff` says of a file, and the holes of its drafts.
  static let sniffIt = #"""
    help.sniff.summary = guarda un file, propone che cosa vuol dire e scrive la bozza del suo profilo
    help.sniff = mappa sniff FILE
    |
    | Guarda un file mai visto e dice che cosa è: lo strumento che lo ha esportato, codifica,
    | separatore, righe e colonne. Mostra le prime righe come le ha capite, propone obiettivi,
    | destinatari e territori per le sue parole (ogni proposta con un punteggio da 0 a 1 e il
    | perché), elenca ciò che non ha saputo collocare e scrive la bozza di un profilo.
    |
    | Nella bozza restano segnati con DA_COMPLETARE i punti che solo una persona può decidere:
    | finché ce n’è uno, «mappa check» si ferma e dice quale. Il file letto non cambia.
    |
    | La bozza va nella cartella «profiles» della mappatura in cui si trova il file o in cui si
    | lavora; fuori da una mappatura, nella cartella corrente. Una bozza che c’è già non si tocca.
    |
    | Opzioni:
    |   --tipo TIPO       che cosa è la fonte: indagine, gruppi, catalogo, adesioni, popolazione,
    |                     aggregati, rete (altrimenti lo propone mappa)
    |   --output FILE     dove scrivere la bozza
    |   --sovrascrivi     scrive la bozza anche se c’è già
    |   --to-csv          stampa soltanto la tabella del file come CSV pulito (UTF-8, virgole, una riga di
    |                     intestazione), senza titoli, note e righe vuote
    |
    | Esempi:
    |   mappa sniff sources/questionario.csv
    |   mappa sniff scaricati/servizi.csv --tipo catalogo --output profiles/servizi.yaml
    diagnostic.descriptor.hole = «{key}»: qui manca ancora una scelta (DA_COMPLETARE).
    diagnostic.descriptor.hole.fix = al posto di DA_COMPLETARE scrivere il valore giusto ({allowed}); i commenti sopra la riga dicono che cosa si è trovato. Se la voce non serve, cancellarla tutta.
    sniff.exists = «{path}» c’è già e non la tocco. La rinomini, scelga un altro nome con --output, oppure ripeta con --sovrascrivi.
    sniff.file = IL FILE {file}
    sniff.tool = Strumento
    sniff.tool-score = {tool} (punteggio {score})
    sniff.tool.limesurvey = LimeSurvey
    sniff.tool.kobotoolbox = KoboToolbox
    sniff.tool.odk = ODK
    sniff.tool.google-forms = Moduli Google
    sniff.tool.microsoft-forms = Microsoft Forms
    sniff.tool.surveymonkey = SurveyMonkey
    sniff.tool.eusurvey = EUSurvey
    sniff.tool.taguette = Taguette
    sniff.tool.qualcoder = QualCoder
    sniff.tool.maxqda = MAXQDA
    sniff.tool.atlasti = ATLAS.ti
    sniff.tool.nvivo = NVivo
    sniff.tool.hsds = elenco di servizi nello standard HSDS
    sniff.tool.open-data-lombardia = dati aperti di Regione Lombardia
    sniff.tool.tabella = nessuno riconosciuto: una tabella semplice
    sniff.space = spazio
    sniff.hsds-folder = è una sola tabella dell’elenco: per leggerle tutte unite, in «mappatura.yaml» indichi come «file» la cartella che le contiene e nel profilo scriva «formato: hsds»
    sniff.writing = Scrittura
    sniff.writing-value = codifica {encoding}, separatore «{mark}», righe di intestazione: {headers}
    sniff.size = Misura
    sniff.size-value = {rows} {n:riga|righe} di dati, {columns} {m:colonna|colonne}
    sniff.aside = Messe da parte
    sniff.aside.titles = {count} {n:riga di titolo|righe di titolo}
    sniff.aside.tags = {count} {n:riga di etichette|righe di etichette}
    sniff.aside.blanks = {count} {n:riga vuota|righe vuote}
    sniff.aside.footnotes = {count} {n:riga in fondo|righe in fondo}
    sniff.aside.unreadable = {count} {n:riga illeggibile|righe illeggibili}
    sniff.aside.nothing = nessuna riga
    sniff.kind = Tipo di fonte
    sniff.kind-value = «{kind}» (punteggi: {kinds}). Se non è così, ripetere con --tipo
    sniff.kind-unknown = «{kind}», ma niente lo dice con certezza. Se non è così, ripetere con --tipo
    sniff.columns.title = LE COLONNE E LE PRIME RIGHE, COME LE HO CAPITE (••• = dato personale nascosto)
    sniff.columns.number = n.
    sniff.columns.column = colonna
    sniff.columns.use = letta come
    sniff.columns.first = prima riga
    sniff.columns.second = seconda riga
    sniff.columns.beyond = … le altre {count} colonne del file, dopo la n. {last}, non sono state guardate e nella bozza non ci sono
    sniff.unplaced.more = … e altre {count}
    sniff.columns.more = … e {count:un’altra colonna, anche questa|altre # colonne, tutte} nella bozza
    sniff.use.identifier = dato personale, scartato
    sniff.use.contact = recapito, lasciato fuori
    sniff.use.record-id = numero della risposta
    sniff.use.completed = data di invio
    sniff.use.date = data
    sniff.use.place = luogo: {level}
    sniff.use.weight = peso
    sniff.use.stratum = strato
    sniff.use.worker = posizione lavorativa
    sniff.use.company = azienda di chi risponde
    sniff.use.sex = sesso
    sniff.use.trait = tratto: {trait}
    sniff.use.cared-for = persone assistite
    sniff.use.need = bisogno
    sniff.use.maybe-need = forse un bisogno
    sniff.use.barriers = ostacoli
    sniff.use.answer = chi risponde
    sniff.use.need-choice = bisogni, a scelta
    sniff.use.unmet-choice = bisogni senza risposta
    sniff.use.tool = colonna di servizio
    sniff.use.empty = colonna vuota
    sniff.use.constant = sempre uguale
    sniff.use.number = numeri
    sniff.use.free-text = testo libero
    sniff.use.second-place = altro luogo
    sniff.use.age = età di chi risponde
    sniff.use.no-objective = nessun obiettivo simile
    sniff.use.no-use = nessun uso riconosciuto
    sniff.use.key = {key}
    sniff.use.slots = quando serve
    sniff.use.price = quanto si può spendere
    sniff.use.number-question = domanda con un numero
    sniff.use.scale-question = domanda con una scala
    sniff.use.second-detail = quando o quanto, già chiesto
    sniff.detail.fasce = quando serve
    sniff.detail.prezzo-massimo = quanto si può pagare
    sniff.detail.numeri = risposta con un numero
    sniff.detail.ordinali = risposta con un gradino di una scala
    sniff.reason.hours-told = giorni e ore sono scritti
    sniff.reason.hours-days = i giorni non sono detti: da lunedì a venerdì
    sniff.reason.hours-open = la fine non è detta: due ore
    sniff.reason.hours-before = l’inizio non è detto: un’ora prima
    sniff.reason.hours-until = l’inizio non è detto: due ore prima
    sniff.reason.price-told = la cifra è scritta
    sniff.reason.price-month = la cifra è scritta, che sia al mese no
    sniff.reason.marks = voti da {low} a {high}
    sniff.reason.scale = {count} {count:risposta|risposte} su {total}: gradini noti
    sniff.reason.answers = {count} {count:risposta|risposte} su {total} {count:si legge|si leggono} così
    sniff.reason.days-told = i giorni sono scritti
    sniff.reason.phrase = come «{phrase}»
    sniff.reason.words = parole in comune: {words} (da «{phrase}»)
    sniff.proposals.title = PROPOSTE: {filled} già scritte nella bozza (✓), {open} da decidere (?)
    sniff.proposals.more = … e altre {count}, tutte nella bozza
    sniff.proposal.filled = ✓
    sniff.proposal.open = ?
    sniff.unplaced.title = NON COLLOCATE: {count} {n:colonna|colonne}, in fondo alla bozza se lo strumento non le aggiunge da sé
    sniff.unplaced.question = «{question}» ({count} {count:colonna|colonne})
    sniff.next.title = PER CONTINUARE
    sniff.next.draft = Apra la bozza «{path}»: {n:resta|restano} {count} {n:punto|punti} DA_COMPLETARE. Guardi anche le scelte già scritte: sono proposte.
    sniff.next.draft-whole = Apra la bozza «{path}» e guardi le scelte già scritte: sono proposte. Non resta niente da completare.
    sniff.next.init = Se non ha ancora una mappatura: mappa init {folder}
    sniff.next.copy = Copi «{file}» in «{folder}/{to}».
    sniff.next.copy-both = Copi «{file}» in «{folder}/{to}» e la bozza «{draft}» in «{folder}/profiles».
    sniff.next.some-mapping = mia-mappatura
    sniff.next.entry = In «{folder}/mappatura.yaml», sotto «fonti:», aggiunga queste righe:
    sniff.next.entry-first = In «{folder}/mappatura.yaml», al posto di «fonti: []», scriva:
    sniff.next.check = Controlli: mappa check {folder}
    """#
}
