internal import CSVReading
internal import Diagnostics

/// A check of a table, at next to no cost per row.
///
/// A check says in ``columns(of:)`` which columns it looks at. Of each it is told every distinct text
/// once, with the first line that has it (``meet(_:in:line:)``), and at the end every distinct text
/// with the number of its rows (`ColumnMemory.cells`, handed to ``finish(_:)``). Texts beyond what a
/// column keeps (4,096 texts, 256 bytes each) are told every time they come, so a check must bear to
/// be told of a text twice; the cells handed to `finish` are those kept.
///
/// A check that must see rows, such as one for repeated identifiers, sets ``seesRecords`` and is
/// shown each record (``meet(_:)``): take from it the bytes of the columns needed
/// (`record.bytes(place)`, where `place` comes from ``CheckedColumn``) and keep 8-byte hashes, as
/// `FirstLines` does, never texts.
protocol TableCheck: AnyObject {
  /// The columns, by place in the header from 0, that the check looks at.
  func columns(of header: [String]) -> [Int]

  /// Tells, before the first record, where the columns asked for are found.
  func begin(_ columns: [CheckedColumn])

  /// Whether a field may be of the check's concern, by its bytes in the encoding of the file: what
  /// is not is never made a text for the check. All encodings read hold ASCII as it is.
  func concerns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool

  /// A text without white space around it, the first time that it stands in a column.
  func meet(_ text: String, in column: CheckedColumn, line: Int)

  /// Whether ``meet(_:)`` is called.
  var seesRecords: Bool { get }

  /// A record, before its adapter reads it.
  func meet(_ record: RawRecord)

  /// What was found, after the last record.
  func finish(_ columns: [CheckedColumn]) -> [Diagnostic]
}

extension TableCheck {
  func begin(_ columns: [CheckedColumn]) {}
  func concerns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { true }
  func meet(_ text: String, in column: CheckedColumn, line: Int) {}
  var seesRecords: Bool { false }
  func meet(_ record: RawRecord) {}
}

/// A column as a check sees it.
struct CheckedColumn {
  /// Place in the header, from 0.
  let index: Int
  /// Place of its field in a record.
  let place: Int
  /// Number and name, for messages.
  var label: ColumnLabel { memory.column }
  /// Its distinct texts.
  let memory: ColumnMemory
}

/// The checks of one source, run beside its adapter.
final class CheckRunner {
  private let checks: [(check: any TableCheck, columns: [CheckedColumn])]
  private let watched: [ColumnMemory]
  private let seeing: [any TableCheck]

  /// Binds the columns that the checks ask for.
  init(_ checks: [any TableCheck], _ binder: ColumnBinder) {
    var bound: [(any TableCheck, [CheckedColumn])] = []
    var watchers: [Int: [(any TableCheck, CheckedColumn)]] = [:]
    for check in checks {
      let columns = check.columns(of: binder.header).map { binder.checked($0) }
      for column in columns { watchers[column.index, default: []].append((check, column)) }
      bound.append((check, columns))
      check.begin(columns)
    }
    self.checks = bound
    seeing = checks.filter(\.seesRecords)
    watched = watchers.sorted { $0.key < $1.key }.map { _, watching in
      let memory = watching[0].1.memory
      memory.watcher = { bytes, text, line in
        for (check, column) in watching where check.concerns(bytes) {
          check.meet(text(), in: column, line: line)
        }
      }
      return memory
    }
  }

  /// Shows a record to the checks.
  func meet(_ record: RawRecord) {
    for memory in watched { _ = memory.slot(of: record) }
    for check in seeing { check.meet(record) }
  }

  /// What all checks found, in their order.
  func finish() -> [Diagnostic] { checks.flatMap { $0.check.finish($0.columns) } }
}
