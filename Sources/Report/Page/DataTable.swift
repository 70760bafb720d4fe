import Experiment
import Model
import Parameters

/// Rows that are shown as a table and given as a CSV file.
struct DataTable {
  struct Column {
    let name: String
    let label: Label

    init(_ name: String, _ label: Label) { (self.name, self.label) = (name, label) }
  }

  enum Cell {
    case words(Label)
    /// A number as it stands in the file, and as people read it.
    case number(Double, Label)
    /// A number, or a word where it is NaN, with what qualifies it on a second line.
    case pair(Double, Label, Label)
    /// Short text that is neither broken nor translated, such as a path.
    case code(String)

    /// A number with its own precision.
    static func quantity(
      _ value: Double, _ unit: Parameters.Unit, _ kind: Numerals.Kind = .level
    ) -> Cell {
      .number(
        value,
        Label { language in
          let numerals = Numerals(unit, kind, language, fitting: [value])
          return kind == .change ? numerals.change(value) : numerals.bare(value)
        })
    }
  }

  let columns: [Column]
  var rows: [[Cell]] = []
  /// Whether a phone shows each row as a block, with the columns' names inside.
  var stacks = false

  /// The file as a link that needs no server; the mark at its start tells spreadsheets that it is UTF-8.
  var link: String {
    var text = CSVText()
    text.appendRow(columns.map(\.name))
    for row in rows {
      for cell in row {
        switch cell {
        case .words(let label): text.append(label.en)
        case .pair(let value, let main, _) where value.isNaN: text.append(main.en)
        case .number(let value, _), .pair(let value, _, _): text.append(value)
        case .code(let code): text.append(code)
        }
      }
      text.endRow()
    }
    return "data:text/csv;charset=utf-8,%EF%BB%BF" + DataTable.escaped(text.bytes)
  }

  func write(to page: inout Markup) {
    page.element("div", ["class": "scroll", "tabindex": "0"]) { page in
      page.element("table", ["class": stacks ? "stack" : ""]) { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for column in columns {
              page.element("th", ["scope": "col"]) { $0.words(column.label) }
            }
          }
        }
        page.element("tbody") { page in
          for row in rows { page.element("tr") { write(row, to: &$0) } }
        }
      }
    }
  }

  private func write(_ row: [Cell], to page: inout Markup) {
    for (index, cell) in row.enumerated() {
      let name = index == 0 ? "th" : "td"
      let scope = index == 0 ? "row" : ""
      switch cell {
      case .words(let label): page.element(name, ["scope": scope]) { $0.words(label) }
      case .number(_, let label):
        page.element(name, ["scope": scope, "class": "number"]) { $0.words(label) }
      case .pair(_, let main, let qualification):
        page.element(name, ["scope": scope, "class": "pair"]) { page in
          page.element("span", ["class": "who"]) { $0.words(columns[index].label) }
          page.element("span", ["class": "main"]) { $0.words(main) }
          page.element("span", ["class": "range"]) { $0.words(qualification) }
        }
      case .code(let code):
        page.element(name, ["scope": scope]) { $0.element("code", text: code) }
      }
    }
  }

  /// Bytes that an address may hold as they are, the others as %XX.
  private static func escaped(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-_.,".utf8.contains(byte)
      result +=
        isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: result, as: UTF8.self)
  }
}
