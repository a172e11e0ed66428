internal import CSVReading

/// The distinct texts of one column.
///
/// Exports repeat the same few answers many times over: a text is decoded, trimmed and looked at
/// when it first comes, and known again by its bytes. What is kept is bounded, by column and by
/// table; a text beyond the bounds has no slot and is read afresh every time.
final class ColumnMemory {
  /// A text of the column.
  struct Cell {
    /// Without white space around it.
    let text: String
    /// Physical line of the first record that has it.
    let firstLine: Int
    /// Records that have it, among those for which the column was read.
    var count: Int
  }

  /// What ``slot(of:)`` gives for a text that is not kept.
  static var noSlot: Int { -1 }
  /// Most texts kept of a column: slots are below it.
  static var capacity: Int { 4096 }
  /// Longest text kept, in bytes; longer ones are prose and do not repeat.
  private static var longest: Int { 256 }
  /// Places of the table looked at for one text: keeps a file made to collide from costing more.
  private static var probes: Int { 16 }

  let column: ColumnLabel
  /// Kept texts by slot.
  private(set) var cells: [Cell] = []
  /// Records whose text has no slot, among those for which the column was read.
  private(set) var passedCount = 0
  /// Told of every text when it gets its slot, and of every text without one each time it comes, by
  /// the bytes of the field; the text is made when it is asked for.
  var watcher: ((_ bytes: UnsafeBufferPointer<UInt8>, _ text: () -> String, _ line: Int) -> Void)?

  /// Takes the place of a text at the door; nil for columns that come in as they are.
  private let pseudonym: ((String) -> String)?
  /// Whether a text means that there is none: it gets no pseudonym.
  private let isEmpty: (String) -> Bool
  private let place: Int
  private let budget: MemoryBudget
  private var lastNumber = Int.min
  private var lastSlot = noSlot

  private struct Entry {
    var hash: UInt32
    /// -1: free.
    var slot: Int32
    var offset: Int32
    var length: Int32
  }
  /// Open addressing; the number of places is a power of two, at most half of them taken.
  private var entries: UnsafeMutableBufferPointer<Entry>
  /// Bytes of the kept texts, one after another.
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private var usedBytes = 0

  init(
    place: Int, column: ColumnLabel, budget: MemoryBudget, pseudonym: ((String) -> String)? = nil,
    isEmpty: @escaping (String) -> Bool = { $0.isEmpty }
  ) {
    self.pseudonym = pseudonym
    self.isEmpty = isEmpty
    self.place = place
    self.column = column
    self.budget = budget
    entries = .allocate(capacity: 32)
    entries.initialize(repeating: Entry(hash: 0, slot: -1, offset: 0, length: 0))
    bytes = .allocate(capacity: 256)
  }

  deinit {
    entries.deallocate()
    bytes.deallocate()
  }

  /// The slot of a record's text in this column; ``noSlot`` when it is not kept.
  func slot(of record: RawRecord) -> Int {
    if record.number == lastNumber { return lastSlot }
    lastNumber = record.number
    lastSlot = find(record)
    return lastSlot
  }

  /// The text of a record without white space around it, kept or not.
  func text(of record: RawRecord) -> String {
    let slot = slot(of: record)
    return slot >= 0 ? cells[slot].text : decode(record)
  }

  /// The one place where bytes become the text that every reader and check sees.
  private func decode(_ record: RawRecord) -> String {
    let text = CellText.clean(record.text(place))
    guard let pseudonym, !isEmpty(text) else { return text }
    return pseudonym(text)
  }

  private func find(_ record: RawRecord) -> Int {
    let field = record.bytes(place)
    if field.count > Self.longest { return passBy(record) }
    let hash = ByteHash.hash(field)
    let short = UInt32(truncatingIfNeeded: hash >> 32)
    var index = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    for _ in 0..<Self.probes {
      let entry = entries[index]
      if entry.slot < 0 {
        return keep(record, field, short, at: index) ? cells.count - 1 : passBy(record)
      }
      if entry.hash == short, Int(entry.length) == field.count, isSame(field, entry) {
        cells[Int(entry.slot)].count += 1
        return Int(entry.slot)
      }
      index = (index + 1) & (entries.count - 1)
    }
    return passBy(record)
  }

  private func isSame(_ field: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
    guard let start = field.baseAddress else { return true }
    return ByteHash.areEqual(start, bytes.baseAddress! + Int(entry.offset), field.count)
  }

  private func passBy(_ record: RawRecord) -> Int {
    passedCount += 1
    watcher?(record.bytes(place), { decode(record) }, record.line)
    return Self.noSlot
  }

  private func keep(
    _ record: RawRecord, _ field: UnsafeBufferPointer<UInt8>, _ hash: UInt32, at index: Int
  ) -> Bool {
    guard cells.count < Self.capacity, budget.take(field.count) else { return false }
    if usedBytes + field.count > bytes.count {
      let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
        capacity: max(bytes.count * 2, usedBytes + field.count))
      _ = larger.update(fromContentsOf: bytes[..<usedBytes])
      bytes.deallocate()
      bytes = larger
    }
    _ = bytes[usedBytes...].update(fromContentsOf: field)
    entries[index] = Entry(
      hash: hash, slot: Int32(cells.count), offset: Int32(usedBytes), length: Int32(field.count))
    usedBytes += field.count
    let text = decode(record)
    cells.append(Cell(text: text, firstLine: record.line, count: 1))
    if cells.count * 2 > entries.count { grow() }
    watcher?(field, { text }, record.line)
    return true
  }

  private func grow() {
    let larger = UnsafeMutableBufferPointer<Entry>.allocate(capacity: entries.count * 2)
    larger.initialize(repeating: Entry(hash: 0, slot: -1, offset: 0, length: 0))
    for entry in entries where entry.slot >= 0 {
      let start = bytes.baseAddress! + Int(entry.offset)
      let hash = ByteHash.hash(UnsafeBufferPointer(start: start, count: Int(entry.length)))
      var index = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[index].slot >= 0 { index = (index + 1) & (larger.count - 1) }
      larger[index] = entry
    }
    entries.deallocate()
    entries = larger
  }
}

/// What all columns of a table together may keep, so that a table of a hundred thousand columns
/// stays within bounds.
final class MemoryBudget {
  private var bytesLeft = 48 << 20
  /// Slot, text and readings of a kept cell, besides its bytes.
  private static let bytesPerCell = 128

  /// Takes the room for a text of so many bytes; false when there is none left.
  func take(_ count: Int) -> Bool {
    let needed = count + Self.bytesPerCell
    if bytesLeft < needed { return false }
    bytesLeft -= needed
    return true
  }
}
