import Foundation
import Model
import Parameters

extension PopulationFiles {
  /// Reads the user's households and ties, and throws all that is wrong with them at once.
  public func read() throws(ScenarioError) -> GivenPopulation {
    var problems = PopulationProblems()
    for table in [households] + (ties.map { [$0] } ?? []) {
      if let problem = unreadable(table) { problems.note(problem) }
    }
    try problems.check()
    let households = HouseholdReader(self, &problems)
    // Ties of households that could not be read would all be wrong.
    try problems.check()
    let edges = ties.map { TieReader($0, of: self, among: households, &problems).edges }
    try problems.check()
    return GivenPopulation(households, edges, self)
  }

  /// Why a table is no file that can be read, and what to do.
  private func unreadable(_ table: MappedTable) -> ParameterProblem? {
    let url = URL(fileURLWithPath: table.path).resolvingSymlinksInPath()
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    switch attributes?[.type] as? FileAttributeType {
    case .typeRegular?: return nil
    case nil:
      let origin =
        source.map { " Where it can be had: \($0)\($0.hasSuffix(".") ? "" : ".")" } ?? ""
      return ParameterProblem(
        at: table.origin,
        "population names \(table.path), but there is no such file.\(origin) If you have it in "
          + "another folder, say --set population.folder=FOLDER.")
    case .typeDirectory?:
      return ParameterProblem(
        at: table.origin, "population names \(table.path), but that is a directory.")
    default:
      return ParameterProblem(
        at: table.origin, "population names \(table.path), but that is no ordinary file.")
    }
  }
}

extension GivenPopulation {
  /// Puts households in the order of the model's rows: by township, village and place in the file.
  fileprivate init(
    _ read: HouseholdReader, _ edges: EdgeList?, _ files: PopulationFiles
  ) {
    let villageOrder = read.villages.indices.sorted {
      (read.villages[$0].township, $0) < (read.villages[$1].township, $1)
    }
    var sizes = [Int](repeating: 0, count: read.villages.count)
    for village in read.village { sizes[Int(village)] += 1 }
    var next = sizes
    var first = 0
    for village in villageOrder {
      next[village] = first
      first += sizes[village]
    }
    var order = [Int32](repeating: 0, count: read.count)
    var rows = order
    for (household, village) in read.village.enumerated() {
      let row = next[Int(village)]
      next[Int(village)] += 1
      order[row] = Int32(household)
      rows[household] = Int32(row)
    }
    self.init(
      GivenHouseholds(read, files, in: order),
      villageSizes: villageOrder.map { sizes[$0] },
      villageTownships: villageOrder.map { read.villages[$0].township },
      townshipNames: read.townships,
      ties: edges.map { Ties(given: $0.renumbered(by: rows), households: read.count) },
      groupings: read.kept.map { $0.grouping(in: order) })
    numbers = read.numbers(in: order)
  }
}

extension EdgeList {
  /// The same pairs where households have other numbers.
  fileprivate func renumbered(by rows: [Int32]) -> EdgeList {
    var edges = EdgeList()
    edges.isDirected = isDirected
    edges.reserve(one.count)
    for place in one.indices {
      let (one, other) = (Int(rows[Int(one[place])]), Int(rows[Int(other[place])]))
      if weight.isEmpty {
        edges.append(one, other)
      } else {
        edges.append(one, other, weight: weight[place])
      }
    }
    return edges
  }
}

extension HouseholdReader {
  /// The households' ids by row, where all are positive whole numbers; else their places in the file.
  fileprivate func numbers(in order: [Int32]) -> HouseholdNumbers? {
    var numbers = (1...max(1, count)).map { $0 }
    let ids = rows.compactMap { id, place in Int(id).map { (place, $0) } }
    if ids.count == count, ids.allSatisfy({ $0.1 > 0 && "\($0.1)".count < 16 }) {
      for (place, id) in ids { numbers[Int(place)] = id }
    }
    return HouseholdNumbers(order.map { numbers[Int($0)] })
  }
}
