internal import Region

extension CountedPeople {
  /// Reads `{unita: persone, eta: 18+}`.
  init?(_ node: DescriptorNode?) {
    guard let fields = node?.fields(["unita", "eta"]),
      let unit: CountedUnit = fields.required("unita")?.word(Words.countedUnits)
    else { return nil }
    guard let node = fields["eta"] else {
      self.init(unit: unit)
      return
    }
    guard let text = node.text() else { return nil }
    guard let ages = AgeText.band(text) else {
      let _: Int? = node.badValue(text, allowed: ["18+", "18-64"])
      return nil
    }
    self.init(unit: unit, ages: ages)
  }
}
