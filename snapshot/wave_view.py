"""All that a wave knows, ready to be compared with the wave before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from register.words import Outcome
from snapshot.cells import Key, Succession
from snapshot.observing import EMPTY_VIEW, Observation, View
from snapshot.seen import Confirmation, Visit

NOT_VISITED = Visit(Outcome.SKIPPED, "not listed")


@dataclass(frozen=True, slots=True)
class WaveView:
    """Views, visits and confirmation visits by provider, on the day the wave was measured.

    `accepted` = providers of which a person said that what vanished really went.
    """

    measured_on: date
    views: Mapping[str, View]
    visits: Mapping[str, Visit]
    succession: Succession
    confirmations: Mapping[str, Confirmation] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()

    def shown(self) -> dict[Key, Observation]:
        return {
            (provider_id, code): observation
            for provider_id, view in self.views.items()
            for code, observation in view.observations.items()
        }

    def visit_at(self, provider_id: str) -> Visit:
        return self.visits.get(provider_id, NOT_VISITED)

    def view_of(self, provider_id: str) -> View:
        return self.views.get(provider_id, EMPTY_VIEW)
