extension Catalogue {
  /// Questions answered with a number or a step of a scale.
  static let numbersIt = #"""
    file.numeri = domande con un numero o una scala: medie, totali, mediane
    numbers.title = Quanto tempo, quanto spesso
    numbers.intro = Di ogni domanda con un numero la media, di ogni scala la mediana (il gradino che almeno metà delle persone non supera), con l’intervallo al 95 per cento e quante persone hanno risposto.
    numbers.intro.census = Di ogni domanda con un numero la media, di ogni scala la mediana (il gradino che almeno metà delle persone non supera), e quante persone hanno risposto. È un censimento: i valori non hanno errore campionario.
    numbers.caption = Medie e mediane delle risposte, per destinatari. A chi si è chiesto: {population}. Fonte: {surveys}.
    numbers.column.target = Tra chi
    numbers.total = {question}, in tutto: {total}, per circa {people} persone rappresentate da chi ha risposto.
    numbers.shares = {question}: {shares}.
    numbers.upTo = fino a «{step}» {share}
    explain.nonResponse = non ha risposto, o ha dato una risposta impossibile: {rate}
    explain.mean = media: {value}
    explain.median = mediana: «{value}», intervallo da «{lower}» a «{upper}»
    number.mean = media m = Ŷ/Ŵ, somma di peso per valore sulla somma dei pesi di chi ha risposto: {y}/{w} = {value}
    number.mean.untold = media m = Ŷ/Ŵ, somma di peso per valore sulla somma dei pesi di chi ha risposto: {value}; le due somme esatte non si dicono, perché sottratte da altre direbbero di poche persone
    number.mean.error.untold = errore standard √V(m), con V(m) = (V(Ŷ) − 2m·Cov(Ŷ, Ŵ) + m²·V(Ŵ))/Ŵ²: {error}
    number.total.rounded = totale, media per Ŵ = {n} risposte · {mean} = {answered} persone: {value}, da {lower} a {upper}; il peso medio è arrotondato a multipli di {step} perché esatto direbbe, per differenza, di poche persone: l’intervallo ne tiene conto
    number.upTo.untold = fino a «{step}»: p = {p}; errore standard {error}, n* = {effective}; intervallo al 95 %: da {lower} a {upper}
    number.mean.error = V(m) = (V(Ŷ) − 2m·Cov(Ŷ, Ŵ) + m²·V(Ŵ))/Ŵ² = ({vyy} − 2·{value}·{vyw} + {value}²·{vww})/{w}²; errore standard √V(m) = {error}
    number.total = totale Ŷ, somma di peso per valore: {value}, per Ŵ = {people} persone; errore standard √V(Ŷ) = {error}
    number.amount.interval = intervallo al 95 %: {value} ± t(0,975; df)·errore = {value} ± {t}·{error}: da {lower} a {upper}
    number.amount.quality = coefficiente di variazione errore/valore = {variation}: {quality}
    number.quality.free = si stampa
    number.quality.flagged = si stampa con il segno di attenzione
    number.quality.withheld = non si stampa
    number.upTo = fino a «{step}»: p = {y}/{w} = {p}; errore standard {error}, n* = {effective}; intervallo al 95 %: da {lower} a {upper}
    number.median = mediana (Woodruff): il primo gradino la cui quota cumulata arriva a un mezzo, «{value}»; da «{lower}», dove arriva l’estremo superiore, a «{upper}», dove arriva l’estremo inferiore
    diagnostic.profile.repeated-number = due domande di «numeri» e «ordinali» hanno lo stesso codice «{value}».
    diagnostic.profile.repeated-number.fix = dare a ogni domanda un «codice» suo.
    diagnostic.value.impossible-number = «{value}» non è una risposta possibile: la domanda ammette numeri da {minimum} a {maximum}. La risposta è contata come non nota, mai come zero ({count} {count:volta|volte}).
    diagnostic.value.impossible-number.fix = correggere il dato; se il numero vuol dire che la risposta manca (come 999), aggiungerlo a «mancanti»; se è possibile, allargare «minimo» o «massimo» nel profilo.
    diagnostic.value.no-number = «{value}» non è un numero, dove la domanda ne vuole uno da {minimum} a {maximum}. La risposta è contata come non nota, mai come zero ({count} {count:volta|volte}).
    diagnostic.value.no-number.fix = scrivere solo il numero, senza unità né parole; se il testo vuol dire che la risposta manca, aggiungerlo a «mancanti» nel profilo.
    diagnostic.survey.number-parts-differ = la domanda «{value}» della rilevazione «{wave}» non è la stessa in due fonti: in una è un numero e nell’altra una scala, oppure cambiano i gradini o l’unità.
    diagnostic.survey.number-parts-differ.fix = scrivere la domanda nello stesso modo nei due profili, o dare loro codici diversi.
    """#
}
