import Parameters

/// Paragraphs that follow from a manifest: caveats, assumptions, program, files, command.
struct ManifestWords {
  private let manifest: ManifestFile

  init(_ manifest: ManifestFile) { self.manifest = manifest }

  /// What the reader must keep in mind.
  var caveats: [Block] {
    [
      .heading(Label(en: "Caveats", zh: "须知")),
      .list([
        Label(
          en: "This is not a forecast. It says what follows from stated assumptions.",
          zh: "这不是预测，只说明由所列假设推出的结果。"),
        Label(
          en:
            "One county with one observation date: at 30 September 2019 five published numbers fix the "
            + "scale, and nothing published separates low awareness from low demand, low trust or price.",
          zh: "只有一个县、一个观测日期：2019年9月30日的五个公布数字确定了规模，而公布资料无法区分知晓不足、需求不足、信任不足与价格的作用。"),
        Label(
          en: "Households are synthetic. No record of a real person is in the model.",
          zh: "农户为合成数据，模型中没有任何真实个人的记录。"),
        Label(
          en: "The case: Yang Yujie (2020), DOI 10.19647/j.cnki.37-1462/f.2020.12.010.",
          zh: "案例来源：杨羽捷（2020），DOI 10.19647/j.cnki.37-1462/f.2020.12.010。"),
      ]),
    ]
  }

  /// How many parameters are assumed, and what would show which of them matter.
  var assumptions: [Block] {
    let parameters = manifest.parameters ?? []
    let paths = Set(parameters.map(\.path))
    let assumed = Set(parameters.filter { $0.source?.hasPrefix("assumed") == true }.map(\.path))
    let count = Label(
      en: paths.isEmpty
        ? "" : "Of \(paths.count) parameters, \(assumed.count) are assumed rather than cited. ",
      zh: paths.isEmpty ? "" : "\(paths.count)个参数中，\(assumed.count)个为假设而无文献依据。")
    return [
      .heading(Label(en: "Which assumptions matter", zh: "哪些假设重要")),
      .missing(
        count
          + Label(
            en: "Which of them move the answer is not known from these files; a sweep over the "
              + "assumptions and its sensitivity indices would tell:",
            zh: "仅凭这些文件无法知道哪些假设会改变结论；对假设做扫描并计算敏感性指数即可知道："),
        command: "puhui sweep plan scenarios/sweeps/assumptions.yaml\n"
          + "puhui sweep run results/assumptions\n"
          + "puhui sweep gather results/assumptions\n"
          + "puhui sensitivity results/assumptions"),
    ]
  }

  /// Program, files and the command.
  var origin: [Block] {
    [.heading(Label(en: "To repeat it", zh: "如何重做"))]
      + (manifest.command.map { [.command($0)] } ?? []) + [.list(facts), .figure(files)]
  }

  private var facts: [Label] {
    var facts: [Label] = []
    if let program = manifest.program {
      let dirty = program.dirty == true
      let commit = program.commit.map { String($0.prefix(12)) }
      let changes = Label(en: dirty ? " with changes" : "", zh: dirty ? "（有改动）" : "")
      facts.append(
        Label(
          en: "puhui \(program.version ?? ""), "
            + (commit.map { "commit \($0)\(changes.en), " } ?? "")
            + "\(program.toolchain ?? ""), \(program.platform ?? "")",
          zh: "puhui \(program.version ?? "")，"
            + (commit.map { "提交 \($0)\(changes.zh)，" } ?? "")
            + "\(program.toolchain ?? "")，\(program.platform ?? "")"))
      if let sha = program.sha256 {
        facts.append(Label(en: "Program file: SHA-256 \(sha)", zh: "程序文件：SHA-256 \(sha)"))
      }
    }
    if let seed = manifest.seed, let count = manifest.replicates?.count {
      facts.append(
        Label(en: "Seed \(seed), \(count) replicates", zh: "随机种子 \(seed)，重复 \(count) 次"))
    }
    return facts
  }

  private var files: Figure {
    var table = DataTable(columns: [
      .init("file", Label(en: "File", zh: "文件")), .init("sha256", .same("SHA-256")),
    ])
    let inputs =
      (manifest.scenario?.files ?? []) + (manifest.policies ?? []).flatMap { $0.files ?? [] }
    // A file may serve several policies.
    var known: Set<String> = []
    for input in inputs where known.insert(input.path).inserted {
      table.rows.append([.code(input.path), .code(input.sha256 ?? "")])
    }
    for file in manifest.files ?? [] {
      table.rows.append([.code(file.name), .code(file.sha256 ?? "")])
    }
    return Figure(
      name: "files",
      title: Label(en: "Files that went in and came out, with fingerprints", zh: "输入与输出文件及其指纹"),
      table: table)
  }
}
