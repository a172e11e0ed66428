internal import Region

/// The traits of a person that are known to hold, a bit each in the order of `Trait.allCases`.
struct TraitMask: Hashable, Sendable {
  let bits: UInt8

  init(_ traits: [Trait: Ternary]) {
    var bits: UInt8 = 0
    for (index, trait) in Trait.allCases.enumerated() where traits[trait] == .yes {
      bits |= 1 << UInt8(index)
    }
    self.bits = bits
  }
}
