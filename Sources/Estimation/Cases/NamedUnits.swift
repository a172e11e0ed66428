/// What the people of each named unit say together, in the order of the units' fingerprints.
struct NamedUnits {
  struct Unit {
    var people = 0
    /// Sum of the fingerprints of the people.
    var content: UInt64 = 0
  }

  private let file: ScratchFile

  /// Sums the units up, and counts them into their strata.
  init(
    _ store: borrowing CaseStore, into strata: inout [StratumUnits]
  ) throws(ScratchFault) {
    let file = ScratchFile(store.room)
    self.file = file
    let merge = try store.byUnit()
    var open: (name: UInt64, stratum: Int, unit: Unit)?
    func close(_ strata: inout [StratumUnits]) throws(ScratchFault) {
      guard let found = open else { return }
      strata[found.stratum].add(found.unit.content)
      var unit = found.unit
      try file.append(&unit, count: MemoryLayout<Unit>.stride)
    }
    while let record = try merge.next() {
      let row = record.load(as: StoredCase.self)
      if row.unit != open?.name {
        try close(&strata)
        open = (row.unit, Int(row.stratum), Unit())
      }
      open!.unit.people += 1
      open!.unit.content &+= Fingerprint.mix(row.content)
    }
    try close(&strata)
  }

  /// Calls with the record of everybody in a named unit, and that unit.
  func forEach(
    in store: borrowing CaseStore,
    _ body: (UnsafeRawPointer, Unit) throws(ScratchFault) -> Void
  ) throws(ScratchFault) {
    if file.count == 0 { return }
    let merge = try store.byUnit()
    var name: UInt64 = 0
    var unit = Unit()
    var offset = 0
    while let record = try merge.next() {
      let row = record.load(as: StoredCase.self)
      if row.unit != name {
        try file.read(at: offset, into: &unit, count: MemoryLayout<Unit>.stride)
        offset += MemoryLayout<Unit>.stride
        name = row.unit
      }
      try body(record, unit)
    }
  }
}
