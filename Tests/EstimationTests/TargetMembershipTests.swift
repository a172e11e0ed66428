import Region
import Testing

@testable import Estimation

struct TargetMembershipTests {
  private func target(
    _ code: TargetCode, _ box: TargetBox, _ membership: ReportTarget.Membership = .atoms
  ) -> ReportTarget {
    ReportTarget(
      code: code, label: LocalizedLabel(it: code.rawValue), set: TargetSet(box),
      membership: membership)
  }

  private var targets: [ReportTarget] {
    [
      target("tutti", TargetBox()),
      target("figli-0-2", TargetBox(ages: AgeSet(0...2))),
      target("famiglie-figli", TargetBox(ages: AgeSet(0...17))),
      target("caregiver-disabilita", TargetBox(ages: .anyone, conditions: .disability)),
      target("dipendenti", TargetBox(workers: WorkerSet(.privatePermanent, .publicEmployee))),
      target("resto", TargetBox(workers: WorkerSet(.notWorking, .unknown))),
      target("destinatari-4-3", TargetBox(), .recipient),
    ]
  }

  private func memberships(
    _ caredFor: [CaredPerson]?, _ worker: WorkerType = .privatePermanent,
    recipient: Ternary = .unknown
  ) -> [Ternary] {
    let respondent = Respondent(
      line: 1, territory: nil, worker: worker, caredFor: caredFor, recipient: recipient,
      answers: [])
    let single = targets.map { TargetMembership.membership(of: respondent, in: $0) }
    var cached = TargetMembership(targets)
    for _ in 0..<2 {
      let answer = cached.answer(for: respondent)
      #expect(targets.indices.map { answer[$0] } == single)
    }
    return single
  }

  @Test func aBandInsideTheSetBelongsAndACrossingOneMay() {
    #expect(
      memberships([CaredPerson(ages: AgeSet(0...2), conditions: .none)], recipient: .yes)
        == [.yes, .yes, .yes, .no, .yes, .no, .yes])
    #expect(
      memberships([CaredPerson(ages: AgeSet(0...5))])
        == [.yes, .unknown, .yes, .unknown, .yes, .no, .unknown])
  }

  @Test func anyOneOfSeveralCaredForPersonsIsEnough() {
    let persons = [
      CaredPerson(ages: AgeSet(80...90), conditions: .disability),
      CaredPerson(ages: AgeSet(1...1), conditions: .none),
    ]
    #expect(memberships(persons).prefix(4) == [.yes, .yes, .yes, .yes])
  }

  @Test func caringForNobodyIsNotTheSameAsNotSaying() {
    #expect(memberships([]) == [.yes, .no, .no, .no, .yes, .no, .unknown])
    #expect(
      memberships(nil) == [.yes, .unknown, .unknown, .unknown, .yes, .no, .unknown])
  }

  @Test func unknownWorkIsInTheRestThatNamesIt() {
    #expect(
      memberships([], .unknown) == [.yes, .no, .no, .no, .unknown, .yes, .unknown])
  }
}
