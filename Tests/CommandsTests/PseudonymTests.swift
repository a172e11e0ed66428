import Foundation
import Region
import Store
import Testing

@testable import Commands

struct PseudonymTests {
  @Test("a pseudonym is the first half of HMAC-SHA-256, test case 2 of RFC 4231")
  func knownAnswer() {
    let key = PseudonymKey(bytes: Array("Jefe".utf8)).pseudonymiser()
    #expect(key.pseudonym("what do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c7")
    #expect(key.pseudonym("WHAT do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c7")
    #expect(PseudonymKey(bytes: [1]).pseudonymiser().pseudonym("x") != key.pseudonym("x"))
  }

  @Test("the key is made once, for its owner alone; a file that is no key is refused")
  func keyFile() throws {
    try ProjectFolder.withTemporary { folder in
      let descriptor = """
        titolo: Prova
        territorio: R03
        data_riferimento: 2026-06-30
        fonti: [{nome: i, file: i.csv, profilo: i.yaml}]
        """
      try Data(descriptor.utf8).write(to: folder.appendingPathComponent("mappatura.yaml"))
      let mapping = try Mapping(path: folder.path)
      let first = try PseudonymKey(mapping).pseudonymiser().pseudonym("rosa@example.org")
      #expect(first.count == 32)
      let key = folder.appendingPathComponent("privato/chiave-pseudonimi")
      let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(try PseudonymKey(mapping).pseudonymiser().pseudonym("rosa@example.org") == first)
      try FileManager.default.removeItem(at: key)
      #expect(try PseudonymKey(mapping).pseudonymiser().pseudonym("rosa@example.org") != first)
      try Data("parola d'ordine\n".utf8).write(to: key)
      #expect(throws: (any Error).self) { try PseudonymKey(mapping) }
    }
  }

  @Test("a person whose identifier is pseudonymised has the same key in two waves, and only then")
  func linkedWaves() throws {
    try SmallMapping.with { mapping in
      let people = ["rosa@example.org", "ada@example.org", "ugo@example.org"]
      func wave(_ name: String, _ people: [String]) throws {
        let rows = people.enumerated().map { "\($0.element),\($0.offset + 1),Lodi,LO,No\n" }
        try mapping.write(
          "sources/\(name).csv", "email,numero,comune,provincia,estate\n" + rows.joined())
        try mapping.write(
          "profiles/\(name).yaml",
          """
          tipo: indagine
          titolo: \(name)
          rilevazione: \(name)
          popolazione: lavoratori
          campionamento: non_probabilistico
          identificativo: {colonna: email}
          pseudonimizza: [email]
          luogo: {comune: {colonna: comune}, provincia: {colonna: provincia}}
          bisogni: [{obiettivo: A3.1, stato: {colonna: estate, valori: {"No": nessun_bisogno}}}]
          """)
      }
      try wave("prima", people)
      try wave("seconda", [people[2].uppercased(), people[0] + " "])
      try wave("numerata", people + ["eva@example.org"])
      try mapping.replace("profiles/numerata.yaml", "colonna: email", "colonna: numero")
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + ["prima", "seconda", "numerata"].map {
            "  - {nome: \($0), file: sources/\($0).csv, profilo: profiles/\($0).yaml}\n"
          }.joined())
      let (status, _, errors) = mapping.run()
      #expect(status == .done, "\(errors)")

      let store = try RegionalStore(
        path: mapping.folder.appendingPathComponent("mappatura.sqlite").path, access: .readOnly)
      func stored(_ wave: InstrumentCode) throws -> [String?] {
        var found: [String?] = []
        try store.read { try $0.forEachRespondent(of: wave) { found.append($0.person) } }
        return found
      }
      let first = try stored("prima")
      #expect(Set(first.compactMap { $0 }).count == 3)
      #expect(first.allSatisfy { $0?.count == 32 })
      #expect(try stored("seconda") == [first[2], first[0]])
      #expect(try stored("numerata") == [nil, nil, nil, nil])
      #expect(try stored("indagine").allSatisfy { $0 == nil })
    }
  }
}
