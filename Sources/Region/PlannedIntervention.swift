/// A kind of body as the act tells them apart for partnerships (4.2).
public struct BodyKind: Hashable, Sendable {
  /// Whether bodies of a kind may be beneficiaries.
  public enum Standing: String, Hashable, Sendable {
    case yes = "si"
    /// The act does not list the kind; somebody has to decide.
    case toVerify = "da_verificare"
  }

  /// Code, such as `terzo-settore`.
  public let code: String
  /// Words that mean it in a file, the code among them.
  public let words: [String]
  /// How pages name it.
  public let label: LocalizedLabel
  /// Whether it may be a beneficiary.
  public let beneficiary: Standing
  /// Comune, comunità montana, or ambito through the signatory of its programme agreement.
  public let isTerritorial: Bool
  /// Public, or private non-profit.
  public let mayLead: Bool
  /// Makes a kind.
  public init(
    code: String, words: [String], label: LocalizedLabel, beneficiary: Standing,
    isTerritorial: Bool, mayLead: Bool
  ) {
    self.code = code
    self.words = words
    self.label = label
    self.beneficiary = beneficiary
    self.isTerritorial = isTerritorial
    self.mayLead = mayLead
  }
}

/// A body that carries a planned intervention.
public struct PartnerBody: Hashable, Sendable {
  /// Part it takes.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Leads and is a beneficiary.
    case lead = "capofila"
    case beneficiary = "beneficiario"
    /// In the supporting network, no beneficiary.
    case support = "rete"
  }

  /// Name as written.
  public let name: String
  /// What it is; nil is unknown.
  public let kind: BodyKind?
  /// Its part; nil is unknown.
  public let role: Role?

  /// Makes a body.
  public init(name: String, kind: BodyKind?, role: Role?) {
    self.name = name
    self.kind = kind
    self.role = role
  }
}

/// An intervention that somebody plans under the act. What the plan does not say stays unknown.
public struct PlannedIntervention: Hashable, Sendable {
  /// Its code within the file.
  public let code: String
  /// Its title; "" when not stated.
  public let title: String
  /// Line of the file that it begins on, from 1.
  public let line: Int
  /// The offer it would be: objectives, people, territory, period, form.
  public let offer: Service
  /// What it spends on, in words; "" when not stated.
  public let spending: String
  /// Euro asked for by year; empty when not stated.
  public let euroByYear: [Int: Int]
  /// Who carries it.
  public let bodies: [PartnerBody]
  /// Whether it serves recipients under 4.3 alone; nil is unknown.
  public let servesRecipients: Bool?
  /// Whether companies get an economic advantage from it; nil is unknown.
  public let aidsCompanies: Bool?

  /// Makes a planned intervention.
  public init(
    code: String, title: String, line: Int, offer: Service, spending: String,
    euroByYear: [Int: Int], bodies: [PartnerBody], servesRecipients: Bool?, aidsCompanies: Bool?
  ) {
    self.code = code
    self.title = title
    self.line = line
    self.offer = offer
    self.spending = spending
    self.euroByYear = euroByYear
    self.bodies = bodies
    self.servesRecipients = servesRecipients
    self.aidsCompanies = aidsCompanies
  }
}
