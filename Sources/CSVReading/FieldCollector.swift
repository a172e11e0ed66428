#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Fields of the record being read, filled by the callbacks of libcsv. It lives behind a raw
/// pointer: a class reached through `Unmanaged` halves the speed.
struct FieldCollector {
  /// Fields of the record so far, wanted or not.
  var count = 0
  /// Records that ended since the last reset.
  var endedRecords = 0
  /// Whether any field has a byte in it.
  var hasContent = false
  /// Place of each column among the wanted ones, -1 for the others; empty: all are wanted.
  var places: [Int32] = []
  /// Bytes of the wanted fields, one after another.
  private var bytes: UnsafeMutablePointer<UInt8>
  private var usedBytes = 0
  private var byteCapacity: Int
  /// Place of each wanted field among the bytes. Plain memory, like the bytes: a record is lent as
  /// a view of both.
  private var slices: UnsafeMutablePointer<FieldSlice>
  private var sliceCapacity: Int
  /// Number of wanted fields found.
  private(set) var wantedCount = 0

  init() {
    byteCapacity = 4096
    bytes = .allocate(capacity: byteCapacity)
    sliceCapacity = 64
    slices = .allocate(capacity: sliceCapacity)
  }

  func deallocate() {
    bytes.deallocate()
    slices.deallocate()
  }

  /// The fields as a record, valid until the next reset.
  func record(line: Int, number: Int, encoding: TextEncoding) -> RawRecord {
    RawRecord(
      line: line, number: number, encoding: encoding, start: bytes,
      slices: UnsafeBufferPointer(start: slices, count: wantedCount))
  }

  /// Bytes of a wanted field; empty when the record is too short to have it.
  func field(_ place: Int) -> UnsafeBufferPointer<UInt8> {
    let slice = slices[place]
    return UnsafeBufferPointer(start: bytes + slice.offset, count: slice.length)
  }

  /// Gives each wanted field to a closure that may return other bytes for it, not more than it had.
  mutating func rewriteFields(_ body: (UnsafeBufferPointer<UInt8>) -> [UInt8]?) {
    for place in 0..<wantedCount {
      guard let other = body(field(place)), other.count <= slices[place].length else { continue }
      for (offset, byte) in other.enumerated() { bytes[slices[place].offset + offset] = byte }
      slices[place].length = other.count
    }
  }

  /// Forgets the record; `wanted` fields are expected of the next.
  mutating func reset(wanted: Int) {
    count = 0
    endedRecords = 0
    hasContent = false
    usedBytes = 0
    if wanted > sliceCapacity { growSlices(to: wanted) }
    for place in 0..<wanted { slices[place] = FieldSlice(offset: 0, length: 0) }
    wantedCount = wanted
  }

  mutating func append(_ field: UnsafeRawPointer?, _ length: Int) {
    let column = count
    count += 1
    guard length > 0, let field else {
      if places.isEmpty { addSlice(0) }
      return
    }
    hasContent = true
    if places.isEmpty {
      addSlice(length)
    } else {
      guard column < places.count, places[column] >= 0 else { return }
      slices[Int(places[column])] = FieldSlice(offset: usedBytes, length: length)
    }
    if usedBytes + length > byteCapacity { grow(to: usedBytes + length) }
    memcpy(bytes + usedBytes, field, length)
    usedBytes += length
  }

  private mutating func addSlice(_ length: Int) {
    if wantedCount == sliceCapacity { growSlices(to: wantedCount + 1) }
    slices[wantedCount] = FieldSlice(offset: usedBytes, length: length)
    wantedCount += 1
  }

  private mutating func growSlices(to needed: Int) {
    let capacity = max(needed, sliceCapacity * 2)
    let larger = UnsafeMutablePointer<FieldSlice>.allocate(capacity: capacity)
    larger.update(from: slices, count: wantedCount)
    slices.deallocate()
    slices = larger
    sliceCapacity = capacity
  }

  private mutating func grow(to needed: Int) {
    let capacity = max(needed, byteCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, bytes, usedBytes)
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }
}
