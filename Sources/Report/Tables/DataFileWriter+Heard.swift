internal import Disclosure
internal import Findings
internal import Region

extension DataFileWriter {
  /// Groups held by kind of actor, and the required components of the Comunità di Pratica with none.
  var heard: CSVTable {
    var table = CSVTable(header: ["territorio", "territorio_nome", "tipo", "nome", "gruppi"])
    let groups = context.publication.groupsHeard
    for territory in groups.keys.sorted() {
      func row(_ kind: String, _ name: String, _ count: Int) {
        table.append([
          .text(territory.rawValue), .text(names.territory(territory)), .text(kind), .text(name),
          whole(count),
        ])
      }
      for (actor, count) in (groups[territory]?.countByActor ?? [:]).sorted(by: { $0.key < $1.key })
      {
        row("attore", actor, count)
      }
      for component in index.componentsNotHeard(territory) ?? [] {
        row("componente", component.code, 0)
      }
    }
    return table
  }
}
