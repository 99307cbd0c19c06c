"""Whether a wave is being worked on, was cut off, or is complete."""

from register.words import WaveState
from scheduler.installation import Installation
from scheduler.lock import is_locked
from storage.waves import Wave


def state_of(installation: Installation, wave: Wave) -> WaveState:
    if wave.finished_at is not None:
        return WaveState.COMPLETE
    return WaveState.RUNNING if is_locked(installation.locks, wave.label) else WaveState.INTERRUPTED
