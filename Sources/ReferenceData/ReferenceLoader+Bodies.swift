internal import Diagnostics
public import Region

extension ReferenceLoader {
  /// Kinds of bodies and what the act lets each be.
  mutating func bodyKinds() -> [BodyKind] {
    var seen: Set<String> = []
    var words: Set<String> = []
    let columns = [
      "codice", "parole", "etichetta_it", "etichetta_en", "beneficiario", "ente_territoriale",
      "capofila", "clausola",
    ]
    return table("tipi-ente.csv", columns).compactMap { row in
      let code = row["codice"]
      guard isNew(code, of: row, "codice", in: &seen) else { return nil }
      guard let standing = BodyKind.Standing(rawValue: row["beneficiario"]) else {
        faults.append(row.fault("beneficiario", expected: "si, da_verificare"))
        return nil
      }
      let own = row.list("parole")
      for word in own { _ = isNew(FoldedName.key(word), of: row, "parole", in: &words) }
      return BodyKind(
        code: code, words: [code] + own,
        label: LocalizedLabel(it: row["etichetta_it"], en: row["etichetta_en"]),
        beneficiary: standing, isTerritorial: row.flag("ente_territoriale", &faults),
        mayLead: row.flag("capofila", &faults))
    }
  }
}

extension ReferenceLibrary {
  /// The kind of body that a word means, however it is spelt; nil when none does.
  public func bodyKind(_ text: String) -> BodyKind? {
    let key = FoldedName.key(text)
    return bodyKinds.first { $0.words.contains { FoldedName.key($0) == key } }
  }
}
