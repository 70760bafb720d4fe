extension Reference {
  /// How news of a product spreads, and what publicity does.
  static let diffusion: [Reference] = [
    Reference(
      "banerjee2013", "Banerjee et al. 2013",
      "Banerjee A., Chandrasekhar A. G., Duflo E., Jackson M. O. (2013). The diffusion of "
        + "microfinance. Science 341, 1236498.",
      "https://doi.org/10.1126/science.1236498"),
    Reference(
      "bass1969", "Bass 1969",
      "Bass F. M. (1969). A new product growth for model consumer durables. Management Science "
        + "15(5), 215–227.",
      "https://doi.org/10.1287/mnsc.15.5.215"),
    Reference(
      "beaman2021", "Beaman et al. 2021",
      "Beaman L., BenYishay A., Magruder J., Mobarak A. M. (2021). Can network theory-based "
        + "targeting increase technology adoption? American Economic Review 111(6), 1918–1943.",
      "https://doi.org/10.1257/aer.20200295"),
    Reference(
      "cai2015", "Cai et al. 2015",
      "Cai J., de Janvry A., Sadoulet E. (2015). Social networks and the decision to insure. "
        + "American Economic Journal: Applied Economics 7(2), 81–108.",
      "https://doi.org/10.1257/app.20130442"),
    Reference(
      "jacksuri2011", "Jack and Suri 2011",
      "Jack W., Suri T. (2011). Mobile money: the economics of M-PESA. NBER Working Paper 16721.",
      "https://doi.org/10.3386/w16721"),
    Reference(
      "watts1998", "Watts and Strogatz 1998",
      "Watts D. J., Strogatz S. H. (1998). Collective dynamics of 'small-world' networks. Nature "
        + "393, 440–442.",
      "https://doi.org/10.1038/30918"),
  ]
}
