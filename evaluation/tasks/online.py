"""Reading from the network: what comes in from fifty feeds with every fault, and what is refused."""

from pathlib import Path

from evaluation.online.watching import expected, reasons_of, watch_all
from evaluation.task import Figures, Task

CHANGED = 4
"""Pages that the sites change silently during the run."""


def score_watch(_: Path) -> Figures:
    """Watch for ten simulated minutes: reports brought, changes noticed, faults told with their own reason."""
    run = watch_all()
    refused = [(one.report, one.text) for one in run.told if one.became == "refused"]
    right = [
        any(site.reason in reason for reason in reasons) if site.reason else not reasons
        for site in run.sites
        for reasons in [reasons_of(site, refused)]
    ]
    wanted = expected(run.server)
    return {
        "brought": len(wanted & set(run.held)) / len(wanted),
        "changes_noticed": min(1.0, run.watched.changed / CHANGED),
        "told_rightly": sum(right) / len(right),
        "kept_out": float(not any(one.host == "127.0.0.1" for one in run.server.asked)),
        "archive_whole": float(not run.faults),
        "watch_seconds": run.seconds,
    }


TASKS = [Task(name="online", files=(), score=score_watch, slow=True)]
