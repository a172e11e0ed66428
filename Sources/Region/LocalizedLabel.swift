/// A name in the two languages of the product. Data, not a sentence: names of objectives, targets
/// and territories come from reference files.
public struct LocalizedLabel: Hashable, Sendable, Codable {
  /// Italian, the official wording where an act has one.
  public let it: String
  /// English; the Italian again where there is no other name.
  public let en: String

  /// Makes a label; English falls back to Italian for proper names.
  public init(it: String, en: String? = nil) {
    self.it = it
    self.en = en ?? it
  }
}
