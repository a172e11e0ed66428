/// Finds out whether two waves have people or sampling units in common, whatever their number.
public struct UnitOverlap: ~Copyable {
  private struct Row {
    var unit: UInt64
    var isEarlier: Bool
  }

  private let sort: RecordSort<UInt64>

  /// Starts without anybody.
  public init() { self.init(room: ScratchRoom()) }

  init(room: ScratchRoom) {
    sort = RecordSort(stride: MemoryLayout<Row>.stride, room: room) { $0.load(as: Row.self).unit }
  }

  /// Adds a unit of one of the waves by its stratum and its name within it.
  ///
  /// - Throws: `ScratchFault` when the disk has no room for the units.
  public mutating func add(
    stratum: String, unit: String, isEarlier: Bool
  ) throws(ScratchFault) {
    var print = Fingerprint()
    print.add(stratum)
    print.add(unit)
    var row = Row(unit: print.value, isEarlier: isEarlier)
    try sort.add(&row)
  }

  /// Whether some unit is in both waves.
  ///
  /// - Throws: `ScratchFault` when the disk fails.
  public func exists() throws(ScratchFault) -> Bool {
    let merge = try sort.merge()
    var last: Row?
    while let record = try merge.next() {
      let row = record.load(as: Row.self)
      if let last, last.unit == row.unit, last.isEarlier != row.isEarlier { return true }
      last = row
    }
    return false
  }
}
