import Region

/// A person somebody cares for, in the words of the invented questionnaires.
enum CaredKind: Int, CaseIterable, Sendable {
  case child0to2, child3to5, child6to10, child11to13, child14to17
  case adultWithDisability, elderWell, elderFrail, elderNotSelfSufficient

  var isChild: Bool { rawValue <= CaredKind.child14to17.rawValue }
  var isElder: Bool { rawValue >= CaredKind.elderWell.rawValue }
}

/// Whom a person cares for, in broad groups.
enum CareGroup: CaseIterable, Sendable {
  case children, elders, both, others

  var hasChildren: Bool { self == .children || self == .both }
  var hasElders: Bool { self == .elders || self == .both }

  /// Share of each group among the people the survey stands for, alike in every area.
  static let shares: [(CareGroup, Double)] = [
    (.children, 0.36), (.elders, 0.16), (.both, 0.08), (.others, 0.40),
  ]

  /// Whether an objective concerns the group.
  func isConcerned(by objective: AskedObjective) -> Bool {
    switch objective.concerned {
    case .parents: hasChildren
    case .carersOfElders: hasElders
    case .everyone: true
    }
  }
}

/// One invented respondent, before any tool writes the answers down.
struct Person {
  let area: Int
  let tool: SurveyTool
  let group: CareGroup
  let place: Place
  let worker: WorkerType
  let isWoman: Bool
  let cared: [CaredKind]
  /// Number of the company through which the person was reached, Kobo only.
  var company: Int?
  var weight = 0.0
  /// One per objective that the tool asks, in its order.
  var statuses: [NeedStatus] = []
  /// The main obstacle of each unmet need, nil where there is none or it was not answered.
  var obstacles: [Barrier?] = []
  /// Hours of care a week; nil when left blank.
  var careHours: Int?
  /// Step of the scale on opening hours, from 0; nil when left blank.
  var fitStep: Int?

  /// All obstacles met, in the order of the vocabulary.
  var allObstacles: [Barrier] {
    let met = Set(obstacles.compactMap { $0 })
    return Barrier.allCases.filter { met.contains($0) }
  }
}
