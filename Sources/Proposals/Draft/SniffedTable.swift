internal import CSVReading
public import Ingest
public import ReferenceData
internal import Region

/// A table with all that is known of it before a person says what it means.
public struct SniffedTable {
  /// What stands in it.
  public let tally: TableTally
  /// The tool that wrote it.
  public let format: any ExportFormat
  /// Whether the tool is so surely the one that a profile may rely on what it always does.
  public let isFormatCertain: Bool
  /// Its questions, when it is a survey.
  public let questions: [SurveyQuestion]
  /// Name of the source: its file without extension.
  public let name: String
  /// The table as descriptors point at it: encoding, separator and lines around the data, each a
  /// pair of `file` in YAML.
  public let fileKeys: [(key: String, value: String)]
  let roles: [ColumnRole: Int]
  let matcher: LabelMatcher
  let resolver: TerritoryResolver
  let contents: [ColumnContent]
  let identifiers: Set<Int>

  /// Looks at the columns of a table.
  ///
  /// - Parameters:
  ///   - isFormatCertain: whether nothing else writes such a table.
  ///   - resolver: names of places, those of the mapping where there is one.
  ///   - identifiers: places, from 0, of further columns that name people.
  public init(
    tally: TableTally, format: any ExportFormat, isFormatCertain: Bool = false, name: String,
    fileKeys: [(key: String, value: String)], matcher: LabelMatcher, resolver: TerritoryResolver,
    identifiers: Set<Int> = []
  ) {
    self.tally = tally
    self.format = format
    self.isFormatCertain = isFormatCertain
    self.name = name
    self.fileKeys = fileKeys
    self.matcher = matcher
    self.resolver = resolver
    let view = TableView(header: tally.columns.map(\.header), rows: tally.firstRows)
    questions = format.questions(in: view)
    roles = format.roles(in: view)
    let silent = Set(format.conventions.missing + format.conventions.notShown)
    let reader = ContentReader(resolver)
    contents = tally.columns.map { column in
      let uses = matcher.fits(of: column.header, in: .column)
      let level = SurveyReading.words.filter { uses[$0.value] ?? 0 >= 0.7 }
        .max { (uses[$0.value] ?? 0, $1.value) < (uses[$1.value] ?? 0, $0.value) }
      return reader.content(of: column, silent: silent, named: level?.key)
    }
    // In a register of services `name` is that of a service: there only the cells tell.
    let kinds = format.kinds
    let holdsPeople = kinds.contains(.survey) || kinds.contains(.focusGroups)
    self.identifiers = identifiers.union(
      tally.columns.indices.filter { column in
        let header = holdsPeople ? tally.columns[column].header : ""
        let cells = tally.firstRows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
        return ValueInspection.namesPerson(header: header, cells: cells)
          || format.conventions.directIdentifiers.contains(header)
      })
  }

  /// Cells that mean that nothing was asked or answered.
  var silent: Set<String> { Set(format.conventions.missing + format.conventions.notShown) }

  func answers(_ column: Int) -> [ColumnTally.Value] {
    tally.columns[column].answers(without: silent)
  }

  /// Whether the cells of a column, from 0, are dates, places or a few texts that come back, which
  /// name nobody.
  public func isPlain(column: Int) -> Bool {
    switch contents[column] {
    case .date, .place, .choice, .yesNo, .empty: true
    case .constant, .number, .text: false
    }
  }

  /// The level of places that the header of a column announces and whose names its cells may be,
  /// though the register knows few of them: comuni of other regions.
  func placeNamed(byHeaderOf column: Int) -> TerritoryLevel? {
    switch contents[column] {
    case .text, .choice, .constant: break
    case .number(isWhole: true):
      let digits = answers(column).allSatisfy { (5...6).contains($0.text.count) }
      if !digits { return nil }
    default: return nil
    }
    let uses = uses(column)
    let level: TerritoryLevel? = [.comune, .province].first {
      uses[SurveyReading.words[$0] ?? ""] ?? 0 >= 0.7
    }
    guard let level, let named = uses[SurveyReading.words[level] ?? ""] else { return nil }
    let own = Set(SurveyReading.words.values).union(["territorio", "bacino"])
    return uses.contains { !own.contains($0.key) && $0.value >= named } ? nil : level
  }

  /// Share of the different texts of a column that the register knows as places.
  func shareKnown(_ column: Int) -> Double {
    guard case .place(_, let share) = contents[column] else { return 0 }
    return share
  }

  /// How well the header of a column fits each use.
  func uses(_ column: Int) -> [String: Double] {
    matcher.fits(of: tally.columns[column].header, in: .column)
  }

  /// A name for codes and files: lower-case letters, digits and hyphens.
  var slug: String { Self.slug(name) }

  /// A name for codes and files: lower-case letters, digits and hyphens; `fonte` when none is left.
  public static func slug(_ name: String) -> String {
    let words = LabelWords.words(name).map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
    return words.isEmpty ? "fonte" : words.joined(separator: "-")
  }
}
