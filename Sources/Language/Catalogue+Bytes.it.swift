extension Catalogue {
  /// What was found in the bytes of a file: encodings, archives, formats that are no CSV.
  static let bytesIt = #"""
    diagnostic.csv.encoding-differs = il profilo dice «codifica: {declared}», ma il file è senza dubbio in {found}: letto come {found}.
    diagnostic.csv.encoding-differs.fix = niente da fare; per non rivedere questa nota scrivere «codifica: {found}» nel profilo.
    diagnostic.csv.inner-byte-order-mark = davanti a questa riga c’è il segno invisibile con cui comincia un file UTF-8 ({count} {count:volta|volte} nel file): tolto. Di solito resta dove due file sono stati uniti.
    diagnostic.csv.inner-byte-order-mark.fix = controllare che la riga non sia una seconda intestazione, e che nessuna parte compaia due volte.
    diagnostic.csv.utf32 = il file è in UTF-32, una codifica che i programmi per tabelle non scrivono.
    diagnostic.csv.utf32.fix = aprirlo con un editor di testo e salvarlo come «UTF-8».
    """#
}
