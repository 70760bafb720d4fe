import Parameters

/// How the traits of a household go together, as correlations of their normal scores.
///
/// Pairs that are not listed are independent given nothing else. If the values contradict one another, all
/// of them are shrunk alike until a joint distribution exists.
public struct CorrelationParameters: ParameterGroup {
  public static let title = Label(en: "Correlations of traits", zh: "禀赋之间的相关")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Correlation of income per head and the head's age.", zh: "收入与年龄的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("the old earn less", settledBy: "CHFS"))
  public var incomeAge = -0.15

  @Parameter(
    "Correlation of income per head and schooling.", zh: "收入与受教育年限的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("schooling is paid", settledBy: "CHFS"))
  public var incomeSchooling = 0.3

  @Parameter(
    "Correlation of income per head and household size.", zh: "收入与家庭规模的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("children and elders lower income per head", settledBy: "CHFS"))
  public var incomeSize = -0.2

  @Parameter(
    "Correlation of income per head and savings.", zh: "收入与储蓄的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("the rich save a larger share", settledBy: "CHFS"))
  public var incomeSavings = 0.2

  @Parameter(
    "Correlation of income per head and land per head.", zh: "收入与土地的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("land adds a little income", settledBy: "CHFS"))
  public var incomeLand = 0.1

  @Parameter(
    "Correlation of income per head and early connection.", zh: "收入与上网早晚的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed(
      "the better-off bought smartphones first", settledBy: "CNNIC surveys by income"))
  public var incomeConnectivity = 0.3

  @Parameter(
    "Correlation of income per head and relation to a bank.", zh: "收入与银行往来的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("banks seek better-off clients", settledBy: "bank files joined to incomes"))
  public var incomeBankRelation = 0.25

  @Parameter(
    "Correlation of income per head and collateral.", zh: "收入与抵押担保的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("collateral is wealth", settledBy: "CHFS"))
  public var incomeCollateral = 0.3

  @Parameter(
    "Correlation of income per head and literacy.", zh: "收入与素养的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed(
      "financial literacy rises with income", settledBy: "the literacy module of CHFS"))
  public var incomeLiteracy = 0.25

  @Parameter(
    "Correlation of income per head and creditworthiness.", zh: "收入与真实信用的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("the better-off default less", settledBy: "the lender's arrears by income"))
  public var incomeCreditworthiness = 0.2

  @Parameter(
    "Correlation of the head's age and schooling.", zh: "年龄与受教育年限的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("schools reached the young", settledBy: "the census of 2020"))
  public var ageSchooling = -0.45

  @Parameter(
    "Correlation of the head's age and household size.", zh: "年龄与家庭规模的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("children of old heads have left", settledBy: "the census of 2020"))
  public var ageSize = -0.35

  @Parameter(
    "Correlation of the head's age and savings.", zh: "年龄与储蓄的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("older households had time to save", settledBy: "CHFS"))
  public var ageSavings = 0.1

  @Parameter(
    "Correlation of the head's age and early connection.", zh: "年龄与上网早晚的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed(
      "use of digital finance falls with the head's age (evidence C3)",
      settledBy: "CNNIC surveys by age"))
  public var ageConnectivity = -0.5

  @Parameter(
    "Correlation of the head's age and literacy.", zh: "年龄与素养的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("digital literacy falls with age", settledBy: "the literacy module of CHFS"))
  public var ageLiteracy = -0.4

  @Parameter(
    "Correlation of the head's age and leaning to trust.", zh: "年龄与信任倾向的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("the old distrust online finance more", settledBy: "a survey of trust by age"))
  public var ageTrust = -0.1

  @Parameter(
    "Correlation of the head's age and production needs.", zh: "年龄与资金需求的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("old farmers invest less", settledBy: "loan wishes by age in CHFS"))
  public var ageNeed = -0.25

  @Parameter(
    "Correlation of the head's age and credit among kin.", zh: "年龄与亲友借贷能力的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("kin lend less to the old", settledBy: "a survey of credit among kin"))
  public var ageInformalCapacity = -0.1

  @Parameter(
    "Correlation of schooling and early connection.", zh: "受教育年限与上网早晚的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("the schooled came on line first", settledBy: "CNNIC surveys by schooling"))
  public var schoolingConnectivity = 0.3

  @Parameter(
    "Correlation of schooling and literacy.", zh: "受教育年限与素养的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("literacy is learnt at school", settledBy: "the literacy module of CHFS"))
  public var schoolingLiteracy = 0.45

  @Parameter(
    "Correlation of early connection and literacy.", zh: "上网早晚与素养的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("use teaches", settledBy: "CHFS"))
  public var connectivityLiteracy = 0.35

  @Parameter(
    "Correlation of early connection and leaning to trust.", zh: "上网早晚与信任倾向的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("familiarity breeds trust", settledBy: "a survey of trust among users"))
  public var connectivityTrust = 0.1

  @Parameter(
    "Correlation of savings and creditworthiness.", zh: "储蓄与真实信用的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("savers pay", settledBy: "the lender's arrears by balance"))
  public var savingsCreditworthiness = 0.2

  @Parameter(
    "Correlation of land per head and production needs.", zh: "土地与资金需求的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("larger farms buy more inputs", settledBy: "loan wishes by farm size in CHFS"))
  public var landNeed = 0.15

  @Parameter(
    "Correlation of relation to a bank and collateral.", zh: "银行往来与抵押担保的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("banks lend against collateral", settledBy: "bank files"))
  public var bankRelationCollateral = 0.4

  @Parameter(
    "Correlation of relation to a bank and creditworthiness.", zh: "银行往来与真实信用的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("banks keep those who pay", settledBy: "bank files"))
  public var bankRelationCreditworthiness = 0.25

  @Parameter(
    "Correlation of relation to a bank and production needs.", zh: "银行往来与资金需求的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed(
      "those in need sought a bank", settledBy: "loan wishes of bank clients in CHFS"))
  public var bankRelationNeed = 0.15

  @Parameter(
    "Correlation of relation to a bank and literacy.", zh: "银行往来与素养的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed(
      "literacy raises access to credit (evidence C5)", settledBy: "the literacy module of CHFS"))
  public var bankRelationLiteracy = 0.1

  @Parameter(
    "Correlation of literacy and leaning to trust.", zh: "素养与信任倾向的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed(
      "those who understand a product trust it more", settledBy: "a survey of trust and literacy"))
  public var literacyTrust = 0.2

  @Parameter(
    "Correlation of literacy and creditworthiness.", zh: "素养与真实信用的相关", .ratio, in: -0.95...0.95,
    role: .design,
    source: .assumed("the literate overborrow less", settledBy: "the lender's arrears by literacy"))
  public var literacyCreditworthiness = 0.15

  @Parameter(
    "Correlation of creditworthiness and credit among kin.", zh: "真实信用与亲友借贷能力的相关", .ratio,
    in: -0.95...0.95, role: .design,
    source: .assumed("kin know who pays", settledBy: "a survey of credit among kin"))
  public var creditworthinessInformalCapacity = 0.15

  /// The correlations with the traits that they tie.
  package var pairs: [(Characteristic, Characteristic, Double)] {
    [
      (.income, .age, incomeAge),
      (.income, .schooling, incomeSchooling),
      (.income, .size, incomeSize),
      (.income, .savings, incomeSavings),
      (.income, .land, incomeLand),
      (.income, .connectivity, incomeConnectivity),
      (.income, .bankRelation, incomeBankRelation),
      (.income, .collateral, incomeCollateral),
      (.income, .literacy, incomeLiteracy),
      (.income, .creditworthiness, incomeCreditworthiness),
      (.age, .schooling, ageSchooling),
      (.age, .size, ageSize),
      (.age, .savings, ageSavings),
      (.age, .connectivity, ageConnectivity),
      (.age, .literacy, ageLiteracy),
      (.age, .trust, ageTrust),
      (.age, .need, ageNeed),
      (.age, .informalCapacity, ageInformalCapacity),
      (.schooling, .connectivity, schoolingConnectivity),
      (.schooling, .literacy, schoolingLiteracy),
      (.connectivity, .literacy, connectivityLiteracy),
      (.connectivity, .trust, connectivityTrust),
      (.savings, .creditworthiness, savingsCreditworthiness),
      (.land, .need, landNeed),
      (.bankRelation, .collateral, bankRelationCollateral),
      (.bankRelation, .creditworthiness, bankRelationCreditworthiness),
      (.bankRelation, .need, bankRelationNeed),
      (.bankRelation, .literacy, bankRelationLiteracy),
      (.literacy, .trust, literacyTrust),
      (.literacy, .creditworthiness, literacyCreditworthiness),
      (.creditworthiness, .informalCapacity, creditworthinessInformalCapacity),
    ]
  }
}
