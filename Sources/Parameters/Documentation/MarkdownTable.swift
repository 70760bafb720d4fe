/// Lines of a Markdown table.
package func header(_ names: [String]) -> String {
  row(names) + "\n" + row(names.map { _ in "---" })
}

/// One line of a Markdown table; what would end a cell is escaped.
package func row(_ cells: [String]) -> String {
  "| "
    + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
    .joined(separator: " | ") + " |"
}
