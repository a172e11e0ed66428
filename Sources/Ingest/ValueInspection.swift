public import Region

/// What a text would be read as by the adapters, for those who look at a table before there is a
/// profile.
public enum ValueInspection {
  /// The date at the start of a text; nil when it is none.
  public static func date(_ text: String) -> CalendarDate? { DateText.date(CellText.clean(text)) }

  /// A number with a comma or a point for the decimals; nil when it is none.
  public static func number(_ text: String) -> Double? { NumberText.decimal(CellText.clean(text)) }

  /// A share such as `32,4` or `32 %`: the number as written, and whether a percent sign follows; nil
  /// when it is none.
  public static func share(_ text: String) -> (number: Double, hasSign: Bool)? {
    ShareText(CellText.clean(text)).map { ($0.number, $0.hasSign) }
  }

  /// Ages in completed years, such as `0-2` or `over 65`; nil when the text is no age.
  public static func ages(_ text: String) -> ClosedRange<Int>? {
    AgeText.band(CellText.clean(text))
  }

  /// Weekly hours; nil when the text is none.
  public static func hours(_ text: String) -> [TimeSlot]? { HoursText.slots(CellText.clean(text)) }

  /// Whether a header or some cells below it give away that a column names people, as the door of a
  /// survey would find.
  public static func namesPerson(header: String, cells: [String]) -> Bool {
    if DirectIdentifier(header: header) != nil { return true }
    var column = ColumnSample(label: ColumnLabel(number: 1, name: header), isRead: true)
    for (row, cell) in cells.enumerated() { column.add(cell, line: row + 1, .plain) }
    return !IdentifierScan.findings([column]) { _ in false }.isEmpty
  }

  /// Whether a header gives away that its cells are codes: of a comune, a body, a service, an answer.
  public static func namesCode(header: String) -> Bool {
    ![.other, .telephone].contains(CodeRole(header: header))
  }

  /// A header or label as a person reads it: no tags, character references resolved, single spaces.
  public static func plain(_ label: String) -> String { HeaderText.plain(label) }

  /// A cell without white space around it, as answers are compared with the lists of a profile.
  public static func cleaned(_ cell: String) -> String { CellText.clean(cell) }
}
