/// The texts that several columns share as their answers: written once in a draft, under an anchor,
/// and referred to by the other columns.
struct AnswerFamily {
  /// Name of the anchor.
  let name: String
  let vocabulary: LabelMatcher.Vocabulary
  /// The texts of all its columns, the most frequent first.
  private(set) var values: [ColumnTally.Value]

  /// Families of one survey, found again by their texts.
  struct Book {
    private(set) var families: [AnswerFamily] = []

    /// The place of the family that some answers belong to, made when there is none.
    mutating func place(
      of values: [ColumnTally.Value], _ vocabulary: LabelMatcher.Vocabulary, stem: String
    ) -> Int {
      let texts = Set(values.map(\.text))
      for (place, family) in families.enumerated() where family.vocabulary == vocabulary {
        let known = Set(family.values.map(\.text))
        let common = known.intersection(texts).count
        // Two columns share their answers when most of the smaller set is in the larger.
        if common * 3 >= min(known.count, texts.count) * 2, common > 0 {
          families[place].add(values)
          return place
        }
      }
      let number = families.filter { $0.vocabulary == vocabulary }.count + 1
      families.append(
        AnswerFamily(
          name: number == 1 ? stem : "\(stem)\(number)", vocabulary: vocabulary, values: values))
      return families.count - 1
    }
  }

  private mutating func add(_ more: [ColumnTally.Value]) {
    var counts = Dictionary(
      values.map { ($0.text, $0.count) }, uniquingKeysWith: { first, _ in first })
    for value in more { counts[value.text, default: 0] += value.count }
    values = counts.map { ColumnTally.Value(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }
}
