internal import Diagnostics
internal import Region

/// NVivo's coded references saved as a table: `Hierarchical Name` of the code, levels joined by
/// `\`, beside the file and the words.
struct NVivoFormat: ExportFormat {
  let name = FormatName.nVivo
  let kinds: [InstrumentKind] = [.focusGroups]

  private static let names: [ColumnRole: [String]] = [
    .group: [
      "File Name", "Source Name", "File", "Nome file", "Name of file", "Source", "Document",
      "Case Name",
    ],
    .code: [
      "Hierarchical Name", "Code Hierarchical Name", "Node Hierarchical Name", "Code Name", "Code",
      "Node", "Node Name", "Nome codice", "Codice", "Nodo",
    ],
    .quote: [
      "Coded Text", "Reference Text", "Text", "Reference Content", "Testo codificato", "Testo",
    ],
    .segment: ["Reference ID"],
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames([
      "Coverage", "Coverage Percentage", "Copertura", "Reference Number", "Reference", "References",
      "Riferimento", "Number of coding references", "Folder Location", "File Location",
      "Created On", "Modified On", "Classification", "Number of Users Coding",
    ])
    conventions.directIdentifiers = HeaderNames([
      "Coded By", "Coded by Initials", "Coded By Initials", "Created By", "Modified By",
      "User Name", "Codificato da",
    ])
    conventions.roleNames = Self.names
    conventions.codePathSeparator = "\\"
    return conventions
  }()

  /// The table numbers no segment: codings of the same words in one file are one.
  func roles(in view: TableView) -> [ColumnRole: Int] {
    var roles = conventions.roles(in: view.header)
    if roles[.segment] == nil { roles[.segment] = roles[.quote] }
    return roles
  }

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(TableLayout())
    let roles = conventions.roles(in: view.header)
    guard let code = roles[.code], roles[.group] != nil, roles[.quote] != nil else { return nil }
    let own = conventions.metadata.found(in: view.header)
    var score = 0.35
    var reasons = [Diagnostic.names(roles.values.sorted().map { view.header[$0] })]
    if view.header[code].lowercased().contains("hierarchical") { score += 0.3 }
    if !own.isEmpty {
      score += 0.2
      reasons.append(.names(own))
    }
    if let path = view.cells(code).first(where: { $0.contains("\\") }) {
      score += 0.2
      reasons.append(.reason("format.paths", ["column": view.header[code], "value": path]))
    }
    guard score >= 0.5 else { return nil }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }
}
