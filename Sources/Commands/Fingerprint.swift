import CLibcrypto
import Foundation
import Ingest

/// SHA-256 by the system's libcrypto, as the hexadecimal text that manifests and the store keep.
struct Fingerprint {
  private final class Context {
    let pointer = EVP_MD_CTX_new()!

    init() { EVP_DigestInit_ex(pointer, EVP_sha256(), nil) }

    deinit { EVP_MD_CTX_free(pointer) }
  }

  private let context = Context()

  /// Hash of a file, read in pieces.
  static func file(_ path: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    var fingerprint = Fingerprint()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      fingerprint.update(piece)
    }
    return fingerprint.text
  }

  /// Hash of a folder of tables: names and hashes of its CSV files, in the order of the names.
  static func folder(_ path: String) throws -> String {
    var fingerprint = Fingerprint()
    for file in HSDSFolder.files(of: path) {
      fingerprint.add(URL(fileURLWithPath: file).lastPathComponent)
      fingerprint.add(try Self.file(file))
    }
    return fingerprint.text
  }

  /// Hash of some bytes.
  static func bytes(_ bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.update(bytes)
    return fingerprint.text
  }

  /// Hash of a text in base64, as a content security policy names a script or a style.
  static func contentHash(_ text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.update(Array(text.utf8))
    return Data(fingerprint.digest).base64EncodedString()
  }

  /// Adds a part. Its length goes in first, so that two parts never read as one.
  mutating func add(_ part: String) {
    update(Array("\(part.utf8.count):\(part)".utf8))
  }

  /// The hash of all that was added; taking it ends the fingerprint.
  var text: String { Hexadecimal.text(digest) }

  private mutating func update(_ bytes: some ContiguousBytes) {
    bytes.withUnsafeBytes { _ = EVP_DigestUpdate(context.pointer, $0.baseAddress, $0.count) }
  }

  private var digest: [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context.pointer, &digest, &length)
    return Array(digest.prefix(Int(length)))
  }
}
