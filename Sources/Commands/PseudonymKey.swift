import Diagnostics
import Foundation
import Ingest

/// The key that turns identifiers into pseudonyms. Whoever has it can find out whom a pseudonym
/// stands for by trying; without it nobody can, and two waves can no longer be linked. It lives
/// outside the store, in a file that only its owner may read.
struct PseudonymKey: Sendable {
  /// Where the key is kept unless the descriptor names another file.
  static let defaultFile = PrivateFolder.shown("chiave-pseudonimi")
  private static let length = 32

  /// Hash of the key: changes when the pseudonyms do.
  let fingerprint: String
  private let bytes: [UInt8]

  /// Opens the key of a mapping, or makes one of 32 random bytes at first use.
  ///
  /// - Throws: `DataFaults` when the file is no key; `OutputFault` when none can be made.
  init(_ mapping: Mapping) throws {
    let name = mapping.descriptor.pseudonymKeyFile ?? Self.defaultFile
    let path = try mapping.folder.resolve(name, namedAt: nil)
    self.init(bytes: try Self.read(path, shownAs: name) ?? Self.make(path))
  }

  /// Takes a key in memory.
  init(bytes: [UInt8]) {
    fingerprint = Fingerprint.bytes(bytes)
    self.bytes = bytes
  }

  /// A maker of pseudonyms, for one thread.
  func pseudonymiser() -> Pseudonymiser { Pseudonymiser(bytes) }

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
    let text = Array((Hexadecimal.text(bytes) + "\n").utf8)
    guard write(file, text, text.count) == text.count else {
      throw OutputFault(path: path, reason: String(cString: strerror(errno)))
    }
    return bytes
  }
}
