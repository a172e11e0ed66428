/// UTF-16 turned into UTF-8 on the way, so that everything after sees one encoding.
///
/// A surrogate without its pair comes out as the three bytes UTF-8 forbids for it, and a last byte
/// alone as FF: the check of the row finds both.
final class UTF16Stream: ByteStream {
  private static let pieceBytes = 1 << 16

  private let inner: any ByteStream
  private let isBigEndian: Bool
  private var input = [UInt8](repeating: 0, count: pieceBytes)
  private var output: [UInt8] = []
  private var position = 0
  private var firstHalf: UInt8?
  private var highSurrogate: UInt16?
  private var isAtEnd = false

  init(_ inner: any ByteStream, isBigEndian: Bool) {
    self.inner = inner
    self.isBigEndian = isBigEndian
    output.reserveCapacity(Self.pieceBytes * 3 / 2 + 4)
  }

  var failure: ByteFailure? { inner.failure }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while position == output.count {
      if isAtEnd { return 0 }
      refill()
    }
    let count = min(buffer.count, output.count - position)
    output.withUnsafeBytes {
      buffer.copyMemory(from: .init(rebasing: $0[position..<position + count]))
    }
    position += count
    return count
  }

  private func refill() {
    output.removeAll(keepingCapacity: true)
    position = 0
    let count = input.withUnsafeMutableBytes { inner.read(into: $0) }
    guard count > 0 else {
      isAtEnd = true
      if let high = highSurrogate { append(unit: high) }
      if firstHalf != nil { output.append(0xFF) }
      return
    }
    for index in 0..<count {
      let byte = input[index]
      guard let first = firstHalf else {
        firstHalf = byte
        continue
      }
      firstHalf = nil
      let (upper, lower) = isBigEndian ? (first, byte) : (byte, first)
      take(UInt16(upper) << 8 | UInt16(lower))
    }
  }

  private func take(_ unit: UInt16) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(unit - 0xDC00)
        output.append(UInt8(0xF0 | value >> 18))
        output.append(UInt8(0x80 | value >> 12 & 0x3F))
        output.append(UInt8(0x80 | value >> 6 & 0x3F))
        output.append(UInt8(0x80 | value & 0x3F))
        return
      }
      append(unit: high)
    }
    if UTF16.isLeadSurrogate(unit) { highSurrogate = unit } else { append(unit: unit) }
  }

  private func append(unit: UInt16) {
    switch unit {
    case ..<0x80: output.append(UInt8(unit))
    case ..<0x800:
      output.append(UInt8(0xC0 | unit >> 6))
      output.append(UInt8(0x80 | unit & 0x3F))
    default:
      output.append(UInt8(0xE0 | unit >> 12))
      output.append(UInt8(0x80 | unit >> 6 & 0x3F))
      output.append(UInt8(0x80 | unit & 0x3F))
    }
  }
}
