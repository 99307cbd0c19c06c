"""What a sentence says of a certificate that is not to be had with this course: whose it is, when, on what terms."""

from extractor.signals.named_only import is_only_named
from extractor.signals.other_courses import is_of_other_course
from extractor.signals.other_people import is_for_students, is_held
from extractor.signals.other_times import is_hoped_for
from extractor.signals.outside import needs_more
from extractor.signals.partly import is_only_partly
from extractor.signals.told import is_told
from register.signals import SignalName

Names = tuple[SignalName, ...]


def said_aside(before: str, mention: str, after: str) -> Names | None:
    """The signals of such a mention, mostly none; None where the sentence may well speak of this course.

    `before` and `after`: the words of the sentence in lower case, on both sides of the mention.
    """
    if is_hoped_for(before, after) or needs_more(before, after) or is_for_students(before, after):
        return (SignalName.CONDITIONAL,)
    if is_only_partly(before, after):
        return (SignalName.CONDITIONAL,)
    if is_held(before, after) or is_told(before, after) or is_only_named(before, mention, after):
        return ()
    return () if is_of_other_course(before, after) else None
