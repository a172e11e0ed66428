#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A window on the bytes of a source that finds the ends of physical lines (LF, CRLF, CR).
final class LineBuffer {
  let source: any ByteStream
  private let chunk: Int
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Bytes held, from 0.
  private(set) var end = 0
  private var isAtEnd = false
  /// The next LF at or after the last search, or `end` when the window has none: without it a
  /// file of CR alone would be searched to the end of the window for every line.
  private var nextLineFeed = -1

  init(source: any ByteStream, chunk: Int) {
    self.source = source
    self.chunk = chunk
    capacity = chunk
    storage = .allocate(capacity: capacity)
  }

  deinit { storage.deallocate() }

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage + range.lowerBound, count: range.count)
  }

  /// Reads on, forgetting what stands before `keep`: offsets fall by `keep`. False, and nothing
  /// moves, when the end of the source is already known.
  func fill(keeping keep: Int) -> Bool {
    if isAtEnd { return false }
    if keep > 0 {
      memmove(storage, storage + keep, end - keep)
      end -= keep
    }
    nextLineFeed = -1
    if end + chunk > capacity {
      capacity = max(capacity * 2, end + chunk)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      memcpy(larger, storage, end)
      storage.deallocate()
      storage = larger
    }
    let count = source.read(into: .init(start: storage + end, count: chunk))
    end += count
    isAtEnd = count == 0
    return true
  }

  /// Offset after the line break of the line at `start`, searched from `searched` on; nil when
  /// the window holds no whole line. At the end of the source the rest is a line.
  func lineEnd(from start: Int, searched: Int) -> Int? {
    if nextLineFeed < searched {
      let found = memchr(storage + searched, 0x0A, end - searched)
      nextLineFeed = found.map { offset(of: $0) } ?? end
    }
    if let found = memchr(storage + searched, 0x0D, nextLineFeed - searched) {
      let after = offset(of: found) + 1
      if after < end { return storage[after] == 0x0A ? after + 1 : after }
      return isAtEnd ? after : nil
    }
    if nextLineFeed < end { return nextLineFeed + 1 }
    return isAtEnd && start < end ? end : nil
  }

  /// To be called when the search goes back to earlier bytes.
  func forgetSearch() { nextLineFeed = -1 }

  private func offset(of pointer: UnsafeMutableRawPointer) -> Int {
    UnsafeRawPointer(pointer) - UnsafeRawPointer(storage)
  }
}
