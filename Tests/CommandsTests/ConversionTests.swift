import Foundation
import Testing

@testable import Commands

/// `conversioni` of a mapping that holds for some people only.
struct ConversionTests {
  @Test("a conversion for a target that the mapping does not have is refused with those it has")
  func unknownTarget() throws {
    try SmallMapping.with { mapping in
      let conversion =
        "conversioni: [{da: persone, a: caregiver, fattore: 2, fonte: x, destinatari: figli}]\n"
      try mapping.write("mappatura.yaml", SmallMapping.descriptor + conversion)
      let (status, output, errors) = mapping.run()
      #expect(status == .dataFaults)
      let told = output + errors
      #expect(
        told.contains(
          "mappatura.yaml, riga 8, colonna 78: «figli» non è un gruppo di destinatari"), "\(told)")
      #expect(told.contains("figli-0-2"))
    }
  }
}
