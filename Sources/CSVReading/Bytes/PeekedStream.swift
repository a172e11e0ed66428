/// A run of bytes whose beginning can be looked at before it is read.
final class PeekedStream: ByteStream {
  private let inner: any ByteStream
  private var head: [UInt8] = []
  private var position = 0

  init(_ inner: any ByteStream) { self.inner = inner }

  var failure: ByteFailure? { inner.failure }

  /// The next bytes without taking them; fewer than `count` only at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    var piece = [UInt8](repeating: 0, count: count)
    while head.count - position < count {
      let missing = count - (head.count - position)
      let read = piece.withUnsafeMutableBytes {
        inner.read(into: .init(rebasing: $0[..<missing]))
      }
      if read == 0 { break }
      head += piece[..<read]
    }
    return head[position..<min(position + count, head.count)]
  }

  /// Takes bytes already looked at.
  func drop(_ count: Int) { position += count }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let held = min(buffer.count, head.count - position)
    guard held > 0 else {
      head = []
      position = 0
      return inner.read(into: buffer)
    }
    head.withUnsafeBytes {
      buffer.copyMemory(from: .init(rebasing: $0[position..<position + held]))
    }
    position += held
    return held
  }
}
