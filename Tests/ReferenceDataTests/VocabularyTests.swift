import Diagnostics
import Foundation
import Region
import Testing

@testable import ReferenceData

@Suite("Vocabulary of the reference data")
struct VocabularyTests {
  @Test("the tree has every letter, number and leaf of version 1")
  func tree() {
    let tree = library.objectives
    #expect(tree.version == 1)
    #expect(tree.nodes.count == 89)
    #expect(
      tree.nodes.filter { $0.code.rawValue.count == 1 }.map(\.code.rawValue).joined() == "ABCDEF")
    #expect(
      tree.nodes.filter(\.code.isOther).map(\.code) == [
        "A.other", "B.other", "C.other", "D.other", "E.other", "F.other",
      ])
    let numbers = Dictionary(
      grouping: tree.nodes.map(\.code).filter { $0.number == $0 }, by: \.letter
    ).mapValues(\.count)
    #expect(numbers == ["A": 7, "B": 5, "C": 4, "D": 3, "E": 3, "F": 22])
    #expect(tree.leaves(of: "A3") == ["A3.1", "A3.2", "A3.3", "A3.4"])
    #expect(tree.leaves(of: "F9") == ["F9.1", "F9.2", "F9.3", "F9.4"])
    #expect(tree.isLeaf("A1") && !tree.isLeaf("A2"))
  }

  @Test("every objective has two labels and a parent")
  func labels() {
    for node in library.objectives.nodes {
      #expect(!node.label.it.isEmpty && !node.label.en.isEmpty, "\(node.code)")
      #expect(node.code.parent.map { library.objectives[$0] != nil } ?? true)
      #expect(!node.clause.isEmpty || node.code == "F.other", "\(node.code)")
    }
  }

  @Test("a node is sensitive when a leaf below it is")
  func sensitivity() {
    let tree = library.objectives
    #expect(tree["F18"]!.isSensitive && tree["F19"]!.isSensitive && tree["A2.2"]!.isSensitive)
    #expect(!tree["A3.1"]!.isSensitive && !tree["B1"]!.isSensitive)
    for node in tree.nodes where !tree.isLeaf(node.code) {
      let below = tree.nodes.contains {
        $0.code != node.code && node.code.contains($0.code) && $0.isSensitive
      }
      #expect(node.isSensitive == below, "\(node.code)")
    }
  }

  @Test("objectives for children, carers and the self-employed say whom they are mostly for")
  func typicalTargets() {
    let target = { (code: ObjectiveCode) in library.objectives[code]?.typicalTarget }
    #expect(target("A3.1") == "famiglie-figli" && target("F20") == "famiglie-figli")
    #expect(target("F1.1") == "figli-0-2" && target("F1.3") == "figli-3-5")
    #expect(target("A2.2") == "caregiver-anziani" && target("D1") == "autonomi")
    #expect(target("C1") == nil && target("E1") == nil && target("F4") == nil)
    for node in library.objectives.nodes {
      #expect(node.typicalTarget.map { library.target($0) != nil } ?? true, "\(node.code)")
    }
  }

  @Test("no synonym means two objectives")
  func synonyms() {
    var owners: [String: ObjectiveCode] = [:]
    for node in library.objectives.nodes {
      for synonym in node.synonyms {
        let key = FoldedName.key(synonym)
        #expect(owners[key] == nil, "\(synonym): \(owners[key]!) and \(node.code)")
        owners[key] = node.code
      }
    }
  }

  @Test("children lie in families with children, working positions split everybody")
  func reportTargets() throws {
    let targets = library.targets
    #expect(targets.first?.code == .everyone)
    #expect(targets.first?.set == .everyone)
    let families = try #require(library.target("famiglie-figli"))
    let children = targets.filter { $0.parent == "famiglie-figli" }
    #expect(children.count == 5)
    #expect(families.set.subtracting(TargetSet(children.flatMap(\.set.boxes))).isEmpty)
    #expect(children.allSatisfy { $0.set.isSubset(of: families.set) })
    let parts = targets.filter { $0.partition == "lavoro" }
    #expect(TargetSet.everyone.isSubset(of: TargetSet(parts.flatMap(\.set.boxes))))
    #expect(parts.reduce(0) { $0 + $1.set.atomCount } == TargetSet.everyone.atomCount)
    #expect(library.target("destinatari-4-3")?.membership == .recipient)
    #expect(
      targets.filter(\.isSensitive).map(\.code) == [
        "caregiver-non-autosufficienza", "caregiver-disabilita",
      ])
  }

  @Test("umbrella words expand as the method says")
  func umbrellaWords() throws {
    let word = { (text: String) in try #require(library.targetWord(text), "\(text)") }
    #expect(try word("Tutti").set == .everyone)
    #expect(try word("CITTADINI").set == .everyone)
    #expect(try word("famiglie").set == TargetSet(TargetBox(ages: .anyone)))
    for text in ["famiglie con figli", "Genitori", "minori"] {
      #expect(try word(text).set == TargetSet(TargetBox(ages: AgeSet(0...17))))
      #expect(try word(text).agesKnown)
    }
    #expect(try word("anziani").set == TargetSet(TargetBox(ages: AgeSet(65...110))))
    #expect(try word("lavoratori").set == TargetSet(TargetBox(workers: .working)))
    #expect(
      try word("caregiver").set
        == TargetSet([
          TargetBox(ages: AgeSet(65...110)), TargetBox(ages: .anyone, conditions: .any),
        ]))
    #expect(try word("Persone con disabilità").sure.isEmpty)
    #expect(try word("Persone con disabilità").wording == ["Persone con disabilità"])
  }

  @Test("ages written out are read, other words are not invented")
  func writtenAges() {
    let ages = { (text: String) in library.targetWord(text)?.set.boxes.first?.ages.ranges }
    #expect(ages("3-6 anni") == [3...6])
    #expect(ages("da 3 a 14 anni") == [3...14])
    #expect(ages("over 70") == [70...110])
    #expect(ages("80+") == [80...110])
    #expect(ages("0-36 mesi") == [0...2])
    #expect(ages("4-36 mesi") == nil)
    #expect(ages("9-3 anni") == nil)
    #expect(ages("marziani") == nil)
    #expect(ages("") == nil)
  }

  @Test("every barrier, working position and condition has its labels")
  func closedLists() {
    #expect(Set(library.barrierLabels.keys) == Set(Barrier.allCases))
    #expect(Set(library.workerLabels.keys) == Set(WorkerType.allCases))
    #expect(library.conditionLabels.count == 4)
  }

  @Test("measures have lines with clauses, assumed to be in force since the act when it says so")
  func measures() throws {
    let registry = library.measures
    #expect(registry.lines(of: "sprint").count == 11)
    #expect(registry.lines(of: "invecchiamento-attivo").count == 3)
    for measure in registry.measures { #expect(!registry.lines(of: measure.code).isEmpty) }
    for line in registry.lines {
      #expect(!line.clause.isEmpty && !line.objectives.isEmpty, "\(line.code)")
      #expect(!line.admission.possible.isEmpty)
      if line.isInForceAssumed { #expect(line.period.start == day("2025-12-09")) }
    }
    let closures = try #require(registry["sprint.conciliazione"])
    #expect(closures.objectives == ["A4.2", "A3.1", "A3.2"])
    #expect(closures.possibleObjectives == ["A4.1", "A4.3"])
    #expect(closures.admission.sure == TargetSet(TargetBox(ages: AgeSet(3...18))))
    let nurseries = try #require(registry["nidi-gratis.retta"])
    #expect(nurseries.admission.sure.isEmpty)
    #expect(registry["bonus-assistenti-familiari.bonus"]?.isInForceKnown == false)
    #expect(registry.lines(of: "welfare-aziendale").allSatisfy { !$0.period.contains(today) })
    #expect(registry.lines(named: "sprint.linea-1").count == 1)
    #expect(registry.lines(named: "sprint").count == 11)
    #expect(registry.lines(named: "sprinz").isEmpty)
  }

  @Test("Sprint! and the Family Centres serve the objectives of the act")
  func objectivesOfMeasures() {
    let objectives = { (measure: String) in
      Set(library.measures.lines(of: measure).flatMap(\.objectives))
    }
    #expect(
      objectives("sprint") == ["A3.1", "A3.2", "A4.2", "F5", "F6", "F11", "F12", "F15"])
    #expect(
      objectives("centri-famiglia").isSuperset(of: [
        "F4", "F13", "F2", "F7", "F6", "F5", "F12", "B3", "A4.3",
      ]))
    #expect(objectives("nidi-gratis") == ["F1.2"])
  }

  @Test("resources are those of the act and add up to its totals")
  func resources() {
    let resources = library.resources
    #expect(resources.count == 27)
    for year in 2025...2027 {
      let ats = resources.filter { $0.year == year && $0.territory != .region }
      #expect(ats.count == 8)
      #expect(ats.reduce(0) { $0 + $1.euroCount } == 1_000_000)
    }
    #expect(resources.first { $0.territory == "ATS-321" && $0.year == 2026 }?.euroCount == 350_000)
  }

  @Test("five components of the community are compulsory")
  func components() {
    #expect(
      library.components.filter(\.isCompulsory).map(\.code) == [
        "sindacati", "datoriali", "terzo-settore", "ambiti", "camera",
      ])
    #expect(library.components.count == 11)
  }

  @Test("synonyms name things of the vocabulary, each word for one objective only")
  func synonymsOfSinonimi() throws {
    var owner: [String: String] = [:]
    for synonym in library.synonyms where synonym.kind == .objective {
      for phrase in synonym.phrases {
        let key = FoldedName.key(phrase)
        #expect(owner[key] == nil, "\(phrase): \(owner[key] ?? "") and \(synonym.code)")
        owner[key] = synonym.code
      }
    }
    #expect(owner.count > 700)
    let words = Set(library.targetWords.words)
    for synonym in library.synonyms where synonym.kind == .target {
      #expect(words.contains(synonym.code), "\(synonym.code)")
    }
    let measures = Set(library.measures.measures.map(\.code))
    for synonym in library.synonyms where synonym.kind == .measure {
      #expect(measures.contains(synonym.code), "\(synonym.code)")
    }
  }

  @Test("a synonym of an unknown kind or objective is a fault with its place")
  func badSynonyms() throws {
    let folder = try referenceCopy { file, text in
      file == "sinonimi.csv" ? text + "colore,x,rosso\nobiettivo,Z9,nulla\n" : text
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let error = #expect(throws: DataFaults.self) { try ReferenceLibrary.load(at: folder) }
    let faults = try #require(error).diagnostics
    #expect(faults.map(\.code) == ["reference.bad-value", "reference.unknown-code"])
    #expect(faults.map { $0.arguments["value"] } == ["colore", "Z9"])
  }
}
