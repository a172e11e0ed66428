import CLibcrypto

/// Turns identifiers into pseudonyms with a key. Not safe to share between threads.
final class Pseudonymiser {
  private let context: OpaquePointer

  init(_ key: [UInt8]) { context = Self.context(key) }

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
    return Hexadecimal.text(digest.prefix(16))
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
}
