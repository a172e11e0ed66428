internal import CLibzip

/// One member of a ZIP archive, unpacked on the way; libzip checks its sum at the end.
final class ZipStream: ByteStream {
  private let archive: ZipArchive
  private let member: ZipArchive.Member
  private let limits: ReadingLimits
  private let file: OpaquePointer
  private var unpacked = 0
  private(set) var failure: ByteFailure?

  init(_ archive: ZipArchive, _ member: ZipArchive.Member, limits: ReadingLimits)
    throws(ZipFailure)
  {
    if let excess = limits.excess(packed: member.packedSize, unpacked: member.size) {
      throw ZipFailure(excess.code, excess.arguments)
    }
    guard let file = archive.openMember(member) else {
      throw ZipFailure("csv.archive-damaged", ["kind": "ZIP"])
    }
    self.archive = archive
    self.member = member
    self.limits = limits
    self.file = file
  }

  deinit { zip_fclose(file) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard failure == nil else { return 0 }
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0, count > 0 || unpacked >= member.size else {
      failure = ByteFailure(code: "csv.archive-damaged", arguments: ["kind": "ZIP"])
      return 0
    }
    unpacked += Int(count)
    // What the list of members says of the size may be a lie.
    failure = limits.excess(packed: member.packedSize, unpacked: unpacked)
    return Int(count)
  }
}
