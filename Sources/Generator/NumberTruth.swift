import Region

/// The true mean of the hours of care, and the true median of the scale, in every territory.
enum NumberTruth {
  static let path = "verita/numeri.csv"

  static func file(areas: [StudyArea]) -> GeneratedFile {
    var csv = CSVText()
    csv.add(["territorio", "destinatari", "codice", "media", "mediana"])
    for (code, members) in CellTruth.territories(areas) {
      for target in CellTruth.targets {
        let hours = parts(target, members, areas) { _ in true }
        csv.add([
          code.rawValue, target.code.rawValue, CareQuestions.hoursCode,
          CareQuestions.meanHours(hours).fixed(2), "",
        ])
        let fit = parts(target, members, areas) { CareQuestions.fitTools.contains($0) }
        guard !fit.isEmpty, let step = CareQuestions.medianStep(fit) else { continue }
        csv.add([
          code.rawValue, target.code.rawValue, CareQuestions.fitCode, "",
          CareQuestions.words(of: step),
        ])
      }
    }
    return GeneratedFile(path: path, text: csv.text)
  }

  /// The groups of a target in some areas, by the people whom those asked with some tools stand for.
  private static func parts(
    _ target: CellTruth.Target, _ members: [Int], _ areas: [StudyArea],
    asks: (SurveyTool) -> Bool
  ) -> [(group: CareGroup, area: Int, people: Double)] {
    members.flatMap { index -> [(group: CareGroup, area: Int, people: Double)] in
      let tools = SurveyDesign.all.first { $0.ats == areas[index].ats }?.tools ?? []
      let asked = tools.reduce(0) { asks($1.0) ? $0 + $1.1 : $0 }
      guard asked > 0 else { return [] }
      return CareGroup.shares.filter { target.includes($0.0) }.map {
        ($0.0, index, Double(areas[index].workerCount) * asked * $0.1)
      }
    }
  }
}
