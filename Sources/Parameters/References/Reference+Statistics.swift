extension Reference {
  /// Official statistics and censuses.
  static let statistics: [Reference] = [
    Reference(
      "cnnic45", "CNNIC 45",
      "China Internet Network Information Center (2020). 45th Statistical Report on Internet "
        + "Development in China."),
    Reference(
      "nbs2018", "NBS 2018",
      "National Bureau of Statistics of China (2019). Statistical communiqué on the 2018 national "
        + "economic and social development, and household income and expenditure in 2018."),
    Reference(
      "nbs2019", "NBS 2019",
      "National Bureau of Statistics of China (2020). Statistical communiqué on the 2019 national "
        + "economic and social development, and household income and expenditure in 2019."),
    Reference(
      "shandongYearbook2011", "Shandong yearbook 2011",
      "Shandong yearbook, article on Xintai (about 2011): registered population, townships, "
        + "villages."),
    Reference(
      "taianCensus2020", "Tai'an census 2020",
      "Tai'an Bureau of Statistics (2021). Communiqué of the seventh national population census: "
        + "residents, households and ages."),
  ]
}
