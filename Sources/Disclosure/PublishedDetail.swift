public import Region

/// The share of people in need who need a slot, as readers may see it.
public struct PublishedSlot: Hashable, Sendable {
  /// The slot.
  public let slot: NeedSlot
  /// Its share among people in need who said when; nil when too imprecise.
  public let share: PublishedValue?
  /// Whether the cell counts it as needed.
  public let isNeeded: Bool
}

/// The share of people in need who surely can pay more than an amount, as readers may see it.
public struct PublishedPayers: Hashable, Sendable {
  /// The amount, euro cents a month.
  public let cents: Int
  /// Share of those who surely can pay so much; nil when too imprecise.
  public let share: PublishedValue?
}

/// What people in need said of when they need something and what they can pay.
public struct PublishedDetail: Hashable, Sendable {
  /// In the order of the questionnaire; empty when not asked or withheld.
  public let slots: [PublishedSlot]
  /// By rising amount; empty when not asked or withheld.
  public let payers: [PublishedPayers]
  /// Whether something was asked and is not told, for confidentiality or because nobody in need said.
  public let isWithheld: Bool
}
