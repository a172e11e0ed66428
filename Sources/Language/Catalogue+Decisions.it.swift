extension Catalogue {
  /// What the table said of the findings.
  static let decisionsIt = #"""
    decision.subject.cell = «{objective}», {who}, {territory}
    decision.subject.overlap = «{first}» e «{second}»: si sovrappongono?
    decision.subject.identity = «{first}» e «{second}»: sono lo stesso servizio?
    decision.gone = (oggi non è tra gli esiti)
    decision.changed = L’esito è cambiato: allora era «{before}».
    decision.changed.cell = {now} (quando si è deciso era: {before})
    explain.decision = Che cosa ha detto il tavolo: {decision}
    work.template = Perché restino e tornino nelle prossime schede, le decisioni si scrivono in una tabella: copiare il modello accanto a «mappatura.yaml» con lo stesso nome, completare «decisione» (condiviso, non condiviso, da approfondire), «motivazione» e «data», e lanciare di nuovo «mappa run». Il modello:
    work.decided = Decisioni già prese, {territory}.
    column.finding = Di che si tratta
    column.decision = Decisione
    column.session = Seduta
    column.motive = Motivazione
    run.decisions = {count} {n:decisione riportata|decisioni riportate} dalle sedute precedenti.
    diagnostic.decision.unreadable = il file delle decisioni non si può leggere.
    diagnostic.decision.unreadable.fix = deve essere un file CSV di meno di 64 MB, non una cartella o un collegamento.
    diagnostic.decision.missing-columns = nel file delle decisioni mancano colonne: {columns}.
    diagnostic.decision.missing-columns.fix = partire dal modello «decisions.csv» che «mappa run» scrive tra i rapporti, e salvarlo come CSV UTF-8.
    diagnostic.sheet.repeated-column = la colonna «{value}» compare più volte (colonne {found}): se ne leggerebbe una sola.
    diagnostic.sheet.repeated-column.fix = tenere la colonna giusta e togliere o rinominare le altre.
    diagnostic.decision.missing-outcome = c’è una motivazione o una data, ma non la decisione.
    diagnostic.decision.missing-outcome.fix = scrivere «condiviso», «non condiviso» o «da approfondire», oppure svuotare anche le altre due celle.
    diagnostic.decision.not-an-id = «{value}» non è il codice di un esito.
    diagnostic.decision.not-an-id.fix = copiare il codice dalla colonna «esito_id» del modello: comincia con COP:, SOV: o DOP:.
    diagnostic.decision.unknown-outcome = «{value}» non è una decisione.
    diagnostic.decision.unknown-outcome.fix = scrivere «condiviso», «non condiviso» o «da approfondire»; il resto va in «motivazione».
    diagnostic.decision.missing-date = manca la data della seduta.
    diagnostic.decision.missing-date.fix = scrivere il giorno della seduta, per esempio 15/10/2026.
    diagnostic.decision.bad-date = «{value}» non è una data.
    diagnostic.decision.bad-date.fix = scrivere il giorno della seduta, per esempio 15/10/2026.
    diagnostic.decision.conflict = lo stesso esito ha nella stessa seduta un’altra decisione, alla riga {firstLine}: {value}.
    diagnostic.decision.conflict.fix = tenere una sola delle due righe.
    diagnostic.decision.personal-data = la motivazione sembra nominare una persona («{value}») e si leggerà nei rapporti.
    diagnostic.decision.personal-data.fix = scrivere il ruolo o la componente, non il nome.
    diagnostic.decision.gone = {count} {count:decisione riguarda un esito|decisioni riguardano esiti} che oggi non c’è o non si può mostrare ({value}).
    diagnostic.decision.gone.fix = niente va perso: le righe restano in fondo al modello. Se il codice è sbagliato, correggerlo.
    diagnostic.decision.changed = {count} {count:esito è cambiato|esiti sono cambiati} da quando il tavolo ne ha deciso ({value}: prima «{before}», ora «{now}»).
    diagnostic.decision.changed.fix = ridiscuterne; confermata la decisione, svuotare la cella «classe» della riga.
    """#
}
