import Model

/// What a part of a package, or several together, add to its effect.
public struct DecompositionRow: Sendable, Equatable {
  /// The package.
  public let package: String
  /// The measure, in the last month for the whole county.
  public let measure: String
  /// A policy's name for its Shapley value, names joined by `*` for an interaction, `whole` for all.
  public let part: String
  /// Mean and interval over replicates.
  public let interval: MeanInterval
}

extension ComparisonResults {
  /// Shares of each package's parts in its effect on a measure.
  ///
  /// The Shapley value is linear in the effects, so its interval is that of its value replicate by replicate.
  package func decomposition(of package: PolicyPackage, measure: String) -> [DecompositionRow] {
    let effects = package.worlds.map { endings.differences(of: measure, in: $0) }
    let shares = replicates.indices.map { replicate in
      Shapley(effects.map { $0[replicate] })
    }
    func row(_ part: String, _ value: (Shapley) -> Double) -> DecompositionRow {
      DecompositionRow(
        package: package.name, measure: measure, part: part,
        interval: MeanInterval(shares.map(value)))
    }
    let alone = package.parts.indices.map { part in
      row(package.parts[part]) { $0.value(of: part) }
    }
    let together = package.worlds.indices.filter { $0.nonzeroBitCount > 1 }
      .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
      .map { subset in
        let names = package.parts.indices.filter { subset >> $0 & 1 == 1 }
          .map { package.parts[$0] }
        return row(names.joined(separator: "*")) { $0.dividends[subset] }
      }
    let whole = MeanInterval(effects.last ?? [])
    return alone + together
      + [DecompositionRow(package: package.name, measure: measure, part: "whole", interval: whole)]
  }
}
