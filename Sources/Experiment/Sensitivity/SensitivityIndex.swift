import Parameters

/// What a row of `sensitivity.csv` states, with the words that people read.
package enum SensitivityIndex: String, CaseIterable, Sendable {
  case mean = "mu"
  case meanSize = "mu_star"
  case spread = "sigma"
  case spreadWithoutNoise = "sigma_expected"
  case effectNoise = "mu_star_noise"
  case first, total
  case firstExpected = "first_expected"
  case totalExpected = "total_expected"
  case noiseShare = "noise_share"
  case pawn
  case pawnMaximum = "pawn_maximum"
  case pawnChance = "pawn_chance"
  case spearman
  case partial = "partial_rank"
  case change, swing
  case parameterVariance = "variance_parameters"
  case sharedVariance = "variance_shared_luck"
  case otherVariance = "variance_other_luck"
  case parameterShare = "share_parameters"
  case noiseOfMeans = "noise_of_means"

  /// The method that it belongs to.
  package var method: SensitivityMethod {
    switch self {
    case .mean, .meanSize, .spread, .spreadWithoutNoise, .effectNoise: .elementaryEffects
    case .first, .total, .firstExpected, .totalExpected, .noiseShare: .sobolIndices
    case .pawn, .pawnMaximum, .pawnChance: .pawn
    case .spearman, .partial: .rankCorrelations
    case .change, .swing: .swings
    case .parameterVariance, .sharedVariance, .otherVariance, .parameterShare, .noiseOfMeans:
      .varianceComponents
    }
  }

  /// The words for it.
  package var label: Label {
    switch self {
    case .mean: Label(en: "mean effect (mu)", zh: "平均效应 μ")
    case .meanSize: Label(en: "mean size of effects (mu*)", zh: "效应绝对值均值 μ*")
    case .spread: Label(en: "spread of effects (sigma)", zh: "效应标准差 σ")
    case .spreadWithoutNoise: Label(en: "spread of effects without luck", zh: "扣除随机性后的 σ")
    case .effectNoise: Label(en: "mu* of luck alone", zh: "仅由随机性产生的 μ*")
    case .first: Label(en: "first-order index", zh: "一阶指数")
    case .total: Label(en: "total index", zh: "总效应指数")
    case .firstExpected: Label(en: "first-order index without luck", zh: "扣除随机性的一阶指数")
    case .totalExpected: Label(en: "total index without luck", zh: "扣除随机性的总效应指数")
    case .noiseShare: Label(en: "luck in the variance of means", zh: "均值方差中的随机性占比")
    case .pawn: Label(en: "PAWN index", zh: "PAWN 指数")
    case .pawnMaximum: Label(en: "largest distance of a slice", zh: "单层最大距离")
    case .pawnChance: Label(en: "PAWN index by chance (95%)", zh: "偶然可达的 PAWN 指数(95%)")
    case .spearman: Label(en: "rank correlation", zh: "秩相关")
    case .partial: Label(en: "partial rank correlation", zh: "偏秩相关")
    case .change: Label(en: "change from the base", zh: "相对基准的变化")
    case .swing: Label(en: "swing over all levels", zh: "各水平间的摆幅")
    case .parameterVariance: Label(en: "variance by parameters", zh: "参数引起的方差")
    case .sharedVariance: Label(en: "variance by luck that all points share", zh: "各点共有随机性的方差")
    case .otherVariance: Label(en: "variance by other luck", zh: "其余随机性的方差")
    case .parameterShare: Label(en: "parameters' share of one run's variance", zh: "单次运行方差中的参数占比")
    case .noiseOfMeans: Label(en: "luck in differences of points' means", zh: "各点均值差异中的随机性占比")
    }
  }

  /// What the number means, for the dictionary.
  package var meaning: String {
    switch self {
    case .mean:
      "Mean change of the measure when the axis moves by its whole range. Intervals hold the luck of replicates too; with one replicate they are those under its luck."
    case .meanSize: "Mean absolute change when the axis moves by its whole range: importance."
    case .spread: "Standard deviation of those changes: interactions and curvature."
    case .spreadWithoutNoise: "The same less the part that replicates explain."
    case .effectNoise: "mu_star that an axis without effect would have; compare before believing."
    case .first: "Share of the variance of means over replicates that the axis explains alone."
    case .total: "Share of that variance that would remain if only this axis were unknown."
    case .firstExpected, .totalExpected:
      "The same of the expected outcome: no run is multiplied by itself, so luck cancels."
    case .noiseShare: "Share of the variance of means over replicates that is left luck."
    case .pawn: "Median Kolmogorov-Smirnov distance of slices of the axis from all points."
    case .pawnMaximum: "The largest of those distances."
    case .pawnChance:
      "The index that 95% of axes without effect stay below; for axes of few values, more do."
    case .spearman: "Spearman's correlation of the axis with the mean over replicates."
    case .partial: "The same with the other axes held fixed."
    case .change: "Mean difference from the base when the axis alone has this value."
    case .swing: "Largest less smallest mean over the levels of the axis and the base."
    case .parameterVariance: "Variance of the expected outcome between points."
    case .sharedVariance: "Variance of luck that moves all points alike; their differences lack it."
    case .otherVariance: "Variance of the luck of a run that other points do not share."
    case .parameterShare: "variance_parameters over the sum of the three variances."
    case .noiseOfMeans: "Share of luck in the differences between points' means over replicates."
    }
  }
}

/// A way to say what matters.
package enum SensitivityMethod: String, CaseIterable, Sendable {
  case elementaryEffects = "morris"
  case sobolIndices = "sobol"
  case pawn
  case rankCorrelations = "rank"
  case swings = "one-at-a-time"
  case varianceComponents = "variance"

  /// The words for it.
  package var label: Label {
    switch self {
    case .elementaryEffects: Label(en: "elementary effects", zh: "基本效应(Morris)")
    case .sobolIndices: Label(en: "Sobol indices", zh: "Sobol 指数")
    case .pawn: Label(en: "PAWN", zh: "PAWN")
    case .rankCorrelations: Label(en: "rank correlations", zh: "秩相关")
    case .swings: Label(en: "one at a time", zh: "单因素变化")
    case .varianceComponents: Label(en: "variance components", zh: "方差分解")
    }
  }
}
