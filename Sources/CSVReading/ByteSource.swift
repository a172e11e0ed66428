internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the bytes of a table come from: an open file, or memory.
final class ByteSource: ByteStream {
  private enum Origin {
    case file(Int32)
    case memory([UInt8], Int)
  }
  private var origin: Origin
  /// Set when the operating system failed in the middle of the file.
  private(set) var failure: ByteFailure?

  init(bytes: [UInt8]) { origin = .memory(bytes, 0) }

  /// Opens a regular file; `name` is the path as the user wrote it.
  init(path: String, name: String) throws(DataFaults) {
    // Without O_NONBLOCK opening a named pipe waits for a writer that may never come.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DataFaults([Self.openFault(path: path, name: name)]) }
    var status = stat()
    let known = fstat(descriptor, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard known, kind == S_IFREG else {
      close(descriptor)
      let code = kind == S_IFDIR ? "csv.is-directory" : "csv.not-regular-file"
      throw DataFaults([Diagnostic(code, .error, at: SourceLocation(file: name))])
    }
    origin = .file(descriptor)
  }

  deinit {
    if case .file(let descriptor) = origin { close(descriptor) }
  }

  /// Puts up to `buffer.count` bytes in the buffer; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    switch origin {
    case .memory(let bytes, let position):
      let count = min(buffer.count, bytes.count - position)
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: .init(rebasing: $0[position..<position + count]))
      }
      origin = .memory(bytes, position + count)
      return count
    case .file(let descriptor):
      while true {
        let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno == EINTR { continue }
        failure = ByteFailure(
          code: "csv.read-failed", arguments: ["reason": String(cString: strerror(errno))])
        return 0
      }
    }
  }

  /// The last bytes, without moving the place of reading.
  func tail(_ count: Int) -> [UInt8] {
    switch origin {
    case .memory(let bytes, _): return bytes.suffix(count)
    case .file(let descriptor):
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return [] }
      let start = max(0, Int(status.st_size) - count)
      var bytes = [UInt8](repeating: 0, count: Int(status.st_size) - start)
      var filled = 0
      while filled < bytes.count {
        let read = bytes.withUnsafeMutableBytes {
          pread(descriptor, $0.baseAddress! + filled, $0.count - filled, off_t(start + filled))
        }
        if read <= 0 { break }
        filled += read
      }
      return Array(bytes.prefix(filled))
    }
  }

  /// The open file for a library that closes what it is given; nil for bytes in memory.
  func duplicatedDescriptor() -> Int32? {
    guard case .file(let descriptor) = origin else { return nil }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy >= 0 ? copy : nil
  }

  static func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

  /// All the bytes in memory, to be freed by who asked; empty for a file.
  func copiedMemory() -> UnsafeMutableRawBufferPointer {
    guard case .memory(let bytes, _) = origin else { return .allocate(byteCount: 0, alignment: 1) }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    return copy
  }

  private static func openFault(path: String, name: String) -> Diagnostic {
    let place = SourceLocation(file: name)
    guard errno == ENOENT || errno == ENOTDIR else {
      return Diagnostic(
        "csv.unreadable", .error, at: place, ["reason": String(cString: strerror(errno))])
    }
    let wanted = path.split(separator: "/").last.map(String.init) ?? path
    let near = Suggestion.nearest(to: wanted, among: neighbours(of: path))
    return Diagnostic(
      near.isEmpty ? "csv.missing-file" : "csv.missing-file-near", .error, at: place,
      ["nearest": near.joined(separator: ", ")])
  }

  /// Names of the files in the folder of a path.
  private static func neighbours(of path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle), names.count < 10_000 {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
  -> Int
{
  read(descriptor, buffer, count)
}
