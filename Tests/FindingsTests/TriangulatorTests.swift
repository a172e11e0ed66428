import Findings
import Region
import Testing

/// Method section 8: groups are counted, and numbers and voices stay apart.
struct TriangulatorTests {
  private func said(
    _ group: String, _ kind: StatementKind, segment: String = "1", actor: String = "lavoratori",
    objective: ObjectiveCode = "A4.2"
  ) -> Statement {
    Statement(
      reference: RecordReference(instrument: "gruppi", line: 2), group: group, territory: nil,
      actor: actor, segment: segment, objective: objective, codeWording: "", kind: kind, quote: "",
      participantCount: 8)
  }

  @Test("a group counts once however often it returns to a need; segments and codings apart")
  func counting() throws {
    let counts = try #require(
      Triangulator.counts([
        said("G1", .unprompted), said("G1", .unprompted, segment: "2"),
        said("G1", .unprompted, segment: "2"), said("G2", .prompted), said("G3", .promptedSilence),
        said("G4", .unprompted, objective: "B1"),
      ])["A4.2"])
    #expect(counts.held == 4)
    #expect(counts.unprompted == 1)
    #expect(counts.prompted == 1)
    #expect(counts.segments == 3)
    #expect(counts.codings == 4)
    #expect(counts.askedAbout == 2)
  }

  @Test("strong needs two thirds of at least three groups and two kinds of actor")
  func strength() throws {
    let statements = [
      said("G1", .unprompted), said("G2", .unprompted, actor: "imprese"),
      said("G3", .unprompted, objective: "B1"),
    ]
    let counts = try #require(Triangulator.counts(statements)["A4.2"])
    #expect(Triangulator.groupVoice(counts) == .strong)
    let oneKind = try #require(
      Triangulator.counts([
        said("G1", .unprompted), said("G2", .unprompted), said("G3", .contrary),
      ])["A4.2"])
    #expect(Triangulator.groupVoice(oneKind) == .present)
  }

  @Test("the verdict follows the first rule that holds")
  func verdicts() throws {
    let heard = try #require(
      Triangulator.counts([said("G1", .unprompted), said("G2", .unprompted)])["A4.2"])
    #expect(Triangulator.agreement(.present, .present, heard) == .confirmed)
    #expect(Triangulator.agreement(.mute, .present, heard) == .emerging)
    let contrary = try #require(
      Triangulator.counts([said("G1", .unprompted), said("G2", .contrary)])["A4.2"])
    #expect(Triangulator.agreement(.present, .isolated, contrary) == .discordant)
    let silent = try #require(
      Triangulator.counts([said("G1", .promptedSilence), said("G2", .promptedSilence)])["A4.2"])
    #expect(Triangulator.agreement(.strong, .absent, silent) == .discordant)
    #expect(Triangulator.agreement(.weak, .absent, silent) == .underObservation)
  }
}
