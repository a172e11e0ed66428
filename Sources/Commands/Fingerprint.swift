import Crypto
import Foundation

/// SHA-256, as the hexadecimal text that manifests and the store keep.
struct Fingerprint {
  private var hash = SHA256()

  /// Hash of a file, read in pieces.
  static func file(_ path: String) throws -> String {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    var fingerprint = Fingerprint()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      fingerprint.hash.update(data: piece)
    }
    return fingerprint.text
  }

  /// Hash of some bytes.
  static func bytes(_ bytes: some Sequence<UInt8>) -> String {
    var fingerprint = Fingerprint()
    fingerprint.hash.update(data: Data(bytes))
    return fingerprint.text
  }

  /// Adds a part. Its length goes in first, so that two parts never read as one.
  mutating func add(_ part: String) {
    hash.update(data: Data("\(part.utf8.count):".utf8))
    hash.update(data: Data(part.utf8))
  }

  /// The hash of all that was added.
  var text: String {
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension Fingerprint {
  /// SHA-256 of a text in base64, as a content security policy names a script or a style.
  static func contentHash(_ text: String) -> String {
    Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }
}
