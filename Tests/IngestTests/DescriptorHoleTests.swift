import Diagnostics
import Testing

@testable import Ingest

struct DescriptorHoleTests {
  private func faults(_ yaml: String) -> [Diagnostic] {
    do throws(DataFaults) {
      _ = try Profile.read(bytes: Array(yaml.utf8), shownAs: "p.yaml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func hole(_ line: Int, _ column: Int, _ key: String, _ allowed: String) -> Diagnostic {
    Diagnostic(
      "descriptor.hole", .error, at: SourceLocation(file: "p.yaml", line: line, column: column),
      ["key": key, "allowed": allowed])
  }

  @Test("a hole is a fault that names key, line and what is wanted, and nothing else is said of it")
  func holes() {
    let statuses =
      "nessun_bisogno, coperto_servizio, coperto_lavoro, coperto_pagato, coperto_famiglia, "
      + "coperto_non_specificato, non_coperto, non_so, non_chiesto"
    #expect(
      faults(
        """
        tipo: indagine
        titolo: T
        rilevazione: r
        popolazione: DA_COMPLETARE
        campionamento: non_probabilistico
        luogo: {territorio: {fisso: DA_COMPLETARE}}
        bisogni:
          - obiettivo: DA_COMPLETARE
            stato:
              colonna: x
              valori:
                "sì": DA_COMPLETARE
                "no": nessun_bisogno
        """) == [
          hole(4, 14, "popolazione", "popolazione, lavoratori, utenti, imprese"),
          hole(6, 29, "fisso", "R03, ATS-325"), hole(8, 16, "obiettivo", "A3.1, A4.2, F1.1, …"),
          hole(12, 15, "sì", statuses),
        ])
  }

  @Test("a hole in a list, in a flow, in a name and as the kind itself stops too")
  func everywhere() {
    let base = "tipo: catalogo\ntitolo: T\nnome: {colonna: n}\nluogo: {comune: {colonna: c}}\n"
    #expect(faults(base + "obiettivi: {fisso: [A1]}") == [])
    #expect(
      faults(base + "obiettivi: {fisso: [DA_COMPLETARE]}").map(\.code) == ["descriptor.hole"])
    #expect(
      faults(base + "obiettivi: {fisso: [A1]}\nignora: [DA_COMPLETARE]").map(\.code)
        == ["descriptor.hole"])
    #expect(faults("tipo: DA_COMPLETARE\ntitolo: T").map(\.code) == ["descriptor.hole"])
  }

  @Test("a hole that others refer to is told once")
  func alias() {
    let codes = faults(
      """
      tipo: catalogo
      titolo: T
      nome: {colonna: n}
      luogo: {comune: {colonna: c}}
      obiettivi: {fisso: &x [DA_COMPLETARE]}
      ignora: *x
      """
    ).map(\.code)
    #expect(codes == ["descriptor.hole"])
  }
}
