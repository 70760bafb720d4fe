import Foundation
import Parameters

/// A square a township in the order of the files: a map without geometry.
struct TileMap {
  struct Tile {
    let label: Label
    let value: Label
    /// −1 … 1: the colour.
    let strength: Double
    /// Whether the interval covers zero, which hatches nothing but stays white.
    let isUnclear: Bool
    let tip: Label
  }

  let tiles: [Tile]
  /// What the smallest and the largest strength mean.
  let key: Label
  /// Whether nothing is negative, so that the key begins in the middle of the colours.
  var isOneSided = false

  func drawn(width: Double) -> Drawing {
    var drawing = Drawing(width: width, height: 0)
    let columns = max(1, min(tiles.count, drawing.isNarrow ? 4 : 7))
    let gap = 4.0
    let side = min((width - gap * Double(columns - 1)) / Double(columns), 110)
    let height = 50.0
    let top = drawKey(&drawing)
    for (index, tile) in tiles.enumerated() {
      let x = Double(index % columns) * (side + gap)
      let y = top + Double(index / columns) * (height + gap)
      let isDark = !tile.isUnclear && abs(tile.strength) > 0.55
      drawing.rectangle(
        x: x, y: y, width: side, height: height, style: "tile",
        fill: tile.isUnclear ? "#fff" : TileMap.color(tile.strength), tip: tile.tip)
      let ink = isDark ? "#fff" : tile.isUnclear ? Palette.quiet : Palette.ink
      drawing.text(short(tile.label, side), x: x + 7, y: y + 18, style: "small", color: ink)
      drawing.text(tile.value, x: x + 7, y: y + 38, style: "name", color: ink)
    }
    let rows = (tiles.count + columns - 1) / columns
    drawing.trim(to: top + Double(rows) * (height + gap) + 2)
    return drawing
  }

  /// A name cut to its tile; tip and table have the whole.
  private func short(_ label: Label, _ side: Double) -> Label {
    Label { language in
      var text = label[language][...]
      while TextWidth.of(String(text), size: 11) > side - 12, text.count > 1 { text.removeLast() }
      return text.count < label[language].count ? text.dropLast() + "…" : String(text)
    }
  }

  private func drawKey(_ drawing: inout Drawing) -> Double {
    for step in 0...8 {
      drawing.rectangle(
        x: Double(step) * 16, y: 4, width: 16, height: 12, style: "bar",
        fill: TileMap.color(isOneSided ? Double(step) / 8 : Double(step - 4) / 4))
    }
    let en = TextWidth.wrapped(key.en, width: drawing.width, size: 12)
    let zh = TextWidth.wrapped(key.zh, width: drawing.width, size: 12)
    let count = max(en.count, zh.count)
    for row in 0..<count {
      drawing.text(Label(lines: en, zh, row), x: 0, y: 32 + Double(row) * 16, style: "axis")
    }
    return 26 + Double(count) * 16 + 6
  }

  /// From orange through white to blue.
  static func color(_ strength: Double) -> String {
    let bounded = max(-1, min(1, strength))
    let end: (Double, Double, Double) = bounded < 0 ? (179, 74, 0) : (0, 95, 158)
    func mix(_ channel: Double) -> Int { Int((247 + (channel - 247) * abs(bounded)).rounded()) }
    return "rgb(\(mix(end.0)),\(mix(end.1)),\(mix(end.2)))"
  }
}
