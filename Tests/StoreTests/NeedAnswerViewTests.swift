import GRDB
import Region
import Store
import Testing

/// What a person with the sqlite3 shell sees.
@Suite struct NeedAnswerViewTests {
  @Test func theViewCountsWhatTheSourceSaid() throws {
    let folder = try TemporaryFolder()
    var seeded = Seeded(11)
    let instrument = survey("indagine", ["A3.1", "A4.2", "A10", "F1.1"])
    let people = (2...301).map { seeded.respondent(line: $0, items: 4) }
    try RegionalStore(path: folder.store).load(people, of: instrument)

    var expected: [String: Int] = [:]
    for person in people {
      for (item, answer) in zip(instrument.items, person.answers) {
        let barriers = answer.barriers.barriers.map(\.rawValue).joined(separator: " ")
        let asked = answer.barriers.contains(.answered) ? 1 : 0
        expected["\(item.objective)|\(answer.status)|\(asked)|\(barriers)", default: 0] += 1
      }
    }
    let found = try DatabaseQueue(path: folder.store).read { (database) throws in
      try Row.fetchAll(
        database,
        sql: """
          SELECT objective || '|' || status || '|' || barriers_answered || '|'
            || coalesce(barriers, '') AS what, count(*) AS people
          FROM need_answer GROUP BY 1
          """)
    }
    #expect(
      Dictionary(uniqueKeysWithValues: found.map { ($0["what"] as String, $0["people"] as Int) })
        == expected)
  }

  @Test func eachAnswerKeepsItsPersonLineAndWeight() throws {
    let folder = try TemporaryFolder()
    let person = Respondent(
      line: 17, territory: "015146", weight: 2.5,
      answers: [
        NeedAnswer(.metByFamily), NeedAnswer(.unmet, barriers: [.answered, BarrierSet(.cost)]),
      ])
    try RegionalStore(path: folder.store).load([person], of: survey("indagine"))
    let lines = try DatabaseQueue(path: folder.store).read { (database) throws in
      try String.fetchAll(
        database,
        sql: """
          SELECT concat_ws FROM (SELECT source || ' ' || line || ' ' || territory || ' ' || weight
            || ' ' || objective || ' ' || status || ' ' || is_answer || in_need || ' '
            || coalesce(barriers, '-') AS concat_ws FROM need_answer ORDER BY position)
          """)
    }
    #expect(
      lines == [
        "indagine 17 015146 2.5 A3.1 metByFamily 11 -", "indagine 17 015146 2.5 A4.2 unmet 11 cost",
      ])
  }

  @Test func traitsUnpackAndAnUnaskedTraitIsNotARow() throws {
    let folder = try TemporaryFolder()
    let person = Respondent(
      line: 2, territory: nil,
      traits: [.woman: .yes, .smallComune: .unknown, .poverty: .no], answers: [])
    try RegionalStore(path: folder.store).load([person], of: survey("indagine", []))
    let traits = try DatabaseQueue(path: folder.store).read { (database) throws in
      try String.fetchAll(
        database, sql: "SELECT trait || ' ' || answer FROM trait_answer ORDER BY 1")
    }
    #expect(traits == ["poverty no", "smallComune unknown", "woman yes"])
  }

  /// The tables of words are literals of the schema, so a word added to the vocabulary needs a
  /// migration; this is the test that says so.
  @Test func theWordsOfTheSchemaAreThoseOfTheVocabulary() throws {
    let folder = try TemporaryFolder()
    try RegionalStore(path: folder.store).close()
    try DatabaseQueue(path: folder.store).read { (database) throws in
      #expect(
        try String.fetchAll(
          database,
          sql: "SELECT hex(byte) || status || is_answer || in_need FROM need_status ORDER BY byte")
          == NeedStatus.allCases.map {
            "0\($0.rawValue)\($0)\($0.isAnswer ? 1 : 0)\($0.isInNeed ? 1 : 0)"
          })
      #expect(
        try String.fetchAll(database, sql: "SELECT mask || barrier FROM barrier ORDER BY mask")
          == Barrier.allCases.map { "\(BarrierSet($0).rawValue)\($0)" })
      #expect(
        try String.fetchAll(database, sql: "SELECT trait FROM trait ORDER BY position")
          == Trait.allCases.map(\.rawValue))
    }
  }
}
