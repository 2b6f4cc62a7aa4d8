"""One module a group of tasks; each names its tasks in `TASKS`."""
