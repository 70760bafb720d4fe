extension ExportSource {
  /// The notebook that answers the question first.
  package var notebook: Notebook {
    Notebook(
      [.text(opening), .code(NotebookCode.preparation)] + body
        + [.text("## Every column, in both languages 字典"), .code(NotebookCode.dictionary)])
  }

  /// The same tables and plots for R, with nothing but what R brings along.
  package var scriptInR: String {
    let answer =
      switch kind {
      case .run: ScriptCode.run
      case .comparison: ScriptCode.comparison
      case .sweep: ScriptCode.sweep
      }
    let question =
      question.map { "# \($0.split(separator: "\n").joined(separator: "\n# "))\n" } ?? ""
    return "# \(name)\n\(question)# Run beside its data: Rscript \(name).R\n\n"
      + ScriptCode.preparation + answer
  }

  private var opening: String {
    let tables = tables.map { "`data/\($0)`" }.joined(separator: ", ")
    return """
      # \(name)

      \(question ?? "")

      Tables: \(tables). What a column means stands in `data/dictionary.csv`, what made them in \
      `data/source-manifest.json`.

      Needs pandas and matplotlib, and runs from its own folder. 需要 pandas 与 matplotlib;请在本文件夹内运行。
      """
  }

  private var body: [Notebook.Cell] {
    switch kind {
    case .run:
      [
        .text("## What happened 发展过程\n\nMean of the replicates; the band holds 95% of them."),
        .code(NotebookCode.runOverTime),
        .text("## For whom 分组\n\nThe last month, by group."), .code(NotebookCode.runByGroup),
        .text("## The last month in numbers 末月数据"), .code(NotebookCode.runLast),
      ]
    case .comparison:
      [
        .text(
          "## What a policy changes 政策效果\n\nReform less base, household by household under the same "
            + "luck; the band is the 95% interval of the mean."),
        .code(NotebookCode.comparisonOverTime),
        .text("## How surely, in the last month 末月差异"), .code(NotebookCode.comparisonLast),
        .text("## For whom 分组"), .code(NotebookCode.comparisonByGroup),
        .text("## At what cost 成本"), .code(NotebookCode.comparisonCosts),
      ]
    case .sweep:
      [
        .text("## The outcome at each point 各点结果\n\nMeans over replicates, in the last month."),
        .code(NotebookCode.sweepPoints),
        .text("## What matters 敏感性\n\nIndices of `puhui sensitivity`, largest first."),
        .code(NotebookCode.sweepSensitivity),
        .text("## The outcome against each axis 结果与各参数"), .code(NotebookCode.sweepAxes),
        .text("## Runs that failed 失败的运行"), .code(NotebookCode.sweepFailures),
      ]
    }
  }
}
