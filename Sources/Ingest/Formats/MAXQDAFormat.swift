internal import Diagnostics
internal import Region

/// MAXQDA's table of coded segments saved as CSV: a path of codes joined by ` > `, headers in the
/// language of the program, so that the shape of the cells decides where the names do not.
struct MAXQDAFormat: ExportFormat {
  let name = FormatName.maxqda
  let kinds: [InstrumentKind] = [.focusGroups]

  /// Names of the columns, by role, in English, German, Spanish, French and Italian.
  private static let names: [ColumnRole: [String]] = [
    .group: [
      "Document name", "Dokumentname", "Nombre del documento", "Nom du document",
      "Nome del documento", "Nome documento", "Document", "Documento", "Dokument",
    ],
    .code: ["Code", "Código", "Codice"],
    .quote: ["Segment", "Segmento", "Coded segments", "Codierte Segmente", "Preview"],
  ]

  let conventions: FormatConventions = {
    var conventions = FormatConventions()
    conventions.metadata = HeaderNames([
      "Color", "Colour", "Colore", "Farbe", "Comment", "Commento", "Kommentar", "Weight score",
      "Weight", "Peso", "Gewicht", "Begin", "Beginning", "Inizio", "Anfang", "End", "Fine", "Ende",
      "Area", "Fläche", "Coverage %", "Copertura %", "Created", "Creato", "Creato il",
      "Erstellt am",
      "Modified", "Modificato", "Bearbeitet am", "Document group", "Dokumentgruppe",
      "Gruppo di documenti", "Page", "Pagina", "Seite",
    ])
    conventions.directIdentifiers = HeaderNames([
      "Created by", "Author", "Autore", "Creato da", "Erstellt von", "Modified by",
      "Modificato da", "Bearbeitet von", "Autor",
    ])
    conventions.roleNames = Self.names
    conventions.codePathSeparator = " > "
    return conventions
  }()

  /// By name; what no name gives is read from the cells: the code is the column of paths, the words
  /// the one with the longest texts, the document the one of the others that repeats most.
  func roles(in view: TableView) -> [ColumnRole: Int] {
    var roles = conventions.roles(in: view.header)
    if roles[.code] == nil { roles[.code] = pathColumn(view) }
    var taken = Set(roles.values)
    let free = view.header.indices.filter {
      !taken.contains($0) && !conventions.metadata.contains(view.header[$0])
        && !conventions.directIdentifiers.contains(view.header[$0])
    }
    if roles[.quote] == nil {
      let lengths = free.map { (place: $0, length: view.cells($0).map(\.count).reduce(0, +)) }
      roles[.quote] = lengths.max { ($0.length, $1.place) < ($1.length, $0.place) }?.place
      roles[.quote].map { _ = taken.insert($0) }
    }
    if roles[.group] == nil {
      // Words, not numbers: a weight repeats too.
      let words = free.filter { place in
        let cells = view.cells(place)
        return !taken.contains(place) && cells.count == view.rows.count
          && cells.allSatisfy { $0.contains(where: \.isLetter) }
      }
      roles[.group] = words.max {
        (Set(view.cells($1)).count, $1) < (Set(view.cells($0)).count, $0)
      }
    }
    // The table numbers no segment: codings of the same words in one document are one.
    roles[.segment] = roles[.quote]
    return roles
  }

  private func pathColumn(_ view: TableView) -> Int? {
    view.header.indices.first { place in
      let cells = view.cells(place)
      let paths = cells.filter { $0.contains(" > ") && $0.count <= 200 }
      return !paths.isEmpty && paths.count * 2 >= cells.count
    }
  }

  func recognise(_ sample: TableSample) -> FormatMatch? {
    let view = sample.view(TableLayout())
    let named = conventions.roles(in: view.header)
    let own = conventions.metadata.found(in: view.header)
    let path = pathColumn(view)
    var reasons: [Diagnostic] = []
    var score = 0.0
    if named.count == 3 {
      score += 0.5
      reasons.append(.names(named.values.sorted().map { view.header[$0] }))
      if own.count >= 2 {
        score += 0.3
        reasons.append(.names(own))
      }
    }
    if let path {
      score += 0.4
      reasons.append(
        .reason(
          "format.paths", ["column": view.header[path], "value": view.cells(path).first ?? ""]))
    }
    let isWhole = roles(in: view)[.group] != nil && roles(in: view)[.quote] != nil
    guard score > 0, isWhole, path != nil || score >= 0.8 else { return nil }
    return FormatMatch(name, score: score, layout: TableLayout(), reasons)
  }
}
