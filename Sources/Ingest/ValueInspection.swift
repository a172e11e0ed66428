public import Region

/// What a text would be read as by the adapters, for those who look at a table before there is a
/// profile.
public enum ValueInspection {
  /// The date at the start of a text; nil when it is none.
  public static func date(_ text: String) -> CalendarDate? { DateText.date(CellText.clean(text)) }

  /// A number with a comma or a point for the decimals; nil when it is none.
  public static func number(_ text: String) -> Double? { NumberText.decimal(CellText.clean(text)) }

  /// Ages in completed years, such as `0-2` or `over 65`; nil when the text is no age.
  public static func ages(_ text: String) -> ClosedRange<Int>? {
    AgeText.band(CellText.clean(text))
  }

  /// Weekly hours; nil when the text is none.
  public static func hours(_ text: String) -> [TimeSlot]? { HoursText.slots(CellText.clean(text)) }

  /// Whether a header gives away that its column names a person.
  public static func namesPerson(header: String) -> Bool { DirectIdentifier(header: header) != nil }

  /// A cell without white space around it, as answers are compared with the lists of a profile.
  public static func cleaned(_ cell: String) -> String { CellText.clean(cell) }
}
