"""`aanbod matcher audit-sample` and `certify`: how precise what is counted without review surely is."""

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from aanbod.home import current_settings, open_storage
from aanbod.opening import the_rules
from matcher.certifying.audit import Accepted, certify, draw, refuse_known, right_or_wrong, unseen_by
from matcher.matching import model_of, version_of
from matcher.rules import Rules
from register.errors import FileMistakeError, UsageError
from register.words import Verdict
from review.decision_row import COLUMNS
from review.spreadsheet import read_rows, write_rows
from storage.audits import Audit, accepted_offers, add_audit, keep_statement, newest_audit
from storage.interpretations import Interpretation, current_interpretation

_LARGEST_SEED = 2**31
Label = Annotated[str, typer.Argument(metavar="LABEL", help="The wave.")]


def audit_sample(
    label: Label,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.csv", help="The file to judge.")],
    size: Annotated[int, typer.Option(min=1, help="How many offers; 300 without an error state 99 %.")] = 300,
    seed: Annotated[int | None, typer.Option(min=0, max=_LARGEST_SEED, help="To draw the same again.")] = None,
) -> None:
    """Draws at random from what was accepted without review, for a person who sees no answer of the machine."""
    number = int(datetime.now(UTC).timestamp()) % _LARGEST_SEED if seed is None else seed
    with open_storage(current_settings()).transaction() as session:
        interpretation = _interpretation(session, label)
        rules = _rules_of(interpretation)
        accepted = accepted_offers(session, interpretation.id)
        zone = unseen_by(model_of(rules.model), (Accepted(*key) for key in accepted))
        drawn = draw(zone, size, number)
        if not drawn:
            raise UsageError(
                f"In wave {label} nothing was accepted without review that the model has not learned from, so there is "
                f"nothing to audit."
            )
        keys = [(one.provider_id, one.offer_key, one.code) for one in drawn]
        write_rows(out, COLUMNS, [_blind(key, *accepted[key]) for key in keys])
        add_audit(session, Audit(interpretation.id, number, len(zone), tuple(keys)), datetime.now(UTC))
    typer.echo(f"{out}: {len(drawn)} of {len(zone)} accepted offers, without the machine's answer (seed {number}).")


def certify_wave(
    label: Label,
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="The audit sample with its verdicts.")],
) -> None:
    """States how precise what was accepted surely is; exports of the wave carry the statement from then on."""
    with open_storage(current_settings()).transaction() as session:
        interpretation = _interpretation(session, label)
        audit = _audit(session, interpretation)
        rules = _rules_of(interpretation)
        drawn = [Accepted(*one) for one in audit.drawn]
        refuse_known(drawn, model_of(rules.model))
        found = certify(audit.zone, right_or_wrong(drawn, _verdicts(file)))
        learned_from = len(accepted_offers(session, interpretation.id)) - audit.zone
        sentence = found.sentence(label, interpretation.versions.matcher, learned_from)
        keep_statement(session, audit.id, {**asdict(found), "sentence": sentence}, datetime.now(UTC))
    typer.echo(sentence)


def _interpretation(session: Session, label: str) -> Interpretation:
    found = current_interpretation(session, label)
    if found is None:
        raise UsageError(f"There is no wave {label} that was read to its end.")
    return found


def _rules_of(interpretation: Interpretation) -> Rules:
    """Those in use, where the wave was read by them and their model; seen before anybody judges in vain."""
    rules = the_rules(current_settings())
    used, now = interpretation.versions.matcher, version_of(rules)
    if used != now:
        raise UsageError(
            f"Wave {interpretation.wave} was read by matcher {used}, and {now} is in use: whether the wave's model was "
            f"trained on offers of the audit cannot be seen; `aanbod wave reinterpret {interpretation.wave}` reads it "
            f"again."
        )
    return rules


def _audit(session: Session, interpretation: Interpretation) -> Audit:
    found = newest_audit(session, interpretation.id)
    if found is None:
        raise UsageError(
            f"No audit sample was drawn from wave {interpretation.wave} as it was last read; "
            f"aanbod matcher audit-sample {interpretation.wave} --out FILE.csv draws one."
        )
    return found


def _blind(key: tuple[str, str, str], title: str, url: str) -> dict[str, str]:
    provider_id, offer_key, _ = key
    told = {"offer_key": offer_key, "provider_id": provider_id, "offered_title": title, "url": url}
    return dict.fromkeys(COLUMNS, "") | told


def _verdicts(file: Path) -> dict[tuple[str, str], str]:
    """Of (provider, offer key) the code, "" = none; whoever was not sure has not judged."""
    found = {}
    for line, row in read_rows(file, COLUMNS):
        verdict = row["verdict"].lower()
        if verdict == Verdict.MATCH and not row["code"]:
            raise FileMistakeError.at(file.name, line, "code", "the code of the certificate was expected")
        if verdict in {Verdict.MATCH, Verdict.NONE}:
            code = row["code"].upper() if verdict == Verdict.MATCH else ""
            found[row["provider_id"], row["offer_key"]] = code
    return found


def add_to(group: typer.Typer) -> None:
    group.command("audit-sample")(audit_sample)
    group.command("certify")(certify_wave)
