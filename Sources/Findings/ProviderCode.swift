/// A VAT number or fiscal code of a provider, comparable.
struct ProviderCode: Hashable {
  /// Letters and digits; VAT numbers and numeric fiscal codes with their eleven digits.
  let text: String

  /// Nil where nothing is stated, or nothing but zeros.
  init?(_ raw: String?) {
    guard let raw else { return nil }
    var kept = String(
      raw.uppercased().unicodeScalars.filter {
        ("0"..."9").contains($0) || ("A"..."Z").contains($0)
      }.map(Character.init))
    if kept.hasPrefix("IT"), kept.dropFirst(2).allSatisfy(\.isNumber) { kept.removeFirst(2) }
    guard kept.contains(where: { $0 != "0" }) else { return nil }
    if kept.utf8.count < 11, kept.utf8.count >= 7, kept.allSatisfy(\.isNumber) {
      kept = String(repeating: "0", count: 11 - kept.utf8.count) + kept
    }
    text = kept
  }

  /// Fiscal codes of bodies without VAT number begin with 8 or 9, VAT numbers with 0 to 7, those of
  /// persons have sixteen places: codes of two kinds may be one provider's.
  private var kind: Int {
    if text.utf8.count == 16 { return 2 }
    return text.first == "8" || text.first == "9" ? 1 : 0
  }

  enum Likeness {
    case same, typo, otherKind, other
  }

  func likeness(to other: ProviderCode) -> Likeness {
    if text == other.text { return .same }
    if EditDistance.between(Array(text.utf8), Array(other.text.utf8), limit: 1) <= 1 {
      return .typo
    }
    return kind == other.kind ? .other : .otherKind
  }
}
