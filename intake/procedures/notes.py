"""How this product decides where the sheet is unclear, for the line of the list that it touches."""

from __future__ import annotations

from intake.procedures.model import Procedure


def notes_on(procedure: Procedure, line: str, language: str) -> tuple[str, ...]:
    """The decisions that touch a line, each with its id in front.

    Args:
        procedure: the rules of the case.
        line: id of a line of the live list; what is attested about a paper belongs to that paper.
        language: `es` or `en`.
    """
    whole = line.partition(".")[0]
    touched: list[str] = []
    for rule in procedure.requirements:
        if rule.id in (line, whole):
            touched.extend(rule.ambiguous)
    for condition in procedure.preconditions:
        if condition.id == line:
            touched.extend(condition.ambiguous)
    if whole == "appointment" and procedure.appointment is not None:
        touched.extend(procedure.appointment.ambiguous)
    found = [procedure.ambiguity(name) for name in dict.fromkeys(touched)]
    return tuple(f"{item.id}: {item.decision[language]}" for item in found if item is not None)
