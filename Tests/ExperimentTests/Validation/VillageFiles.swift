@testable import Experiment

/// A made-up copy of the authors' files: 64 households of two villages.
///
/// Of every eight households of a village the first four belong to the first round; long and short sessions, and the
/// default of the first round, alternate. Household n listens to n − 1 and n + 1.
enum VillageFiles {
  static let households =
    "hh,region,village,age,agpop,educ,ricearea_2010,delay,intensive,default,info_none,takeup_survey\n"
    + (0..<64).map { number in
      let isSecond = number % 8 >= 4
      let isLong = number % 2 == 1
      let isDefault = number % 4 >= 2
      let isHidden = number % 16 < 8
      let flags = [isSecond, isLong, isDefault, isHidden].map { $0 ? "1.0" : "0.0" }
      return "\(number + 1),1,\(number / 32),\(30 + number % 25),4,\(number % 4),5,"
        + flags.joined(separator: ",") + ",\(takesUp(number) ? 1 : 0)\n"
    }.joined()

  static let friends =
    "hh,friend,same_natural_village\n"
    + (1...64).flatMap { number in
      [number - 1, number + 1].map { "\(number),\($0),1\n" }
    }.joined()

  static let prices = """
    price,takeup,network_rate_preintensive
    1.8,1,0.0
    1.8,1,0.5
    3.6,1,0.0
    3.6,0,0.5
    5.4,0,0.0
    5.4,0,0.5

    """

  /// In the first round all in long sessions and every second in short ones; in the second every second.
  private static func takesUp(_ number: Int) -> Bool {
    let isSecond = number % 8 >= 4
    return isSecond ? number / 8 % 2 == 0 : number % 2 == 1 || number / 8 % 2 == 0
  }

  static func folder() throws -> ScenarioFiles {
    try ScenarioFiles([
      "households.csv": households, "friend_nominations.csv": friends,
      "price_experiment.csv": prices,
    ])
  }

  static func experiment(in folder: String, threads: Int = 1) throws(ScenarioError)
    -> VillageExperiment
  {
    try VillageExperiment(
      folder: Repository.path("scenarios/validation"), people: folder, replicates: 1,
      threads: threads)
  }
}
