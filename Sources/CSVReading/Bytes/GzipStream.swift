internal import CLibz

/// Bytes packed by gzip, unpacked on the way by the system's zlib, which checks the sum and the
/// length at the end of each part.
final class GzipStream: ByteStream {
  static let signature: [UInt8] = [0x1F, 0x8B]
  private static let pieceBytes = 1 << 16
  /// The largest window, and 16 for the gzip header.
  private static let windowBits = MAX_WBITS + 16

  private let inner: any ByteStream
  private let limits: ReadingLimits
  private let zlib: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var packed = 0
  private var unpacked = 0
  private var isBetweenParts = false
  private var isFinished = false
  private var ownFailure: ByteFailure?

  init(_ inner: any ByteStream, limits: ReadingLimits) {
    self.inner = inner
    self.limits = limits
    input = .allocate(capacity: Self.pieceBytes)
    zlib = .allocate(capacity: 1)
    zlib.initialize(to: z_stream())
    let status = inflateInit2_(
      zlib, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status != Z_OK { fail() }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deallocate()
    input.deallocate()
  }

  var failure: ByteFailure? { ownFailure ?? inner.failure }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard !isFinished, buffer.count > 0 else { return 0 }
    zlib.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let room = min(buffer.count, Int(UInt32.max))
    zlib.pointee.avail_out = UInt32(room)
    while zlib.pointee.avail_out == room, !isFinished { step() }
    let count = room - Int(zlib.pointee.avail_out)
    unpacked += count
    if ownFailure == nil, let excess = limits.excess(packed: packed, unpacked: unpacked) {
      ownFailure = excess
      isFinished = true
    }
    return count
  }

  private func step() {
    if zlib.pointee.avail_in == 0 {
      let count = inner.read(into: UnsafeMutableRawBufferPointer(input))
      packed += count
      zlib.pointee.next_in = input.baseAddress
      zlib.pointee.avail_in = UInt32(count)
      if count == 0 {
        // The end, if a part just ended; an archive cut off otherwise.
        if isBetweenParts { isFinished = true } else { fail() }
        return
      }
    }
    if isBetweenParts {
      // Tapes and some servers fill up with zeros.
      if zlib.pointee.next_in.pointee == 0 {
        zlib.pointee.next_in += 1
        zlib.pointee.avail_in -= 1
        return
      }
      isBetweenParts = false
      inflateReset(zlib)
    }
    switch inflate(zlib, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isBetweenParts = true
    default: fail()
    }
  }

  private func fail() {
    isFinished = true
    ownFailure = ByteFailure(code: "csv.archive-damaged", arguments: ["kind": "gzip"])
  }
}
