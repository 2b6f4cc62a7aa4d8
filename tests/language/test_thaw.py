from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.blend import blend  # noqa: E402
from training.export import export  # noqa: E402
from training.model import LanguageModel  # noqa: E402
from training.thaw import thaw  # noqa: E402
from twosource.language.session import Session  # noqa: E402

SHIPPED = Path(__file__).parents[2] / "src/twosource/language/weights"
ASKED = {
    "ids": np.array([101, 1996, 13012, 2098, 3603, 1012, 102], np.int64),
    "shapes": np.array([0, 2, 1, 1, 1, 7, 0], np.int64),
    "gaps": np.array([0, 3, 2, 2, 2, 1, 0], np.int64),
    "marks": np.zeros(7, np.int64),
    "firsts": np.array([0, 1, 2, 4, 5], np.int64),
    "sentences": np.array([-1, 0, 0, 0, 0], np.int64),
    "pool": np.full((1, 7), 1 / 7, np.float32),
}


def test_the_shipped_file_thawed_and_exported_again_answers_alike(tmp_path: Path) -> None:
    torch.save(thaw(SHIPPED), tmp_path / "thawed.pt")
    export(tmp_path / "thawed.pt", tmp_path)
    before, after = (Session(folder / "model.onnx").run(ASKED) for folder in (SHIPPED, tmp_path))
    assert before.keys() == after.keys()
    for name in before:
        np.testing.assert_array_equal(before[name], after[name])


def test_a_fresh_model_comes_back_but_for_the_rounding(tmp_path: Path) -> None:
    torch.manual_seed(3)
    model = LanguageModel()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_()
    torch.save(model.state_dict(), tmp_path / "fresh.pt")
    export(tmp_path / "fresh.pt", tmp_path)
    thawed = thaw(tmp_path)
    for name, value in model.state_dict().items():
        if name != "transitions":
            assert torch.allclose(thawed[name], value, atol=0.03), name


def test_a_blend_is_the_mean_of_the_weights() -> None:
    one = {"weights": torch.tensor([1.0, 4.0]), "count": torch.tensor(3)}
    two = {"weights": torch.tensor([3.0, 0.0]), "count": torch.tensor(5)}
    mean = blend([one, two])
    assert mean["weights"].tolist() == [2.0, 2.0]
    assert mean["count"].item() == 5


def test_models_of_different_shapes_are_not_blended() -> None:
    with pytest.raises(ValueError, match="blend runs of one model"):
        blend([{"weights": torch.zeros(2)}, {"weights": torch.zeros(3)}])
