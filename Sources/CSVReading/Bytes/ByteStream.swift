/// A run of bytes read once, from the first to the last.
protocol ByteStream: AnyObject {
  /// Puts up to `buffer.count` bytes in the buffer; 0 at the end or after a failure.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int
  /// Why the bytes ended before their time.
  var failure: ByteFailure? { get }
}

/// Why a run of bytes broke off: the code of a diagnostic and its arguments.
struct ByteFailure: Equatable {
  let code: String
  var arguments: [String: String] = [:]
}
