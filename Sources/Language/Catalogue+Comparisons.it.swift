extension Catalogue {
  /// Traits as targets, and changes between waves.
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
    change.intro = Solo i bisogni che si possono mostrare in tutte e due le rilevazioni. «Cresciuto» e «diminuito» stanno dove la differenza regge anche considerando che qui se ne guardano molte insieme (Holm, 5 per cento); dove non regge, accanto c’è quanto sarebbe dovuta essere grande per essere vista quattro volte su cinque. Se a rispondere sono in parte le stesse persone, il calcolo ne tiene conto.
    change.caption = Da «{earlier}» a «{later}»: quota senza risposta (per cento) e differenza in punti; intervallo al 95 per cento
    change.column.earlier = Prima
    change.column.later = Dopo
    change.column.difference = Differenza, in punti
    change.column.reading = Lettura
    change.reading.grown = cresciuto
    change.reading.shrunk = diminuito
    change.reading.notDetectable = nessuna differenza rilevabile
    change.reading.indicative = indicativo: campione non casuale e senza pesi, nessun test
    change.reading.atLeast = nessuna differenza rilevabile (servirebbe almeno {points} {count:punto|punti})
    change.share.unmet = quota senza risposta
    change.share.inNeed = quota con il bisogno
    explain.changes = Rispetto a un’altra rilevazione:
    explain.change =   {share}, da «{earlier}» a «{later}»: da {first} a {second}, {difference} punti; {reading}
    number.change = {share}, da «{earlier}» a «{later}»: d = {second} − {first} = {difference}
    number.change.variance = V(d) = V₁ + V₂ − 2·Cov = {variance1} + {variance2} − 2·({covariance}); errore standard {error}, df = {df} (Satterthwaite)
    number.change.shared = persone o unità in tutte e due le rilevazioni: {shared}
    number.change.none = campioni senza persone né unità in comune, per quanto i file dicono: Cov = 0
    number.change.test = p corretto (Holm) = {p}; intervallo al 95 %: da {lower} a {upper}; differenza minima rilevabile (potenza 80 %): {detectable}
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
    """#
}
