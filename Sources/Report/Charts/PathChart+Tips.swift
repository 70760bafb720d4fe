import Model
import Parameters

extension PathChart {
  /// Lays a strip over every place that shows its values.
  func drawTips(_ drawing: inout Drawing, _ place: [Double], top: Double, bottom: Double) {
    for index in place.indices {
      let before = index > 0 ? (place[index - 1] + place[index]) / 2 : place[index] - 4
      let after =
        index + 1 < place.count ? (place[index] + place[index + 1]) / 2 : place[index] + 4
      drawing.rectangle(
        x: before, y: top, width: after - before, height: bottom - top, style: "hit",
        tip: tip(at: index))
    }
  }

  private func tip(at index: Int) -> Label {
    Label { language in
      let rows = lines.compactMap { line -> String? in
        guard line.values.indices.contains(index), line.values[index].isFinite else { return nil }
        let low = line.low.indices.contains(index) ? line.low[index] : .nan
        let high = line.high.indices.contains(index) ? line.high[index] : .nan
        let numerals = Numerals(
          unit, kind, language, fitting: [line.values[index], low, high])
        let value = numerals.text(line.values[index])
        let range = low.isFinite && high.isFinite ? " (\(numerals.range(low, high)))" : ""
        return "\(line.label[language]): \(value)\(range)"
      }
      return ([names[index][language]] + rows).joined(separator: "\n")
    }
  }
}
