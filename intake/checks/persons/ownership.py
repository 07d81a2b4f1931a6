"""Whose papers are whose, under the procedure that was asked for."""

from __future__ import annotations

from dataclasses import replace

from intake.checks.persons.representative import roles_of_representative, speaks_of_representative
from intake.checks.persons.roles import assign
from intake.checks.situation import Roles
from intake.domain.documents import Packet
from intake.domain.kinds import Presenter
from intake.procedures.model import Person, Procedure


def owners(packet: Packet, procedure: Procedure, presenter: Presenter) -> Roles:
    """Papers by their owner.

    Where the sheet asks for no cédula of the employer, one that is shown is the presenter's.
    """
    if speaks_of_representative(procedure):
        return roles_of_representative(packet, presenter)
    roles = assign(packet, presenter)
    people = {paper.person for rule in procedure.requirements for paper in rule.each_paper()}
    if presenter is Presenter.THIRD_PARTY and Person.EMPLOYER not in people:
        shown = (*roles.presenter_papers, *roles.employer_cedula)
        roles = replace(roles, presenter_papers=shown, employer_cedula=())
    return roles
