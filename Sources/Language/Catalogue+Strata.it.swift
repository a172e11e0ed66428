extension Catalogue {
  /// What a standard error rests on: strata, and margins of the population.
  static let strataIt = #"""
    number.design = effetto del disegno (n−1)/n_eff = {deff}; la parte dovuta ai soli pesi diversi, nΣw²/(Σw)² (Kish), è {kish}
    number.variance = errore standard: V(p) = Σ S_h/Ŵ². In ogni strato S_h = (1−f_h)·n_h/(n_h−1)·(ΣZ² − (ΣZ)²/n_h): n_h sono le unità raggiunte, anche senza persone della cella; Z è, in una unità, la somma di peso·(y − p) sulle persone della cella (y = 1 per chi dice sì, 0 per gli altri); f_h = n_h/N_h dove il profilo dichiara N_h, altrimenti 0
    number.variance.calibrated = errore standard: V(p) = Σ S_h/Ŵ². In ogni strato S_h = (1−f_h)·n_h/(n_h−1)·(ΣZ² − (ΣZ)²/n_h): n_h sono le unità raggiunte, anche senza persone della cella; Z è, in una unità, la somma di peso·residuo su tutte le persone; il residuo è y − p (y = 1 per chi dice sì, 0 per gli altri; fuori dalla cella al posto di y − p sta 0) meno quanto ne prevedono i margini, con una regressione sui pesi prima della calibrazione; f_h = n_h/N_h dove il profilo dichiara N_h, altrimenti 0
    number.stratum = {name}: n_h = {n}; ΣZ = {z}, ΣZ² = {square}; S_h = {part}
    number.stratum.finite = {name}: n_h = {n} su N_h = {size}, f_h = {fraction}; ΣZ = {z}, ΣZ² = {square}; S_h = {part}
    number.stratum.rest = {count} {count:altro strato non è mostrato, perché da solo direbbe|altri strati non sono mostrati uno per uno, perché direbbero} di poche persone: S = {part}, arrotondato
    number.stratum.far = {count} {count:altro strato|altri strati}, senza persone della cella: in tutto S = {part}
    number.stratum.none = {count} {count:altro strato non ha|altri strati non hanno} persone della cella: S = 0
    number.stratum.lonely = tra questi {count} con una sola unità: lo scarto si misura dalla media delle unità di tutti gli strati, S_h = (1−f_h)·(Z − Z̄)²
    number.stratum.unnamed = nessuno strato dichiarato
    number.stratum.name = «{name}»
    number.stratum.one = strato {name}
    number.stratum.merged = strati {name}, uniti perché in qualcuno è stata raggiunta una sola unità
    number.variance.sum = Σ S_h = {sum}; errore standard √V(p) = √(Σ S_h)/Ŵ = √{sum}/{w} = {error}
    number.variance.stale = da dove viene l’errore standard non si può dire: le risposte o i profili sono cambiati dopo l’ultimo «mappa run»; rifarlo, poi chiedere di nuovo
    number.weights.withheld = (riservato)
    number.weights = pesi di «{source}»: {n} persone, Σw = {sum}, da {least} a {most}; effetto di Kish nΣw²/(Σw)² = {kish}
    number.poststratified = pesi di {parts} portati su un margine della popolazione (post-stratificazione, w = d·N_g/Σd); effetto di Kish prima {before}, dopo {after}
    number.raked = pesi di {parts} portati su più margini della popolazione (raking): {cycles} {cycles:ciclo|cicli}; il margine più lontano dista {error} miliardesimi della sua popolazione (limite: 1); effetto di Kish prima {before}, dopo {after}
    number.cut = pesi di {parts} ridotti dove erano troppo grandi, senza margini della popolazione; effetto di Kish prima {before}, dopo {after}
    number.limited = {people} {people:peso ridotto|pesi ridotti} a {limit}; ciò che è tolto è passato agli altri pesi dello stesso strato della stessa fonte
    number.evened = nello strato «{stratum}» il peso medio supera il limite: tutti i suoi pesi sono {weight}
    number.evened.blank = tra le risposte senza strato il peso medio supera il limite: tutti i loro pesi sono {weight}
    number.trimmed = tagliati a {limit} i pesi di {people} {people:persona|persone}, poi tutti riportati ai totali di prima
    number.margin = margine «{name}», dalla fonte «{source}»:
    number.margin.category = {name}: N = {population}; nel campione n = {people}, somma dei pesi {before}, portata a N
    number.margin.population = {name}: N = {population}; quante persone ne ha il campione è riservato: con il resto che è pubblicato si risalirebbe a poche persone
    number.margin.rest = {count} {count:altra categoria|altre categorie insieme}: N = {population}; nel campione n = {people}, somma dei pesi {before}, portata a N
    number.margin.unknown = non si sa
    """#
}
