from dataclasses import replace

import pytest

from domain.founding import answers, slugs
from domain.founding.making import bare
from domain.founding.plan import Located, NewPlace, Plan, Trouble, Unclear
from domain.programme import AssociationKind
from tests.builders import DAYTIME, a_place

WEEK = (DAYTIME,) * 4 + ((),) * 3


def _plan(*names: str, run_by: str = "Föreningen Grannar") -> Plan:
    places = tuple(NewPlace(name, Located("Storgatan 1"), WEEK) for name in names)
    return Plan("Eksjö kommun", run_by, "sv", places)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Södra Vi", "sodra-vi"),
        ("Mötesplats Brandkärr!", "motesplats-brandkarr"),
        ("Sjøbo & Æbleø", "sjobo-ableo"),
        ("Ingatorp", "ingatorp-2"),
        ("بيت المجموعة", "place"),
        ("x" * 90, "x" * 43),
        ("a" * 42 + " b", "a" * 42),
    ],
)
def test_an_id_is_made_of_the_latin_letters_of_a_name(name: str, slug: str) -> None:
    assert slugs.slug(name, {"ingatorp"}, "place") == slug


@pytest.mark.parametrize(
    ("old", "new"), [("sprakkafe-storebro", "sprakkafe-ingatorp"), ("sprakkafe", "sprakkafe-ingatorp")]
)
def test_an_activity_is_named_after_its_new_place(old: str, new: str) -> None:
    assert slugs.belonging(old, "storebro", "ingatorp", ()) == new
    assert slugs.belonging(old, "storebro", "ingatorp", {new}) == f"{new}-2"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("  Stugan   i Gullringen ", "Stugan i Gullringen"),
        ("", Unclear(Trouble.EMPTY)),
        ("\u202e \u0007", Unclear(Trouble.EMPTY)),
        ("!?", Unclear(Trouble.NO_LETTERS, "!?")),
        ("x" * 81, Unclear(Trouble.TOO_LONG, "80")),
        ("M\udcf6te", Unclear(Trouble.UNREADABLE)),
    ],
)
def test_a_name_is_one_clean_line(written: str, found: str | Unclear) -> None:
    assert answers.name(written) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Storgatan 1, Eksjö", Located("Storgatan 1, Eksjö")),
        ("Storgatan 1, 575 31 Eksjö", Located("Storgatan 1, 575 31 Eksjö")),
        ("Storgatan 1, Eksjö (57.6655, 14.97)", Located("Storgatan 1, Eksjö", (57.6655, 14.97))),
        ("Storgatan 1, Eksjö, 57.6655 14.97", Located("Storgatan 1, Eksjö", (57.6655, 14.97))),
        ("Storgatan 1; 57,6655, 14,9701", Located("Storgatan 1", (57.6655, 14.9701))),
        ("Storgatan 1 57.6655° N, 14.97° E", Located("Storgatan 1", (57.6655, 14.97))),
        ("Storgatan 1 (14.97, 57.6655)", Unclear(Trouble.TURNED_SPOT, "57.6655, 14.97")),
        ("Storgatan 1 (157.6, 14.9)", Unclear(Trouble.NO_SUCH_SPOT, "157.6, 14.9")),
        ("(57.6655, 14.97)", Unclear(Trouble.EMPTY)),
        ("Storgatan 1 (91, 200)", Unclear(Trouble.NO_SUCH_SPOT, "91.0, 200.0")),
        ("Storgatan 1 [5766.55, 1497]", Unclear(Trouble.NO_SUCH_SPOT, "5766.55, 1497.0")),
        ("Storgatan 1 (57, 14)", Unclear(Trouble.COARSE_SPOT, "57, 14")),
        ("Storgatan 1 (57, -14.5)", Unclear(Trouble.COARSE_SPOT, "57, -14.5")),
        ("Storgatan 1 (2 trappor, 3)", Located("Storgatan 1 (2 trappor, 3)")),
    ],
)
def test_an_address_may_end_with_its_spot_on_the_map(written: str, found: Located | Unclear) -> None:
    assert answers.located(written) == found


def test_models_are_named_by_number_or_id_and_one_may_serve_several() -> None:
    bullerbyn, storebro = a_place(slug="bullerbyn"), a_place(id=2, slug="storebro")
    places = (bullerbyn, storebro)
    assert answers.models("1 1, 2", places) == (bullerbyn, bullerbyn, storebro)
    assert answers.models("Storebro", places) == (storebro,)
    assert answers.models("all", places) == places
    assert answers.models("1 3", places) == Unclear(Trouble.NO_SUCH_MODEL, "3")


def test_a_bare_file_holds_each_place_under_an_id_of_its_own_and_who_runs_them() -> None:
    file = bare(_plan("Biblioteket", "Biblioteket"))
    assert [one.slug for one in file.places] == ["biblioteket", "biblioteket-2"]
    assert [one.run_by for one in file.places] == [(1,), (1,)]
    assert file.municipality.timezone == "Europe/Stockholm"
    assert (file.activities, file.referrals) == ((), ())


@pytest.mark.parametrize(
    ("home", "ids"),
    [
        ("Eksjö kommun", ["eksjo-place", "eksjo-place-2", "eksjo-association"]),
        ("بلدية", ["place", "place-2", "association"]),
        ("X" * 80, ["x" * 30 + "-place", "x" * 30 + "-place-2", "x" * 30 + "-association"]),
    ],
)
def test_what_has_no_latin_letter_is_known_by_its_municipality(home: str, ids: list[str]) -> None:
    file = bare(replace(_plan("بيت", "دار", run_by="جمعية"), municipality=home))
    assert [one.slug for one in (*file.places, *file.associations)] == ids


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Eksjö kommun", AssociationKind.MUNICIPALITY),
        ("Kultur- och fritidsförvaltningen", AssociationKind.MUNICIPALITY),
        ("Studieförbundet Lyktan", AssociationKind.STUDY_ASSOCIATION),
        ("Restaurang Gräddan AB", AssociationKind.COMPANY),
        ("Föreningen Grannar", AssociationKind.ASSOCIATION),
    ],
)
def test_the_kind_of_an_association_is_guessed_from_its_name(name: str, kind: AssociationKind) -> None:
    assert bare(_plan("Huset", run_by=name)).associations[0].kind is kind
