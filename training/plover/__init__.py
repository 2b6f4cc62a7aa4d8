"""Fit the classifier of PLOVER types (`twosource.events.classify`) on the training part of the bench."""
