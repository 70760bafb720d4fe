extension Catalogue {
  /// Reads what was written at a path, and says what is wrong with it.
  public func assignment(
    _ path: String, _ literal: Literal, origin: Origin
  ) throws(ParameterProblem) -> Assignment {
    do throws(ReadingProblem) {
      if let entry = self[path] {
        return Assignment(
          path: path, content: try entry.specification.content(of: literal), origin: origin)
      }
      if let (entry, element) = element(at: path) {
        return Assignment(
          path: entry.path, element: element,
          content: .number(try entry.specification.number(literal)), origin: origin)
      }
      if let (entry, column) = condition(at: path) {
        return Assignment(
          path: entry.path, column: column,
          content: .words(try entry.specification.conditions(on: column, literal)), origin: origin)
      }
    } catch {
      throw ParameterProblem(
        at: origin,
        "\(path) is \(literal), but \(error.reason)."
          + (error.suggestion.map { " Did you mean \($0)?" } ?? ""))
    }
    throw unknown(path, literal, at: origin)
  }

  /// The array and the place in it that a path such as `needs.share.crop` names.
  public func element(at path: String) -> (entry: Entry, element: Int)? {
    guard let dot = path.lastIndex(of: "."), let entry = self[String(path[..<dot])] else {
      return nil
    }
    let name = path[path.index(after: dot)...]
    return entry.specification.elements.firstIndex { $0.name == name }.map { (entry, $0) }
  }

  /// The conditions of a target, and the user's own column that a path such as `publicity.target.arm` names.
  ///
  /// A name that is nearly one of the target's own is a typing error.
  private func condition(at path: String) -> (entry: Entry, column: String)? {
    let targets = groups.filter { path.hasPrefix($0.path + ".") }
    guard let target = targets.last, let entry = self["\(target.path).conditions"] else {
      return nil
    }
    let column = String(path.dropFirst(target.path.count + 1))
    let own = entries.map(\.path).filter { $0.hasPrefix(target.path + ".") }
      .map { String($0.dropFirst(target.path.count + 1)) }
    guard !column.isEmpty, !column.contains("="),
      Suggestion.nearest(to: column, in: own) == nil
    else { return nil }
    return (entry, column)
  }

  /// Says that a path names nothing, and what is near.
  private func unknown(
    _ path: String, _ literal: Literal, at origin: Origin
  ) -> ParameterProblem {
    let parent = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
    if groups.contains(where: { $0.path == path }) {
      let members = entries.map(\.path).filter { $0.hasPrefix(path + ".") }
      return ParameterProblem(
        at: origin,
        "\(path) is \(literal), but it is a group of parameters: \(members.abbreviated).")
    }
    if let entry = self[parent] {
      let names = entry.specification.elements.map(\.name)
      let name = String(path.dropFirst(parent.count + 1))
      guard !names.isEmpty else {
        return ParameterProblem(
          at: origin, "\(path.cut()) is no parameter: \(parent) has no parts.")
      }
      let near = Suggestion.nearest(to: name, in: names)
      return ParameterProblem(
        at: origin,
        "\(path.cut()) is no part of \(parent), which has \(names.joined(separator: ", "))."
          + (near.map { " Did you mean \(parent).\($0)?" } ?? ""))
    }
    return ParameterProblem(
      at: origin,
      "\(path.cut()) is no parameter."
        + (Suggestion.nearestPath(to: path, in: entries.map(\.path)).map {
          " Did you mean \($0)?"
        } ?? " `puhui explain` lists their groups, and docs/parameters.md all of them."))
  }
}

extension [String] {
  /// The first few, and how many more there are.
  package var abbreviated: String {
    let shown = prefix(6).joined(separator: ", ")
    return count > 6 ? "\(shown) and \(count - 6) more" : shown
  }
}
