extension Catalogue {
  /// Words around the content of every page.
  static let pageEn = #"""
    page.skip = Skip to content
    page.contents = On this page
    page.top = Back to top
    page.table = Table {number}.
    page.quotation = “{text}”
    page.filter = Show
    page.filter.all = all areas
    page.filter.shown = {{shown}} rows of {{all}}.
    page.sorted.up = Rows sorted by “{{column}}”, smallest first.
    page.sorted.down = Rows sorted by “{{column}}”, largest first.
    """#
}
