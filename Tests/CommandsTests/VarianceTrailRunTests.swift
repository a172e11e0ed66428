import Foundation
import Testing

@testable import Commands

/// `mappa explain` of a share down to its strata and margins. The numbers are those of numpy 2.4.6 from
/// the same rows: raking, a weighted fit on the dummies, sums of squares by stratum.
struct VarianceTrailRunTests {
  static let population = """
    comune;eta;maschi;femmine
    016024;30;20000;21000
    016024;50;15000;16000
    098031;30;9000;9500
    098031;50;4500;5000

    """

  static let populationProfile = """
    tipo: popolazione
    titolo: Popolazione residente
    periodo: {dal: 2025-01-01, al: 2025-01-01}
    file: {separatore: ";"}
    luogo: {comune: {colonna: comune}}
    eta: {colonna: eta}
    persone_per_sesso: {F: {colonna: femmine}, M: {colonna: maschi}}

    """

  static let strata = """
    strato: {colonna: provincia}
    popolazione_strato: {BG: 400, LO: 240}

    """

  static let raked = """
    calibrazione:
      eta: 18-64
      margini:
        - {fonte: residenti, territorio: comune}
        - fonte: residenti
          sesso: {colonna: sesso, valori: {donna: F, uomo: M}}
          eta: {colonna: anni, fasce: [18-39, 40-64]}

    """

  static func with(
    _ profile: String, survey: String = SmallMapping.survey, _ body: (SmallMapping) throws -> Void
  ) throws {
    try SmallMapping.with { mapping in
      var lines = survey.split(separator: "\n").map(String.init)
      for index in lines.indices {
        let i = index - 1
        lines[index] +=
          index == 0 ? ",sesso,anni" : ",\(i % 3 == 0 ? "uomo" : "donna"),\(i % 7 < 3 ? 30 : 45)"
      }
      try mapping.write("sources/indagine.csv", lines.joined(separator: "\n") + "\n")
      try mapping.write("profiles/indagine.yaml", SmallMapping.surveyProfile + profile)
      try mapping.write("sources/residenti.csv", Self.population)
      try mapping.write("profiles/residenti.yaml", Self.populationProfile)
      try mapping.write(
        "mappatura.yaml",
        SmallMapping.descriptor
          + "  - {nome: residenti, file: sources/residenti.csv, profilo: profiles/residenti.yaml}\n"
      )
      let (status, output, errors) = mapping.run()
      try #require(status == .done, "\(output)\(errors)")
      try body(mapping)
    }
  }

  private func explain(_ id: String, _ mapping: SmallMapping, _ options: String...) -> String {
    let (status, shown, errors) = ExampleRun.mappa(["explain", id, mapping.folder.path] + options)
    #expect(status == .done, "\(errors)")
    return shown
  }

  @Test("a standard error comes apart into strata that a reader can add up again")
  func stratified() throws {
    try Self.with(Self.strata) { mapping in
      let shown = explain("R03:B1:tutti", mapping)
      // 60/59·(1 − 60/400)·40/3 and 60/59·(1 − 60/240)·40/3.
      #expect(
        shown.contains(
          "strato «BG»: n_h = 60 su N_h = 400, f_h = 0,1500; "
            + "ΣZ = 0,0000, ΣZ² = 13,3333; S_h = 11,5254"),
        "\(shown)")
      #expect(
        shown.contains(
          "strato «LO»: n_h = 60 su N_h = 240, f_h = 0,2500; "
            + "ΣZ = 0,0000, ΣZ² = 13,3333; S_h = 10,1695"))
      #expect(
        shown.contains(
          "Σ S_h = 21,6949; errore standard √V(p) = √(Σ S_h)/Ŵ = "
            + "√21,6949/120,0 = 0,0388"))
      #expect(shown.contains("effetto del disegno (n−1)/n_eff = 0,807"))
      let english = explain("R03:B1:tutti", mapping, "--lang", "en")
      #expect(english.contains("stratum “BG”: n_h = 60 of N_h = 400, f_h = 0.1500"), "\(english)")
      let own = explain("ATS-325:B1:tutti", mapping)
      #expect(own.contains("1 altro strato non ha persone della cella: S = 0"), "\(own)")
    }
  }

  @Test("under raking the strata add up residuals, and the margins are told with their people")
  func raked() throws {
    try Self.with(Self.strata + Self.raked) { mapping in
      let shown = explain("R03:B1:tutti", mapping)
      for line in [
        "pesi di indagine portati su più margini della popolazione (raking): 4 cicli",
        "il margine più lontano dista 0,020 miliardesimi",
        "effetto di Kish prima 1,000, dopo 1,474",
        "Bergamo: N = 72.000; nel campione n = 60, somma dei pesi 60,0, portata a N",
        "M 18-39: N = 29.000; nel campione n = 17, somma dei pesi 17,0, portata a N",
        "Z è, in una unità, la somma di peso·residuo",
        "f_h = 0,1500; ΣZ = −137,8682, ΣZ² = 9.505.740,4; S_h = 8.216.552,6",
        "f_h = 0,2500; ΣZ = 53,0507, ΣZ² = 1.363.379,8; S_h = 1.039.830,2",
        "√(Σ S_h)/Ŵ = √9.256.382,8/100.000,0 = 0,0304",
      ] {
        #expect(shown.contains(line), "\(line)\n\(shown)")
      }
    }
  }

  /// The survey with other answers on the shopping item.
  private func survey(_ answer: (Int) -> String?) -> String {
    SmallMapping.survey.split(separator: "\n").enumerated().map { place, line in
      guard place > 0, let answer = answer(place - 1) else { return String(line) }
      return line.prefix(upTo: line.lastIndex(of: ",")!) + "," + answer
    }.joined(separator: "\n") + "\n"
  }

  @Test("strata of a few people are told together, and their sum is rounded")
  func few() throws {
    let fewUnmet = survey { $0 % 2 == 0 ? nil : $0 < 6 ? "Non trovo risposta" : "No" }
    try Self.with(Self.strata, survey: fewUnmet) { mapping in
      let shown = explain("R03:B1:tutti", mapping)
      #expect(
        shown.contains(
          "2 altri strati non sono mostrati uno per uno, perché direbbero di poche persone: S"),
        "\(shown)")
      #expect(!shown.contains("n_h = 60"))
      // 60/59·(0.85·20·40/60 + 0.75·3·57/60) = 13.699, told in four digits.
      #expect(shown.contains("Σ S_h = 13,70;"), "\(shown)")
    }
    // Three did not answer: n_h beside n would count them.
    let fewSilent = survey { [0, 2, 4].contains($0) ? "" : nil }
    try Self.with(Self.strata, survey: fewSilent) { mapping in
      let shown = explain("ATS-325:B1:tutti", mapping)
      #expect(shown.contains("√V(p) = √(Σ S_h)/Ŵ"), "\(shown)")
      #expect(!shown.contains("n_h = 60"), "\(shown)")
    }
  }

  @Test("a profile that changed after the run is told, instead of strata that do not add up")
  func stale() throws {
    try Self.with(Self.strata) { mapping in
      try mapping.replace("profiles/indagine.yaml", "BG: 400", "BG: 500")
      let shown = explain("R03:B1:tutti", mapping)
      #expect(shown.contains("sono cambiati dopo l’ultimo «mappa run»"), "\(shown)")
      #expect(!shown.contains("n_h ="))
    }
  }
}
