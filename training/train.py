"""From a folder of cases to networks the viewer loads: what `train` does."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from training.cases.prepare_cases import prepare_cases
from training.cases.read_case import ReadOptions
from training.checkpoint import LAST
from training.curves import draw_curves
from training.export.export_model import ExportOptions, export_model
from training.export.manifest import ModelIdentity
from training.factory.write_pool import write_pool
from training.fit import FitOptions, fit
from training.grids import CROPS
from training.nets.registry import NETWORKS, stage_of

#: Stages in the order they are trained; 'both' is the shipped model.
CHOICES = ("both", *NETWORKS)
#: Steps from the beginning, and from weights that are good already.
STEPS = {"fresh": {"coarse": 1500, "refine": 4500}, "continued": {"coarse": 400, "refine": 1200}}


@dataclass
class TrainOptions:
    """
    cases: folder of real cases. synthetic: samples a stage to generate, from `cache`; 0: none. start_from:
    models folder or folder of runs to begin with; see `_keeps_norm`. steps, crop: None: as measured.
    coarsen: see FitOptions.
    """

    out: Path
    network: str = "both"
    cases: Path | None = None
    read: ReadOptions = ReadOptions()
    real_share: float = 0.5
    cache: Path = Path("training/cache")
    pools: tuple[Path, ...] = ()
    synthetic: int = 2000
    start_from: Path | None = None
    steps: int | None = None
    minutes: float | None = None
    batch_size: int = 2
    learning_rate: float | None = None
    crop: tuple[int, int, int] | None = None
    coarsen: int = 1
    threads: int = 2
    seed: int = 1
    evaluate_every: int = 100
    identity: ModelIdentity = field(
        default_factory=lambda: ModelIdentity("kidney-two-stage", "0.0.0", "interim", "CC-BY-NC-SA-4.0")
    )


def train(options: TrainOptions, report: Callable[..., None]) -> None:
    """
    Resamples the cases, generates synthetic samples in the background, trains each network in
    `out/{network}`, draws `out/curves.png` and exports to `out/models`. Given again, it continues where it
    was.

    Raises FileNotFoundError where there is neither a case nor a cache of anatomies, ValueError for a case
    at fault (see `cases.check_case`).
    """
    if not 0 <= options.real_share <= 1:
        raise ValueError(f"--real-share {options.real_share} is not between 0 and 1")
    names = ("coarse", "refine") if options.network == "both" else (options.network,)
    for name in names:
        train_one(name, options, report)
    runs = [options.out / name for name in names]
    draw_curves([run for run in runs if (run / "log.jsonl").exists()], options.out / "curves.png")
    report(curves=str(options.out / "curves.png"))
    _export(options, report)


def train_one(name: str, options: TrainOptions, report: Callable[..., None]) -> None:
    """Trains one network of the registry in `out/{name}`; raises as `train`."""
    stage, run = stage_of(name), options.out / name
    cases = None
    if options.cases is not None and options.real_share > 0:
        cases = options.out / f"cases_{stage}"
        count = prepare_cases(options.cases, cases, stage, options.read, report)
        report(stage=stage, cases=count)
    own_pool = options.out / f"pool_{stage}"
    wanted = options.synthetic > 0 and not (cases is not None and options.real_share == 1)
    generates = wanted and not options.pools and (options.cache / "kidneys.npz").exists()
    pools = list(options.pools) if wanted else []
    if generates or (wanted and not pools and own_pool.exists()):
        pools = [own_pool]
    if not pools and cases is None:
        raise FileNotFoundError(
            f"nothing to train on: no --cases, no --pools, and {options.cache} holds no anatomies "
            "(see prepare)"
        )
    if wanted and not pools:
        report(stage=stage, note=f"{options.cache} holds no anatomies (see prepare): real cases only")
    kind = "continued" if options.start_from else "fresh"
    with _generating(stage, options, own_pool, generates) as grows:
        fit(
            FitOptions(
                network=name,
                pools=[str(pool) for pool in pools],
                run=str(run),
                steps=options.steps or STEPS[kind][stage],
                batch_size=options.batch_size,
                learning_rate=options.learning_rate or (2e-3 if kind == "fresh" else 5e-4),
                crop=options.crop or CROPS[stage],
                coarsen=options.coarsen,
                threads=options.threads,
                seed=options.seed,
                minutes=options.minutes,
                evaluate_every=options.evaluate_every,
                cases=None if cases is None else str(cases),
                real_share=options.real_share,
                start_from=_start_of(options.start_from, name),
                freeze_norm=_keeps_norm(options.start_from, cases is not None),
            ),
            report,
            grows,
        )


def _start_of(source: Path | None, name: str) -> str | None:
    """A folder of runs holds one a network; anything else is taken as it is."""
    if source is None:
        return None
    own = source / name
    return str(own if (own / LAST).exists() else source)


def _keeps_norm(start: Path | None, has_cases: bool) -> bool:
    """Batch norm stays as it was where it is folded away, and where few real cases would set it."""
    return start is not None and (has_cases or (start / "manifest.json").exists())


@contextmanager
def _generating(stage: str, options: TrainOptions, pool: Path, needed: bool) -> Iterator[Callable[[], bool]]:
    """A process that fills the pool while the block runs; yields whether it still does."""
    if not needed:
        yield lambda: False
        return
    # A fresh interpreter: forking one whose libraries have threads may hang.
    process = multiprocessing.get_context("spawn").Process(
        target=write_pool, args=(stage, options.cache, pool, options.synthetic, options.seed), daemon=True
    )
    process.start()
    try:
        yield process.is_alive
    finally:
        process.terminate()
        process.join()


def _export(options: TrainOptions, report: Callable[..., None]) -> None:
    coarse = options.out / ("jackson2018" if options.network == "jackson2018" else "coarse")
    refine = options.out / "refine"
    if not (coarse / LAST).exists():
        report(note=f"{options.out} has no coarse network yet: nothing exported")
        return
    facts = export_model(
        ExportOptions(
            coarse=coarse,
            refine=refine if options.network in ("both", "refine") and (refine / LAST).exists() else None,
            out=options.out / "models",
            identity=options.identity,
            samples=tuple(
                p for p in (options.out / "pool_coarse", options.out / "pool_refine") if p.exists()
            ),
        )
    )
    for stage, fact in facts.items():
        report(exported=stage, **fact)
