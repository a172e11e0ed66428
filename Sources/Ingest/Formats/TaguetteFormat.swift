internal import Diagnostics
internal import Region

/// Taguette: `id,document,tag,content`, one row per highlight and tag, so that one id stands on
/// several rows; levels of a tag joined by `\` or `.` as the project likes.
struct TaguetteFormat: ExportFormat {
  let name = FormatName.taguette
  let kinds: [InstrumentKind] = [.focusGroups]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.roleNames = [
      .segment: ["id"], .group: ["document"], .code: ["tag"], .quote: ["content"],
    ]
    conventions.codePathSeparator = "\\"
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let header = sample.view(TableLayout()).header.map { HeaderNames.folded($0) }
    if header == ["id", "document", "tag", "content"] {
      return FormatMatch(name, score: 0.98, layout: TableLayout(), [.names(header)])
    }
    if header == ["tag", "description", "number of highlights", "number of documents"] {
      return FormatMatch(
        name, score: 0.9, layout: TableLayout(),
        [.names(header), Diagnostic("format.codebook", .warning)])
    }
    return nil
  }
}
