internal import Findings
internal import Language
internal import Region

extension SchedaPage {
  /// Who sits in the Comunità di Pratica and in its network, held against paragraph 4.1.
  var network: [Block] {
    let heading = Block.heading(words.text("network.heading"), id: nil)
    guard let members = members(of: networkTerritory) else {
      return [heading, .callout([.text(words.capitalised(words.text("network.notLoaded")))])]
    }
    let sentences =
      place.level == .region ? communitySentences : [words.capitalised(compulsorySentence(members))]
    return [
      heading, .table(networkTable(members)), .list(sentences.map { [.text($0)] }),
      .paragraph([.text(words.text("network.support"))]),
    ]
  }

  /// The network of an ambito is that of its ATS.
  var networkTerritory: TerritoryCode {
    guard place.level == .ambito, let parent = place.parent,
      context.frame.places[parent]?.level == .ats
    else { return code }
    return parent
  }

  /// Organisations loaded for a territory; nil where there is none: a list that nobody loaded says
  /// nothing about who is missing.
  func members(of scope: TerritoryCode) -> [NetworkMember]? {
    let isWhole = context.frame.places[scope]?.level == .region
    let found = context.network.filter { member in
      isWhole || (member.territory.map { lies($0, in: scope) } ?? false)
    }
    return found.isEmpty ? nil : found
  }

  private func lies(_ territory: TerritoryCode, in scope: TerritoryCode) -> Bool {
    territory == scope || context.frame.places[territory]?.parent == scope
      || context.frame.places[scope]?.comuni.contains(territory) ?? false
  }

  func organisations(
    _ members: [NetworkMember], of component: CommunityComponent, inCommunity: Bool = false
  ) -> Int {
    let found = members.filter {
      $0.component == component.code && ($0.inCommunity || !inCommunity)
    }
    return Set(found.map(\.organisation)).count
  }

  private func networkTable(_ members: [NetworkMember]) -> DataTable {
    DataTable(
      id: "rete",
      caption: words.text(
        "network.caption", ["territory": names.fullTerritory(networkTerritory)]),
      note: words.text("network.note"),
      columns: [
        DataColumn(words.text("column.component")), DataColumn(words.text("column.clause41")),
        DataColumn(words.text("column.community"), .number),
        DataColumn(words.text("column.network"), .number),
      ],
      rows: context.components.map { component in
        let community = organisations(members, of: component, inCommunity: true)
        let all = organisations(members, of: component)
        return DataRow([
          .words(names.of(component.label)),
          .words(words.text(component.isRequired ? "network.compulsory" : "network.optional")),
          .number(words.whole(community), sortKey: Double(community)),
          .number(words.whole(all), sortKey: Double(all)),
        ])
      })
  }

  /// Which compulsory components the loaded list does not show in the Comunità di Pratica.
  private func missingComponents(_ members: [NetworkMember]) -> [String] {
    context.components.filter {
      $0.isRequired && organisations(members, of: $0, inCommunity: true) == 0
    }.map { words.quoted(names.of($0.label)) }
  }

  private func compulsorySentence(_ members: [NetworkMember]) -> String {
    let missing = missingComponents(members)
    return missing.isEmpty
      ? words.text("network.complete")
      : words.text("network.missing", ["components": words.list(missing)])
  }

  /// Each ATS has a Comunità di Pratica of its own: a sum over the region would hide one that lacks
  /// a component.
  private var communitySentences: [String] {
    let all = context.frame.places.values.filter { $0.level == .ats }.sorted { $0.code < $1.code }
    let loaded = all.compactMap { place in members(of: place.code).map { (place, $0) } }
    var sentences = loaded.compactMap { place, members -> String? in
      let missing = missingComponents(members)
      return missing.isEmpty
        ? nil
        : place.name + ": " + words.text("network.missing", ["components": words.list(missing)])
    }
    let complete = loaded.count - sentences.count
    if complete > 0 {
      sentences.append(words.text("network.completeIn", ["count": words.whole(complete)]))
    }
    let unknown = all.filter { place in !loaded.contains { $0.0 == place } }.map(\.name)
    if !unknown.isEmpty {
      sentences.append(
        words.list(unknown) + ": " + words.text("network.notLoaded"))
    }
    return sentences
  }
}
