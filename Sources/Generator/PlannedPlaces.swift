import Region

/// How many places the invented services state.
///
/// Services are few beside the people, so places are short nearly everywhere. Two agreements on public
/// transport have more than enough: in Bergamo, where people say that they are served, and in Pavia,
/// where they say that they are not.
enum PlannedPlaces {
  private static let ample: [(objective: ObjectiveCode, ats: TerritoryCode)] = [
    ("C1", "ATS-325"), ("C1", "ATS-328"),
  ]
  /// Places of an ample service for each person in need.
  private static let abundance = 1.3

  /// The service with the places that are planted for its objective and area.
  static func applied(to service: PlannedService, areas: [StudyArea]) -> PlannedService {
    var service = service
    let area = areas[service.area]
    if area.ambito == nil,
      ample.contains(where: { $0.objective == service.objective && $0.ats == area.ats })
    {
      let members = areas.indices.filter { areas[$0].ats == area.ats }
      let people = peopleInNeed(service.objective, members, areas)
      service.placesCount = Int((people * abundance / 1_000).rounded(.up)) * 1_000
      service.catchment = [area.ats]
      service.areas = Set(members)
    } else if ScenarioPlan.scenario(of: service.objective, area: service.area) == .covered {
      // People who say that they are served, and a handful of places, would contradict each other.
      service.placesCount = nil
    }
    return service
  }

  /// The people of some areas who have a need, all of them asked.
  private static func peopleInNeed(
    _ code: ObjectiveCode, _ members: [Int], _ areas: [StudyArea]
  ) -> Double {
    guard let objective = AskedObjective.all.first(where: { $0.code == code }) else { return 0 }
    return members.reduce(0) { sum, index in
      let need = ScenarioPlan.scenario(of: code, area: index).need
      let concerned = CareGroup.shares.filter { $0.0.isConcerned(by: objective) }
        .reduce(0) { $0 + $1.1 }
      return sum + Double(areas[index].workerCount) * concerned * need
    }
  }
}
