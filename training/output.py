"""The only place that writes to stdout."""

from __future__ import annotations

import json


def progress(**facts: object) -> None:
    """One line of JSON, which a person can read and a script can follow."""
    print(json.dumps(facts, default=str), flush=True)


def show(text: str) -> None:
    """Text for a person, such as a table."""
    print(text, flush=True)
