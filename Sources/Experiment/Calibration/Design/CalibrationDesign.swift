import Parameters

/// Which parameters are fitted to which published figures, from which priors, and how.
public struct CalibrationDesign: Sendable {
  /// Name in results.
  public var name: String
  /// The question it answers.
  public var question: String?
  /// The scenario that is fitted, with the file's own values over it.
  public var base: Scenario
  /// The same, as long as the last figure asks for, with the seed and replicates of the search.
  public var whole: Scenario
  /// What every point is laid over: the whole, or the sample of its villages.
  public var scenario: Scenario
  /// All published figures, fitted or not.
  public var targets: TargetList
  /// The file of figures.
  var targetsFile: String
  /// Places of the fitted ones.
  public var fitted: [Int]
  /// What is held of the parameters beforehand.
  public var priors: [Prior]
  /// How to search.
  public var settings: CalibrationSettings
  /// The sample of a first look; nil for the whole county.
  public var sample: CountySample?
  /// Whether a first look was asked for.
  public var isQuick: Bool
  /// The file, as the person named it.
  public var file: String
  /// Measures that the figures need, in the order of the model's columns.
  var measures: [String]

  /// The fitted figures.
  var figures: [FittedFigure] {
    fitted.map { place in
      let target = targets.targets[place]
      return FittedFigure(published: target.published, band: target.band)
    }
  }

  /// Where the scenario's own values lie in the unit cube.
  var start: [Double] {
    zip(priors, baseValues).map { prior, value in
      Double(value).map(prior.coordinate) ?? 0.5
    }
  }

  /// The values that the scenario itself gives to the parameters.
  var baseValues: [String] {
    priors.map {
      scenario.baseValue(of: SweepAxis(path: $0.path, column: $0.path, spread: .values([])))
    }
  }

  /// The search for parameters.
  var search: CalibrationSearch {
    CalibrationSearch(settings: settings, figures: figures, start: start)
  }

  /// Months of the figures, in order.
  var months: [CalendarMonth] { Set(targets.targets.map(\.month)).sorted() }
}
