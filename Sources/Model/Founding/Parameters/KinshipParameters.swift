import Parameters

/// Who talks to whom.
public struct KinshipParameters: ParameterGroup {
  public static let title = Label(en: "Kinship and neighbours", zh: "亲邻网络")
  /// All at their defaults.
  public init() {}

  @Parameter(
    "Mean number of households in the village that a household talks to.",
    zh: "每户在本村的平均往来户数", .perHousehold, in: 0...60, role: .design,
    source: .cited(
      "banerjee2013", "mean degree 9.20 in 43 villages where 46% of households answered, so higher")
  )
  public var meanDegree = 10.0

  @Parameter(
    "Mean share of a household's neighbours who talk to one another.", zh: "网络聚类系数",
    .fraction, in: 0...0.7, role: .design,
    source: .cited("banerjee2013", "0.239, standard deviation 0.045 over 43 villages (evidence B1)")
  )
  public var clustering = 0.239

  @Parameter(
    "Mean number of ties to other villages of the township.", zh: "每户在本乡镇外村的平均往来户数",
    .perHousehold, in: 0...2, role: .design,
    source: .assumed(
      "wives come from nearby villages; most talk stays within",
      settledBy: "a survey of kin and friends that names villages"))
  public var acrossVillages = 0.4

  @Parameter(
    "Share of households with a leader: cadre, teacher, shopkeeper, group leader.",
    zh: "能人户(村干部、教师、店主、组长)占比", .fraction, in: 0...1, role: .design,
    source: .cited("banerjee2013", "1,157 leader households in 43 villages, 12.1%"))
  public var leaderShare = 0.121

  @Parameter(
    "Relative rise of the chance to be a leader as ties double from the village's mean.",
    zh: "往来户数翻倍时成为能人户的相对概率增幅", .ratio, in: 0...5, role: .design,
    source: .assumed(
      "leaders know more people; the size was not computed from the public data",
      settledBy: "degree of leaders in the networks of Banerjee et al. (2013)"))
  public var leaderDegree = 1.0

  @Parameter(
    "Rise of the log chance to be a leader per year of the head's schooling.",
    zh: "受教育年限每多一年成为能人户的对数概率增幅", .ratio, in: -1...1, role: .design,
    source: .assumed(
      "cadres and teachers went to school for longer", settledBy: "CFPS or the village's register"))
  public var leaderSchooling = 0.1
}
