import Region
import Testing

@Suite("Codes of objectives")
struct ObjectiveCodeTests {
  @Test("know the nodes above them")
  func parents() {
    #expect(ObjectiveCode("A3.1").parent == "A3")
    #expect(ObjectiveCode("A3").parent == "A")
    #expect(ObjectiveCode("A").parent == nil)
    #expect(ObjectiveCode("A.other").parent == "A")
    #expect(ObjectiveCode("A3.1").number == "A3")
    #expect(ObjectiveCode("A3").number == "A3")
    #expect(ObjectiveCode("A").number == nil)
    #expect(ObjectiveCode("A.other").number == nil)
    #expect(ObjectiveCode("F10.2").letter == "F")
  }

  @Test("contain what stands below them and nothing with like letters")
  func containment() {
    #expect(ObjectiveCode("A").contains("A3.1"))
    #expect(ObjectiveCode("A").contains("A.other"))
    #expect(ObjectiveCode("A3").contains("A3"))
    #expect(!ObjectiveCode("F1").contains("F10.1"))
    #expect(!ObjectiveCode("A3.1").contains("A3"))
  }

  @Test("are ordered as people count, the rest last")
  func order() {
    let codes: [ObjectiveCode] = ["F10.1", "A.other", "F2", "A10", "B", "A2", "A", "F1.3"]
    #expect(codes.sorted() == ["A", "A2", "A10", "A.other", "B", "F1.3", "F2", "F10.1"])
  }
}
