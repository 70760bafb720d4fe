/// Every parameter and group under a root, in the order of declaration: the registry of inputs.
public struct Catalogue: Sendable {
  /// A parameter where it stands in the tree.
  public struct Entry: Sendable {
    /// Property names from the root, joined by dots.
    public let path: String
    /// What is said about it.
    public let specification: ParameterSpecification
    /// The value that holds unless a scenario says otherwise.
    public let standard: ParameterContent
  }

  /// A group where it stands in the tree.
  public struct Group: Sendable {
    /// Property names from the root, joined by dots.
    public let path: String
    /// The group's heading.
    public let title: Label
  }

  /// The parameters.
  public let entries: [Entry]
  /// The groups, each before what is in it; without the root.
  public let groups: [Group]
  /// Place of each path in `entries`.
  private let places: [String: Int]
  /// Builds the root that was listed, and asks its groups what does not hold.
  private let relations: @Sendable (Catalogue, ResolvedParameters) throws -> [BrokenRelation]

  /// Lists what a root declares.
  ///
  /// A stored property that is neither parameter nor group is a bug, and traps.
  public init<Root: ParameterGroup>(of root: Root = Root()) {
    var entries: [Entry] = []
    var groups: [Group] = []
    Catalogue.visit(root, at: "", entries: &entries, groups: &groups)
    places = Dictionary(uniqueKeysWithValues: zip(entries.map(\.path), entries.indices))
    self.entries = entries
    self.groups = groups
    relations = { try $0.build(Root.self, from: $1).brokenRelations() }
  }

  /// The parameter at a path.
  public subscript(path: String) -> Entry? { places[path].map { entries[$0] } }

  /// Relations among resolved values that do not hold, as the groups themselves state them.
  public func brokenRelations(in resolved: ResolvedParameters) throws -> [BrokenRelation] {
    try relations(self, resolved)
  }

  private static func visit(
    _ group: some ParameterGroup, at path: String, entries: inout [Entry], groups: inout [Group]
  ) {
    for (name, child) in Mirror(reflecting: group).children {
      guard let name else { continue }
      if let parameter = child as? any DeclaredParameter {
        entries.append(
          Entry(
            path: path + name.dropFirst(), specification: parameter.specification,
            standard: parameter.content))
      } else if let subgroup = child as? any ParameterGroup {
        groups.append(Group(path: path + name, title: type(of: subgroup).title))
        visit(subgroup, at: "\(path)\(name).", entries: &entries, groups: &groups)
      } else {
        preconditionFailure("\(path)\(name) is neither a @Parameter nor a ParameterGroup")
      }
    }
  }
}
