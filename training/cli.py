"""
Command line of the training package: `python -m training.cli COMMAND --help`.

Trains the two networks that draw kidneys on CT, on synthetic scans made from label maps, on the cases of a
hospital, or on both; measures them and exports them for the viewer. Run it from the root of the repository.
"""

from __future__ import annotations

import argparse
import importlib
import sys

#: In the order in which they are used; each is a module of `training.commands`.
COMMANDS = (
    *("prepare", "generate", "preview", "train", "pack", "train-packed"),
    *("retrain", "evaluate", "average", "export", "curves"),
)

EPILOG = """\
the usual ways:
  retrain the shipped networks with a hospital's own cases (one command):
    python -m training.cli train --cases FOLDER --start-from models --out RUN
  learn from the cases that were flagged, and install the result if it is not worse:
    python -m training.cli retrain --cases FOLDER --frozen FOLDER --out RUN
  from nothing, synthetic scans only:
    python -m training.cli prepare --labels FOLDER
    python -m training.cli train --network coarse --out RUN
    python -m training.cli train --network refine --out RUN
  every command can be interrupted and continued by giving it again.
  training/README.md describes the folders, the hardware and the times.
"""


def build_parser() -> argparse.ArgumentParser:
    """One sub-parser per command; `run` of the parsed arguments does the work."""
    parser = argparse.ArgumentParser(
        prog="python -m training.cli",
        description=__doc__,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = importlib.import_module(f"training.commands.{name.replace('-', '_')}")
        summary = str(module.__doc__).strip().splitlines()[0]
        sub = commands.add_parser(
            name,
            help=summary,
            description=module.__doc__,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """
    Exit code: the command's own, or 0; 1 where the input is at fault, with one line on stderr; 130 if
    interrupted.
    """
    args = build_parser().parse_args(arguments)
    try:
        code = args.run(args)
    except (FileNotFoundError, ValueError) as error:
        print(f"{args.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"{args.command}: stopped; the same command continues", file=sys.stderr)
        return 130
    return code or 0


if __name__ == "__main__":
    sys.exit(main())
