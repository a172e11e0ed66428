import CLibcrypto
import Diagnostics
import Foundation
import Ingest

/// The key that turns identifiers into pseudonyms. Whoever has it can find out whom a pseudonym
/// stands for by trying; without it nobody can, and two waves can no longer be linked. It lives
/// outside the store, in a file that only its owner may read.
final class PseudonymKey {
  /// Where the key is kept unless the descriptor names another file.
  static let defaultFile = PrivateFolder.shown("chiave-pseudonimi")
  private static let length = 32

  /// Hash of the key: changes when the pseudonyms do.
  let fingerprint: String
  private let context: OpaquePointer

  /// Opens the key of a mapping, or makes one of 32 random bytes at first use.
  ///
  /// - Throws: `DataFaults` when the file is no key; `OutputFault` when none can be made.
  init(_ mapping: Mapping) throws {
    let name = mapping.descriptor.pseudonymKeyFile ?? Self.defaultFile
    let path = try mapping.folder.resolve(name, namedAt: nil)
    let bytes = try Self.read(path, shownAs: name) ?? Self.make(path)
    fingerprint = Fingerprint.bytes(bytes)
    context = Self.context(bytes)
  }

  /// Takes a key in memory.
  init(bytes: [UInt8]) {
    fingerprint = Fingerprint.bytes(bytes)
    context = Self.context(bytes)
  }

  deinit { EVP_MAC_CTX_free(context) }

  /// The first 128 bits of HMAC-SHA-256 (RFC 2104, FIPS 198-1) of a text, in hexadecimal. Case and
  /// spaces around do not count: the same address written twice is one person.
  func pseudonym(_ text: String) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length = 0
    let bytes = Array(text.lowercased().utf8)
    EVP_MAC_init(context, nil, 0, nil)
    EVP_MAC_update(context, bytes, bytes.count)
    EVP_MAC_final(context, &digest, &length, digest.count)
    return Self.hexadecimal(digest.prefix(16))
  }

  private static func context(_ key: [UInt8]) -> OpaquePointer {
    let mac = EVP_MAC_fetch(nil, "HMAC", nil)!
    let context = EVP_MAC_CTX_new(mac)!
    EVP_MAC_free(mac)
    var digest = Array("SHA256\0".utf8CString)
    digest.withUnsafeMutableBufferPointer { name in
      let parameters = [
        OSSL_PARAM_construct_utf8_string("digest", name.baseAddress, 0), OSSL_PARAM_construct_end(),
      ]
      EVP_MAC_init(context, key, key.count, parameters)
    }
    return context
  }

  private static func read(_ path: String, shownAs name: String) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    let digits = Array((text ?? "").filter { !$0.isWhitespace }.utf8)
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
    guard values.count == length * 2, values.count == digits.count else {
      throw DataFaults([
        Diagnostic("privacy.bad-key", .error, at: SourceLocation(file: name))
      ])
    }
    return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  private static func make(_ path: String) throws -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    let folder = (path as NSString).deletingLastPathComponent
    mkdir(folder, 0o700)
    // Made for its owner alone from the first moment, and never over another key.
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw OutputFault(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    let text = Array((hexadecimal(bytes[...]) + "\n").utf8)
    guard write(file, text, text.count) == text.count else {
      throw OutputFault(path: path, reason: String(cString: strerror(errno)))
    }
    return bytes
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
