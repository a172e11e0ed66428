internal import CSVReading
internal import Diagnostics

/// Ties the columns that a profile names to the header of a table, and knows which are left over.
final class ColumnBinder {
  let table: TableSettings
  /// Names of the columns, white space collapsed.
  let header: [String]
  let file: String
  private var byHeader: [String: [Int]] = [:]
  /// Columns wanted so far, from 0, in the order in which fields will come.
  private(set) var wanted: [Int] = []
  private var memories: [Int: (place: Int, memory: ColumnMemory)] = [:]
  private let budget = MemoryBudget()
  private let pseudonym: ((String) -> String)?
  private var placeReaders = 0
  /// Multiple choices asked for, by the place of their first column.
  private var choices: [Int: AnsweredQuestion] = [:]
  /// Columns that the profile reads.
  private var isMapped: [Bool]
  private(set) var faults: [Diagnostic] = []

  /// - Parameter pseudonym: takes the place of values in columns that the profile says so of.
  init(
    header: [String], file: String, table: TableSettings, pseudonym: ((String) -> String)? = nil
  ) {
    self.pseudonym = pseudonym
    self.header = header.map(CellText.collapsed)
    self.file = file
    self.table = table
    isMapped = Array(repeating: false, count: header.count)
    for (index, name) in self.header.enumerated() { byHeader[name, default: []].append(index) }
  }

  /// Reads a column, or a constant, through a parser; nil when the profile maps none.
  func reader<Value>(_ spec: TextSpec?, parse: @escaping (String) -> Value?) -> CellReader<Value>? {
    guard let spec else { return nil }
    switch spec.origin {
    case .fixed(let text):
      let reading = parse(text).map { CellReading.value($0) } ?? .unreadable(text)
      return CellReader(constant: reading, table: table)
    case .column(let reference):
      return reader(reference, afterLast: spec.afterLast, parse: parse)
    }
  }

  func reader<Value>(
    _ reference: ColumnReference, afterLast: String? = nil, parse: @escaping (String) -> Value?
  ) -> CellReader<Value>? {
    guard let column = find(reference) else { return nil }
    return CellReader(
      bind(column, mapped: true).memory, afterLast: afterLast, table: table, parse: parse)
  }

  /// Reads a column, or a constant, as text.
  func text(_ spec: TextSpec?) -> TextReader? {
    guard let spec else { return nil }
    switch spec.origin {
    case .fixed(let text):
      return TextReader(CellReader(constant: text.isEmpty ? .missing : .value(text), table: table))
    case .column(let reference):
      let table = table
      let bound = reader(reference, afterLast: spec.afterLast) { text in
        table.missing.contains(text) || table.notShown.contains(text) ? nil : text
      }
      return bound.map { TextReader($0) }
    }
  }

  func place(_ spec: PlaceSpec?) -> PlaceReader {
    placeReaders += 1
    return PlaceReader(
      comune: text(spec?.comune), provincia: text(spec?.provincia), ambito: text(spec?.ambito),
      ats: text(spec?.ats), territorio: text(spec?.territorio), series: placeReaders)
  }

  /// The cells of a column in the first rows of the file, those left out that say nothing.
  func sampledCells(_ reference: ColumnReference) -> [String] {
    let known = faults
    defer { faults = known }
    guard let column = find(reference) else { return [] }
    return (table.sample?.cells(column) ?? []).filter {
      !table.missing.contains($0) && !table.notShown.contains($0)
    }
  }

  func note(_ fault: Diagnostic) { faults.append(fault) }

  /// A column for a check to look at; it does not count as read by the profile.
  func checked(_ column: Int) -> CheckedColumn {
    let (place, memory) = bind(column, mapped: false)
    return CheckedColumn(index: column, place: place, memory: memory)
  }

  /// A column for a check to look at row by row, of which no texts need be kept in mind.
  func passing(_ column: Int) -> LateIdentifiers.Unread {
    let label = ColumnLabel(number: column + 1, name: header[column])
    if let known = memories[column] {
      return LateIdentifiers.Unread(label: label, place: known.place)
    }
    wanted.append(column)
    return LateIdentifiers.Unread(label: label, place: wanted.count - 1)
  }

  /// The multiple choice to which the column of an option belongs; nil for other columns.
  func choice(of option: ColumnReference) -> AnsweredQuestion? {
    guard let format = table.format else { return nil }
    let columns = format.columnsOfChoice(option)
    guard columns.count > 1 else { return nil }
    if let known = choices[columns[0]] { return known }
    let choice = AnsweredQuestion(
      columns.map { bind($0, mapped: false).memory }, table: table,
      no: Set(format.conventions.no))
    choices[columns[0]] = choice
    return choice
  }

  private func memory(of column: Int, _ label: ColumnLabel) -> ColumnMemory {
    let table = table
    return ColumnMemory(
      place: wanted.count, column: label, budget: budget,
      pseudonym: pseudonymised.contains(column) ? pseudonym : nil,
      isEmpty: { table.missing.contains($0) || table.notShown.contains($0) })
  }

  /// Place of a column among the wanted ones, and its memory.
  private func bind(_ column: Int, mapped: Bool) -> (place: Int, memory: ColumnMemory) {
    if mapped { isMapped[column] = true }
    if let known = memories[column] { return known }
    let label = ColumnLabel(number: column + 1, name: header[column])
    let bound = (
      place: wanted.count,
      memory: memory(of: column, label)
    )
    memories[column] = bound
    wanted.append(column)
    return bound
  }

