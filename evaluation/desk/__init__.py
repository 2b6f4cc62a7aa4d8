"""A desk at size: an archive filled with copies of read reports, and a load of readers and reports."""
