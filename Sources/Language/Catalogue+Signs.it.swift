extension Catalogue {
  /// Signs that stand for a number or beside one, in words.
  static let signsIt = #"""
    sign.suppressed = non pubblicato per riservatezza
    sign.unreliable = troppo impreciso per un numero: solo a parole
    sign.insufficient = risposte insufficienti per dire qualcosa
    sign.flagged = affidabilità media, da leggere con cautela
    sign.notAsked = domanda non posta
    sign.unknown = non noto, che non vuol dire zero
    sign.absent = non esiste: nessuno ha il bisogno
    level.low = basso
    level.medium = medio
    level.high = alto
    level.uncertain = incerto
    """#
}
