import Parameters

/// A chart under its finding, with its numbers as a table and as a file.
struct Figure {
  /// Name of the data's file, and what anchors are made of.
  let name: String
  /// The finding.
  let title: Label
  var note: Label?
  let table: DataTable
  /// The chart at a width; nil where a table says it better.
  var drawing: ((Double) -> Drawing)?

  func write(to page: inout Markup) {
    page.element("figure", ["id": name]) { page in
      page.element("figcaption", ["id": "\(name)-title"]) { page in
        page.element("h3", [:], title)
      }
      if let drawing {
        for width in [Drawing.wide, Drawing.narrow] {
          page.append(drawing(width).markup(labelledBy: "\(name)-title"))
        }
      } else {
        table.write(to: &page)
      }
      if let note { page.element("p", ["class": "note"], note) }
      page.element("div", ["class": "extras"]) { page in
        if drawing != nil {
          page.element("details") { page in
            page.element("summary") { $0.words(Label(en: "Table", zh: "表格")) }
            table.write(to: &page)
          }
        }
        page.element(
          "a", ["class": "data", "download": "\(name).csv", "href": table.link]
        ) { $0.words(Label(en: "Data (CSV)", zh: "数据（CSV）")) }
      }
    }
  }
}
