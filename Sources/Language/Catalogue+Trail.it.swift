extension Catalogue {
  /// What a trail tells of numbers and offers, and how far offers go.
  static let trailIt = #"""
    explain.numbers.nonProbability = I numeri, tra i rispondenti (intervallo indicativo: solo errore statistico, campione non casuale):
    explain.numbers.census = I numeri (censimento: nessun intervallo di campionamento):
    explain.usersOnly = sono stati interpellati solo utenti di servizi: dicono della qualità e degli ostacoli, non di quanti hanno il bisogno
    explain.missing = Per dire di più manca: {missing}.
    explain.offer = {name} ({code}): {facts}; {provenance}
    explain.admits.all = ammette di sicuro tutto il target
    explain.admits.part = ammette di sicuro solo una parte del target ({parts})
    explain.admits.possibly = forse ammette il target, manca: {missing}
    explain.admits.possiblyPart = forse ammette una parte del target ({parts}), manca: {missing}
    explain.admits.someSlots = ammette il target solo in una parte delle fasce
    explain.admits.notThen = è per questo target, ma non c’è quando serve
    explain.admits.none = non ammette il target
    explain.leftOut = Nessuna di queste offerte ammette: {parts}.
    explain.uncertain = Non è certo per: {parts}.
    explain.answer = Letta con le offerte: {answer}.
    offer.price.unknown = prezzo non noto
    offer.price.affordable = {amount}, sostenibile: {limit}
    offer.price.tooDear = {amount}, costa troppo: {limit}
    offer.price.open = {amount}, non si sa se è sostenibile
    offer.price.limit = il massimo è {amount}
    offer.price.said = deve poterlo pagare almeno il {share} di chi ne ha bisogno
    offer.partOnly = solo in una parte del territorio
    rung.somewhere = non in tutto il territorio
    explain.unreached = Nessuna offerta che ammette il target arriva in {count} {n:comune|comuni}: {parts}.
    parts.more.places = {parts} e {count:un’altra parte|altre # parti} del territorio
    offer.places = {count} {n:posto|posti}
    offer.places.range = da {least} a {count} {count:posto|posti} (le fonti non dicono lo stesso numero)
    offer.places.unknown = posti non noti
    rung.part = per una parte dei destinatari: {rung}
    rung.stop.affordable = costa troppo
    rung.stop.places = non ha posti
    missing.payable = quanto si può pagare
    missing.others = restano fuori solo persone diverse dai destinatari tipici: {parts}
    answer.onlyAnswer.maybe = forse unica risposta presente, da verificare
    parts.for = {care} (solo per: {workers})
    parts.with = {ages} con {conditions}
    parts.allBut = tutti tranne {workers}
    """#
}
