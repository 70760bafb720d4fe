/// A Jupyter notebook (format 4.5), not yet run.
package struct Notebook: Sendable {
  /// A cell of text or of code.
  package enum Cell: Sendable {
    case text(String)
    case code(String)
  }

  package let cells: [Cell]

  /// A notebook of these cells, in their order.
  package init(_ cells: [Cell]) { self.cells = cells }

  /// The notebook as it is written.
  package var document: JSON {
    .object([
      "cells": .list(cells.enumerated().map { Self.cell($1, number: $0 + 1) }),
      "metadata": .object([
        "kernelspec": .object([
          "display_name": "Python 3", "language": "python", "name": "python3",
        ]),
        "language_info": .object(["name": "python"]),
      ]),
      "nbformat": .integer(4),
      "nbformat_minor": .integer(5),
    ])
  }

  private static func cell(_ cell: Cell, number: Int) -> JSON {
    switch cell {
    case .text(let text):
      .object([
        "cell_type": "markdown", "id": .text("cell-\(number)"), "metadata": .object([:]),
        "source": lines(text),
      ])
    case .code(let code):
      .object([
        "cell_type": "code", "execution_count": .null, "id": .text("cell-\(number)"),
        "metadata": .object([:]), "outputs": .list([]), "source": lines(code),
      ])
    }
  }

  /// Lines as notebooks keep them: each with its end, but for the last.
  private static func lines(_ text: String) -> JSON {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .list(
      lines.enumerated().map { .text($1 + ($0 + 1 < lines.count ? "\n" : "")) })
  }
}
