import Parameters

/// Who the households are: the marginal distribution of each trait and their dependence.
public struct EndowmentParameters: ParameterGroup {
  public static let title = Label(en: "Endowment of households", zh: "农户初始禀赋")
  /// All at their defaults.
  public init() {}

  /// Income per head.
  public var income = IncomeEndowmentParameters()
  /// Age, schooling, size, workers.
  public var people = PeopleParameters()
  /// What households live on.
  public var livelihood = LivelihoodParameters()
  /// Savings, land, credit among kin.
  public var wealth = WealthParameters()
  /// Bank relation, registers, gain from credit.
  public var standing = StandingParameters()
  /// Dependence among traits.
  public var correlation = CorrelationParameters()
}
