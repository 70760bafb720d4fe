extension Reference {
  /// Demand for credit, its price, and what it does to incomes.
  static let credit: [Reference] = [
    Reference(
      "karlan2008", "Karlan and Zinman 2008",
      "Karlan D., Zinman J. (2008). Credit elasticities in less-developed economies: implications "
        + "for microfinance. American Economic Review 98(3), 1040–1068.",
      "https://doi.org/10.1257/aer.98.3.1040"),
    Reference(
      "karlan2019", "Karlan and Zinman 2019",
      "Karlan D., Zinman J. (2019). Long-run price elasticities of demand for credit: evidence "
        + "from a countrywide field experiment in Mexico. Review of Economic Studies 86(4), "
        + "1704–1746.",
      "https://doi.org/10.1093/restud/rdy040"),
    Reference(
      "meager2022", "Meager 2022",
      "Meager R. (2022). Aggregating distributional treatment effects: a Bayesian hierarchical "
        + "analysis of the microcredit literature. American Economic Review 112(6), 1818–1847.",
      "https://doi.org/10.1257/aer.20181811"),
  ]
}
