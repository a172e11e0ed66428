extension Catalogue {
  /// Words around the content of every page.
  static let pageIt = #"""
    page.skip = Vai al contenuto
    page.contents = In questa pagina
    page.top = Torna all’inizio
    page.table = Tabella {number}.
    page.quotation = «{text}»
    page.filter = Mostra
    page.filter.all = tutte le aree
    page.filter.shown = {{shown}} righe su {{all}}.
    page.sorted.up = Righe ordinate per «{{column}}», dal più piccolo.
    page.sorted.down = Righe ordinate per «{{column}}», dal più grande.
    """#
}
