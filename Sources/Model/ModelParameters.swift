import Parameters

/// Every parameter of the model: one group a line.
public struct ModelParameters: ParameterGroup {
  public static let title = Label(en: "Puhui", zh: "普惠")
  /// All at their defaults.
  public init() {}

  public var settlement = SettlementParameters()
  public var endowment = EndowmentParameters()
  public var kinship = KinshipParameters()
  public var opening = OpeningParameters()
  public var weather = WeatherParameters()
  public var income = IncomeParameters()
  public var emergency = EmergencyParameters()
  public var repayment = RepaymentParameters()
  public var writeOff = WriteOffParameters()
  public var connectivity = ConnectivityParameters()
  public var countyServices = CountyServicesParameters()
  public var publicity = PublicityParameters()
  public var wordOfMouth = WordOfMouthParameters()
  public var security = SecurityParameters()
  public var trust = TrustParameters()
  public var supervision = SupervisionParameters()
  public var dataSharing = DataSharingParameters()
  public var line = CreditLineParameters()
  public var products = ProductParameters()
  public var pricing = PricingParameters()
  public var need = NeedParameters()
  public var choice = ChoiceParameters()
  public var investment = InvestmentParameters()
  public var consumption = ConsumptionParameters()
  public var lender = LenderParameters()
  public var bank = BankParameters()
  public var welfare = WelfareParameters()
}
