extension Catalogue {
  /// Export formats: why a file is taken for one, and what goes wrong with it.
  static let formatsIt = #"""
    diagnostic.format.names = colonne che lo strumento chiama così: {columns}.
    diagnostic.format.codes = {count} {count:intestazione è|intestazioni sono} a codici, come «{columns}».
    diagnostic.format.options = le opzioni stanno tra parentesi quadre, come in «{column}».
    diagnostic.format.answers = risposte scritte come «{values}».
    diagnostic.format.two-rows = due righe di intestazione: la domanda sopra le sue opzioni.
    diagnostic.format.stamps = la prima colonna è l’ora dell’invio ({value}).
    diagnostic.format.grids = {count} {count:colonna è una riga|colonne sono righe} di griglie, come «{columns}».
    diagnostic.format.split = {count} {count:colonna dice|colonne dicono} 0 o 1 per ogni opzione, come «{columns}».
    diagnostic.format.tags = la seconda riga ha etichette «#…» e non dati.
    diagnostic.format.trailing = le scelte finiscono con «{separator}».
    diagnostic.format.repeated-label = la colonna di un’opzione ripete il suo testo («{value}»).
    diagnostic.format.preamble = {count} {count:riga|righe} prima dell’intestazione, con alias e data di esportazione.
    diagnostic.format.categories = {count} {count:colonna «Category»|colonne «Category»}, una per livello dei codici.
    diagnostic.format.short-rows = {count} {count:riga finisce|righe finiscono} prima delle altre, dove il codice ha meno livelli.
    diagnostic.format.paths = la colonna «{column}» ha percorsi di codici («{value}»).
    diagnostic.format.references = i numeri dei brani sono «documento:citazione» ({value}).
    diagnostic.format.several-codes = {count} {count:riga ha|righe hanno} più codici nella stessa cella.
    diagnostic.format.tables = è la tabella «{table}» dello standard HSDS.
    diagnostic.format.plain = nessuno strumento riconosciuto: una tabella con una riga di intestazione.
    diagnostic.format.codebook = è l’elenco dei codici, non dei brani codificati.
    diagnostic.format.codebook.fix = esportare i brani («highlights» in Taguette) e indicare quel file.
    diagnostic.format.other = il profilo dice «formato: {declared}», ma il file sembra un’esportazione di «{found}».
    diagnostic.format.other.fix = se è così, scrivere «formato: {found}» nel profilo; altrimenti controllare di aver indicato il file giusto.
    diagnostic.format.question-without = «domanda: {question}» si può usare solo con «formato», che dice come leggere le intestazioni.
    diagnostic.format.question-without.fix = aggiungere «formato:» con lo strumento da cui viene il file, o indicare la colonna con «colonna».
    diagnostic.format.missing-question = in {file} non c’è la domanda «{question}». Ci sono: {known}.
    diagnostic.format.missing-question.fix = scrivere il codice o il testo della domanda com’è nell’intestazione.
    diagnostic.format.missing-option = in {file} la domanda «{question}» non ha una colonna per «{option}». Ha: {known}.
    diagnostic.format.missing-option.fix = scrivere in «opzione» il codice o il testo di una delle sue colonne; toglierla se la domanda ha una colonna sola.
    diagnostic.format.missing-role = in {file} non si trova la colonna che «{format}» usa di solito per «{key}» («{column}»).
    diagnostic.format.missing-role.fix = indicarla nel profilo, per esempio «{key}: {{colonna: …}}», o correggere «formato».
    diagnostic.format.no-separator = nessun separatore divide le scelte di questa colonna nelle opzioni note ({known}). Esempi dal file: {examples}.
    diagnostic.format.no-separator.fix = indicare «separatore», ed elencare tutte le opzioni: quelle che non servono in «altre_opzioni».
    diagnostic.csv.padded-rows = {count} {count:riga è più corta|righe sono più corte} dell’intestazione, come le scrive questo strumento: le celle che mancano alla fine sono vuote.
    nondata.joined = che completano altre righe
    diagnostic.value.price-not-monthly = «{value}» euro per {span}: quanto costi un mese non si sa ({count} {count:riga|righe}), il prezzo resta non noto.
    diagnostic.value.price-not-monthly.fix = se si può, dire nel profilo quante unità fanno un mese: «prezzo: {{…, al_mese: {{{span}: …}}}}».
    diagnostic.format.hsds-no-services = nella cartella manca la tabella «services.csv». Ci sono: {files}.
    diagnostic.format.hsds-no-services.fix = indicare la cartella che contiene le tabelle HSDS in CSV, una per tabella.
    diagnostic.format.hsds-unused = {count} {count:riga|righe} della tabella «{table}» non {count:serve|servono} a nessun servizio con una sede.
    diagnostic.format.hsds-no-location = {count} {count:servizio|servizi} senza una sede nota: dove si {count:trovi|trovino} non si sa, non {count:entra|entrano} nel catalogo.
    diagnostic.format.hsds-no-location.fix = completare «service_at_location» (o «location_id» in «services») e «locations».
    diagnostic.format.hsds-unread = {number} {number:tabella|tabelle} della cartella non {number:letta|lette}, perché a un catalogo non {number:serve|servono}: {tables}.
    """#
}
