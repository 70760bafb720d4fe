/// A price that some households of the second round were offered.
struct RandomisedPrice: Sendable {
  /// Yuan per mu.
  let yuan: Double
  /// Households that were offered it.
  let households: Double

  /// The price of everybody else, in yuan per mu.
  static let ordinary = 3.6

  /// The arms of the experiment (Cai, de Janvry and Sadoulet 2015, price sample).
  static let arms = [
    RandomisedPrice(yuan: 1.8, households: 53), RandomisedPrice(yuan: 2.7, households: 64),
    RandomisedPrice(yuan: 3.6, households: 88), RandomisedPrice(yuan: 4.5, households: 58),
    RandomisedPrice(yuan: 5.4, households: 82), RandomisedPrice(yuan: 6.3, households: 62),
    RandomisedPrice(yuan: 7.2, households: 26),
  ]
}
