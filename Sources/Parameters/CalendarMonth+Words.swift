extension CalendarMonth {
  /// The month in words: August 2021, 2021年8月.
  public var words: Label {
    Label(en: "\(CalendarMonth.names[month - 1]) \(year)", zh: "\(year)年\(month)月")
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
