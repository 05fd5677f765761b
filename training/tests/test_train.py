import pytest

import training.train
from training.train import TrainOptions, train


class _Asked(Exception):
    pass


@pytest.fixture
def keeps_norm(tmp_path, monkeypatch):
    """Whether a training from a folder would keep batch norm as it is; nothing is trained."""

    def fit(options, *_):
        raise _Asked(options.freeze_norm)

    monkeypatch.setattr(training.train, "fit", fit)
    monkeypatch.setattr(training.train, "prepare_cases", lambda *_: 3)

    def ask(start, **changes):
        options = TrainOptions(
            out=tmp_path / "run",
            network="refine",
            pools=(tmp_path,),
            synthetic=1,
            start_from=start,
            **changes,
        )
        with pytest.raises(_Asked) as asked:
            train(options, lambda **facts: None)
        return asked.value.args[0]

    return ask


def test_norm_is_kept_where_it_is_folded_away_or_cases_are_few(tmp_path, keeps_norm):
    assert not keeps_norm(None)
    run, models = tmp_path / "before", tmp_path / "models"
    for folder in (run, models):
        folder.mkdir()
    (models / "manifest.json").write_text("{}")
    assert not keeps_norm(run)
    assert keeps_norm(models)
    assert keeps_norm(run, cases=tmp_path)
    assert not keeps_norm(run, cases=tmp_path, real_share=0)
