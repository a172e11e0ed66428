public import Diagnostics

/// A text of a descriptor or profile, such as the name of a territory, and where it stands.
public struct PlacedText: Hashable, Sendable {
  /// As written.
  public let text: String
  /// Its file, line and column.
  public let location: SourceLocation
}

extension DescriptorNode {
  /// The members of a list of texts; a single text counts as a list of one.
  func placedTexts() -> [PlacedText] {
    items().compactMap { item in
      if let text = item.rawText {
        return PlacedText(text: text, location: item.location)
      }
      return item.expected("descriptor.expected-text")
    }
  }
}
