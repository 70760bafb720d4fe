"""Where the programs are, and results that several tests read."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PUHUI = pathlib.Path(os.environ.get("PUHUI", ROOT / ".build" / "release" / "puhui")).resolve()


def run_puhui(*words, fails=False):
    """Runs puhui and gives what it printed."""
    done = subprocess.run(
        [str(PUHUI), *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=900)
    assert (done.returncode != 0) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def puhui():
    return run_puhui


@pytest.fixture(scope="session")
def village(tmp_path_factory):
    """A run of three replicates and half a year."""
    folder = tmp_path_factory.mktemp("results") / "village"
    run_puhui("run", "scenarios/village.yaml", "--replicates", 3, "--months", 6, "--out", folder, "--quiet")
    return folder


@pytest.fixture(scope="session")
def comparison(tmp_path_factory):
    """A policy beside the village as it was."""
    folder = tmp_path_factory.mktemp("results") / "compared"
    run_puhui(
        "compare", "scenarios/village.yaml", "--with", "scenarios/policies/media.yaml", "--months", 18,
        "--replicates", 3, "--out", folder, "--quiet")
    return folder


@pytest.fixture(scope="session")
def sweep(tmp_path_factory):
    """A small screening, with words on one of the axes."""
    folder = tmp_path_factory.mktemp("results")
    design = folder / "screening.yaml"
    design.write_text(
        f"""name: screening
question: Does word of mouth matter more than the rate?
scenario: {ROOT}/scenarios/village.yaml
months: 12
replicates: 2
design: morris
points: 4
axes:
  - path: wordOfMouth.userPassOn
  - path: pricing.rateCut
keep:
  measures: [informed, households]
""", encoding="utf-8")
    run_puhui("sweep", "plan", design, "--out", folder / "screening")
    run_puhui("sweep", "run", folder / "screening")
    run_puhui("sweep", "gather", folder / "screening")
    return folder / "screening"
