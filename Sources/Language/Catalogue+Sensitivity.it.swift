extension Catalogue {
  /// What classes owe to thresholds.
  static let sensitivityIt = #"""
    parameter.minimumSample = bisogno valutabile: persone interpellate da
    parameter.mediumDegreesOfFreedom = bisogno valutabile: gradi di libertà da
    parameter.mediumWidth = bisogno valutabile: larghezza dell’intervallo di u fino a
    relevance.yes = bisogno rilevante
    relevance.no = bisogno non rilevante
    sensitivity.heading = Quanto gli esiti dipendono dalle soglie
    sensitivity.sentence = Con una soglia per volta più bassa o più alta di un quinto, {changed} {n:esito|esiti} su {all} di questa scheda {n:cambierebbe|cambierebbero}, soprattutto per la soglia «{threshold}». Un esito che cambia non è sbagliato: è vicino al confine, e al tavolo va letto così.
    sensitivity.stable = Con una soglia per volta più bassa o più alta di un quinto, nessun esito di questa scheda cambierebbe (su {all}).
    sensitivity.details = Quali esiti cambierebbero, e con quale soglia
    sensitivity.caption = Esiti che cambierebbero spostando una sola soglia del 20 per cento.
    sensitivity.note = Si classifica di nuovo con gli stessi numeri. Gli esiti protetti da riservatezza, o di cui non si mostrano tutti i numeri, non ci sono.
    sensitivity.column.finding = Esito
    sensitivity.column.class = Oggi
    sensitivity.column.outcome = Diventerebbe
    sensitivity.shift = {threshold} {tried} (oggi {value})
    explain.sensitivity = Con una soglia più bassa o più alta di un quinto l’esito cambierebbe:
    explain.sensitivity.flip = con «{shift}»: {outcome}
    explain.sensitivity.stable = Con ogni soglia più bassa o più alta di un quinto l’esito resta lo stesso.
    file.sensibilita = esiti che cambierebbero con una soglia più bassa o più alta di un quinto
    """#
}
