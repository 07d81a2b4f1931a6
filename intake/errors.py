"""What can go wrong that a person can do something about: a code and its parameters, no words.

The words (what happened, what it means, what to do now) live in `resources/messages` under the
same code, for the window and the command line alike.
"""

from __future__ import annotations


class IntakeError(Exception):
    """An error that a person is told about in words.

    Attributes:
        code: key in `resources/messages/*.toml`, section `errors`, such as `file.encrypted`.
        parameters: values for the placeholders of that text; never personal data beyond what
            the person has just typed or handed over (a file's name is allowed).
    """

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickles with its parameters, because page work happens in child processes."""
        return (_rebuild, (type(self), self.code, self.parameters))


def _rebuild(kind: type[IntakeError], code: str, parameters: dict[str, object]) -> IntakeError:
    return kind(code, **parameters)


class FileError(IntakeError):
    """A file that cannot be taken in: empty, broken, encrypted, too large, gone, not allowed."""


class RulesError(IntakeError):
    """A rule file that is wrong; parameters `file`, `line`, `key`, `expected`."""


class StoreError(IntakeError):
    """The disk or the database could not keep something: full, read-only, locked, damaged."""


class EngineError(IntakeError):
    """A program that Intake leans on (Tesseract, a child process) is missing, died or hung."""


class ScanError(IntakeError):
    """A scanner or a watched folder that cannot go on; what was received before stays."""


class Cancelled(Exception):  # noqa: N818 - said of a job, not of a fault
    """The person stopped the job; nothing is wrong."""
