"""What cannot be saved is shown again as it was typed, with what is wrong beside it and in the summary."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import axe
from tests.browser.chromium import Chromium
from tests.browser.forms import FORMS, NOTHING_TYPED, BadInput
from tests.browser.people import Person
from tests.browser.routes import address_of, addresses
from tests.browser.site import LANGUAGES, PUBLIC, Site, opened


@pytest.fixture(scope="module")
def site(demo_file: Path, chromium: Chromium) -> Iterator[Site]:
    """A registry to type nonsense into."""
    with opened(Path(shutil.copy(demo_file, demo_file.with_name("nonsense.db"))), chromium) as site:
        yield site


@pytest.fixture(scope="module")
def people(site: Site) -> Iterator[dict[tuple[str, str], Person]]:
    """Whoever types it, by name and language, each as soon as they are needed."""
    people: dict[tuple[str, str], Person] = {}
    yield people
    for person in people.values():
        person.done()


def person_of(people: dict[tuple[str, str], Person], site: Site, who: str, language: str) -> Person:
    if (who, language) not in people:
        people[who, language] = Person(site, language, who)
    return people[who, language]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_nothing_typed_is_lost_and_each_error_is_told_twice(
    site: Site, people: dict[tuple[str, str], Person], form: BadInput
) -> None:
    told = []
    for language in LANGUAGES:
        person = person_of(people, site, form.reader, language)
        person.open(form.path.format(**site.places))
        person.fill(form.typed)
        person.press(form.button, refused=True)
        told.append(what_is_told(person, form))
        if language == LANGUAGES[0]:  # in others, a refused form differs by its words alone
            axe.load(person.tab)
            assert axe.violations(person.tab) == []
    # In three languages, no sentence is the same.
    for name in form.wrong:
        assert len({errors[name] for errors in told}) == len(LANGUAGES), name


def what_is_told(person: Person, form: BadInput) -> dict[str, str]:
    """Return what stands beside each wrong field, after looking at the summary and at all fields."""
    tab = person.tab
    assert tab.evaluate("() => document.activeElement.id") == "errors"
    beside = {}
    for name in form.wrong:
        place = f"f-{name.replace('/', '-')}"
        field, error = tab.locator(f"#{place}"), tab.locator(f"#{place}-error")
        assert f"{place}-error" in (field.get_attribute("aria-describedby") or "").split(), name
        beside[name] = error.inner_text()
        in_summary = tab.locator(f'#errors a[href="#{place}"]')
        assert beside[name] in in_summary.first.inner_text()
    for name, value in form.typed.items():
        if "password" not in name:
            assert person.holds(name, value), f"{name}: {value} is lost"
    # Whatever else is told leads to something that is there, or to the page where it is mended.
    for link in tab.locator('#errors a[href^="#"]').all():
        assert tab.locator(link.get_attribute("href") or "").count() == 1
    assert tab.title().partition(":")[0] in {"Virhe", "Fel", "Error"}
    return beside


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_not_let_in_finds_the_address_that_they_typed(
    site: Site, people: dict[tuple[str, str], Person], language: str
) -> None:
    person = person_of(people, site, PUBLIC, language)
    person.open("sign-in")
    person.fill({"email": "kuka@example.fi", "password": "ei tämä"})
    person.press(refused=True)
    assert person.holds("email", "kuka@example.fi")
    assert person.holds("password", "")
    assert person.tab.evaluate("() => document.activeElement.id") == "errors"
    assert person.tab.locator('#errors a[href="#f-email"]').count() == 1


def test_every_form_is_tried() -> None:
    tried = {address_of(form.path, "POST") for form in FORMS}
    assert tried.isdisjoint(NOTHING_TYPED)
    assert tried | set(NOTHING_TYPED) == set(addresses("POST"))
