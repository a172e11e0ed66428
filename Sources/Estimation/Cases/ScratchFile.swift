internal import Foundation

/// Bytes that are appended by one owner and then read by many. The last of them are in memory; what
/// came before is in a file without a name, which the system takes away when the process ends,
/// however it ends.
final class ScratchFile: @unchecked Sendable {
  private let room: ScratchRoom
  private var file: Int32 = -1
  private var tail: UnsafeMutableRawPointer?
  private var tailCount = 0
  private var fileCount = 0

  init(_ room: ScratchRoom) { self.room = room }

  deinit {
    tail?.deallocate()
    if file >= 0 { close(file) }
  }

  /// Bytes so far.
  var count: Int { fileCount + tailCount }

  func append(_ bytes: UnsafeRawPointer, count: Int) throws(ScratchFault) {
    if tailCount + count > room.chunk {
      if let tail { try write(tail, tailCount) }
      tailCount = 0
      if count > room.chunk { return try write(bytes, count) }
    }
    if tail == nil { tail = .allocate(byteCount: room.chunk, alignment: 16) }
    tail!.advanced(by: tailCount).copyMemory(from: bytes, byteCount: count)
    tailCount += count
  }

  /// Copies bytes from any place before `count`.
  func read(
    at offset: Int, into target: UnsafeMutableRawPointer, count: Int
  ) throws(ScratchFault) {
    var done = 0
    while done < min(count, fileCount - offset) {
      let wanted = min(count, fileCount - offset) - done
      let got = pread(file, target + done, wanted, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        throw ScratchFault(folder: room.folder, number: got < 0 ? errno : EIO)
      }
      done += got
    }
    if done < count, let tail {
      target.advanced(by: done).copyMemory(
        from: tail + (offset + done - fileCount), byteCount: count - done)
    }
  }

  private func write(_ bytes: UnsafeRawPointer, _ count: Int) throws(ScratchFault) {
    if file < 0 { try open() }
    var done = 0
    while done < count {
      let put = pwrite(file, bytes + done, count - done, off_t(fileCount + done))
      if put < 0, errno == EINTR { continue }
      guard put > 0 else {
        throw ScratchFault(folder: room.folder, number: put < 0 ? errno : ENOSPC)
      }
      done += put
    }
    fileCount += count
  }

  private func open() throws(ScratchFault) {
    var path = Array((room.folder + "/mappa-XXXXXX").utf8CString)
    file = mkstemp(&path)
    guard file >= 0 else { throw ScratchFault(folder: room.folder, number: errno) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }
}
