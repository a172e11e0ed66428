/// What a tool does in every file it exports.
public struct FormatConventions: Hashable, Sendable {
  /// Cells that mean "not answered", besides the empty one.
  public var missing: [String] = []
  /// Cells that mean "this question was not shown".
  public var notShown: [String] = []
  /// Columns that the tool adds by itself and no mapping needs.
  public var metadata = HeaderNames()
  /// Columns that the tool adds by itself and that name a person.
  public var directIdentifiers = HeaderNames()
  /// Names of the columns whose meaning the tool fixes, the most telling first.
  public var roleNames: [ColumnRole: [String]] = [:]
  /// What joins the options of a multiple choice in one cell, the usual first; empty where the tool
  /// writes a column per option.
  public var choiceSeparators: [String] = []
  /// Cells that mean that the option of the column was chosen.
  public var yes: [String] = []
  /// Cells that mean that it was not.
  public var no: [String] = []
  /// What joins the levels of a code of a focus group.
  public var codePathSeparator: String?
  /// What joins several codes in one cell.
  public var codeSeparator: String?
  /// Columns at the end that a row lacks where it has nothing to say in them.
  public var optionalColumns = HeaderNames()

  /// Makes conventions that say nothing.
  public init() {}

  /// Places, from 0, of the columns that bear a name of a role.
  func roles(in header: [String]) -> [ColumnRole: Int] {
    let folded = header.map { HeaderNames.folded($0) }
    return roleNames.compactMapValues { names in
      names.lazy.compactMap { folded.firstIndex(of: HeaderNames.folded($0)) }.first
    }
  }
}

/// Headers that a tool writes, compared without regard to case.
public struct HeaderNames: Hashable, Sendable {
  private let names: Set<String>
  private let prefixes: [String]

  /// Makes a set of names.
  ///
  /// - Parameter prefixes: beginnings of further names.
  public init(_ names: [String] = [], prefixes: [String] = []) {
    self.names = Set(names.map(Self.folded))
    self.prefixes = prefixes.map(Self.folded)
  }

  /// Whether a header is one of them.
  public func contains(_ header: String) -> Bool {
    let text = Self.folded(header)
    return names.contains(text) || prefixes.contains { text.hasPrefix($0) }
  }

  /// Those of some headers that are among them.
  func found(in headers: [String]) -> [String] { headers.filter(contains) }

  /// A header as it is compared: lower case, one kind of apostrophe, single spaces.
  static func folded(_ header: String) -> String {
    CellText.collapsed(header.replacing("’", with: "'")).lowercased()
  }
}
