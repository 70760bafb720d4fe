import Parameters

/// The calendar year as the model's profiles see it.
package enum Season {
  /// Names of the months, for profiles of twelve values.
  package static let months = ElementLabel.numbered(1...12, en: "month", zh: "月份 ")
}

/// Value of a yearly profile in a month, scaled so that the year's mean is 1 (a profile of zeros counts as flat).
package func seasonalFactor(_ profile: [Double], _ month: Int) -> Double {
  let sum = profile.reduce(0, +)
  return sum > 0 ? profile[month] * Double(profile.count) / sum : 1
}
