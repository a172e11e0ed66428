/// A part of every year, without dates of one year: when the schools are open, or closed. Labels under
/// `season.<id>`.
public enum Season: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// The whole year.
  case wholeYear
  /// Days between the start and the end of lessons but the holidays.
  case schoolYear
  /// Every day of closed schools: summer and the holidays of the school year.
  case schoolHolidays
  /// Between the end of lessons and their start.
  case summer

  /// Its code in descriptors and data files.
  public var word: String {
    switch self {
    case .wholeYear: "tutto_anno"
    case .schoolYear: "anno_scolastico"
    case .schoolHolidays: "vacanze_scolastiche"
    case .summer: "estate"
    }
  }

  /// Whether every day of the other is a day of this one.
  public func contains(_ other: Season) -> Bool {
    self == other || self == .wholeYear || self == .schoolHolidays && other == .summer
  }

  /// In the order above.
  public static func < (a: Season, b: Season) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}
