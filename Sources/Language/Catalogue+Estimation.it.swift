extension Catalogue {
  /// Weights, margins and strata: what does not fit, and how to mend it.
  static let estimationIt = #"""
    diagnostic.calibration.no-margins = l’elenco dei «margini» è vuoto: la «calibrazione» non ha niente a cui portare i pesi.
    diagnostic.calibration.no-margins.fix = aggiungere un margine, come «- {{fonte: popolazione, sesso: {{colonna: …}}}}», o «taglio: 5» per ridurre soltanto i pesi troppo grandi, o togliere «calibrazione».
    diagnostic.calibration.nothing-to-cut = il profilo ha «taglio» ma non dice quale colonna è il «peso», e non ha «margini»: ogni risposta conta 1, e non c’è nessun peso da ridurre.
    diagnostic.calibration.nothing-to-cut.fix = aggiungere «peso: {{colonna: …}}» con la colonna dei pesi, o togliere «calibrazione».
    diagnostic.calibration.bands-overlap = due fasce di «eta» si sovrappongono.
    diagnostic.calibration.bands-overlap.fix = scrivere fasce che non hanno anni in comune, come 18-34, 35-49, 50-64.
    diagnostic.calibration.empty-margin = il margine non dice che cosa distingue.
    diagnostic.calibration.empty-margin.fix = aggiungere «territorio», «sesso» o «eta» con le sue fasce.
    diagnostic.calibration.no-source = i pesi si appoggiano alla fonte «{value}», che non è una fonte di tipo «popolazione» di questa mappatura. Quelle che ci sono: {known}.
    diagnostic.calibration.no-population = i pesi si appoggiano alla fonte «{value}», ma questa mappatura non ha righe di una fonte di tipo «popolazione».
    diagnostic.calibration.no-population.fix = aggiungere la tabella alle fonti di «mappatura.yaml», con un profilo di tipo «popolazione».
    diagnostic.calibration.no-source.fix = aggiungere la tabella alle fonti di «mappatura.yaml», o correggere il nome in «fonte».
    diagnostic.calibration.no-rows = la fonte «{source}» non ha persone per il margine «{margin}» nel territorio e nelle età richieste.
    diagnostic.calibration.no-rows.fix = controllare «eta» e «sesso» della calibrazione e del profilo della popolazione.
    diagnostic.calibration.nested-territories = la fonte «{source}» conta due volte le stesse persone: ha righe per «{value}» e per «{other}», che ne fa parte.
    diagnostic.calibration.nested-territories.fix = togliere le righe dei totali, o usare due fonti.
    diagnostic.calibration.ages-cross = la fonte «{source}» ha una riga per le età {value}, che stanno a cavallo delle fasce del margine «{margin}».
    diagnostic.calibration.ages-cross.fix = scegliere fasce che sommano quelle della tabella, o una tabella per singolo anno.
    diagnostic.calibration.territory-level = la fonte «{source}» ha persone di «{value}», che non sta in un solo territorio del livello chiesto dal margine «{margin}».
    diagnostic.calibration.territory-level.fix = usare una tabella più fine, o un livello più ampio in «territorio».
    diagnostic.calibration.totals-differ = i margini non parlano della stessa popolazione: «{margin}» somma {total:#} persone, «{other}» {otherTotal:#}.
    diagnostic.calibration.totals-differ.fix = controllare che le tabelle abbiano la stessa data, le stesse età e lo stesso territorio; sono ammesse differenze fino allo 0,5 %.
    diagnostic.calibration.nobody = nessuna risposta per «{category}» del margine «{margin}», dove vivono {population:#} persone: nessun peso può rappresentarle.
    diagnostic.calibration.nobody.fix = unire la categoria a una vicina, nelle fasce o nel livello territoriale.
    diagnostic.calibration.unexpected-people = {people} {people:risposta è|risposte sono} nella categoria «{category}» del margine «{margin}», che nella popolazione non ha nessuno.
    diagnostic.calibration.unexpected-people.fix = controllare i valori di «sesso» ed «eta», le fasce e il territorio della tabella.
    diagnostic.calibration.not-converged = i margini non si raggiungono tutti insieme: dopo {cycles} cicli «{category}» del margine «{margin}» è ancora lontano del {error:#} %.
    diagnostic.calibration.not-converged.fix = ridurre il numero dei margini o unire le categorie con poche risposte.
    diagnostic.calibration.no-people = nessuna risposta da pesare.
    diagnostic.calibration.no-people.fix = controllare che le fonti dell’indagine abbiano righe accettate.
    diagnostic.calibration.few-people = solo {people} {people:risposta rappresenta|risposte rappresentano} «{category}» del margine «{margin}».
    diagnostic.calibration.few-people.fix = se si può, unire la categoria a una vicina.
    diagnostic.calibration.category-unknown = {people} {people:risposta non dice|risposte non dicono} in quale categoria del margine «{margin}» {people:sta|stanno}: {people:conserva|conservano} la propria quota del peso.
    diagnostic.calibration.category-unknown.fix = se sono molte, controllare i valori della colonna nel profilo.
    diagnostic.calibration.total-scaled = il margine «{margin}» somma {total:#} persone: è portato a {to:#}, il totale del primo margine.
    diagnostic.calibration.trimmed = {people} {people:peso superava|pesi superavano} {limit:#}: {people:ridotto|ridotti} a quel limite, poi tutti riportati ai totali di prima.
    diagnostic.calibration.done = Pesi portati sui margini in {cycles} {cycles:ciclo|cicli}: {people} risposte per {sum:#} persone, peso da {minimum:#} a {maximum:#}, effetto di Kish {kish:#} (prima {before:#}).
    diagnostic.calibration.limited = In «{value}» {people} {people:peso è ridotto|pesi sono ridotti} a {limit:#}; ciò che è tolto passa agli altri pesi dello stesso strato della stessa fonte, e la somma di ogni strato resta quella di prima.
    diagnostic.calibration.evened = in «{value}» ogni risposta dello strato «{stratum}» rappresenta in media {weight:#} persone, più del limite del «taglio», che è {limit:#}: lo strato non può stare sotto il limite senza perdere persone. Tutti i suoi pesi diventano la loro media ({people} {people:risposta|risposte}), e la somma dello strato resta.
    diagnostic.calibration.evened.fix = se va bene che nello strato tutti pesino uguale, niente da fare; altrimenti alzare «taglio», o unire nel file lo strato a uno simile con più risposte.
    diagnostic.calibration.evened-blank = in «{value}» ogni risposta senza strato rappresenta in media {weight:#} persone, più del limite del «taglio», che è {limit:#}: i loro pesi diventano la media ({people} {people:risposta|risposte}), e la somma resta.
    diagnostic.calibration.evened-blank.fix = scrivere lo strato in quelle righe, o alzare «taglio».
    diagnostic.calibration.cut = Pesi di «{value}» non portati su margini: {people} risposte, somma dei pesi {sum:#} come prima, peso da {minimum:#} a {maximum:#}, effetto di Kish {kish:#} (prima {before:#}).
    diagnostic.design.not-checked = pesi, strati e margini delle indagini non sono stati controllati: il disco non ha avuto spazio o non ha risposto.
    diagnostic.design.not-checked.fix = fare come dice il messaggio sullo schermo e ripetere il comando; fino ad allora non si sa se ci sono difetti.
    diagnostic.design.neighbour-itself = in «vicini» lo strato «{stratum}» è vicino di sé stesso.
    diagnostic.design.neighbour-itself.fix = scrivere il nome di un altro strato: {candidates}; o «media».
    diagnostic.design.unknown-neighbour = in «vicini» lo strato «{stratum}» va unito a «{value}», che nessuna risposta ha.
    diagnostic.design.unknown-neighbour.fix = scrivere uno degli strati che ci sono: {candidates}; o «media».
    diagnostic.design.one-unit = tutte le risposte vengono da una sola unità: quanto varierebbero con altre non si può stimare.
    diagnostic.design.one-unit.fix = raccogliere risposte da almeno due unità; se la colonna di «unita» non dice da chi sono state raggiunte le persone, toglierla dal profilo.
    diagnostic.design.blank-stratum = le righe senza strato fanno da sole uno strato, con una sola unità.
    diagnostic.design.blank-stratum.fix = scrivere lo strato in quelle righe della colonna di «strato».
    diagnostic.design.no-stratum-column = il profilo ha «{key}», ma non dice quale colonna è lo strato.
    diagnostic.design.no-stratum-column.fix = aggiungere «strato: {{colonna: …}}», o togliere «{key}».
    diagnostic.calibration.bands-gap = le fasce di «eta» non coprono tutte le età della calibrazione ({ages}): mancano {value}.
    diagnostic.calibration.bands-gap.fix = aggiungere la fascia che manca, o restringere «eta».
    diagnostic.calibration.outside-ages = «{value}» è fuori dalle età a cui i pesi sono portati ({count} {count:volta|volte}): la risposta resta, con la sua quota del peso.
    diagnostic.calibration.outside-ages.fix = se l’indagine riguarda solo quelle età, togliere la riga; altrimenti allargare «eta» e le fasce della calibrazione.
    diagnostic.calibration.nobody-place = nessuna risposta da «{category}», dove vivono {population:#} persone del margine «{margin}»: nessun peso può rappresentarle.
    diagnostic.calibration.nobody-place.fix = se l’indagine non riguarda quel territorio, togliere le sue righe dalla tabella della popolazione o restringere «territorio» in «mappatura.yaml»; se lo riguarda, usare un livello più ampio nel margine.
    diagnostic.calibration.part-left-out = «{value}» fa parte della stessa rilevazione ma il suo profilo non ha «margini» sotto «calibrazione»: le sue risposte pesano come scritto nel file, quelle delle altre parti rappresentano la popolazione.
    diagnostic.calibration.part-left-out.fix = ripetere la stessa «calibrazione», margini compresi, nel suo profilo, o darle un’altra «rilevazione».
    diagnostic.profile.company-no-unit = il profilo dice l’impresa di chi risponde, ma non l’«unita»: le persone contano come estratte una per una.
    diagnostic.profile.company-no-unit.fix = se sono state raggiunte attraverso le imprese, aggiungere «unita» con la stessa colonna: gli intervalli sarebbero altrimenti troppo stretti.
    diagnostic.survey.no-weight = manca il peso della risposta.
    diagnostic.survey.no-weight.fix = scrivere il peso; se chi non ce l’ha non va contato, togliere la riga.
    diagnostic.profile.sex-twice = «{key}» e «persone_per_sesso» dicono la stessa cosa in due modi.
    diagnostic.profile.sex-twice.fix = tenere «persone_per_sesso» quando la tabella ha una colonna per sesso, altrimenti «sesso» e «persone».
    diagnostic.design.lonely-unit = dello strato «{stratum}» è stata raggiunta una sola unità: la sua variabilità non si può stimare.
    diagnostic.design.lonely-unit.fix = scrivere nel profilo «vicini: {{"{stratum}": "{candidates}"}}» per unirlo a uno strato simile, o «media» al posto dello strato vicino per prendere la variabilità rispetto alla media generale.
    diagnostic.design.stratum-without-population = lo strato «{stratum}» non è tra quelli di «popolazione_strato», dove gli altri hanno la loro dimensione.
    diagnostic.design.stratum-without-population.fix = aggiungere lo strato con il numero delle sue unità, o togliere «popolazione_strato».
    diagnostic.design.stratum-twice = lo strato «{stratum}» ha dimensione {value} in questo profilo e {other} in «{profile}», un’altra parte della stessa rilevazione.
    diagnostic.design.stratum-twice.fix = scrivere lo stesso numero in entrambi.
    diagnostic.design.unknown-stratum = il profilo nomina lo strato «{stratum}», che nessuna risposta ha.
    diagnostic.design.unknown-stratum.fix = se il nome è sbagliato, correggerlo; se da quello strato nessuno ha risposto, si può lasciare.
    diagnostic.design.unknown-stratum-near = il profilo nomina lo strato «{stratum}», che nessuna risposta ha. Simili: {candidates}.
    diagnostic.design.unknown-stratum-near.fix = se il nome è sbagliato, correggerlo; se da quello strato nessuno ha risposto, si può lasciare.
    diagnostic.design.no-neighbour = in «vicini» lo strato «{stratum}» va unito a «{value}», ma nelle risposte non c’è un altro strato a cui unirlo.
    diagnostic.design.no-neighbour.fix = scrivere «media» al posto dello strato vicino.
    diagnostic.design.neighbour-twice = in «vicini» lo strato «{stratum}» ha «{value}» in questo profilo e «{other}» in «{profile}», un’altra parte della stessa rilevazione.
    diagnostic.design.neighbour-twice.fix = scrivere lo stesso in entrambi.
    diagnostic.design.lonely-unit-only = dello strato «{stratum}» è stata raggiunta una sola unità, e le altre risposte non dicono uno strato: la sua variabilità non si può stimare.
    diagnostic.design.lonely-unit-only.fix = scrivere lo strato nelle righe che non ce l’hanno, o scrivere nel profilo «vicini: {{"{stratum}": media}}» per prendere la variabilità rispetto alla media generale.
    diagnostic.design.blank-without-population = alcune righe non hanno uno strato, mentre «popolazione_strato» dà agli strati una dimensione.
    diagnostic.design.blank-without-population.fix = scrivere lo strato in quelle righe della colonna di «strato», o togliere «popolazione_strato».
    diagnostic.calibration.band-crossed = «{value}» sta a cavallo di più fasce della calibrazione ({bands}), o ne esce in parte ({count} {count:volta|volte}): la risposta resta senza fascia, con la sua quota del peso.
    diagnostic.calibration.band-crossed.fix = scrivere in «fasce» di «eta» fasce che la contengono intera, come le ha il questionario.
    diagnostic.source.crossed-bands = {count} risposte su {total} danno un’età a cavallo delle fasce della calibrazione ({bands}): {texts}. Senza una fascia non verrebbero portate alla popolazione.
    diagnostic.source.crossed-bands.fix = scrivere in «fasce» di «eta» fasce che contengono intere queste, come le ha il questionario; la tabella della popolazione deve essere divisa alle stesse età.
    number.title = Come sono calcolati i numeri (le formule, con la loro fonte, sono nella documentazione del metodo):
    number.sources =   fonti: {sources}
    number.rows = {n} risposte nella base, da {units} unità in {strata} {strata:strato|strati}: gradi di libertà df = unità − strati = {df}
    number.ratio = p = Ŷ/Ŵ, somme dei pesi di chi dice sì e di chi ha risposto: {y}/{w} = {p}
    number.ratio.rounded = p = Ŷ/Ŵ, somme dei pesi di chi dice sì e di chi ha risposto: {p}. Una risposta sta in media per circa {mean} persone (arrotondato a multipli di {step}): Ŵ è circa {w}. Le somme esatte, sottratte tra loro, direbbero di poche persone; per lo stesso motivo gli strati non si mostrano
    number.ratio.rounded.need = p = Ŷ/Ŵ, somme dei pesi di chi dice sì e di chi ne ha bisogno: {p}. Ŵ è circa {w}: la quota che ne ha bisogno, per le circa {answered} persone che stanno dietro alle risposte. Le somme esatte, sottratte tra loro, direbbero di poche persone; per lo stesso motivo gli strati non si mostrano
    number.ratio.untold = p = Ŷ/Ŵ, somme dei pesi di chi dice sì e di chi ha risposto: {p}; le due somme non si dicono, perché sottratte da altre direbbero di poche persone
    number.few.units = da quante unità (aziende, sedi) vengono le risposte, e l’errore che ne segue, non si dice: da sole o per differenza sarebbero poche
    number.error = errore standard √V(p), linearizzato per unità entro gli strati: {error}; n_eff = p(1−p)/V = {plain}
    number.effective = n* = min(n; n_eff·(t(n−1)/t(df))²) = {effective}, con n = {n} e df = {df}
    number.interval = intervallo al 95 %: BetaInv(0,025; {a}; {b}+1) = {lower}, BetaInv(0,975; {a}+1; {b}) = {upper}
    number.nobody = nessuno su {n}: n* = n/effetto di Kish = {n}/{kish} = {effective}
    number.nobody.interval = limite superiore 1 − 0,025^(1/n*) = {upper}
    number.nobody.census = nessuno su {n}, e la rilevazione è un censimento: 0, senza intervallo di campionamento
    number.range.least = alcuni hanno una risposta e non si sa da chi; senza di loro p = {p} (n = {n}, errore standard {error}, n* = {effective}): estremo inferiore BetaInv(0,025; {a}; {b}+1) = {lower}
    number.range.most = con loro p = {p} (errore standard {error}, n* = {effective}): estremo superiore BetaInv(0,975; {a}+1; {b}) = {upper}
    number.range.least.census = alcuni hanno una risposta e non si sa da chi; senza di loro p = {p} su n = {n}; è un censimento, senza intervallo di campionamento
    number.range.most.census = con loro p = {p}
    number.reliability = affidabilità: {reliability}
    number.reliability.high = alta
    number.reliability.medium = media
    number.reliability.low = bassa
    number.reliability.insufficient = insufficiente
    """#
}
