internal import Diagnostics
public import Region

/// QualCoder's report of codings: `File` (or `Case` and `Filename`), `Coder`, `Coded`, `Id`,
/// `Codename`, `Coded_Memo`, then `Category` as often as the deepest code needs, each row being cut
/// after its own last category.
public struct QualCoderFormat: ExportFormat {
  /// Makes the format.
  public init() {}

  public let name = FormatName.qualCoder
  public let kinds: [InstrumentKind] = [.focusGroups]

  public let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames(
      ["Id", "Coded_Memo", "Category"], prefixes: ["FileVar_", "CaseVar_"])
    conventions.directIdentifiers = HeaderNames(["Coder"])
    conventions.roleNames = [
      .group: ["File", "Case", "Filename"], .code: ["Codename"], .quote: ["Coded"],
      .segment: ["Coded"],
    ]
    conventions.padsShortRows = true
    return conventions
  }()

  public func recognise(_ sample: TableSample) -> FormatMatch? {
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
