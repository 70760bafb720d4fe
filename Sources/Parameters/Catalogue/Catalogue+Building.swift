extension Catalogue {
  /// Builds the tree of groups from resolved values.
  ///
  /// Throws where the root is not the one that the catalogue lists.
  public func build<Root: ParameterGroup>(
    _ root: Root.Type, from resolved: ResolvedParameters
  ) throws -> Root {
    try Root(from: ParameterDecoder(catalogue: self, contents: resolved.contents))
  }
}

/// A relation among the values of a group that does not hold.
public struct BrokenRelation: Sendable, Hashable {
  /// Path of the group; empty for the root.
  public var group: String
  /// What does not hold.
  public var text: String
}

extension ParameterGroup {
  /// Relations that do not hold, in this group and those in it.
  func brokenRelations(at path: String = "") -> [BrokenRelation] {
    let inner = Mirror(reflecting: self).children.flatMap { name, child in
      (child as? any ParameterGroup)?
        .brokenRelations(at: path.isEmpty ? name ?? "" : "\(path).\(name ?? "")") ?? []
    }
    return problems().map { BrokenRelation(group: path, text: $0) } + inner
  }
}
