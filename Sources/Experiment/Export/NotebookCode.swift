/// The Python of exported notebooks, cell by cell.
enum NotebookCode {
  static let preparation = #"""
    from pathlib import Path

    import matplotlib.pyplot as plt
    import pandas as pd
    from matplotlib import font_manager

    DATA = Path("data")

    # Chinese labels need a font that has the characters; without one, labels are English only.
    FONTS = [
        "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei", "Noto Serif CJK SC", "Noto Serif CJK JP",
    ]
    present = {font.name for font in font_manager.fontManager.ttflist}
    chinese = next((name for name in FONTS if name in present), None)
    if chinese:
        plt.rcParams["font.family"] = [chinese, "DejaVu Sans"]
        plt.rcParams["axes.unicode_minus"] = False

    dictionary = pd.read_csv(DATA / "dictionary.csv")
    names = dictionary.drop_duplicates("column").set_index("column")


    def label(column):
        """What a column is called, in both languages where the font allows."""
        if column not in names.index:
            return column
        row = names.loc[column]
        english = str(row["label"])
        return f"{english} {row['label_zh']}" if chinese and pd.notna(row["label_zh"]) else english


    def grid(count, width=4.2, height=3.0):
        """Axes for several small plots."""
        columns = min(3, max(1, count))
        rows = -(-max(1, count) // columns)
        figure, axes = plt.subplots(
            rows, columns, figsize=(width * columns, height * rows), squeeze=False, layout="constrained")
        for spare in axes.flat[count:]:
            spare.set_axis_off()
        return figure, list(axes.flat[:count])


    FIRST = ["ever_borrowed", "active_borrowers", "informed", "balance", "npl_ratio", "gini"]
    """#

  static let dictionary = #"""
    with pd.option_context("display.max_rows", None, "display.max_colwidth", None):
        display(dictionary)
    """#

  // A run.

  static let runOverTime = #"""
    series = pd.read_csv(DATA / "timeseries.csv", dtype={"level": str})
    series["month"] = pd.to_datetime(series["month"])
    county = series[series["group"] == "all"]
    measures = [name for name in FIRST if name in county.columns]
    figure, axes = grid(len(measures))
    for axis, name in zip(axes, measures):
        months = county.groupby("month")[name]
        axis.fill_between(months.mean().index, months.quantile(0.025), months.quantile(0.975), alpha=0.25)
        axis.plot(months.mean())
        axis.set_title(label(name), fontsize=10)
        axis.tick_params(axis="x", rotation=45)
    plt.show()
    """#

  static let runByGroup = #"""
    last = series[series["month"] == series["month"].max()]
    groups = [name for name in last["group"].unique() if name != "all"]
    figure, axes = grid(len(groups))
    for axis, group in zip(axes, groups):
        part = last[last["group"] == group]
        share = (part["ever_borrowed"] / part["households"]).groupby(part["level"], sort=False)
        means = share.mean()
        axis.bar(means.index, means * 100, yerr=share.std().fillna(0) * 100)
        axis.set_title(f"{group}: {label('ever_borrowed')}, %", fontsize=10)
        axis.tick_params(axis="x", rotation=60)
    plt.show()
    """#

  static let runLast = #"""
    summary = pd.read_csv(DATA / "summary.csv", dtype={"level": str})
    county = summary[(summary["group"] == "all") & (summary["month"] == summary["month"].max())].copy()
    county.insert(0, "label", county["measure"].map(label))
    display(county[["label", "measure", "mean", "sd", "low", "high", "replicates"]].reset_index(drop=True))
    """#

  // A comparison.

  static let comparisonOverTime = #"""
    comparison = pd.read_csv(DATA / "comparison.csv", dtype={"level": str})
    comparison["month"] = pd.to_datetime(comparison["month"])
    county = comparison[comparison["group"] == "all"]
    measures = [name for name in FIRST if name in set(county["measure"])]
    figure, axes = grid(len(measures))
    for axis, name in zip(axes, measures):
        for policy, rows in county[county["measure"] == name].groupby("policy", sort=False):
            axis.plot(rows["month"], rows["difference"], label=policy)
            axis.fill_between(rows["month"], rows["low"], rows["high"], alpha=0.2)
        axis.axhline(0, color="grey", linewidth=0.8)
        axis.set_title(label(name), fontsize=10)
        axis.tick_params(axis="x", rotation=45)
    axes[0].legend(fontsize=8)
    plt.show()
    """#

  static let comparisonLast = #"""
    last = county[(county["month"] == county["month"].max()) & county["measure"].isin(measures)].copy()
    last.insert(0, "label", last["measure"].map(label))
    display(last[["label", "policy", "base", "reform", "difference", "low", "high", "probability"]]
            .reset_index(drop=True))
    """#

  static let comparisonByGroup = #"""
    last = comparison[(comparison["month"] == comparison["month"].max())
                      & (comparison["measure"] == "ever_borrowed") & (comparison["group"] != "all")]
    groups = list(last["group"].unique())
    figure, axes = grid(len(groups))
    for axis, group in zip(axes, groups):
        table = last[last["group"] == group].pivot_table(
            index="level", columns="policy", values="difference", sort=False)
        table.plot.bar(ax=axis, legend=axis is axes[0])
        axis.set_title(f"{group}: {label('ever_borrowed')}", fontsize=10)
        axis.set_xlabel("")
    plt.show()
    """#

  static let comparisonCosts = #"""
    costs = pd.read_csv(DATA / "costs.csv")
    total = costs[(costs["item"] == "total") & (costs["payer"] != "all")]
    table = total.pivot_table(index="policy", columns="payer", values="yuan", sort=False)
    table.plot.barh(stacked=False, figsize=(7, 1 + 0.6 * len(table)), xlabel="yuan 元" if chinese else "yuan")
    plt.show()
    display(costs[costs["item"].str.startswith("cost_per")].reset_index(drop=True))
    """#

  // A sweep.

  static let sweepPoints = #"""
    import json

    sweep = json.loads((DATA / "source-manifest.json").read_text(encoding="utf-8"))["sweep"]
    axis_names = [axis["column"] for axis in sweep["axes"]]
    measures = [measure["name"] for measure in sweep["measures"]]
    for entry, column in [(a, a["column"]) for a in sweep["axes"]] + [(m, m["name"]) for m in sweep["measures"]]:
        if column not in names.index:
            names.loc[column, ["label", "label_zh"]] = [entry.get("label_en"), entry.get("label_zh")]
    runs = pd.read_csv(DATA / "runs.csv", dtype={"level": str})
    runs = runs[(runs["group"] == "all") & (runs["month"] == sweep["months"][-1])]
    points = runs.groupby("point").agg(
        {**{name: "first" for name in axis_names}, **{name: "mean" for name in measures}})
    shown = [name for name in FIRST if name in measures] or measures[:3]
    display(points[axis_names + shown])
    if sweep["design"] == "grid" and len(axis_names) >= 2:
        first, second = axis_names[:2]
        figure, axes = grid(len(shown))
        for axis, name in zip(axes, shown):
            table = points.pivot_table(index=first, columns=second, values=name)
            image = axis.imshow(table, aspect="auto", origin="lower")
            axis.set_xticks(range(table.shape[1]), table.columns)
            axis.set_yticks(range(table.shape[0]), table.index)
            axis.set_xlabel(second)
            axis.set_ylabel(first)
            axis.set_title(label(name), fontsize=10)
            figure.colorbar(image, ax=axis)
        plt.show()
    """#

  static let sweepSensitivity = #"""
    indices = pd.read_csv(DATA / "sensitivity.csv", dtype={"at": str})
    ORDER = ["total_expected", "total", "mu_star", "swing", "pawn", "spearman"]
    main = next((index for index in ORDER if index in set(indices["index"])), None)
    if main is None:
        print("Nothing varies, or too few runs are whole.")
    else:
        chosen = [name for name in shown if name in set(indices[indices["index"] == main]["measure"])]
        figure, axes = grid(len(chosen), height=1.2 + 0.28 * len(axis_names))
        for axis, name in zip(axes, chosen):
            rows = indices[(indices["index"] == main) & (indices["measure"] == name)]
            rows = rows.reindex(rows["estimate"].abs().sort_values().index)
            axis.barh(rows["axis"], rows["estimate"])
            if rows["low"].notna().all():
                axis.hlines(rows["axis"], rows["low"], rows["high"], color="black", linewidth=1)
            axis.set_title(f"{label(name)}: {main}", fontsize=10)
        plt.show()
        display(indices[indices["axis"].isna()].reset_index(drop=True))
    """#

  static let sweepAxes = #"""
    for name in shown[:1]:
        figure, axes = grid(len(axis_names), width=3.4, height=2.6)
        for axis, column in zip(axes, axis_names):
            axis.scatter(points[column], points[name], s=10, alpha=0.6)
            axis.set_xlabel(column, fontsize=8)
            axis.set_ylabel(label(name), fontsize=8)
        plt.show()
    """#

  static let sweepFailures = #"""
    failures = pd.read_csv(DATA / "failures.csv")
    print(f"{len(failures)} runs failed.")
    display(failures)
    """#
}
