import CColumns

// The elementary functions for the first numbers of an array, in the widest vectors that the processor has.

/// Replaces numbers by e to their power.
public func replaceByExponentials(_ values: inout [Double], count: Int) {
  replace(&values, count, puhui_exponentials)
}

/// Replaces numbers by their natural logarithms.
public func replaceByLogarithms(_ values: inout [Double], count: Int) {
  replace(&values, count, puhui_logarithms)
}

/// Replaces log odds by probabilities.
public func replaceByLogistics(_ values: inout [Double], count: Int) {
  replace(&values, count, puhui_logistics)
}

/// Replaces probabilities by standard Gumbel numbers, −log(−log p).
public func replaceByGumbels(_ values: inout [Double], count: Int) {
  replace(&values, count, puhui_gumbels)
}

/// Replaces probabilities by their standard normal quantiles.
public func replaceByStandardNormals(_ values: inout [Double], count: Int) {
  replace(&values, count, puhui_standard_normals)
}

private func replace(
  _ values: inout [Double], _ count: Int, _ loop: (UnsafeMutablePointer<Double>?, Int) -> Void
) {
  precondition(count >= 0 && count <= values.count, "\(count) of \(values.count) values")
  values.withUnsafeMutableBufferPointer { loop($0.baseAddress, count) }
}
