import pytest

from training.cases.kidney_names import find_kidney_rois


@pytest.mark.parametrize(
    "name",
    ["Kidney_R", "KIDNEY RT", "rKidney", "KidneyR", "Niere rechts", "rein droit", "Rein_D", "Riñón derecho",
     "rene dx", "Rim direito", "Njure höger", "Nyre_høyre", "почка правая", "右腎", "R kidney 2"],
)  # fmt: skip
def test_right(name):
    assert find_kidney_rois({1: "Liver", 5: name}) == {"R": 5}


@pytest.mark.parametrize(
    "name", ["Kidney_L", "kidney left", "LtKidney", "linke Niere", "rein gauche", "左腎"]
)
def test_left(name):
    assert find_kidney_rois({2: name}) == {"L": 2}


@pytest.mark.parametrize(
    "name", ["Kidney_R cyst", "renal cortex right", "PTV kidney R", "adrenal left", "Liver"]
)
def test_no_kidney(name):
    assert find_kidney_rois({1: name}) == {}


def test_the_plainest_name_wins():
    assert find_kidney_rois({1: "Kidney_R old plan", 2: "Kidney_R", 3: "Kidney_L"}) == {"R": 2, "L": 3}


def test_unclear_names_are_an_error():
    with pytest.raises(ValueError, match="several"):
        find_kidney_rois({1: "Kidney_R", 2: "kidney right"})
    with pytest.raises(ValueError, match="side"):
        find_kidney_rois({1: "Kidneys"})
