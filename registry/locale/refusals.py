"""What the registry says when it refuses, by the code of the error: in sentences that help to mend it."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from registry.errors import FieldError, Parameter, RegistryError
from registry.locale import marked, translate
from registry.locale.formats import short_day
from registry.model.languages import Language

TITLES: Final = {
    "already_decided": marked("This has been decided already"),
    "already_exists": marked("This exists already"),
    "bad_setting": marked("A setting cannot be used"),
    "document_failed": marked("The document could not be made"),
    "documents_busy": marked("Too many documents are being made"),
    "foreign_origin": marked("The request came from another site"),
    "fault": marked("Something went wrong on our side"),
    "file_lost": marked("The file is missing or damaged"),
    "form_outdated": marked("The form has to be looked at again"),
    "invalid_input": marked("Some fields need correcting"),
    "key_reused": marked("The idempotency key was used for something else"),
    "link_expired": marked("The link no longer works"),
    "malformed_body": marked("The body is not JSON"),
    "method_not_allowed": marked("This cannot be done here"),
    "no_longer_kept": marked("The file is not kept any more"),
    "not_allowed": marked("You may not do this"),
    "not_found": marked("Not found"),
    "not_signed_in": marked("Please sign in"),
    "outcome_unknown": marked("It is not known whether this was saved"),
    "own_filing": marked("You cannot review your own organisation's filing"),
    "own_role": marked("You cannot take this role from yourself"),
    "precondition_missing": marked("The change does not say what it is based on"),
    "refused": marked("Refused"),
    "scope_missing": marked("The token was made for less"),
    "seal_failed": marked("The document could not be sealed"),
    "stale": marked("Somebody changed this in the meantime"),
    "store_away": marked("The registry cannot be reached at the moment"),
    "store_busy": marked("The registry is busy"),
    "store_not_ready": marked("The registry is not ready"),
    "too_large": marked("The body is too large"),
    "too_many_attempts": marked("Too many attempts to sign in"),
    "unsupported_media_type": marked("The body is of another type than is asked for"),
    "wrong_credentials": marked("Wrong e-mail or password"),
    "wrong_state": marked("This is not possible now"),
}

DETAILS: Final = {
    "already_decided": marked("{ministry} has decided on this submission already."),
    "already_exists": marked("There is one already: {existing}. Use that one."),
    "bad_setting": marked("{variable}: {reason}"),
    "document_failed": marked("Please try again. If it fails again, tell the registry's operator."),
    "documents_busy": marked("Please try again in {seconds} seconds."),
    "foreign_origin": marked("Do this on the registry's own pages, or with an API token."),
    "form_outdated": marked("Open the page again and send the form from there."),
    "fault": marked(
        "Nothing was saved. Please try again. If it happens again, tell the registry's operator this code: "
        "{request_id}"
    ),
    "file_lost": marked("Nothing can be done about it here. The registry's operator has to put it back."),
    "invalid_input": marked("Each error names its field and says how to correct it."),
    "key_reused": marked("Send a new Idempotency-Key with each new request."),
    "link_expired": marked(
        "It has been used or replaced, or it is too old. Ask your administrator for a new one."
    ),
    "malformed_body": marked("Send one JSON object, in UTF-8."),
    "method_not_allowed": marked("The Allow header says what can be done."),
    "no_longer_kept": marked(
        "It was issued, and that stays on record. The present document is at {current}."
    ),
    "not_allowed": marked("None of your roles allows it. If that is wrong, ask your administrator."),
    "not_found": marked("There is nothing of this name, number or address, or it is not public."),
    "not_signed_in": marked("Sign in, or send an API token that still works."),
    "outcome_unknown": marked(
        "The connection to the database broke while it was being saved. Look whether it is there before you"
        " send it again."
    ),
    "own_filing": marked("Somebody from another organisation has to review it."),
    "own_role": marked("Another administrator has to do it, so that there is always one."),
    "precondition_missing": marked("Send the ETag of what you read in the If-Match header."),
    "refused": marked("The registry refused this."),
    "scope_missing": marked("Make a token with the scope {scope}, or sign in."),
    "seal_failed": marked(
        "The registry gives out no document without its seal. Please try again later. If it fails again, tell"
        " the registry's operator."
    ),
    "stale": marked("Read it again, and make your change to what it says now."),
    "store_away": marked(
        "Its database does not answer; this is usually over within half a minute. Nothing was saved. Please"
        " try again in a moment."
    ),
    "store_busy": marked("Nothing was saved. Please try again in a moment."),
    "store_not_ready": marked(
        "The database cannot be read or written, or lacks migrations. The registry's operator can mend this."
    ),
    "too_large": marked("Send at most {megabytes} MB."),
    "too_many_attempts": marked("Please try again in {seconds} seconds."),
    "unsupported_media_type": marked("Send it with Content-Type: {wanted}."),
    "wrong_credentials": marked("Check both, or ask your administrator for a link to set a new password."),
    "wrong_state": marked("Its status is “{status}”: it cannot {verb} now."),
}

FIELDS: Final = {
    "agreed_already": marked("Choose another deal: the unit has an agreement under this one, {existing}."),
    "after_deal": marked("Choose a day no later than the deal's last day, {end}."),
    "after_end": marked("Choose a day no later than the agreement's last day, {end}."),
    "area_fixed": marked("The measure area {area} has to stay: the deal has been opened."),
    "area_is_listed": marked("Choose one of the deal's own measure areas instead."),
    "attached_already": marked("Leave this out: it is attached already, as “{title}”."),
    "bad_business_id": marked("Check the business ID: its form or its check digit is wrong."),
    "bad_cursor": marked("Take the cursor from the address of the next page."),
    "bad_date": marked("Give a day that exists, as in 2026-12-31."),
    "bad_email": marked("Give an e-mail address, as in name@example.org."),
    "bad_link": marked("Give the address of a web page, as in https://example.org/report."),
    "bad_number": marked("Give a number in ordinary digits."),
    "bad_pattern": marked("Write this in the form that is asked for."),
    "bad_text": marked("Remove characters that cannot be stored."),
    "bad_time": marked("Give a time with its zone, as in 2026-12-31T12:00:00Z."),
    "baseline_after_due": marked("Choose a day for the baseline that lies before the due date."),
    "before_start": marked("Choose a day no earlier than the first day, {start}."),
    "changed_meanwhile": marked(
        "Somebody has changed this since you opened it. Nothing was decided: look at what it says now."
    ),
    "deal_not_open": marked("Choose another deal: {deal} is not open to new agreements."),
    "file_broken": marked("Choose another file: this one cannot be opened. It may be broken."),
    "file_empty": marked("Choose another file: this one is empty."),
    "file_has_macros": marked("Save the file without macros, and choose that one."),
    "file_or_link": marked("Choose a file, or give the address of a web page."),
    "file_too_big": marked("Choose a file of at most {megabytes} MB."),
    "file_type_unknown": marked(
        "Choose a PDF, a picture (PNG, JPEG, WebP) or a document (docx, xlsx, pptx, odt, ods, odp): this is"
        " none of them, whatever its name says."
    ),
    "fixed_once_open": marked("This has to stay as it is: the deal has been opened."),
    "given_and_missing": marked("Give either the value or the reason why there is none."),
    "given_twice": marked("Give this only once."),
    "in_the_future": marked("Choose a day that is not in the future."),
    "in_the_past": marked("Choose a day that is not in the past."),
    "indicator_fixed": marked(
        "The definitions of {indicator} have to stay: add a new one, in force from a later day."
    ),
    "invalid": marked("Check this: something else is asked for here."),
    "is_taken": marked("Choose another one: {existing} is taken."),
    "listed_twice": marked("Leave this out: it is there already."),
    "measure_missing": marked("Tell how far commitment {commitment} has come."),
    "more_than_denominator": marked("The part cannot be more than the whole: check both figures."),
    "municipality_elsewhere": marked(
        "Check the municipality and the region: this municipality lies in region {region}."
    ),
    "not_a_choice": marked("Choose one of: {choices}."),
    "not_a_period": marked("Choose a period that is reported on."),
    "not_asked_for": marked("Leave this empty: the indicator does not ask for it."),
    "not_in_order": marked("Each definition has to come into force after the one before."),
    "not_yours_to_say": marked(
        "Choose a lower level: only a ministry or a third party can raise the evidence this far."
    ),
    "passwords_differ": marked("Write the same password in both fields."),
    "password_is_email": marked("Choose a password that is not your e-mail address."),
    "period_not_begun": marked("Choose an earlier period: this one has not begun yet."),
    "period_not_over": marked("The period runs until {end}: submit the report after that."),
    "promised_twice": marked("Leave this commitment out: it is in the list already."),
    "reported_twice": marked("Leave this out: it is reported further up already."),
    "reason_for_return": marked("Tell the unit what to mend: choose a phrase or write the reason."),
    "required": marked("Fill this in."),
    "state_measure_fixed": marked(
        "The state's measures have to stay: the deal has been opened. Tell by its status if one is dropped."
    ),
    "target_fixed": marked("The target of {indicator} for {due} has to stay as it was set."),
    "too_big": marked("Give at most {maximum}."),
    "too_few": marked("Give at least {minimum} of these."),
    "too_few_areas": marked("Promise measures in more areas: at least {minimum}."),
    "too_long": marked("Write at most {maximum} characters."),
    "too_many": marked("Give at most {maximum} of these."),
    "too_many_decimals": marked("Give at most {maximum} decimals."),
    "too_short": marked("Write at least {minimum} characters."),
    "too_small": marked("Give at least {minimum}."),
    "unknown_area": marked("Choose a measure area that the deal {deal} has."),
    "unknown_commitment": marked("Check the number: the agreement has no such commitment."),
    "unknown_deal": marked("Choose a deal that is open."),
    "unknown_field": marked("There is no such field: check its spelling."),
    "unknown_indicator": marked("Choose an indicator that the deal {deal} has."),
    "unknown_ministry": marked("Check the code: there is no such ministry."),
    "unknown_municipality": marked("Check the code: there is no such municipality."),
    "unknown_organisation": marked("Check the business ID: no organisation is registered with it."),
    "unknown_region": marked("Check the code: there is no such region."),
    "value_missing": marked("Give a value for {indicator}, or the reason why there is none."),
    "value_or_reason": marked("Fill this in, or give the reason why there is no value."),
    "wrong_password": marked("This is not your present password."),
    "wrong_role_scope": marked(
        "Give the role {role} its own scope: an organisation, ministry or region; administrators have none."
    ),
    "wrong_type": marked("Give {expected} here."),
}

_EXPECTED: Final = {
    "date": marked("a day"),
    "list": marked("a list"),
    "nothing": marked("an empty value (null)"),
    "number": marked("a number"),
    "object": marked("a JSON object"),
    "text": marked("a text"),
    "time": marked("a time"),
    "whole_number": marked("a whole number"),
    "yes_no": marked("true or false"),
}

_VERBS: Final = {
    "accept": marked("be accepted"),
    "activate": marked("be approved"),
    "approve": marked("be approved"),
    "close": marked("be closed"),
    "complete": marked("be completed"),
    "discard": marked("be discarded"),
    "draft": marked("be drafted"),
    "end": marked("be ended"),
    "hand_over": marked("be handed over"),
    "merge": marked("be merged"),
    "open": marked("be opened"),
    "report": marked("be reported on"),
    "return": marked("be returned"),
    "revise": marked("be changed"),
    "submit": marked("be submitted"),
    "summarise": marked("be summarised"),
    "terminate": marked("be terminated"),
    "withdraw": marked("be withdrawn from"),
}

_DAYS: Final = frozenset({"due", "end", "start"})
"""Parameters that are days, as `2030-12-31`."""

_STATUSES: Final = {
    "accepted": marked("Accepted"),
    "active": marked("In force"),
    "closed": marked("Closed"),
    "completed": marked("Completed"),
    "discarded": marked("Discarded"),
    "draft": marked("Draft"),
    "ended": marked("Ended"),
    "merged": marked("Merged"),
    "on_hold": marked("On hold"),
    "open": marked("Open"),
    "preparing": marked("In preparation"),
    "returned": marked("Returned"),
    "submitted": marked("Submitted"),
    "terminated": marked("Terminated"),
    "withdrawn": marked("Withdrawn"),
}

_WORDS: Final = {"expected": _EXPECTED, "verb": _VERBS, "status": _STATUSES}
"""Parameters whose values are codes themselves, with the words for them."""


def title(language: Language, code: str) -> str:
    """Return in a few words what was refused."""
    return translate(language, TITLES[code])


def detail(language: Language, error: RegistryError) -> str:
    """Return in a sentence why, and what can be done."""
    return detail_of(language, error.code, error.params)


def detail_of(language: Language, code: str, params: Mapping[str, Parameter]) -> str:
    """Return the same for a code with its parameters."""
    return _filled(language, DETAILS[code], params)


def field_detail(language: Language, error: FieldError) -> str:
    """Return in a sentence how to mend a field."""
    return _filled(language, FIELDS[error.code], error.params)


def _filled(language: Language, message: str, params: Mapping[str, Parameter]) -> str:
    spoken = {name: _spoken(language, name, value) for name, value in params.items()}
    return translate(language, message, **spoken)


def _spoken(language: Language, name: str, value: Parameter) -> Parameter:
    word = _WORDS.get(name, {}).get(str(value))
    if word is not None:
        return translate(language, word)
    is_day = name in _DAYS and isinstance(value, str)
    return short_day(language, dt.date.fromisoformat(str(value))) if is_day else value
