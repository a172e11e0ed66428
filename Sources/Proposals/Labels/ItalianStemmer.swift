internal import CLibstemmer

/// Italian words to their stems, by the Snowball library.
///
/// Accents are folded before stemming: sources lose them, and both sides of a comparison must fare
/// alike.
final class ItalianStemmer {
  private let stemmer: OpaquePointer
  private var known: [String: String] = [:]

  init() {
    guard let made = sb_stemmer_new("italian", "UTF_8") else {
      preconditionFailure("libstemmer knows Italian in every build")
    }
    stemmer = made
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a lower-case word; words with digits and words of up to three letters stay whole.
  func stem(_ word: String) -> String {
    if word.utf8.count <= 3 || word.contains(where: \.isNumber) { return word }
    if let stem = known[word] { return stem }
    var bytes = Array(word.utf8)
    let count = Int32(bytes.count)
    let result = bytes.withUnsafeMutableBufferPointer {
      sb_stemmer_stem(stemmer, $0.baseAddress, count)
    }
    guard let result else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    let stem = String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    known[word] = stem
    return stem
  }
}
