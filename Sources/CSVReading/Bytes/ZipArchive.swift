internal import CLibzip
internal import Diagnostics

/// A ZIP archive opened by the system's libzip, and the choice of the one table in it.
final class ZipArchive {
  static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The signature of an archive without members.
  static let emptySignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  /// Members of the largest archive opened.
  static let mostMembers = 10_000
  /// Bytes of the largest list of members.
  static let mostDirectoryBytes = 4 << 20
  /// Members named in a message.
  private static let namedMembers = 8

  struct Member {
    let index: UInt64
    let name: String
    let size: Int
    let packedSize: Int
    let isEncrypted: Bool
    let isDeflated: Bool

    var baseName: Substring { name.split(separator: "/").last ?? "" }
    var fileExtension: String {
      let parts = baseName.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count > 1 ? parts.last!.lowercased() : ""
    }
    /// Folders, and what operating systems leave beside the files of people.
    var isLitter: Bool {
      name.hasSuffix("/") || name.hasPrefix("__MACOSX/") || baseName.hasPrefix("._")
        || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(baseName)
    }
  }

  private let handle: OpaquePointer
  /// A copy of an archive in memory, for as long as libzip looks at it.
  private let copy: UnsafeMutableRawBufferPointer?
  let members: [Member]

  /// - Throws: the failure of an archive that is damaged, or lists more than any export does.
  init(_ source: ByteSource) throws(ZipFailure) {
    let directory = ZipDirectory(tail: source.tail(ZipDirectory.tailBytes))
    guard directory.members <= Self.mostMembers, directory.bytes <= Self.mostDirectoryBytes else {
      throw ZipFailure("csv.zip-too-many", ["limit": String(Self.mostMembers)])
    }
    (handle, copy) = try Self.open(source)
    members = Self.list(handle)
  }

  deinit {
    zip_discard(handle)
    copy?.deallocate()
  }

  private static func open(_ source: ByteSource) throws(ZipFailure) -> (
    OpaquePointer, UnsafeMutableRawBufferPointer?
  ) {
    let damaged = ZipFailure("csv.archive-damaged", ["kind": "ZIP"])
    if let descriptor = source.duplicatedDescriptor() {
      guard let handle = zip_fdopen(descriptor, 0, nil) else {
        ByteSource.closeDescriptor(descriptor)
        throw damaged
      }
      return (handle, nil)
    }
    let copy = source.copiedMemory()
    guard let buffer = zip_source_buffer_create(copy.baseAddress, UInt64(copy.count), 0, nil) else {
      copy.deallocate()
      throw damaged
    }
    guard let handle = zip_open_from_source(buffer, ZIP_RDONLY, nil) else {
      zip_source_free(buffer)
      copy.deallocate()
      throw damaged
    }
    return (handle, copy)
  }

  private static func list(_ handle: OpaquePointer) -> [Member] {
    (0..<UInt64(max(0, zip_get_num_entries(handle, 0)))).compactMap { index in
      var status = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &status) == 0, let name = status.name else {
        return nil
      }
      return Member(
        index: index, name: String(cString: name), size: Int(clamping: status.size),
        packedSize: Int(clamping: status.comp_size),
        isEncrypted: status.encryption_method != ZIP_EM_NONE,
        isDeflated: status.comp_method == ZIP_CM_STORE || status.comp_method == ZIP_CM_DEFLATE)
    }
  }

  /// The one member that is a table.
  ///
  /// - Throws: what the archive is instead, or the names of its members where there is no one table.
  func table() throws(ZipFailure) -> Member {
    let files = members.filter { !$0.isLitter }
    if let kind = documentKind(files) { throw kind }
    guard !files.isEmpty else { throw ZipFailure("csv.zip-empty") }
    let tables = files.filter { ["csv", "tsv", "tab"].contains($0.fileExtension) }
    let texts = files.filter { ["txt", "dat", ""].contains($0.fileExtension) }
    guard
      let one = [tables, tables.isEmpty ? texts : [], files].first(where: { $0.count == 1 })?.first
    else {
      let names = files.prefix(Self.namedMembers).map { "«\($0.name)»" }.joined(separator: ", ")
      let more = files.count > Self.namedMembers ? ", …" : ""
      throw ZipFailure(
        tables.isEmpty ? "csv.zip-without-table" : "csv.zip-members",
        ["members": names + more, "files": String(files.count)])
    }
    if one.isEncrypted { throw ZipFailure("csv.archive-encrypted", ["member": one.name]) }
    if !one.isDeflated { throw ZipFailure("csv.archive-method", ["member": one.name]) }
    return one
  }

  /// Spreadsheets and documents are ZIP archives of their own kind.
  private func documentKind(_ files: [Member]) -> ZipFailure? {
    let names = Set(files.map(\.name))
    func has(_ folder: String) -> Bool { names.contains { $0.hasPrefix(folder) } }
    if names.contains("[Content_Types].xml") {
      if has("xl/") {
        return ZipFailure(
          "csv.is-spreadsheet", ["kind": names.contains("xl/workbook.bin") ? "xlsb" : "xlsx"])
      }
      return ZipFailure("csv.is-document", ["kind": has("word/") ? "docx" : "Office"])
    }
    if names.contains("mimetype"), names.contains("content.xml") {
      let type = names.contains("mimetype") ? beginning(of: "mimetype", in: files) : ""
      return type.contains("spreadsheet")
        ? ZipFailure("csv.is-spreadsheet", ["kind": "ods"])
        : ZipFailure("csv.is-document", ["kind": "OpenDocument"])
    }
    if has("Index/"), names.contains(where: { $0.hasSuffix(".iwa") }) {
      return ZipFailure("csv.is-spreadsheet", ["kind": "Numbers"])
    }
    return nil
  }

  private func beginning(of name: String, in files: [Member]) -> String {
    guard let member = files.first(where: { $0.name == name }),
      let file = zip_fopen_index(handle, member.index, 0)
    else { return "" }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = zip_fread(file, &bytes, UInt64(bytes.count))
    return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self)
  }

  /// Opens a member for reading; nil when libzip cannot.
  func openMember(_ member: Member) -> OpaquePointer? { zip_fopen_index(handle, member.index, 0) }
}

/// Why an archive cannot be read as a table.
struct ZipFailure: Error {
  let failure: ByteFailure

  init(_ code: String, _ arguments: [String: String] = [:]) {
    failure = ByteFailure(code: code, arguments: arguments)
  }
}
