import Foundation
import Model
import Parameters

@testable import Experiment

/// A folder that is removed with everything in it when the value goes.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path = "\(NSTemporaryDirectory())/puhui-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Names of everything inside, in order.
  var entries: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Text of a file inside.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// Measures of an imaginary model.
let measuresForTests = ["balance", "gini"].map { name in
  Measure(name, en: name, zh: "指标", .yuan, "Something, or \"other\".") { _ in .nan }
}

/// A replicate of two months and two groups, whose numbers tell where they stand.
func replicateForTests(_ number: UInt32) -> Replicate {
  let start = CalendarMonth(year: 2018, month: 12)
  let groups = [
    GroupLevel("all", "all", Label(en: "All", zh: "全县")),
    GroupLevel("township", "Dongdu", Label(en: "Dongdu", zh: "东都")),
  ]
  let observations = (0..<2).map { month in
    let value = Double(number) + Double(month) / 10
    return Observation(
      date: start + month, groups: groups, values: [[value, 0.5], [100 * value, .nan]])
  }
  return Replicate(number: number, observations: observations)
}
