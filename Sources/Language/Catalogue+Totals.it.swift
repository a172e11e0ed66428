extension Catalogue {
  /// Estimated totals of people.
  static let totalsIt = #"""
    file.totali = persone della popolazione dietro le quote, stimate con i pesi dell’indagine
    total.workers = persone che lavorano
    total.title = Quante persone restano senza risposta, per destinatari
    total.intro = Quanti, nella popolazione, dicono di non trovare risposta. Si contano {unit}; la stima è la somma dei pesi dell’indagine ({basis}). Chi non ha risposto alla domanda non è contato. Se l’errore supera un terzo del valore la stima non si scrive ([u]). Una persona può stare in più righe e in più colonne: i numeri non si sommano.
    total.rounded = La somma è fatta con il peso medio di una risposta, arrotondato: totali esatti, sottratti tra loro, direbbero di poche persone. L’intervallo ne tiene conto.
    total.caption = Senza risposta: numero di {unit}, stima con i pesi; intervallo al 95 per cento, arrotondato quanto l’intervallo consente.
    total.basis.margins = i pesi sono adattati a una tavola della popolazione
    total.basis.strata = strato per strato i pesi sommano alla popolazione dichiarata
    total.basis.declared = secondo il profilo ogni peso dice quante persone rappresenta una risposta
    total.none = nessuno tra chi ha risposto
    total.about = circa {count} {unit}, tra {lower} e {upper}
    total.about.flagged = circa {count} {unit}, tra {lower} e {upper}; da leggere con cautela
    total.kind.inNeed = ne hanno bisogno
    total.kind.unmet = restano senza risposta
    total.kind.metByService = sono serviti da un servizio
    total.kind.carried = si arrangiano in famiglia o pagano qualcuno
    total.kind.metByWork = si arrangiano con l’organizzazione del lavoro
    explain.total =   stima con i pesi dell’indagine, {kind}: {count}
    places.byWeights = Qui nessuna tavola conta le persone interpellate: il loro numero è stimato con i pesi dell’indagine ({basis}). Si contano {unit}. Conta solo chi ha risposto alla domanda, e con i posti non si confronta.
    number.people = totale Ŷ nella popolazione, somma dei pesi di chi dice sì: {value} {unit}; errore standard √V(Ŷ) = {error}, dagli strati come sopra, con y al posto di y − p
    number.people.rounded = totale nella popolazione, p per le persone che stanno dietro: {p}·{w} = {value} {unit}, con il peso medio di una risposta arrotondato a {mean}: totali esatti, sottratti tra loro, direbbero di poche persone
    number.amount.rounded = intervallo al 95 %: {value} ± ({t}·coefficiente di variazione·{value} + p·{margin}), il secondo per l’arrotondamento delle persone che stanno dietro: da {lower} a {upper}
    number.people.variation = coefficiente di variazione errore/valore = {variation} (fino a 16,6 % si stampa, fino a 33,3 % con il segno di attenzione): {quality}
    number.people.table = una tavola conta le persone: N = {population}, e N per la quota dà {people}, il numero che sta nelle schede. Sono le stesse persone contate in due modi: Ŷ si ferma a chi ha risposto alla domanda (Ŵ = {w}), N per la quota vale per tutti
    diagnostic.profile.population-no-weight = «pesi_di_popolazione: sì» dice che i pesi sommano alle persone della popolazione, ma il profilo non dice quale colonna ha i pesi («peso»).
    diagnostic.profile.population-no-weight.fix = aggiungere «peso: {{colonna: …}}» con la colonna che dice quante persone ogni risposta rappresenta; se il file non ha pesi, togliere «pesi_di_popolazione».
    diagnostic.profile.population-no-unit = «pesi_di_popolazione: sì» dice che i pesi sommano alla popolazione, ma il profilo non dice chi è contato («conta»), se persone, famiglie o imprese: un totale non si potrebbe leggere.
    diagnostic.profile.population-no-unit.fix = aggiungere «conta», come «conta: {{unita: persone, eta: 18+}}»; se i pesi non sommano alla popolazione, togliere «pesi_di_popolazione».
    diagnostic.design.weights-of-sample = il profilo dice che i pesi di «{value}» sommano alla popolazione («pesi_di_popolazione»), ma per {people} risposte sommano a {sum}, in media non più di uno per risposta: dicono quanto conta una risposta tra le altre, non quante persone rappresenta. Nessun totale di persone è calcolato.
    diagnostic.design.weights-of-sample.fix = togliere «pesi_di_popolazione»: le quote restano quelle. Se servono totali di persone, indicare sotto «peso» una colonna che dica quante persone ogni risposta rappresenta, o aggiungere «calibrazione» con i «margini» di una tabella di popolazione.
    """#
}
