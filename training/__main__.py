"""Make the shipped model: `python -m training --bench DIR --encoder DIR --work DIR`."""

import argparse
import hashlib
import shutil
from pathlib import Path

import torch

from training.blend import blend
from training.distill import learn_parser
from training.export import export
from training.learn import learn, start_model
from training.measure import measure, show
from training.model import LanguageModel
from training.streams import Streams
from training.thaw import thaw
from twosource.language.pieces import load_vocabulary

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SHIPPED = Path(__file__).parents[1] / "src/twosource/language/weights"


def main() -> None:
    """Train, fit the parser, export and measure, or do one of the four."""
    options = read_options()
    weights = options.encoder / "model.safetensors"
    if hashlib.sha256(weights.read_bytes()).hexdigest() != ENCODER_SHA256:
        raise SystemExit(
            f"{weights} is not the encoder that this training starts from; see training/README.md"
        )
    options.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    vocabulary = load_vocabulary(options.encoder / "vocab.txt")
    new = options.work / "model.pt"
    if options.only in (None, "learn"):
        streams = Streams(options.bench, options.work, weights, vocabulary, options.seed)
        model = start_model(weights, options.resume and load_state(options.resume))
        tasks = streams.open(options.budget)
        steps = learn(model, tasks, minutes=options.minutes, folder=options.work, rate=options.rate)
        print(f"{steps} steps", flush=True)
    if options.blend:
        torch.save(blend([*map(load_state, options.blend), load_state(str(new))]), new)
    if options.only in (None, "parser"):
        model = LanguageModel()
        model.load_state_dict(load_state(options.resume if options.only and options.resume else str(new)))
        learn_parser(model, options.bench, vocabulary, seed=options.seed, large=options.work / "large.pt")
        torch.save(model.state_dict(), new)
    if options.only in (None, "export"):
        shutil.copy(options.encoder / "vocab.txt", SHIPPED / "vocab.txt")
        export(new, SHIPPED)
    if options.only in (None, "measure"):
        print(show(measure(options.bench, weights, vocabulary)), flush=True)


def load_state(name: str) -> dict[str, torch.Tensor]:
    """Load the weights of a checkpoint, or of the shipped file."""
    state: dict[str, torch.Tensor] = thaw(SHIPPED) if name == "shipped" else torch.load(name)
    return state


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder of the public sets")
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt"
    )
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--minutes", type=float, default=80.0, help="time to train")
    parser.add_argument(
        "--budget", type=int, default=2048, help="word pieces in a batch of attribution or syntax"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--resume", default=None, help="checkpoint to go on from, or `shipped`")
    parser.add_argument(
        "--blend", nargs="*", default=(), help="checkpoints, or `shipped`, to average the new weights with"
    )
    parser.add_argument("--only", choices=("learn", "parser", "export", "measure"), default=None)
    return parser.parse_args()


if __name__ == "__main__":
    main()
