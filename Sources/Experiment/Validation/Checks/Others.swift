import Foundation
import Parameters

extension Check {
  /// E33 to E35: shared data, county services, and what the banks do.
  static let others: [Check] = [
    Check(
      "E33a", .stylised, "lines gained and risk saved by shared data",
      zh: "共享数据带来的授信增加与风险下降", .ratio,
      published: "more approvals at equal risk, or less risk at equal approvals",
      source: "Gambacorta et al. 2019", band: .above(0),
      in: [.base, .sharedData]
    ) { soundness($0[.sharedData], over: $0[.base]) },
    Check(
      "E33b", .stylised, "the same in a county-wide shock, less that without",
      zh: "全县冲击下的同一指标减去无冲击时的值", .ratio,
      published: "above 0", source: "Gambacorta et al. 2019", band: .above(0),
      in: [.base, .sharedData, .shock, .sharedDataInShock],
      missed: Explanation(
        reason: """
          Eight replicates cannot tell it from 0, and of twenty draws of the calibration eleven lie above it. Shared data \
          tell a borrower's lasting quality here, and nothing of whom a shock hits.
          """, experiment: nil, shown: [])
    ) {
      soundness($0[.sharedDataInShock], over: $0[.shock])
        - soundness($0[.sharedData], over: $0[.base])
    },
    Check(
      "E34a", .stylised, "platform users with twice the services, over those without",
      zh: "县域服务加倍时的平台用户与原有之比", .ratio,
      published: "wider use", source: "Couture et al. 2021", band: .above(1.01),
      in: [.base, .services]
    ) { $0[.services]("platform_users", at: later) / $0[.base]("platform_users", at: later) },
    Check(
      "E34b", .stylised, "change of mean income by the services",
      zh: "县域服务引起的平均收入变化", .fraction,
      published: "little", source: "Couture et al. 2021", band: -0.01...0.01,
      in: [.base, .services]
    ) { $0[.services]("income_mean", at: later) / $0[.base]("income_mean", at: later) - 1 },
    Check(
      "E34c", .stylised, "new users a household under 45, over 60 and over",
      zh: "45岁以下与60岁及以上每户新增用户之比", .ratio,
      published: "above 1", source: "Couture et al. 2021", band: .above(1),
      in: [.base, .services]
    ) { newUsers($0, "age_band", ["under_35", "35_44"]) / newUsers($0, "age_band", ["60_plus"]) },
    Check(
      "E34d", .stylised, "new users a household in the top fifth, over the bottom one",
      zh: "最高与最低收入五等份每户新增用户之比", .ratio,
      published: "above 1", source: "Couture et al. 2021", band: .above(1),
      in: [.base, .services]
    ) { newUsers($0, "income_fifth", ["5"]) / newUsers($0, "income_fifth", ["1"]) },
    Check(
      "E35a", .stylised, "bank lending in the third year, over that without the platform",
      zh: "第三年银行放款与无平台时之比", .ratio,
      published: "volume and speed respond", source: "Qi, Zhou and He 2024",
      band: .above(1), in: [.base, .noPlatform],
      missed: Explanation(
        reason: """
          What digitisation wins the banks, more of their clients take to the platform here; of twenty draws of the \
          calibration eight have it above 1.
          """, experiment: nil, shown: [])
    ) { evidence in
      let year = CalendarMonth(year: 2020, month: 9)...CalendarMonth(year: 2021, month: 8)
      return evidence[.base].sum("bank_lent", year) / evidence[.noPlatform].sum("bank_lent", year)
    },
    Check(
      "E35b", .stylised, "change of the banks' mean rate by the platform",
      zh: "平台引起的银行平均利率变化", .perYear,
      published: "little", source: "Qi, Zhou and He 2024", band: -0.003...0.003,
      in: [.base, .noPlatform]
    ) { $0[.base].bankLoans.rate - $0[.noPlatform].bankLoans.rate },
  ]

  private static let later = CalendarMonth(year: 2020, month: 8)

  /// Log of lines gained plus log of the bad share saved.
  private static func soundness(_ reform: History, over base: History) -> Double {
    log(reform("lines_granted", at: later) / base("lines_granted", at: later))
      - log(reform("npl_ratio", at: later) / base("npl_ratio", at: later))
  }

  /// Households that use the platform only with the services, a household of some levels.
  private static func newUsers(_ evidence: Evidence, _ group: String, _ levels: [String]) -> Double
  {
    func total(_ measure: String, _ world: ValidationWorld) -> Double {
      levels.reduce(0) { $0 + evidence[world](measure, at: later, group, $1) }
    }
    return (total("platform_users", .services) - total("platform_users", .base))
      / total("households", .base)
  }
}
