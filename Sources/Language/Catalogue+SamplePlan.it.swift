extension Catalogue {
  /// How many answers the next survey needs.
  static let samplePlanIt = #"""
    help.plan.summary = dice quante risposte servono alla prossima indagine
    help.plan = mappa plan [CARTELLA]
    |
    | Dice quante risposte servono perché una quota («il 10 % non trova risposta») si possa dire con
    | l’affidabilità che si vuole, e si possa pubblicare. Con una mappatura già fatta dice anche, per
    | ogni territorio e gruppo, quante risposte ci sono state e quante ne mancano, con l’effetto del
    | disegno misurato lì. Fuori da una mappatura dà la tavola generale.
    |
    | Opzioni:
    |   --affidabilita alta|media   l’affidabilità che si vuole (alta, se non si dice altro)
    |   --effetto-disegno N         quante volte il campione è meno preciso di uno casuale semplice
    |                               della stessa grandezza: 1,5 è comune con i pesi, 2 con le aziende
    |   --per-azienda N             persone raggiunte in media per azienda o scuola
    |   --ritorno N                 quanti invitati su cento rispondono: aggiunge quanti invitarne
    |   --output PAGINA             scrive una pagina HTML, invece che sullo schermo
    |
    | Esempi:
    |   mappa plan
    |   mappa plan mappatura-2026 --affidabilita media --ritorno 35
    |   mappa plan mappatura-2026 --output quante-risposte.html
    sample.kind = Piano di rilevazione
    sample.title = Quante risposte servono per un’affidabilità {reliability}
    sample.lead = Le risposte che bastano nell’{assurance} dei campioni che possono capitare: danno la quota con questa affidabilità e con almeno {k} persone da una parte e dall’altra, che servono per pubblicarla.
    sample.general = Quante risposte servono, in generale
    sample.general.short = In generale
    sample.general.how = Contano le risposte a quella domanda, in quel territorio e in quel gruppo: chi vuole un numero per ogni ambito deve averle in ogni ambito. Più la quota attesa è piccola, più risposte servono.
    sample.general.caption = Risposte che servono, per quota attesa ed effetto del disegno. Numeri arrotondati alla decina.
    sample.note.effect = Effetto del disegno: quante volte la varianza è più grande di quella di un campione casuale semplice. Pesi disuguali e persone della stessa azienda lo alzano.
    sample.note.units = In media {people} persone per azienda o scuola.
    sample.note.return = Tra parentesi quante persone invitare, se ne risponde il {rate}.
    sample.column.effect = Effetto del disegno
    sample.column.share = Quota attesa {share}
    sample.column.had = Risposte avute
    sample.column.group = Gruppo
    sample.column.part = Parte di chi ha risposto
    sample.never = nessun numero basta
    sample.invited = {count} (invitarne {invited})
    sample.survey = Che cosa manca rispetto alla rilevazione «{name}»
    sample.notRandom = Il campione non era casuale: l’affidabilità alta non si raggiunge con nessun numero di risposte. Servono un’estrazione a caso, o «--affidabilita media».
    sample.territories.caption = Risposte avute e risposte che mancano, per territorio e quota attesa.
    sample.territories.note = Risposte avute: valore centrale tra le domande poste lì. Effetto del disegno misurato sulle quote pubblicate del territorio; con l’asterisco quello di tutta la rilevazione, o quello dichiarato.
    sample.effect.measured = {effect}
    sample.effect.assumed = {effect} *
    sample.enough = bastano
    sample.missing = ne mancano {count}
    sample.missing.invited = ne mancano {count} (invitarne {invited})
    sample.groups.caption = Risposte da raccogliere in un territorio perché bastino quelle di un gruppo.
    sample.groups.note = Se il gruppo è lì una parte uguale di chi risponde. Un campione che cerca apposta il gruppo ne chiede molte di meno.
    sample.noSurvey = Nella mappatura non c’è ancora un’indagine con esiti pubblicabili: la tavola vale in generale.
    sample.outside = «{value}» non va bene per «{option}»: {expected}.
    sample.expected.effect = un numero da 1 a 20, per esempio 1,5
    sample.expected.people = un numero da 1 a 1000, per esempio 5
    sample.expected.return = un numero da 1 a 100: quanti rispondono su cento invitati
    """#
}
