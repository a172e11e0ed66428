/// Cases written down in the order in which they are read.
struct OrderedCases: Sendable {
  let file: ScratchFile
  let layout: CaseLayout
  let room: ScratchRoom
}

/// Some cases of a sequence, to be used before the next are read.
struct CaseBlock {
  let layout: CaseLayout
  let bytes: UnsafeRawPointer
  let count: Int
  /// The unit whose people go on in the next block; −1 where none does.
  let openUnit: Int32

  @inline(__always)
  func record(_ place: Int) -> UnsafeRawPointer { bytes + place * layout.stride }

  @inline(__always)
  subscript(place: Int) -> OrderedCase { record(place).load(as: OrderedCase.self) }

  /// Packed answers of a case, by objective.
  @inline(__always)
  func answers(_ place: Int) -> UnsafePointer<UInt16> {
    (record(place) + layout.answers).assumingMemoryBound(to: UInt16.self)
  }

  /// An answer in numbers; NaN where not asked, infinite where unknown.
  @inline(__always)
  func number(_ place: Int, _ item: Int) -> Double {
    record(place).load(fromByteOffset: layout.numbers + 8 * item, as: Double.self)
  }
}

/// One passage over a sequence of cases.
final class CaseReader {
  private let cases: OrderedCases
  private let units: UnitWindow?
  private let buffer: UnsafeMutableRawPointer
  private let most: Int
  private var offset = 0

  /// - Parameter units: told of every block before it is used.
  init(_ cases: OrderedCases, units: UnitWindow? = nil) {
    self.cases = cases
    self.units = units
    let stride = cases.layout.stride
    most = max(1, cases.room.block / stride)
    // One record more: whether the last unit goes on is seen on the next case.
    buffer = .allocate(byteCount: (most + 1) * stride, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The next cases; nil after the last.
  func next() throws(ScratchFault) -> CaseBlock? {
    let stride = cases.layout.stride
    let left = (cases.file.count - offset) / stride
    guard left > 0 else { return nil }
    let count = min(most, left)
    let read = min(most + 1, left)
    try cases.file.read(at: offset, into: buffer, count: read * stride)
    offset += count * stride
    func unit(_ place: Int) -> Int32 {
      (buffer + place * stride).load(as: OrderedCase.self).unit
    }
    let last = unit(count - 1)
    let block = CaseBlock(
      layout: cases.layout, bytes: UnsafeRawPointer(buffer), count: count,
      openUnit: read > count && unit(count) == last ? last : -1)
    units?.advance(to: block)
    return block
  }
}
