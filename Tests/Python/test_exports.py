"""Exports read back by the programs that they are for."""

import json
import shutil
import sqlite3
import subprocess

import nbformat
import numpy as np
import pandas as pd
import pytest
import xarray
from nbclient import NotebookClient


@pytest.mark.parametrize("kind", ["village", "comparison", "sweep"])
def test_a_notebook_runs_as_it_is(puhui, tmp_path, request, kind):
    results = request.getfixturevalue(kind)
    folder = tmp_path / "notebook"
    puhui("export", results, "--notebook", "--out", folder)
    [path] = folder.glob("*.ipynb")
    notebook = nbformat.read(path, 4)
    nbformat.validate(notebook)
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    pictures = [
        output for cell in notebook.cells for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})]
    assert len(pictures) >= 2
    warnings = [
        output["text"] for cell in notebook.cells for output in cell.get("outputs", [])
        if output.get("name") == "stderr" and "Warning" in output["text"]]
    assert not warnings
    [script] = folder.glob("*.R")
    if shutil.which("Rscript"):
        subprocess.run(["Rscript", script.name], cwd=folder, check=True, capture_output=True)
        assert (folder / "plots.pdf").stat().st_size > 3000
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert all((folder / file["name"]).stat().st_size == file["bytes"] for file in manifest["files"])


def test_netcdf_of_a_run_has_named_dimensions(puhui, tmp_path, village):
    puhui("export", village, "--format", "netcdf", "--out", tmp_path)
    table = pd.read_csv(village / "timeseries.csv", dtype={"level": str})
    with xarray.open_dataset(tmp_path / "village.nc") as data:
        assert data["informed"].dims == ("scenario", "replicate", "month", "group")
        assert data.sizes["replicate"] == 3 and data.sizes["month"] == 6
        assert data["informed"].attrs["long_name_zh"]
        for group, level, name in [("all", "all", "all"), ("income_fifth", "2", "income_fifth:2")]:
            rows = table[(table["group"] == group) & (table["level"] == level)]
            for measure in ["informed", "balance", "npl_ratio", "gini"]:
                wide = rows.pivot(index="replicate", columns="month", values=measure)
                cells = data[measure].sel(group=name).isel(scenario=0).to_pandas()
                np.testing.assert_array_equal(cells.to_numpy(), wide.to_numpy())


def test_netcdf_of_a_sweep_has_its_axes_beside_the_scenarios(puhui, tmp_path, sweep):
    puhui("export", sweep, "--format", "netcdf", "--out", tmp_path)
    points = pd.read_csv(sweep / "points.csv")
    with xarray.open_dataset(tmp_path / "screening.nc") as data:
        assert data["pricing.rateCut"].dims == ("scenario",)
        np.testing.assert_array_equal(data["pricing.rateCut"], points["pricing.rateCut"])
        assert data["informed"].dims == ("scenario", "replicate", "month", "group")


def test_netcdf_of_a_comparison_has_policies_as_scenarios(puhui, tmp_path, comparison):
    puhui("export", comparison, "--format", "netcdf", "--out", tmp_path)
    with xarray.open_dataset(tmp_path / "compared.nc") as data:
        assert data["difference"].dims == ("scenario", "month", "group", "measure")
        one = data["difference"].sel(scenario="media", group="all", measure="informed")
        table = pd.read_csv(comparison / "comparison.csv")
        rows = table[(table["group"] == "all") & (table["measure"] == "informed")]
        np.testing.assert_array_equal(one, rows["difference"])


@pytest.mark.parametrize("kind", ["village", "comparison", "sweep"])
def test_sqlite_holds_the_same_tables(puhui, tmp_path, request, kind):
    results = request.getfixturevalue(kind)
    puhui("export", results, "--format", "sqlite", "--out", tmp_path)
    database = sqlite3.connect(tmp_path / f"{results.name}.sqlite")
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert len(names) >= 3
    for name in names:
        table = pd.read_csv(results / f"{name}.csv")
        stored = pd.read_sql(f'SELECT * FROM "{name}"', database)
        assert list(stored.columns) == list(table.columns) and len(stored) == len(table)
        for column in table.select_dtypes("number"):
            if column != "level":
                numbers = pd.to_numeric(stored[column])
                np.testing.assert_array_equal(numbers.astype(float), table[column].astype(float))
    database.close()


@pytest.mark.parametrize("kind", ["village", "sweep"])
def test_tidy_csv_has_a_row_for_each_number(puhui, tmp_path, request, kind):
    results = request.getfixturevalue(kind)
    puhui("export", results, "--format", "csv", "--out", tmp_path)
    tidy = pd.read_csv(tmp_path / f"{results.name}-tidy.csv", dtype={"level": str})
    wide = pd.read_csv(results / ("timeseries.csv" if kind == "village" else "runs.csv"), dtype={"level": str})
    rows = tidy[tidy["measure"] == "informed"]
    np.testing.assert_array_equal(rows["value"], wide["informed"])


def test_a_folder_without_results_is_refused(puhui, tmp_path):
    assert "no complete folder" in puhui("export", tmp_path, "--notebook", fails=True)
