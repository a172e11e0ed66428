extension Catalogue {
  /// The same need in other territories, and who was heard.
  static let benchlearningIt = #"""
    bench.heading = Chi ha lo stesso bisogno, e chi ha una risposta
    bench.intro = Per ogni bisogno che qui resta senza una risposta piena: le altre ATS che hanno lo stesso bisogno, con cui cercarla insieme, e quelle dove il bisogno risulta coperto o coperto in parte, con le offerte che lo ammettono. Che un’offerta funzioni altrove non dice che funzioni qui: è qualcuno a cui chiedere.
    bench.caption = Bisogni senza risposta piena e gli stessi bisogni nelle altre ATS, {territory}.
    bench.note = Solo esiti che si possono mostrare, della stessa popolazione. I servizi sono nominati nella sola edizione di lavoro.
    bench.column.here = Qui
    bench.column.same = Stesso bisogno in
    bench.column.answer = Risposta in
    bench.same = {ats} ({coverage})
    bench.answer = {ats} ({coverage}): {offers}
    bench.moreOffers = {offers} e {count:un’altra|altre #}
    bench.none = nessuna, per quanto si può mostrare
    bench.untold = di {count} ATS non si può mostrare l’esito
    file.confronto-territori = bisogni senza risposta piena e gli stessi bisogni nelle altre ATS
    file.ascolto = gruppi tenuti per tipo di attore, e componenti della CdP senza un gruppo
    heard.heading = Chi è stato ascoltato, e chi no
    heard.kinds = Gruppi tenuti qui, per tipo di attore: {actors}.
    heard.unstated = {count} {n:gruppo non dice|gruppi non dicono} di quale attore {n:è|sono}.
    heard.components = Componenti che il 4.1 prevede nella CdP e con cui qui non si è tenuto nessun gruppo: {components}.
    heard.seated = Di queste, secondo l’elenco caricato, siedono già nella CdP e si possono ascoltare in seduta: {components}.
    heard.allComponents = Con ogni componente che il 4.1 prevede nella CdP si è tenuto almeno un gruppo.
    heard.neverAsked = Portati dai gruppi e mai chiesti da un’indagine, da mettere nella prossima (tra parentesi i gruppi): {objectives}.
    heard.askedElsewhere = Portati dai gruppi qui e chiesti da un’indagine solo in altri territori (tra parentesi i gruppi): {objectives}.
    """#
}
