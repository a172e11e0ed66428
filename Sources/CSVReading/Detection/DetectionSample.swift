internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The beginning of a table, and of a large one the end: what detection looks at.
struct DetectionSample {
  /// Bytes of the beginning; a file not much longer is looked at whole.
  static let headBytes = 1 << 18
  static let tailBytes = 1 << 16

  let head: [UInt8]
  /// The last lines of a file of which `head` is only the beginning; empty for what cannot be read
  /// from its end.
  let tail: [UInt8]
  /// Whether `head` is the whole file.
  let isWhole: Bool
  let encoding: TextEncoding
  let fileEncoding: TextEncoding

  init(
    _ source: ByteSource, path: String?, name: String, stated: TextEncoding?
  ) throws(DataFaults) {
    let layers = try ByteLayers(source, name: name, declared: stated ?? .utf8)
    let most = Self.headBytes + Self.tailBytes
    let bytes = layers.stream.peek(most + 1)
    isWhole = bytes.count <= most
    if isWhole {
      head = Array(bytes)
      tail = []
    } else {
      // Whole lines only.
      let cut = bytes.prefix(Self.headBytes)
      let end = cut.lastIndex { $0 == 0x0A } ?? cut.lastIndex { $0 == 0x0D }
      head = Array(end.map { cut[...$0] } ?? cut)
      tail = layers.fileEncoding.isUTF16 ? [] : path.map(Self.readTail) ?? []
    }
    encoding =
      layers.fileEncoding.isUTF16 || stated != nil
      ? layers.encoding
      : EncodingGuess.ranked(head + tail, isWhole: isWhole).first?.encoding ?? layers.encoding
    fileEncoding = layers.fileEncoding.isUTF16 ? layers.fileEncoding : encoding
  }

  /// The last bytes of a file of plain text, from the beginning of a line on.
  private static func readTail(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard lseek(descriptor, -Int(Self.tailBytes), SEEK_END) >= 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: tailBytes)
    var count = 0
    while count < tailBytes {
      let read = bytes.withUnsafeMutableBytes { buffer in
        systemRead(descriptor, buffer.baseAddress.map { $0 + count }, tailBytes - count)
      }
      if read <= 0 { break }
      count += read
    }
    let text = bytes.prefix(count)
    // What is packed has bytes that no text has.
    if text.contains(0) { return [] }
    guard let start = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [] }
    return Array(text[(start + 1)...])
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
