internal import CSVReading

/// Reads where a row is. Rows repeat few places: each is made once, and numbered, so that it need
/// not be looked up again either.
final class PlaceReader {
  private let comune: TextReader?
  private let provincia: TextReader?
  private let ambito: TextReader?
  private let ats: TextReader?
  private let territorio: TextReader?
  /// Tells the numbers of this reader from those of others of the same source.
  private let series: Int
  private var known: [UInt64: RawPlace] = [:]

  /// Places kept; beyond it they are made for every row, without a number.
  private static let capacity = 1 << 16

  init(
    comune: TextReader?, provincia: TextReader?, ambito: TextReader?, ats: TextReader?,
    territorio: TextReader?, series: Int
  ) {
    self.comune = comune
    self.provincia = provincia
    self.ambito = ambito
    self.ats = ats
    self.territorio = territorio
    self.series = series
  }

  func read(_ record: RawRecord) -> RawPlace {
    guard let key = key(of: record) else { return make(record) }
    if let place = known[key] { return place }
    var place = make(record)
    if known.count < Self.capacity {
      place.number = series * Self.capacity + known.count
      known[key] = place
    }
    return place
  }

  /// The slots of the cells side by side, twelve bits each; nil when a text has none.
  private func key(of record: RawRecord) -> UInt64? {
    var key: UInt64 = 0
    guard add(comune, record, to: &key), add(provincia, record, to: &key),
      add(ambito, record, to: &key), add(ats, record, to: &key), add(territorio, record, to: &key)
    else { return nil }
    return key
  }

  private func add(_ reader: TextReader?, _ record: RawRecord, to key: inout UInt64) -> Bool {
    let slot = reader?.slot(of: record) ?? 0
    guard (0..<ColumnMemory.capacity).contains(slot) else { return false }
    key = key << 12 | UInt64(slot)
    return true
  }

  private func make(_ record: RawRecord) -> RawPlace {
    RawPlace(
      comune: comune?.read(record), provincia: provincia?.read(record),
      ambito: ambito?.read(record), ats: ats?.read(record), territorio: territorio?.read(record))
  }
}
