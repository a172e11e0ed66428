extension Catalogue {
  /// Groups beside everybody.
  static let equityIt = #"""
    equity.title = Gruppi a confronto con tutti
    equity.intro = Quante volte la quota senza risposta di un gruppo è quella di tutte le persone interpellate, gruppo compreso: 1 vuol dire uguale, 1,5 una volta e mezza. Con ogni numero sta il suo intervallo al 95 per cento: dove comprende 1, la differenza può essere solo caso. Chi non ha detto se fa parte del gruppo, o non se l’è sentito chiedere, conta solo tra tutti.
    equity.intro.census = Quante volte la quota senza risposta di un gruppo è quella di tutte le persone interpellate, gruppo compreso: 1 vuol dire uguale, 1,5 una volta e mezza. È un censimento: le differenze sono quelle tra chi ha risposto, senza errore campionario. Chi non ha detto se fa parte del gruppo, o non se l’è sentito chiedere, conta solo tra tutti.
    equity.caption = Quota senza risposta di tutti (per cento) e rapporto di ogni gruppo con essa; intervallo al 95 per cento. «Più spesso» e «meno spesso» stanno solo dove la differenza regge anche considerando che qui se ne guardano molte insieme (Benjamini-Hochberg, 10 per cento).
    equity.caption.census = Quota senza risposta di tutti (per cento) e rapporto di ogni gruppo con essa. È un censimento: «più spesso» e «meno spesso» stanno dove il rapporto è diverso da 1.
    equity.above = {group}: senza risposta più spesso dell’insieme per {objectives}.
    equity.below = {group}: senza risposta meno spesso dell’insieme per {objectives}.
    equity.need = «{objective}» {ratio}
    equity.none = Per nessun bisogno un gruppo risulta senza risposta più spesso, o meno spesso, dell’insieme: le differenze della tabella possono essere solo caso, o i gruppi sono troppo piccoli per dirlo.
    equity.none.census = Per nessun bisogno un gruppo risulta senza risposta più spesso, o meno spesso, dell’insieme, o i gruppi sono troppo piccoli per dirlo.
    equity.caption.indicative = Quota senza risposta di tutti (per cento) e rapporto di ogni gruppo con essa; intervallo indicativo al 95 per cento (solo errore statistico). Il campione non è casuale e non ha pesi: nessuna differenza è sottoposta a test.
    equity.indicative = Il campione non è casuale e non ha pesi: i rapporti valgono tra i rispondenti e sono indicativi, nessun gruppo si può dire più o meno colpito dell’insieme.
    equity.times = {value} volte
    equity.atLeast = da {lower} in su
    equity.reading.above = più spesso
    equity.reading.below = meno spesso
    equity.reading.indicative = indicativo: campione non casuale e senza pesi, nessun test
    equity.reading.uncertain = differenza incerta, può essere solo caso
    equity.group.women = Donne
    equity.group.companiesLedByWomen = Chi lavora in imprese guidate da donne
    equity.group.singleParents = Genitori soli
    equity.group.smallComuni = Chi vive in piccoli comuni
    equity.group.selfEmployed = Imprenditori, autonomi e professionisti
    file.equita = gruppi a confronto con tutti: quota senza risposta e rapporto
    explain.barriers = Ostacoli, per cento di chi ha il bisogno senza risposta e ha risposto alla domanda (se ne può indicare più d’uno):
    explain.barrier =   {barrier}: {value}
    explain.barriers.notAsked =   non chiesto, e quindi non noto (non è zero): {barriers}
    explain.rank = Nell’ordine dei bisogni: {place} su {count}; con questi dati può stare tra la {first} e la {last}.
    explain.rank.sure = Nell’ordine dei bisogni: {place} su {count}, senza incertezza di posto.
    explain.rank.after =   sicuramente dopo: {objectives}
    explain.rank.before =   sicuramente prima di: {objectives}
    explain.rank.none =   nessun bisogno sta sicuramente prima o dopo: le differenze possono essere solo caso.
    number.rank.census = ordine tra {count} bisogni, sulle {n} persone che hanno risposto a tutti: è un censimento, i valori si confrontano come sono, senza errore campionario
    number.rank = ordine tra {count} bisogni, sulle {n} persone che hanno risposto a tutti: due quote sono diverse se distano più di {critical} errori standard della loro differenza (t a 1 − 0,05/(K(K−1)) con df = {df}, covarianza congiunta)
    number.rank.untold = ordine tra {count} bisogni, sulle persone che hanno risposto a tutti (quante sono, o da quante unità vengono, direbbe di poche): due quote sono diverse se la loro differenza supera il limite di t per tutte le coppie insieme, con covarianza congiunta
    number.rank.untold.census = ordine tra {count} bisogni, sulle persone che hanno risposto a tutti (quante sono direbbe di poche): è un censimento, i valori si confrontano come sono, senza errore campionario
    number.barrier.untold = {barrier}: p = {p}
    number.barrier = {barrier}: p = {y}/{w} = {p}
    number.equity = {group}: u = {p} su n = {n} (df = {df}), tutti = {q}; V = {v}, V(tutti) = {vq}, covarianza = {covariance}
    number.equity.interval = rapporto {p}/{q} = {ratio}; intervallo di Fieller al 95 %: i valori θ per cui u − θ·u(tutti) non è significativo: da {lower} a {upper}
    number.equity.open = rapporto {p}/{q} = {ratio}; intervallo di Fieller al 95 %: da {lower} in su, perché la quota di tutti non è sicuramente sopra zero
    explain.equity =   {group}: quota senza risposta {value} su {n} risposte
    explain.equity.ratio =     rapporto con tutti: {ratio}; {reading}
    """#
}
