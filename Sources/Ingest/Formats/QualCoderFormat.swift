internal import Diagnostics
internal import Region

/// QualCoder's report of codings: `File` (or `Case` and `Filename`), `Coder`, `Coded`, `Id`,
/// `Codename`, `Coded_Memo`, then `Category` as often as the deepest code needs, each row being cut
/// after its own last category.
struct QualCoderFormat: ExportFormat {
  let name = FormatName.qualCoder
  let kinds: [InstrumentKind] = [.focusGroups]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(
      ["Id", "Coded_Memo", "Category"], prefixes: ["FileVar_", "CaseVar_"])
    conventions.directIdentifiers = HeaderNames(["Coder"])
    conventions.roleNames = [
      .group: ["File", "Case", "Filename"], .code: ["Codename"], .quote: ["Coded"],
      .segment: ["Coded"],
    ]
    conventions.optionalColumns = HeaderNames(["Category"])
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(TableLayout())
    let needed = HeaderNames(["Coder", "Coded", "Codename"]).found(in: view.header)
    guard needed.count == 3 else { return nil }
    var reasons = [Diagnostic.names(needed)]
    var score = 0.9
    let levels = view.header.filter { $0 == "Category" }.count
    if levels > 0 {
      score += 0.05
      reasons.append(.reason("format.categories", ["count": String(levels)]))
    }
    let short = view.rows.filter { $0.count < view.header.count }.count
    if short > 0 { reasons.append(.reason("format.short-rows", ["count": String(short)])) }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }
}
