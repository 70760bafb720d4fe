/// One number, word or list of a catalogue with its value: a line of listings.
public struct ParameterRow: Sendable, Hashable {
  /// Path of the parameter or, for an array, of the element.
  public var path: String
  /// The value as a scenario file writes it.
  public var value: String
  /// Where it was written; nil for a default.
  public var origin: Origin?
}

extension Catalogue {
  /// Every value, arrays element by element, in the order of declaration.
  public func rows(of resolved: ResolvedParameters = ResolvedParameters()) -> [ParameterRow] {
    entries.flatMap { entry in
      let content = resolved.contents[entry.path] ?? entry.standard
      guard case .numbers(let values) = content else {
        return [
          ParameterRow(
            path: entry.path, value: content.description, origin: resolved.origins[entry.path])
        ]
      }
      return zip(entry.specification.elements, values).map { element, value in
        let path = "\(entry.path).\(element.name)"
        return ParameterRow(path: path, value: value.text, origin: resolved.origins[path])
      }
    }
  }

  /// What is said about the parameter of a path, or of the array that an element belongs to.
  public func specification(at path: String) -> ParameterSpecification? {
    (self[path] ?? element(at: path)?.entry)?.specification
  }
}
