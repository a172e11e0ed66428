extension Catalogue {
  /// The page that ties all others together.
  static let indexIt = #"""
    index.kind = Mappatura dei bisogni e dei servizi di conciliazione
    index.lead = Una scheda per territorio, da portare al tavolo di coprogrammazione; le stesse pagine in Markdown e tutti i numeri in CSV.
    index.description = Indice delle schede di «{title}».
    index.summary = In sintesi
    index.summary.intro = Le prime questioni, {territory}:
    index.finding = «{objective}», {who}: {class}; senza risposta {unmet}.
    index.finding.partial = «{objective}», {who}: {class}; senza risposta {unmet} ({reach}).
    reach.partial = chiesto in {asked} ATS su {all}
    index.nothing = Nessun territorio ha dati pubblicabili.
    index.territories = Territori
    index.caption = Una scheda per territorio.
    index.caption.note = «Senza risposta oltre la soglia»: anche il limite basso dell’intervallo la supera.
    index.data = Dati
    index.data.intro = Ogni numero delle pagine, per chi vuole rifare i conti. I segni sono quelli dell’ISTAT: * oscurato, .... non noto, - non esiste.
    level.region = regione
    level.ats = ATS
    level.ambito = ambito
    column.level = Livello
    column.needs = Bisogni rilevati
    column.shown = Con un valore
    column.without = Senza risposta oltre la soglia
    column.firstNeed = Primo bisogno
    file.celle = quote, intervalli ed esiti di ogni casella
    file.graduatorie = ordine dei bisogni e posizioni possibili
    file.barriere = ostacoli di chi resta senza risposta
    file.sovrapposizioni = servizi e misure a confronto
    file.triangolazione = indagine e gruppi a confronto
    file.doppioni = voci di catalogo che possono essere lo stesso servizio
    file.sovrapposizioni-servizi = coppie di servizi che si sovrappongono, da programmare insieme
    """#
}
