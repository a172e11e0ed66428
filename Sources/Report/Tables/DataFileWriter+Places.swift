internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// People in need, places and how they compare. An empty upper end has no bound.
  var peopleAndPlaces: CSVTable {
    var table = CSVTable(
      header: Self.addressHeader + [
        "unita", "popolazione", "in_bisogno", "in_bisogno_inf", "in_bisogno_sup",
        "senza_risposta", "senza_risposta_inf", "senza_risposta_sup", "non_calcolate_perche",
        "posti_inf", "posti_sup", "offerte_senza_posti", "coppie_dubbie", "copertura_inf",
        "copertura_sup", "mancano_inf", "mancano_sup", "confronto", "contraddice_esito",
      ])
    let usersOnly = context.wavesOfUsers
    for cell in context.publication.cells.values.sorted(by: { $0.address < $1.address })
    where !usersOnly.contains(cell.address.wave) {
      guard let people = cell.people else { continue }
      let places = people.places
      table.append(
        address(cell.address) + [
          people.unit.map { .text($0.rawValue) } ?? .missing, number(people.population),
        ] + estimate(people.inNeed) + estimate(people.unmet) + [
          people.obstacle.map { .text($0.rawValue) } ?? .missing,
          number(places?.capacity.lower), number(places?.capacity.upper),
          whole(places?.unstated.count), whole(places?.doubtfulPairs.count),
          number(places?.coverage?.lower), number(places?.coverage?.upper),
          number(places?.gap?.lower), number(places?.gap?.upper),
          places?.verdict.map { .text($0.rawValue) } ?? .missing,
          places?.verdict.map { _ in .number(places?.contradictsClass == true ? "1" : "0") }
            ?? .missing,
        ])
    }
    return table
  }

  private func estimate(_ count: PeopleEstimate?) -> [CSVValue] {
    [number(count?.value), number(count?.lower), number(count?.upper)]
  }
}
