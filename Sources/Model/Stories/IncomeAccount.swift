/// Why a household's income of the month is what it is.
package struct IncomeAccount: Sendable, Equatable {
  /// Permanent income in yuan a month, before and after its yearly shock and growth.
  package let permanent: (before: Float, after: Float)
  /// Factor of transitory income, before and after a new draw.
  package let transitory: (before: Float, after: Float)
  /// Factor of farm income by the year's weather in its village, mean 1.
  package let weather: Float
  /// Whether the year's weather was drawn this month.
  package let isNewYear: Bool
  /// Whether this is the month of its yearly shock.
  package let isShocked: Bool
  /// How much of the weather reaches it, 0 to 1.
  package let exposure: Double
  /// Share of every income that a county-wide shock takes.
  package let systemicLoss: Double
  /// Gain from invested credit in yuan a month.
  package let gain: Float

  /// Explains the month's income from the states before and after it was paid.
  init(
    of row: Int, before: HouseholdState, after: HouseholdState, in world: World,
    _ month: borrowing Month
  ) {
    permanent = (before.permanentIncome, after.permanentIncome)
    transitory = (before.transitory, after.transitory)
    weather = world.villages.weather[Int(world.households.village[row])]
    isNewYear = month.index == 0 || month.season == 0
    isShocked = row % 12 == month.index % 12
    exposure = month.parameters.income.weatherExposure[Int(world.households.livelihood[row])]
    systemicLoss = month.parameters.weather.systemicLoss
    gain = after.gain
  }

  package static func == (one: IncomeAccount, other: IncomeAccount) -> Bool {
    one.permanent == other.permanent && one.transitory == other.transitory
      && one.weather == other.weather && one.isNewYear == other.isNewYear
      && one.isShocked == other.isShocked && one.exposure == other.exposure
      && one.systemicLoss == other.systemicLoss && one.gain == other.gain
  }
}