  private func find(_ reference: ColumnReference) -> Int? {
    if let role = reference.role { return table.format?.roles[role] ?? missing(role, reference) }
    if let question = reference.question { return find(question, reference) }
    guard let name = reference.header else {
      let number = reference.number ?? 0
      if header.indices.contains(number - 1) { return number - 1 }
      faults.append(
        Diagnostic(
          "profile.missing-column-number", .error, at: reference.location,
          ["number": String(number), "found": String(header.count), "file": file]))
      return nil
    }
    guard let columns = byHeader[name] else {
      let near = Suggestion.nearest(to: name, among: header).joined(separator: " | ")
      faults.append(
        Diagnostic(
          near.isEmpty ? "profile.missing-column" : "profile.missing-column-near", .error,
          at: reference.location,
          ["column": name, "file": file, "nearest": near]))
      return nil
    }
    if let number = reference.number {
      if columns.contains(number - 1) { return number - 1 }
    } else if let occurrence = reference.occurrence {
      if occurrence <= columns.count { return columns[occurrence - 1] }
    } else if columns.count == 1 {
      return columns[0]
    }
    let found = columns.map { String($0 + 1) }.joined(separator: ", ")
    faults.append(
      Diagnostic(
        "profile.repeated-column", .error, at: reference.location,
        ["column": name, "file": file, "times": String(columns.count), "found": found]))
    return nil
  }

  /// The column of a question, as the export format reads the header.
  private func find(_ question: String, _ reference: ColumnReference) -> Int? {
    if let part = table.format?.column(question: question, option: reference.option) {
      return part.number - 1
    }
    let known = table.format?.questions ?? []
    let asked = known.first { $0.code == question || $0.title == question }
    let names =
      asked?.columns.map { $0.code ?? $0.label } ?? known.map { $0.code ?? $0.title }
    let wanted = asked == nil ? question : reference.option ?? ""
    let near = Suggestion.nearest(to: wanted, among: names)
    faults.append(
      Diagnostic(
        table.format == nil
          ? "format.question-without"
          : asked == nil ? "format.missing-question" : "format.missing-option", .error,
        at: reference.location,
        [
          "question": question, "option": reference.option ?? "", "file": file,
          "known": ValueIssues.listed(near.isEmpty ? names : near),
        ]))
    return nil
  }

  /// Columns that the profile left to its format and that are not there: only those without which
  /// nothing can be read are a fault.
  private func missing(_ role: ColumnRole, _ reference: ColumnReference) -> Int? {
    let keys: [ColumnRole: String] = [.group: "gruppo", .code: "codice", .serviceName: "nome"]
    if let key = keys[role] {
      faults.append(
        Diagnostic(
          "format.missing-role", .error, at: reference.location,
          [
            "file": file, "format": table.format?.format.name.rawValue ?? "",
            "column": table.format?.conventions.roleNames[role]?.first ?? "",
            "key": key,
          ]))
    }
    return nil
  }

  /// Places in the header, from 0, of the columns that the profile reads.
  var mapped: Set<Int> { Set(header.indices.filter { isMapped[$0] }) }

  /// Places in the header, from 0, of the columns that the profile neither reads nor knows of.
  var unread: Set<Int> {
    Set(header.indices.filter { !isMapped[$0] }).subtracting(ignored)
  }

  private var ignored: Set<Int> {
    Set(table.ignored.flatMap { byHeader[$0.header ?? ""] ?? [] })
  }

  /// Places in the header, from 0, of the columns that come in as pseudonyms.
  var pseudonymised: Set<Int> {
    Set(table.pseudonymised.flatMap { byHeader[$0.header ?? ""] ?? [] })
  }

  /// Places in the header, from 0, of the columns that the profile drops at the door.
  var dropped: Set<Int> {
    Set(table.droppedIdentifiers.flatMap { byHeader[$0.header ?? ""] ?? [] })
  }

  private static func named(_ headers: [String]) -> String {
    let most = 100
    let told = headers.prefix(most).joined(separator: " | ")
    return headers.count > most ? told + " | …" : told
  }

  /// Looks at the columns that nothing reads, but for those that stop the import anyway.
  func leftOver(apartFrom stopping: Set<Int>) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for reference in table.droppedIdentifiers + table.pseudonymised + table.ignored
    where byHeader[reference.header ?? ""] == nil {
      notes.append(
        Diagnostic(
          "profile.ignored-column-missing", .warning, at: reference.location,
          ["column": reference.header ?? "", "file": file]))
    }
    let ignored = ignored
    let dropped = dropped
    let read = header.indices.filter { isMapped[$0] && dropped.contains($0) }
    if !read.isEmpty {
      notes.append(
        Diagnostic(
          "profile.dropped-column-read", .error, at: SourceLocation(file: file),
          ["columns": read.map { header[$0] }.joined(separator: " | ")]))
    }
    let unknown = header.indices.filter {
      !isMapped[$0] && !dropped.union(ignored).union(stopping).contains($0)
        && !(table.format?.conventions.metadata.contains(header[$0]) ?? false)
    }
    if !unknown.isEmpty, !table.ignoresOthers {
      notes.append(
        Diagnostic(
          "profile.unused-columns", .note, at: SourceLocation(file: file),
          [
            "number": String(unknown.count),
            "columns": Self.named(unknown.map { header[$0] }),
          ]))
    }
    return notes
  }
}
