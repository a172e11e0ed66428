import ArgumentParser
import Disclosure
import Estimation
import Foundation
import Ingest
import Language
import Report

/// `mappa plan`: how many answers the next survey needs.
struct PlanCommand: Subcommand {
  static let configuration = CommandConfiguration(commandName: "plan")

  @Argument var folder: String?
  @Option(name: .customLong("affidabilita")) var wish = Wish.alta
  @Option(name: .customLong("effetto-disegno")) var designEffect: String?
  @Option(name: .customLong("per-azienda")) var peoplePerUnit: String?
  @Option(name: .customLong("ritorno")) var returnRate: String?
  @Option(name: .customLong("output")) var output: String?
  @OptionGroup var global: GlobalOptions

  /// The reliability wished for, in the words of the sheets.
  enum Wish: String, ExpressibleByArgument, CaseIterable {
    case alta, media
  }

  func execute(_ console: Console) throws -> CommandStatus {
    guard
      let effect = number(designEffect, "--effetto-disegno", "effect", 1...20, console),
      let people = number(peoplePerUnit, "--per-azienda", "people", 1...1000, console),
      let rate = number(returnRate, "--ritorno", "return", 1...100, console)
    else { return .usage }
    var planner = SamplePlanner(reliability: wish == .alta ? .high : .medium)
    planner.designEffect = effect.value
    planner.peoplePerUnit = people.value
    planner.returnRate = rate.value.map { $0 / 100 }
    let mapping = try opened()
    let isMade = mapping.map { Files.exists($0.storePath) } ?? false
    let pages = isMade ? try mapping.map { try StoredPages($0).pages } : nil
    planner.leastCount = mapping?.parameters.disclosure.threshold ?? planner.leastCount
    let plan = planner.plan(pages)
    if mapping != nil, plan.surveys.isEmpty { console.warn(console.book.text("sample.noSurvey")) }
    var context = pages?.context
    context?.tongue = console.book.tongue
    let page = SamplePlanPage(
      plan, context: context, generator: "mappa \(Mappa.version)",
      tongue: console.book.tongue
    ).page
    guard let output else {
      console.say(MarkdownRenderer().render(page))
      return .done
    }
    try PageFile.write(page, to: output)
    console.say(console.book.text("proposals.written", ["path": output]))
    return .done
  }

  /// The mapping that was named, or the one here; nil where there is none here.
  private func opened() throws -> Mapping? {
    if let folder { return try Mapping(path: folder) }
    return Files.exists(MappingDescriptor.fileName) ? try Mapping(path: ".") : nil
  }

  private struct Given {
    let value: Double?
  }

  /// A number of the command line, with a decimal comma or point; nil after a message where it is
  /// none or out of range.
  private func number(
    _ text: String?, _ option: String, _ key: String, _ range: ClosedRange<Double>,
    _ console: Console
  ) -> Given? {
    guard let text else { return Given(value: nil) }
    if let value = Double(text.replacingOccurrences(of: ",", with: ".")), range.contains(value) {
      return Given(value: value)
    }
    console.warn(
      console.book.text(
        "sample.outside",
        ["value": text, "option": option, "expected": console.book.text("sample.expected.\(key)")]))
    return nil
  }
}
