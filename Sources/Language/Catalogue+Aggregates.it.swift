extension Catalogue {
  /// Tables that somebody else made: shares, intervals, what is assumed of them.
  static let aggregatesIt = #"""
    diagnostic.profile.no-base = la tabella ha quote, ma il profilo non dice la «base»: di nessuna quota si sa su quante persone è calcolata.
    diagnostic.profile.no-base.fix = aggiungere «base» con la colonna di quanti hanno risposto, o «base: {{fisso: "1200"}}» se il numero è uno solo per tutta la tabella; senza, nessuna casella si può valutare.
    diagnostic.profile.uncertainty-no-share = «{key}» senza «quota»: non si sa di quale quota è.
    diagnostic.profile.uncertainty-no-share.fix = aggiungere «quota» con la colonna delle quote, o togliere «{key}».
    diagnostic.aggregate.scale-unknown = nessuna quota della tabella supera 1: possono essere percentuali molto piccole o frazioni da 0 a 1 ({rows} {rows:riga|righe}).
    diagnostic.aggregate.scale-unknown.fix = scrivere nel profilo, sotto «quota», «scala: frazione» se 0,32 vuol dire 32 %, «scala: percentuale» se vuol dire 0,32 %.
    diagnostic.aggregate.scale-mixed = la colonna delle quote mescola due scale: «{value}» è senza segno e non supera 1, «{other}» (riga {line}) è in percento. Potrebbe essere una frazione, cento volte più grande di come sarebbe letta ({rows} {rows:riga|righe} così).
    diagnostic.aggregate.scale-mixed.fix = scrivere tutte le quote allo stesso modo, meglio con il segno %; oppure scrivere nel profilo, sotto «quota», «scala: frazione» se i numeri senza segno sono frazioni (0,20 vuol dire 20 %), «scala: percentuale» se non lo sono.
    diagnostic.aggregate.scale-doubted = «{value}» è letta come {value} %, perché altre quote superano 1 («{other}», riga {line}); ma ha tanti decimali quanti ne ha una frazione da 0 a 1 ({rows} {rows:riga|righe} così: {lines}).
    diagnostic.aggregate.scale-doubted.fix = se è una frazione, riscriverla in percento nel file; se è davvero una percentuale così piccola, scrivere «scala: percentuale» sotto «quota».
    diagnostic.aggregate.bad-share = «{value}» non è una quota.
    diagnostic.aggregate.bad-share.fix = scrivere un numero da 0 in su, come 32, 32,4 o 32 %; se è un segno di dato mancante, aggiungerlo a «mancanti» del profilo.
    diagnostic.aggregate.share-above-hundred = la quota «{value}» supera 100.
    diagnostic.aggregate.share-above-hundred.fix = controllare la riga, e che la colonna di «quota» o di «intervallo» abbia davvero percentuali e non conteggi.
    diagnostic.aggregate.fraction-above-one = la quota «{value}» supera 1, e il profilo dice che le quote sono frazioni.
    diagnostic.aggregate.fraction-above-one.fix = controllare la riga; se la tabella ha percentuali, scrivere «scala: percentuale» sotto «quota».
    diagnostic.aggregate.interval-reversed = l’intervallo va da «{lower}» a «{upper}»: l’estremo inferiore è sopra il superiore.
    diagnostic.aggregate.interval-reversed.fix = controllare la riga; se succede in tutte, le colonne «inferiore» e «superiore» del profilo sono scambiate.
    diagnostic.aggregate.share-outside-interval = la quota «{share}» è fuori dal suo intervallo, da «{lower}» a «{upper}».
    diagnostic.aggregate.share-outside-interval.fix = controllare la riga; se succede in molte, le colonne di «intervallo» sono di un’altra quota, o in un’altra unità.
    diagnostic.aggregate.half-interval = dell’intervallo c’è solo l’estremo «{value}» ({count} {count:riga|righe}): senza l’altro non conta, e la quota resta senza l’incertezza della fonte.
    diagnostic.aggregate.half-interval.fix = completare l’intervallo, o togliere anche l’altro estremo.
    diagnostic.aggregate.interval-no-width = l’intervallo va da «{value}» a «{value}», e nessuna indagine è così precisa ({count} {count:riga|righe}): l’intervallo non conta, e la quota resta senza l’incertezza della fonte.
    diagnostic.aggregate.interval-no-width.fix = scrivere gli estremi con i decimali che hanno; se la fonte non dà l’intervallo di quella quota, lasciare vuote le due celle.
    diagnostic.aggregate.error-too-small = l’errore standard «{value}» è oltre dieci volte più piccolo di quello di un campione semplice di {base} persone ({count} {count:riga|righe}): la quota sembrerebbe molto più sicura di quanto è.
    diagnostic.aggregate.error-too-small.fix = controllare l’unità: «errore_standard» è in punti percentuali, come la quota (1,3, non 0,013); se la fonte ha intervistato quasi tutti, va bene così.
    diagnostic.aggregate.no-error = l’errore standard è 0 accanto alla quota «{share}», che non è né 0 né 100: nessuna indagine è così precisa.
    diagnostic.aggregate.no-error.fix = se 0 vuol dire «non calcolato», aggiungerlo a «mancanti» o lasciare vuota la cella; se è un arrotondamento, scrivere più decimali.
    diagnostic.aggregate.error-too-large = l’errore standard «{value}» è più grande di quello che una quota può avere.
    diagnostic.aggregate.error-too-large.fix = la colonna può essere l’errore relativo o il coefficiente di variazione: «errore_standard» è in punti percentuali, come la quota.
    diagnostic.aggregate.error-beside-interval = l’errore standard «{value}» non può essere quello dell’intervallo da «{lower}» a «{upper}», che di solito è largo circa quattro volte l’errore.
    diagnostic.aggregate.error-beside-interval.fix = controllare le colonne: «errore_standard» è in punti percentuali, come la quota, non un errore relativo (CV) né una semiampiezza.
    diagnostic.aggregate.share-beside-count = la quota «{value}» non è {people} su {base}, nemmeno arrotondata ({count} {count:riga|righe}): è letta come quota pesata, e il conteggio serve solo alla riservatezza.
    diagnostic.aggregate.share-beside-count.fix = se la quota è pesata, scrivere «pesata: sì» sotto «quota»; altrimenti controllare quota, conteggio e base.
    diagnostic.aggregate.share-of-no-count = la quota «{value}» non è nessun numero intero di persone su {base}, e il profilo dice che non è pesata.
    diagnostic.aggregate.share-of-no-count.fix = controllare quota e base; se la quota è pesata, togliere «pesata: no».
    diagnostic.aggregate.share-fits-no-count = la quota «{value}» non è nessun numero intero di persone su {base} ({count} {count:riga|righe}): è letta come quota pesata.
    diagnostic.aggregate.share-fits-no-count.fix = se la quota è pesata, scrivere «pesata: sì» sotto «quota»; altrimenti controllare la base.
    diagnostic.aggregate.no-base = {rows} {rows:riga non dice|righe non dicono} quante persone hanno risposto ({rows:riga|righe} {lines}): {rows:la sua risposta non conta|le loro risposte non contano}, e della stessa cella resta ciò che dicono le altre righe.
    diagnostic.aggregate.no-base.fix = scrivere la base in {rows:quella riga|quelle righe}: una quota senza numero di persone non si può né valutare né proteggere.
    diagnostic.aggregate.empty-base = la base è 0, e una quota di nessuno non esiste.
    diagnostic.aggregate.empty-base.fix = correggere la base, o togliere la riga.
    diagnostic.aggregate.shares-below-whole = in questa cella le quote delle risposte contate fanno il {sum:#} %: le altre persone non hanno né il bisogno né il non bisogno, e la quota verrebbe sbagliata. La cella non conta.
    diagnostic.aggregate.shares-below-whole.fix = aggiungere alle «voci» del profilo le risposte che mancano; se chi manca ha detto «non so», usare le quote di chi ha detto se ha il bisogno.
    diagnostic.aggregate.shares-rejected = in questa cella le risposte accolte fanno il {sum:#} %, e di questa fonte {rejected} {rejected:riga è stata respinta|righe sono state respinte}: forse la risposta che manca è lì. Così la cella non conta.
    diagnostic.aggregate.shares-rejected.fix = correggere le righe respinte (sono in «privato/rejected.csv» con la ragione). Se nessuna è di questa cella, mancano risposte nelle «voci» del profilo.
    diagnostic.aggregate.answers-rejected = in questa cella le risposte accolte fanno {counted} persone, la base {base}, e di questa fonte {rejected} {rejected:riga è stata respinta|righe sono state respinte}: forse la risposta che manca è lì. Così la cella non conta.
    diagnostic.aggregate.answers-rejected.fix = correggere le righe respinte (sono in «privato/rejected.csv» con la ragione). Se nessuna è di questa cella, mancano risposte nelle «voci» del profilo.
    diagnostic.aggregate.row-missing = in questa cella manca la riga con «quantita: {quantity}», che la fonte ha per altre celle dello stesso obiettivo: quella risposta non si sa, e le altre sono lette come in quelle celle.
    diagnostic.aggregate.row-missing.fix = cercare la riga tra quelle respinte di questa fonte e correggerla; se non c’è, aggiungerla al file.
    diagnostic.aggregate.bases-differ = questa riga ha base {base}, le righe prima della stessa cella {other}: non sono risposte delle stesse persone. La cella non conta.
    diagnostic.aggregate.bases-differ.fix = controllare la colonna di «base»; se una quota è solo tra chi ha il bisogno, riportarla a tutti prima di darla a mappa.
    diagnostic.aggregate.share-of-nobody = la quota {share:#} % non può essere di nessun numero di persone su {base}. La cella non conta.
    diagnostic.aggregate.share-of-nobody.fix = controllare quota e base della riga.
    diagnostic.aggregate.people-above-base = in questa cella risposte che si escludono fanno {counted} persone, più della base, che è {base}. La cella non conta.
    diagnostic.aggregate.people-above-base.fix = controllare «conteggio» e «base», e che nessuna riga sia scritta due volte; una domanda a più risposte non si può leggere così.
    diagnostic.aggregate.people-beside-shares = in questa cella le quote fanno il 100 %, ma le persone contate fanno {counted} su una base di {base}. Quanti siano davvero non si sa, e la cella non conta.
    diagnostic.aggregate.people-beside-shares.fix = correggere i conteggi o la base; se le quote sono pesate e i conteggi sono d’altro, scrivere «pesata: sì» sotto «quota» e togliere «conteggio» dal profilo.
    diagnostic.aggregate.bands-differ = le fasce di età di questa cella non dicono le stesse cose: insieme non si possono leggere, e la cella resta senza valutazione.
    diagnostic.aggregate.bands-differ.fix = dare a ogni fascia le stesse risposte, o aggiungere le righe di tutte le età insieme.
    diagnostic.aggregate.shares-above-whole = in questa cella quote di risposte che si escludono fanno il {sum:#} %, più di quanto spieghi l’arrotondamento. La cella non conta.
    diagnostic.aggregate.shares-above-whole.fix = controllare che nessuna riga sia scritta due volte, e verificare le «voci» del profilo: una domanda a più risposte non si può leggere così.
    diagnostic.aggregate.unmet-above-need = chi non trova risposta ({unmet:#} %) è più di chi ha il bisogno ({need:#} %): una delle due quote è sbagliata, o sono di basi diverse. La cella non conta.
    diagnostic.aggregate.unmet-above-need.fix = controllare le due righe; se la quota senza risposta è tra chi ha il bisogno e non tra tutti, riportarla a tutti prima di darla a mappa.
    draft.only-question = Nessuna colonna ha la domanda: la tabella sembra di una sola. Il nome è libero, purché sia lo stesso nelle «voci».
    draft.scale = Le quote senza il segno % non superano 1: percentuale se 0,32 vuol dire 0,32 %, frazione se vuol dire 32 %.
    draft.interval = L’intervallo pubblicato, con il suo livello di confidenza (95 se la fonte non dice altro).
    sign.assumedSample = da una tabella fatta da altri: intervallo calcolato come per un campione casuale semplice
    sign.sourcePrecision = da una tabella fatta da altri: incertezza pubblicata dalla fonte, non calcolata qui
    value.assumedSample = tabella altrui, come campione casuale semplice
    value.sourcePrecision = tabella altrui, incertezza della fonte
    method.interval.published = Per le quote con il segno [f] di {sources}, tabelle fatte da altri, vale l’incertezza che la fonte pubblica: dove c’è un intervallo, è l’intervallo pubblicato dalla fonte, non calcolato qui; dove c’è solo l’errore standard, l’intervallo è calcolato da quello. I gradi di libertà della fonte non sono noti.
    number.table.rows = {n} persone nella base, secondo una tabella fatta da altri
    number.table.rest = la tabella dà la quota degli altri, {rest}: questa è ciò che resta
    number.table.share = quota {p}, prima dell’arrotondamento tra {low} e {high}: tra {least} e {most} persone
    number.table.counted = quota {p}: {least} persone
    number.table.simpleRandom = ipotesi: campione casuale semplice, errore standard √(p(1−p)/(n−1)) = {error}; n* = min(n; p(1−p)/V) = {effective}
    number.table.publishedError = errore standard pubblicato dalla fonte, non calcolato qui: {error}; n* = min(n; p(1−p)/V) = {effective}
    number.table.publishedDerived = errore standard ricavato da quelli che la fonte pubblica per altre quote: {error}; n* = min(n; p(1−p)/V) = {effective}
    number.table.computed = intervallo al 95 %: BetaInv(0,025; {a}; {b}+1) = {lower}, BetaInv(0,975; {c}+1; {d}) = {upper}
    number.table.wilson = intervallo al 95 % di Wilson, con t di Student a n − 1 gradi di libertà: da {lower} a {upper}
    number.table.nobody = nessuno su {n}: limite superiore 1 − 0,025^(1/n) = {upper}
    number.table.interval = intervallo al 95 % pubblicato dalla fonte, non calcolato qui: da {lower} a {upper}
    number.table.interval.brought = intervallo pubblicato dalla fonte al {level} %, portato al 95 %: da {lower} a {upper}
    number.table.interval.error = se ne ricava l’errore standard {error}; n_eff = p(1−p)/V = {plain}; gradi di libertà non dichiarati
    """#
}
