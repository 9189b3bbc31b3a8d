"""How a person wants the program: the file of settings, the environment, and what is wrong in them."""

from argmap.configuration.configuration import Configuration, Trouble, configure
from argmap.configuration.settings import Settings

__all__ = ["Configuration", "Settings", "Trouble", "configure"]
