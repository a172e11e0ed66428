extension Catalogue {
  /// What was found out about a table that nobody described.
  static let detectionIt = #"""
    diagnostic.csv.cannot-tell = non si capisce come sono separate le colonne: nessuna lettura del file è convincente.
    diagnostic.csv.cannot-tell.fix = aprire il file con un editor di testo, guardare quale segno separa i valori e scriverlo nel profilo («separatore», «virgolette»).
    diagnostic.csv.row-mended = la riga non aveva {columns} {columns:campo|campi} scritti bene (virgolette o separatori): è stata ricomposta.
    diagnostic.csv.row-mended.fix = controllare la riga nel risultato e correggerla nel file di partenza.
    diagnostic.csv.row-kept = la riga ha {found} {found:campo|campi} e la tabella {expected}: è scritta com’è.
    diagnostic.csv.row-kept.fix = cercare nella riga un separatore in più o in meno.
    diagnostic.csv.nul-dropped = {count} {count:byte nullo (zero binario) tolto|byte nulli (zeri binari) tolti} da {rows} {rows:riga|righe} (righe {lines}): il resto di quelle righe è scritto com’è, ma forse vi manca qualcosa.
    diagnostic.csv.nul-dropped.fix = confrontare quelle righe con l’originale; se i byte nulli sono molti, il file è danneggiato o non è testo: ripetere l’esportazione.
    diagnostic.csv.comment-lines = {count} {count:riga comincia|righe cominciano} con «#»: {count:è un commento|sono commenti}, non {count:scritto|scritti}.
    diagnostic.csv.comment-lines.fix = se {count:la riga è un dato|le righe sono dati}, racchiudere il primo valore tra virgolette.
    diagnostic.csv.blank-rows = {count} {count:riga ha solo separatori|righe hanno solo separatori}: {count:è vuota e non è scritta|sono vuote e non sono scritte}.
    diagnostic.csv.blank-rows.fix = niente da fare, se {count:la riga non doveva|le righe non dovevano} contenere valori.
    diagnostic.profile.detected = il profilo non dice tutto di questo file: è letto con codifica {encoding}, separatore «{delimiter}», {titles} {titles:riga iniziale|righe iniziali}, {headers} di intestazione, {tags} di etichette, {footer} {footer:finale|finali}.
    diagnostic.profile.detected.fix = se non è così, scriverlo sotto «file» nel profilo.
    sniff.encoding = codifica: {encoding}
    sniff.delimiter = separatore: «{delimiter}», perché {fitting} {fitting:riga|righe} su {rows} hanno così {columns} {columns:campo|campi}
    sniff.one-column = una colonna sola: nessun segno divide le {rows} righe sempre allo stesso modo
    sniff.runner-up = la seconda lettura possibile, con «{delimiter}», vale {score} contro {best}
    sniff.runner-up-whole = la seconda lettura possibile, senza separatore, una colonna sola, vale {score} contro {best}
    sniff.quote = virgolette: {quote}, che racchiudono {cells} {cells:valore|valori}
    sniff.no-quotes = nessun valore è tra virgolette
    sniff.escape = dentro le virgolette il segno {escape} precede le virgolette che fanno parte del testo ({count} {count:volta|volte})
    sniff.stray-quotes = {count} {count:virgoletta sta dove non dovrebbe: è letta|virgolette stanno dove non dovrebbero: sono lette} come testo
    sniff.titles = {lines} {lines:riga in cima è un titolo|righe in cima sono titoli}, non dati
    sniff.header.names = intestazione: {rows} {rows:riga|righe} dalla riga {line}, perché sotto ci sono numeri o date e lì parole
    sniff.header.years = intestazione: {rows} {rows:riga|righe} dalla riga {line}, anni in successione sopra colonne di numeri
    sniff.header.repeated = intestazione: {rows} righe dalla riga {line}, che si ripetono uguali
    sniff.header.assumed = intestazione: la riga {line}, per abitudine: nelle colonne ci sono solo parole
    sniff.header.alone = intestazione: la riga {line}; il file non ha dati
    sniff.header.data = nessuna intestazione: già la riga {line} ha numeri o date come le altre
    sniff.tags = {rows} {rows:riga|righe} di etichette (#…) sotto l’intestazione, che non sono dati
    sniff.footnotes = {rows} {rows:riga|righe} in fondo {rows:è una nota|sono note}, non dati
    sniff.totals.word = {rows} {rows:riga|righe} in fondo di totali («Totale»), non dati
    sniff.totals.sums = {rows} {rows:riga|righe} in fondo di totali: i numeri sono la somma di quelli sopra
    sniff.blank-lines = {count} {count:riga vuota|righe vuote}
    sniff.ragged = {count} {count:riga ha|righe hanno} un numero diverso di campi
    sniff.other-table = alla riga {line} comincia un’altra tabella ({rows} {rows:riga|righe}, {columns} {columns:colonna|colonne}), che non è letta
    sniff.ambiguous-dates = nella colonna «{column}» non si capisce se viene prima il giorno o il mese
    """#
}
