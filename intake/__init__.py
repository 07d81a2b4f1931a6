"""Intake: papers handed over at a service window, from scan to verdict to sealed file."""

__version__ = "0.1.0"
