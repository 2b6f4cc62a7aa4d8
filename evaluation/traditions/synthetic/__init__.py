"""Grow traditions with a known tree from templates over invented facts."""

from evaluation.traditions.synthetic.grow import grow
from evaluation.traditions.synthetic.themes import load_themes
from evaluation.traditions.synthetic.write import write_source

__all__ = ["grow", "load_themes", "write_source"]
