import Parameters

/// The keys of a scenario file, in the order in which they are written.
package enum ScenarioKey: String, CaseIterable, Sendable {
  case name, label, question, extends, start, months, replicates, seed, population, targets,
    posterior
  case parameters, changes

  /// Whether a policy file has it too.
  package var isForPolicies: Bool {
    switch self {
    case .name, .label, .question, .extends, .parameters, .changes: true
    case .start, .months, .replicates, .seed, .population, .targets, .posterior: false
    }
  }

  /// What it says.
  package var meaning: Label {
    switch self {
    case .name: Label(en: "Name in results and captions.", zh: "结果与图表中的名称")
    case .label:
      Label(
        en: "Name for people, where it differs from the other: a text, or one in each language.",
        zh: "报告中显示的名称(可分中英文)")
    case .question: Label(en: "The question it answers, one sentence.", zh: "要回答的问题")
    case .extends:
      Label(
        en: "Files that it builds on, relative to this file; later ones win.", zh: "所继承的文件(相对路径)")
    case .start: Label(en: "First month, for instance 2018-09.", zh: "起始年月")
    case .months: Label(en: "Number of months.", zh: "模拟月数")
    case .replicates: Label(en: "Runs with different luck.", zh: "重复次数")
    case .seed: Label(en: "Seed of all luck.", zh: "随机种子")
    case .population:
      Label(en: "Your own households and ties instead of drawn ones.", zh: "自备农户与关系数据")
    case .targets:
      Label(en: "File of published figures to stand beside the results.", zh: "用于对照的公布数据文件")
    case .posterior:
      Label(en: "Table of draws that `puhui calibrate` left of the priors.", zh: "校准得到的后验样本文件")
    case .parameters: Label(en: "Values for all months.", zh: "各月通用的参数值")
    case .changes: Label(en: "Values from a date on.", zh: "自某月起的参数值")
    }
  }

  /// Bounds of the whole numbers.
  package var range: ClosedRange<Int>? {
    switch self {
    case .months: 1...1200
    case .replicates: 1...100_000
    case .seed: 0...Int(UInt32.max)
    default: nil
    }
  }
}

/// The keys of a dated change.
package enum ChangeKey: String, CaseIterable, Sendable {
  case from, until, ramp, why, parameters

  /// What it says.
  package var meaning: Label {
    switch self {
    case .from: Label(en: "First month in which the change is felt.", zh: "开始年月")
    case .until:
      Label(en: "First month in which the value under it holds again.", zh: "恢复原值的年月")
    case .ramp:
      Label(
        en: "Months of linear approach to the new value; the last has all of it.", zh: "线性过渡月数")
    case .why: Label(en: "The reason, in your own words.", zh: "理由")
    case .parameters: Label(en: "What changes.", zh: "变动的参数")
    }
  }

  /// Bounds of `ramp`.
  package static let rampRange = 1...1200
}
