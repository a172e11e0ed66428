import Foundation
import Testing

@testable import Commands

struct PseudonymTests {
  @Test("a pseudonym is the first half of HMAC-SHA-256, test case 2 of RFC 4231")
  func knownAnswer() {
    let key = PseudonymKey(bytes: Array("Jefe".utf8))
    #expect(key.pseudonym("what do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c7")
    #expect(key.pseudonym("WHAT do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c7")
    #expect(PseudonymKey(bytes: [1]).pseudonym("x") != key.pseudonym("x"))
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
      let first = try PseudonymKey(mapping).pseudonym("rosa@example.org")
      #expect(first.count == 32)
      let key = folder.appendingPathComponent("privato/chiave-pseudonimi")
      let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(try PseudonymKey(mapping).pseudonym("rosa@example.org") == first)
      try FileManager.default.removeItem(at: key)
      #expect(try PseudonymKey(mapping).pseudonym("rosa@example.org") != first)
      try Data("parola d'ordine\n".utf8).write(to: key)
      #expect(throws: (any Error).self) { try PseudonymKey(mapping) }
    }
  }
}
