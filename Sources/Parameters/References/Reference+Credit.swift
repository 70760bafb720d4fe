extension Reference {
  /// Demand for credit, its price, and what it does to incomes.
  static let credit: [Reference] = [
    Reference(
      "couture2021", "Couture et al. 2021",
      "Couture V., Faber B., Gu Y., Liu L. (2021). Connecting the countryside via e-commerce: "
        + "evidence from China. American Economic Review: Insights 3(1), 35–50.",
      "https://doi.org/10.1257/aeri.20190382"),
    Reference(
      "karlan2008", "Karlan and Zinman 2008",
      "Karlan D., Zinman J. (2008). Credit elasticities in less-developed economies: implications "
        + "for microfinance. American Economic Review 98(3), 1040–1068.",
      "https://doi.org/10.1257/aer.98.3.1040"),
    Reference(
      "karlan2009", "Karlan and Zinman 2009",
      "Karlan D., Zinman J. (2009). Observing unobservables: identifying information asymmetries "
        + "with a consumer credit field experiment. Econometrica 77(6), 1993–2008.",
      "https://doi.org/10.3982/ECTA5781"),
    Reference(
      "karlan2019", "Karlan and Zinman 2019",
      "Karlan D., Zinman J. (2019). Long-run price elasticities of demand for credit: evidence "
        + "from a countrywide field experiment in Mexico. Review of Economic Studies 86(4), "
        + "1704–1746.",
      "https://doi.org/10.1093/restud/rdy040"),
    Reference(
      "meager2019", "Meager 2019",
      "Meager R. (2019). Understanding the average impact of microcredit expansions: a Bayesian "
        + "hierarchical analysis of seven randomized experiments. American Economic Journal: "
        + "Applied Economics 11(1), 57–91.",
      "https://doi.org/10.1257/app.20170299"),
    Reference(
      "meager2022", "Meager 2022",
      "Meager R. (2022). Aggregating distributional treatment effects: a Bayesian hierarchical "
        + "analysis of the microcredit literature. American Economic Review 112(6), 1818–1847.",
      "https://doi.org/10.1257/aer.20181811"),
    Reference(
      "santaeulalia2018", "Santaeulàlia-Llopis and Zheng 2018",
      "Santaeulàlia-Llopis R., Zheng Y. (2018). The price of growth: consumption insurance in "
        + "China 1989–2009. American Economic Journal: Macroeconomics 10(4), 1–35.",
      "https://doi.org/10.1257/mac.20160250"),
    Reference(
      "turvey2010", "Turvey and Kong 2010",
      "Turvey C. G., Kong R. (2010). Informal lending amongst friends and relatives: can "
        + "microcredit compete in rural China? China Economic Review 21(4), 544–556.",
      "https://doi.org/10.1016/j.chieco.2010.05.001"),
  ]
}
