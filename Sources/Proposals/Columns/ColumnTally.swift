public import CSVReading
internal import Ingest

/// What stands in one column of a table: its texts with their counts.
public struct ColumnTally: Sendable {
  /// A text and how many cells hold it.
  public struct Value: Hashable, Sendable {
    /// The text without white space around it.
    public let text: String
    /// Cells that hold it.
    public let count: Int
  }

  /// Place in the table, from 1.
  public let number: Int
  /// Name of the column as a profile writes it.
  public let header: String
  /// Which of the columns with this header, from 1; nil when the header is the only one.
  public let occurrence: Int?
  /// Cells that hold something.
  public private(set) var filled = 0
  /// Cells that hold nothing.
  public private(set) var blank = 0
  /// Whether more different texts came than are kept.
  public private(set) var isCapped = false
  private var counts: [String: Int] = [:]

  /// Most different texts kept of a column, and the longest text kept whole, in characters.
  static let capacity = (texts: 400, characters: 300)

  init(number: Int, header: String, occurrence: Int?) {
    self.number = number
    self.header = header
    self.occurrence = occurrence
  }

  mutating func add(_ cell: String) {
    var text = ValueInspection.cleaned(cell)
    if text.isEmpty {
      blank += 1
      return
    }
    filled += 1
    if text.utf8.count > Self.capacity.characters {
      text = String(text.prefix(Self.capacity.characters))
    }
    if let known = counts[text] {
      counts[text] = known + 1
    } else if counts.count < Self.capacity.texts {
      counts[text] = 1
    } else {
      isCapped = true
    }
  }

  /// The texts, the most frequent first, ties in alphabetical order.
  public var values: [Value] {
    counts.map { Value(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// How many different texts there are, as far as they were kept.
  public var distinctCount: Int { counts.count }

  /// The texts without those that mean that nothing was asked or answered.
  func answers(without silent: Set<String>) -> [Value] {
    values.filter { !silent.contains($0.text) }
  }
}

/// A table looked at once, from top to bottom, in bounded memory.
public struct TableTally: Sendable {
  /// The columns in their order.
  public private(set) var columns: [ColumnTally]
  /// Records seen.
  public private(set) var rowCount = 0
  /// The first records, as they stand.
  public private(set) var firstRows: [[String]] = []

  /// Records kept as they stand.
  public static let firstRowCount = 500

  /// Begins a tally under a header.
  public init(header: [String]) {
    var seen: [String: Int] = [:]
    var total: [String: Int] = [:]
    for name in header { total[name, default: 0] += 1 }
    columns = header.enumerated().map { index, name in
      seen[name, default: 0] += 1
      return ColumnTally(
        number: index + 1, header: name, occurrence: total[name] == 1 ? nil : seen[name])
    }
  }

  /// Takes in one record.
  public mutating func add(_ record: RawRecord) {
    rowCount += 1
    if firstRows.count < Self.firstRowCount { firstRows.append(record.fields) }
    for (index, cell) in record.fields.enumerated() where index < columns.count {
      columns[index].add(cell)
    }
  }
}
