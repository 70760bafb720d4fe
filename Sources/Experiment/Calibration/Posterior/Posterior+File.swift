extension Posterior {
  /// Columns before those of the parameters.
  static let keys = ["draw", "weight", "distance"]

  /// Reads a table of draws.
  ///
  /// - Throws: what is wrong with the first row that is.
  public static func load(_ file: String) throws(FileProblem) -> Posterior {
    var table = try CSVTable(file)
    let paths = Array(table.header.dropFirst(keys.count))
    guard Array(table.header.prefix(keys.count)) == keys, !paths.isEmpty,
      Set(paths).count == paths.count,
      paths.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" } })
    else {
      throw damage(
        file, "its first line is not draw,weight,distance and the paths of parameters, each once")
    }
    var draws: [Draw] = []
    var numbers: Set<Int> = []
    while let row = try table.next() {
      guard let number = Int(row[0]), let weight = Double(row[1]), weight.isFinite, weight >= 0
      else {
        throw damage(
          file, "row \(draws.count + 1) has no number of a draw, or no weight of 0 or more")
      }
      let distance = row[2].isEmpty ? .nan : Double(row[2])
      guard let distance, !(distance < 0) else {
        throw damage(file, "the distance of draw \(number) is no number of 0 or more")
      }
      guard numbers.insert(number).inserted else {
        throw damage(file, "there are two draws of number \(number)")
      }
      let values = Array(row.dropFirst(keys.count))
      guard !values.contains("") else {
        throw damage(file, "draw \(number) has no value for every parameter")
      }
      draws.append(
        Draw(number: number, weight: weight, distance: distance, values: values))
    }
    let sum = draws.reduce(0) { $0 + $1.weight }
    // Ten digits are what a spreadsheet may have left.
    guard abs(sum - 1) < 1e-9 * Double(max(1, draws.count)) else {
      throw damage(file, "the weights of its \(draws.count) draws add up to \(sum), not 1")
    }
    return Posterior(paths: paths, draws: draws)
  }

  /// The table as it is written.
  var text: [UInt8] {
    var text = CSVText()
    text.appendRow(Self.keys + paths)
    for draw in draws {
      text.append(draw.number)
      text.append(draw.weight)
      text.append(draw.distance)
      for value in draw.values { text.append(value) }
      text.endRow()
    }
    return text.bytes
  }

  private static func damage(_ file: String, _ reason: String) -> FileProblem {
    FileProblem(
      input: "cannot read the posterior \(file)", reason: reason,
      remedy: "Write it again with `puhui calibrate`.")
  }
}
