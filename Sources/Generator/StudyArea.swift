import Region

/// One of the six ambiti that have enough respondents for a sheet of their own.
struct StudyAmbito: Sendable {
  let code: TerritoryCode
  let name: String
  let ats: TerritoryCode
  /// Comune round which an invented composition is gathered; nil where the real one is known.
  let seat: String?

  static let all = [
    StudyAmbito(code: "A-lodi", name: "Lodi", ats: "ATS-321", seat: nil),
    StudyAmbito(code: "A-varese", name: "Varese", ats: "ATS-322", seat: "Varese"),
    StudyAmbito(code: "A-valle-camonica", name: "Valle Camonica", ats: "ATS-323", seat: nil),
    StudyAmbito(code: "A-lecco", name: "Lecco", ats: "ATS-324", seat: "Lecco"),
    StudyAmbito(code: "A-bergamo", name: "Bergamo", ats: "ATS-325", seat: "Bergamo"),
    StudyAmbito(code: "A-cremasco", name: "Cremasco", ats: "ATS-327", seat: nil),
  ]
}

/// A part of an ATS in which needs and offers are planted alike: one of the six ambiti, or what is
/// left of an ATS without it. The parts of an ATS do not overlap.
struct StudyArea: Sendable {
  let ats: TerritoryCode
  let ambito: StudyAmbito?
  let places: [Place]

  /// People that the survey stands for: about 43 of 100 residents work.
  var workerCount: Int {
    (places.reduce(0) { $0 + $1.populationCount } * 43 + 50) / 100
  }

  /// Code of the ambito or of the ATS.
  var code: TerritoryCode { ambito?.code ?? ats }

  /// Number of comuni in an invented ambito.
  static let inventedSize = 14

  /// The areas in the order of the ATS codes, the rest of an ATS before its ambito.
  static func all(in gazetteer: Gazetteer) -> [StudyArea] {
    SurveyDesign.all.flatMap { design -> [StudyArea] in
      let inAts = gazetteer.places(in: design.ats)
      guard let ambito = StudyAmbito.all.first(where: { $0.ats == design.ats }) else {
        return [StudyArea(ats: design.ats, ambito: nil, places: inAts)]
      }
      let members =
        ambito.seat.map { gazetteer.nearest(inventedSize, to: $0, in: design.ats) }
        ?? inAts.filter { $0.ambito == ambito.code }
      let codes = Set(members.map(\.code))
      return [
        StudyArea(
          ats: design.ats, ambito: nil, places: inAts.filter { !codes.contains($0.code) }),
        StudyArea(ats: design.ats, ambito: ambito, places: members),
      ]
    }
  }
}

/// The tool with which some respondents were asked.
enum SurveyTool: String, CaseIterable, Sendable {
  case limeSurvey, googleForms, kobo
}

/// How many people of an ATS are asked, and with which tools, out of 6,000 in all.
struct SurveyDesign: Sendable {
  let ats: TerritoryCode
  /// Name as the exports write it.
  let name: String
  let restCount: Int
  let ambitoCount: Int
  /// Share of the respondents asked with each tool.
  let tools: [(SurveyTool, Double)]

  static let standardTotal = 6_000

  static let all = [
    SurveyDesign(
      ats: "ATS-321", name: "ATS della Città Metropolitana di Milano", restCount: 860,
      ambitoCount: 200, tools: [(.limeSurvey, 1)]),
    SurveyDesign(
      ats: "ATS-322", name: "ATS dell'Insubria", restCount: 520, ambitoCount: 200,
      tools: [(.limeSurvey, 1)]),
    SurveyDesign(
      ats: "ATS-323", name: "ATS della Montagna", restCount: 380, ambitoCount: 200,
      tools: [(.kobo, 1)]),
    SurveyDesign(
      ats: "ATS-324", name: "ATS della Brianza", restCount: 580, ambitoCount: 200,
      tools: [(.limeSurvey, 0.7), (.kobo, 0.3)]),
    SurveyDesign(
      ats: "ATS-325", name: "ATS di Bergamo", restCount: 580, ambitoCount: 200,
      tools: [(.googleForms, 1)]),
    SurveyDesign(
      ats: "ATS-326", name: "ATS di Brescia", restCount: 720, ambitoCount: 0,
      tools: [(.googleForms, 1)]),
    SurveyDesign(
      ats: "ATS-327", name: "ATS della Val Padana", restCount: 460, ambitoCount: 200,
      tools: [(.kobo, 1)]),
    SurveyDesign(
      ats: "ATS-328", name: "ATS di Pavia", restCount: 700, ambitoCount: 0,
      tools: [(.kobo, 1)]),
  ]
}
