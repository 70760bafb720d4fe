extension Reference {
  /// Methods of simulation and numerical work.
  static let methods: [Reference] = [
    Reference(
      "grimm2020", "Grimm et al. 2020",
      "Grimm V. et al. (2020). The ODD protocol for describing agent-based and other simulation "
        + "models: a second update. Journal of Artificial Societies and Social Simulation 23(2), 7.",
      "https://doi.org/10.18564/jasss.4259"),
    Reference(
      "salmon2011", "Salmon et al. 2011",
      "Salmon J. K., Moraes M. A., Dror R. O., Shaw D. E. (2011). Parallel random numbers: as easy "
        + "as 1, 2, 3. Proceedings of SC11.",
      "https://doi.org/10.1145/2063384.2063405"),
  ]
}
