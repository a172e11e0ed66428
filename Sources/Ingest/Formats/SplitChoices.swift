/// Multiple choices written twice: a column with all the options chosen, and one per option named
/// `question/option`.
struct SplitChoices {
  private let header: [String]
  private let mark: Character
  /// Place of the summary of each column of an option.
  private let summaries: [Int: Int]

  init(header: [String], mark: Character) {
    self.header = header
    self.mark = mark
    var places: [String: Int] = [:]
    for (place, name) in header.enumerated() where places[name] == nil { places[name] = place }
    var summaries: [Int: Int] = [:]
    for (place, name) in header.enumerated() {
      // The longest question that is a column itself: groups use the same mark.
      var end = name.endIndex
      while let cut = name[..<end].lastIndex(of: mark) {
        if let summary = places[String(name[..<cut])], summary != place {
          summaries[place] = summary
          break
        }
        end = cut
      }
    }
    self.summaries = summaries
  }

  /// Columns of options.
  var count: Int { summaries.count }
  /// The first of them.
  var example: String? { summaries.keys.min().map { header[$0] } }

  /// The questions; a summary stands in none where its options have columns.
  func questions(_ view: TableView, _ conventions: FormatConventions) -> [SurveyQuestion] {
    let split = Set(summaries.values)
    let columns = header.indices.compactMap { place -> QuestionReader.Column? in
      let name = header[place]
      if conventions.metadata.contains(name) || conventions.directIdentifiers.contains(name) {
        return nil
      }
      if let summary = summaries[place] {
        let question = header[summary]
        let option = String(name.dropFirst(question.count + 1))
        return QuestionReader.Column(
          place: place, code: question, title: question, optionCode: option, option: option)
      }
      if split.contains(place) { return nil }
      return QuestionReader.Column(place: place, code: name, title: name)
    }
    return QuestionReader(view: view, conventions: conventions).questions(columns)
  }
}
