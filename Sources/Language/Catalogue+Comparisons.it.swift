extension Catalogue {
  /// Traits as targets; waves and territories side by side.
  static let comparisonsIt = #"""
    trait.woman = Donne
    trait.singleParent = Genitori soli
    trait.poverty = Chi è in povertà
    trait.foreignCitizen = Chi ha cittadinanza straniera
    trait.companyLedByWomen = Chi lavora in imprese guidate da donne
    trait.smallComune = Chi vive in piccoli comuni
    parameter.smallComunePopulation = piccolo comune: abitanti fino a
    file.confronti = quote in due rilevazioni e loro differenza
    change.title = Che cosa è cambiato tra una rilevazione e l’altra
    change.intro = Solo i bisogni che si possono mostrare in tutte e due le rilevazioni. Tra molte differenze guardate insieme è facile trovarne qualcuna grande solo per caso. Per questo «cresciuto» e «diminuito» stanno soltanto dove la differenza regge anche tenendone conto: in tutto un gruppo di confronti, la probabilità di scrivere per sbaglio anche una sola di queste parole è al massimo 5 su cento (metodo di Holm). Fanno gruppo tutti i confronti di questo territorio tra rilevazioni, per gli stessi destinatari. Dove la differenza non regge, accanto c’è quanto dovrebbe essere grande perché un’indagine come questa, guardandola da sola, se ne accorga quattro volte su cinque. Se a rispondere sono in parte le stesse persone, il calcolo ne tiene conto.
    change.intro.census = Solo i bisogni che si possono mostrare in tutte e due le rilevazioni. Sono censimenti: le differenze sono quelle tra chi ha risposto, senza errore campionario.
    change.caption = Da «{earlier}» a «{later}»: quota senza risposta (per cento) e differenza in punti; intervallo al 95 per cento.
    change.caption.census = Da «{earlier}» a «{later}»: quota senza risposta (per cento) e differenza in punti; due censimenti, senza errore campionario.
    change.column.earlier = Prima
    change.column.later = Dopo
    comparison.column.difference = Differenza, in punti
    comparison.column.reading = Lettura
    comparison.waves.higher = cresciuto
    comparison.waves.lower = diminuito
    comparison.notDetectable = nessuna differenza rilevabile
    comparison.indicative = indicativo: campione non casuale e senza pesi, nessun test
    comparison.atLeast = nessuna differenza rilevabile ({count:servirebbe|servirebbero} almeno {points} {count:punto|punti})
    comparison.rounding = Quote e differenze sono arrotondate ciascuna per sé: una differenza può distare di un punto da quella tra le due quote scritte.
    comparison.share.unmet = quota senza risposta
    comparison.share.inNeed = quota con il bisogno
    explain.changes = Rispetto a un’altra rilevazione:
    explain.change =   {share}, da «{earlier}» a «{later}»: da {first} a {second}, {difference} {points:punto|punti}; {reading}
    number.change = {share}, da «{earlier}» a «{later}»: d = {second} − {first} = {difference}
    number.comparison.variance = V(d) = V₁ + V₂ − 2·Cov = {variance1} + {variance2} − 2·({covariance}); errore standard {error}, df = {df}
    number.change.shared = persone o unità in tutte e due le rilevazioni: {shared}
    number.change.none = campioni senza persone né unità in comune, per quanto i file dicono: Cov = 0
    number.comparison.test = p corretto ({adjustment}) = {p}; intervallo al 95 %: da {lower} a {upper}; differenza minima rilevabile (potenza 80 %): {detectable}
    diagnostic.comparison.unknown-wave = «confronti» nomina la rilevazione «{value}», che nessuna fonte ha.
    diagnostic.comparison.unknown-wave.fix = scrivere il nome che sta in «rilevazione» nel profilo: {known}.
    diagnostic.comparison.same-wave = «confronti» mette a confronto la rilevazione «{value}» con sé stessa.
    diagnostic.comparison.same-wave.fix = scrivere in «prima» la rilevazione più vecchia e in «dopo» la più recente.
    diagnostic.comparison.repeated = «confronti» dice due volte di confrontare «{other}» e «{value}».
    diagnostic.comparison.repeated.fix = lasciare una riga sola per ogni coppia.
    diagnostic.comparison.other-population = «{other}» e «{value}» non hanno interpellato la stessa popolazione: la loro differenza non è un cambiamento.
    diagnostic.comparison.other-population.fix = togliere la coppia da «confronti», o correggere «popolazione» nei profili se è sbagliata.
    diagnostic.comparison.users = «{other}» e «{value}» hanno interpellato chi usa servizi: non dicono quanto un bisogno è diffuso.
    diagnostic.comparison.users.fix = togliere la coppia da «confronti».
    diagnostic.comparison.other-basis = «{other}» e «{value}» contano le persone in luoghi diversi, dove vivono e dove lavorano.
    diagnostic.comparison.other-basis.fix = togliere la coppia da «confronti», o correggere «base_territoriale» nei profili se è sbagliata.
    comparison.territories.higher = più alta
    comparison.territories.lower = più bassa
    file.differenze-territori = quote di due territori e loro differenza
    territory.column.whole = Rispetto a {whole}
    territory.whole.note = «Più alta» e «più bassa» stanno dove la differenza da {whole} regge tenendo conto che si guardano insieme tutti i territori e tutti i bisogni (Benjamini-Hochberg: al più una su dieci di quelle segnate può essere dovuta al caso). {whole} comprende il territorio stesso, e il calcolo ne tiene conto.
    territory.whole.note.census = È un censimento: «più alta» e «più bassa» stanno dove la quota è diversa da quella di {whole}, che comprende il territorio stesso.
    territories.title = Territori che la mappatura mette a confronto
    territories.intro = Solo i bisogni che si possono mostrare in tutti e due i territori. Tra molte differenze guardate insieme è facile trovarne qualcuna grande solo per caso. Per questo «più alta» e «più bassa» stanno soltanto dove la differenza regge anche tenendone conto: in tutto un gruppo di confronti, la probabilità di scrivere per sbaglio anche una sola di queste parole è al massimo 5 su cento (metodo di Holm). Fanno gruppo tutti i confronti dichiarati della stessa rilevazione, per gli stessi destinatari. Dove la differenza non regge, accanto c’è quanto dovrebbe essere grande perché un’indagine come questa, guardandola da sola, se ne accorga quattro volte su cinque.
    territories.intro.census = Solo i bisogni che si possono mostrare in tutti e due i territori. È un censimento: le differenze sono quelle tra chi ha risposto, senza errore campionario.
    territories.caption = {first} e {second}: quota senza risposta (per cento) e differenza in punti; intervallo al 95 per cento.
    territories.caption.census = {first} e {second}: quota senza risposta (per cento) e differenza in punti; è un censimento, senza errore campionario.
    explain.territories = Rispetto ad altri territori:
    explain.territory =   {share}: {first} {value}, {second} {other}, {difference} {points:punto|punti}; {reading}
    number.territories = {share}, {first} e {second}: d = {value} − {other} = {difference}
    number.territories.joint = Cov è calcolata su tutte le persone insieme: unità, strati e totali noti in comune contano
    number.territories.tables = una tabella fatta da altri, e territori senza comuni in comune: le loro risposte si prendono come indipendenti, Cov = 0
    number.adjustment.holm = Holm, tra i confronti dichiarati di uno stesso gruppo
    number.adjustment.bh = Benjamini-Hochberg, tra i territori e i bisogni della mappa; regge fino a 0,10
    diagnostic.comparison.unknown-territory = «confronti_territori» nomina «{value}», che non è tra i territori con risultati propri.
    diagnostic.comparison.unknown-territory.fix = scrivere il codice o il nome di una ATS, di un ambito, di un’area della mappatura o di un comune di «comuni_nel_rapporto».
    diagnostic.comparison.same-territory = «confronti_territori» mette a confronto «{value}» con sé stesso.
    diagnostic.comparison.same-territory.fix = scrivere in «territorio» e in «con» due territori diversi.
    diagnostic.comparison.repeated-territories = «confronti_territori» dice due volte di confrontare «{value}» e «{other}».
    diagnostic.comparison.repeated-territories.fix = lasciare una riga sola per ogni coppia: l’ordine cambia solo il segno della differenza.
    diagnostic.comparison.no-answers = «confronti_territori»: «{value}» non ha nessuna risposta a un’indagine sui bisogni, e il confronto con «{other}» non si può fare.
    diagnostic.comparison.no-answers.fix = controllare che i file nominino questo luogo e che i profili lo leggano («luogo»); se qui davvero non ha risposto nessuno, togliere la coppia o dichiararne una tra territori con risposte.
    diagnostic.comparison.no-common-need = «confronti_territori»: «{value}» e «{other}» hanno risposte, ma a nessuna domanda in comune della stessa rilevazione, e il confronto non si può fare.
    diagnostic.comparison.no-common-need.fix = togliere la coppia; per confrontarli serve una rilevazione che chieda lo stesso bisogno in tutti e due.
    diagnostic.comparison.only-part = «confronti_territori»: di «{other}» hanno risposto solo persone di «{value}». Sono le stesse risposte, e non c’è nulla da confrontare.
    diagnostic.comparison.only-part.fix = togliere la coppia, o confrontare «{value}» con un territorio in cui ha risposto qualcun altro.
    diagnostic.comparison.tables-overlap = «confronti_territori»: «{value}» e «{other}» possono avere persone in comune, e i dati vengono da tabelle fatte da altri, che non dicono quante. Il confronto non si può fare.
    diagnostic.comparison.tables-overlap.fix = togliere la coppia, o confrontare territori che non hanno comuni in comune.
    diagnostic.comparison.no-whole = «{value}» e «{other}» non stanno in uno stesso territorio: non si sa come le loro quote variano insieme.
    diagnostic.comparison.no-whole.fix = togliere la coppia da «confronti_territori».
    number.effective.wilson = n* = min(n; n_eff) = {effective}, con n = {n}
    number.interval.wilson = intervallo al 95 % di Wilson, con t = t(0,975; {df}): (p + t²/2n* ∓ t·√(p(1−p)/n* + t²/4n*²)) / (1 + t²/n*) = {lower}, {upper}
    number.range.least.wilson = alcuni hanno una risposta e non si sa da chi; senza di loro p = {p} (n = {n}, errore standard {error}, n* = {effective}): estremo inferiore di Wilson {lower}
    number.range.most.wilson = con loro p = {p} (errore standard {error}, n* = {effective}): estremo superiore di Wilson {upper}
    method.interval.wilson = Intervallo al 95 per cento di Wilson, con t di Student e la numerosità effettiva mai oltre quella delle risposte, sui dati pesati e con il disegno campionario dichiarato (linearizzazione di Taylor): così ha scelto questa mappatura. Con un campione non casuale è indicativo: conta il solo errore statistico.
    """#
}
