"""puhui's sensitivity indices beside SALib's, on the same samples."""

import json

import numpy as np
import pandas as pd
import pytest
from SALib.analyze import morris as morris_analysis
from SALib.analyze import pawn as pawn_analysis
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import latin, morris, sobol
from SALib.test_functions import Ishigami, Sobol_G
from scipy.stats import spearmanr


def problem(axes):
    return {"num_vars": axes, "names": [f"x{axis}" for axis in range(axes)], "bounds": [[0, 1]] * axes}


def ishigami(unit):
    return Ishigami.evaluate((2 * unit - 1) * np.pi)


def g_function(unit):
    return Sobol_G.evaluate(unit, a=np.array([0, 1, 4.5, 9]))


def linear(unit):
    return unit @ np.array([1.0, -2.0, 3.0])


def write_sweep(folder, design, points, outcomes, **more):
    """A gathered sweep as puhui writes it; outcomes are points by replicates."""
    axes = [f"x{axis}" for axis in range(points.shape[1])]
    replicates = outcomes.shape[1]
    description = {
        "name": "oracle", "design": design, "replicates": replicates, "months": ["2020-01"],
        "axes": [{"path": axis} for axis in axes], "measures": [{"name": "outcome"}], **more}
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps({"sweep": description}))
    table = pd.DataFrame(points, columns=axes)
    table.insert(0, "point", np.arange(1, len(points) + 1))
    runs = table.loc[table.index.repeat(replicates)].reset_index(drop=True)
    runs.insert(1, "replicate", np.tile(np.arange(1, replicates + 1), len(points)))
    runs.insert(2, "month", "2020-01")
    runs.insert(3, "group", "all")
    runs.insert(4, "level", "all")
    runs["outcome"] = outcomes.ravel()
    for axis in axes:
        table[f"u:{axis}"] = table[axis]
    table.to_csv(folder / "points.csv", index=False)
    runs.dropna().to_csv(folder / "runs.csv", index=False)


def indices(puhui, folder, *words):
    """What puhui says: one row an axis, one column an index."""
    puhui("sensitivity", folder, "--quiet", *words)
    rows = pd.read_csv(folder / "sensitivity" / "sensitivity.csv")
    return rows[rows["axis"].notna()].pivot(index="axis", columns="index", values=["estimate", "low", "high"])


@pytest.mark.parametrize("function,axes", [(ishigami, 3), (g_function, 4), (linear, 3)])
def test_sobol_indices_are_those_of_salib(puhui, tmp_path, function, axes):
    points = sobol.sample(problem(axes), 512, calc_second_order=False, seed=1)
    outcomes = function(points)
    known = sobol_analysis.analyze(
        problem(axes), outcomes, calc_second_order=False, num_resamples=1000, seed=1)
    write_sweep(tmp_path / "sweep", "saltelli", points, outcomes[:, None])
    found = indices(puhui, tmp_path / "sweep", "--resamples", 200)
    np.testing.assert_allclose(found["estimate"]["first"], known["S1"], atol=1e-9)
    np.testing.assert_allclose(found["estimate"]["total"], known["ST"], atol=1e-9)
    # SALib's interval is 1.96 bootstrap deviations, ours the percentiles of other resamples.
    for index, reach in [("first", "S1_conf"), ("total", "ST_conf")]:
        width = (found["high"][index] - found["low"][index]) / 2
        np.testing.assert_allclose(width, known[reach], rtol=0.25, atol=0.003)


@pytest.mark.parametrize("function,axes", [(ishigami, 3), (g_function, 4), (linear, 3)])
def test_elementary_effects_are_those_of_salib(puhui, tmp_path, function, axes):
    points = morris.sample(problem(axes), 50, num_levels=4, seed=1)
    outcomes = function(points)
    known = morris_analysis.analyze(problem(axes), points, outcomes, num_levels=4, seed=1)
    write_sweep(tmp_path / "sweep", "morris", points, outcomes[:, None])
    found = indices(puhui, tmp_path / "sweep", "--resamples", 20)["estimate"]
    for name in ["mu", "mu_star", "sigma"]:
        np.testing.assert_allclose(found[name], np.asarray(known[name]), atol=1e-9)


@pytest.mark.parametrize("function,axes", [(ishigami, 3), (g_function, 4)])
def test_pawn_is_that_of_salib(puhui, tmp_path, function, axes):
    points = latin.sample(problem(axes), 1000, seed=1)
    outcomes = function(points)
    known = pawn_analysis.analyze(problem(axes), points, outcomes, S=10)
    write_sweep(tmp_path / "sweep", "latin-hypercube", points, outcomes[:, None])
    found = indices(puhui, tmp_path / "sweep", "--resamples", 20)["estimate"]
    # SALib leaves the largest point out of the last slice: at most one of a hundred.
    np.testing.assert_allclose(found["pawn"], known["median"], atol=0.011)
    np.testing.assert_allclose(found["pawn_maximum"], known["maximum"], atol=0.011)
    ranks = [spearmanr(points[:, axis], outcomes).statistic for axis in range(axes)]
    np.testing.assert_allclose(found["spearman"], ranks, atol=1e-12)


def test_luck_is_told_apart_from_parameters(puhui, tmp_path):
    points = sobol.sample(problem(3), 1024, calc_second_order=False, seed=1)
    luck = np.random.default_rng(1)
    shared, own = luck.normal(0, 2, 8), luck.normal(0, 0.8, (len(points), 8))
    outcomes = (points @ np.array([1.0, 2.0, 0.0]))[:, None] + shared + own
    write_sweep(tmp_path / "sweep", "saltelli", points, outcomes)
    found = indices(puhui, tmp_path / "sweep", "--resamples", 20)["estimate"]
    np.testing.assert_allclose(found["total_expected"], [0.2, 0.8, 0.0], atol=0.06)
    assert found["total"]["x2"] > 0.1


def test_failed_runs_are_left_out_and_too_many_refused(puhui, tmp_path):
    points = sobol.sample(problem(3), 64, calc_second_order=False, seed=1)
    outcomes = linear(points)[:, None]
    outcomes[7] = np.nan
    write_sweep(tmp_path / "few", "saltelli", points, outcomes)
    assert "1 of 64 are left out" in puhui("sensitivity", tmp_path / "few", "--language", "en", "--resamples", 20)
    outcomes[::15] = np.nan
    write_sweep(tmp_path / "many", "saltelli", points, outcomes)
    assert "refused" in puhui("sensitivity", tmp_path / "many", "--language", "en", "--resamples", 20)


def test_a_folder_that_is_no_sweep_is_refused(puhui, village):
    assert "not that of a sweep" in puhui("sensitivity", village, fails=True)
