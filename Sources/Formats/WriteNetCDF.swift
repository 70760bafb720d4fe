import Experiment

/// Writes the main table as arrays over scenario, replicate, month and group.
///
/// Words and numbers of a dimension carry its name, so xarray takes them as its coordinates.
func writeNetCDF(_ source: ExportSource, to path: String) throws {
  let cube = try ExportCube(source)
  var file = try NetCDFFile(path)
  try file.annotate([
    "title": source.name, "question": source.question ?? "",
    "source": "puhui \(Program.version)",
  ])
  var numbers: [Int32] = []
  for dimension in cube.dimensions {
    let number = try file.addDimension(dimension.name, count: dimension.labels.count)
    numbers.append(number)
    let values = dimension.labels.compactMap(Double.init)
    if dimension.name == "replicate", values.count == dimension.labels.count {
      try file.add(dimension.name, dimensions: [number], attributes: [:], values: values)
    } else {
      try file.add(dimension.name, dimension: number, attributes: [:], words: dimension.labels)
    }
  }
  for words in cube.words {
    try file.add(
      words.name, dimension: numbers[words.dimension], attributes: [:], words: words.values)
  }
  for variable in cube.variables {
    try file.add(
      variable.name, dimensions: variable.dimensions.map { numbers[$0] },
      attributes: [
        "units": variable.unit, "long_name": variable.label, "long_name_zh": variable.labelZh,
      ], values: variable.values)
  }
  try file.close()
}
