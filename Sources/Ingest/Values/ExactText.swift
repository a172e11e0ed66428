/// A text as a key compared byte by byte. Hashing a `String` outside ASCII normalises it first,
/// which costs more than all else that is done to an answer.
struct ExactText: Hashable {
  let text: String

  static func == (a: ExactText, b: ExactText) -> Bool {
    var (left, right) = (a.text, b.text)
    return left.withUTF8 { one in
      right.withUTF8 { two in
        guard one.count == two.count else { return false }
        for i in 0..<one.count where one[i] != two[i] { return false }
        return true
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
