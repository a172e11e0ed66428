internal import Diagnostics
internal import Region

/// ATLAS.ti's list of quotations saved as CSV: one row per quotation, all its codes in one cell, a
/// line each or joined by `;`; ids such as `3:10` are document and quotation.
struct ATLAStiFormat: ExportFormat {
  let name = FormatName.atlasTi
  let kinds: [InstrumentKind] = [.focusGroups]

  private static let names: [ColumnRole: [String]] = [
    .segment: ["ID", "Id"],
    .group: ["Document", "Documento", "Dokument", "Document Name", "Nome documento"],
    .quote: [
      "Quotation Content", "Contenuto della citazione", "Contenuto citazione", "Zitatinhalt",
      "Contenido de la cita", "Text Content", "Citazione", "Quotation", "Content",
    ],
    .code: ["Codes", "Codici", "Kodes", "Códigos", "Codes (All)"],
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames([
      "Reference", "Riferimento", "Density", "Densità", "Comment", "Commento", "Quotation Name",
      "Nome della citazione", "Nome citazione", "Creation Date", "Created", "Creato il",
      "Modification Date", "Modified", "Modificato il", "Code Groups", "Gruppi di codici",
      "Document Groups", "Gruppi di documenti", "Number of Codes",
    ])
    conventions.directIdentifiers = HeaderNames([
      "Created by", "Creato da", "Modified by", "Modificato da", "Creator", "Author", "Autore",
    ])
    conventions.roleNames = Self.names
    conventions.codeSeparator = "\n"
    return conventions
  }()

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(TableLayout())
    let roles = conventions.roles(in: view.header)
    guard let code = roles[.code], let quote = roles[.quote], roles[.group] != nil else {
      return nil
    }
    var reasons = [Diagnostic.names(roles.values.sorted().map { view.header[$0] })]
    var score = 0.6
    if let segment = roles[.segment], let id = view.cells(segment).first, Self.isReference(id) {
      score += 0.25
      reasons.append(.reason("format.references", ["value": id]))
    }
    let several = view.cells(code).filter { $0.contains { $0.isNewline || $0 == ";" } }
    if !several.isEmpty {
      score += 0.1
      reasons.append(.reason("format.several-codes", ["count": String(several.count)]))
    }
    guard quote != code, score > 0.6 || roles[.segment] != nil else { return nil }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }

  /// `3:10`: the tenth quotation of the third document.
  private static func isReference(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }
}
