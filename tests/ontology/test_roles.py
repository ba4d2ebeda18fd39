"""The role vocabulary as data: what an editor of ontology/roles.ttl must keep."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from staffroll import data
from staffroll.names import CREDITED, ROLE
from staffroll.vocabulary import fold_label, load

REQUIRED = Path(__file__).with_name("required_roles.txt")
SHARED = Path(__file__).parents[3] / "shared" / "gold" / "roles.tsv"
SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = {SKOS + "prefLabel", SKOS + "altLabel", "https://w3id.org/staffroll/ns#listLabel"}


@pytest.fixture(scope="module")
def values(triples):
    """For each role its values by property."""
    found = defaultdict(lambda: defaultdict(list))
    for _, quad in triples:
        if quad.subject.value.startswith(ROLE):
            found[quad.subject.value.removeprefix(ROLE)][quad.predicate.value].append(quad.object)
    return found


def required():
    lines = REQUIRED.read_text(encoding="utf-8").splitlines()
    return dict((*line.split(" < "), None)[:2] for line in lines)


@pytest.mark.parametrize(("role", "broader"), required().items())
def test_each_required_role_is_listed_at_its_place(role, broader):
    found = load().roles.get(role)

    assert found, f"add srr:{role} to ontology/roles.ttl"
    assert found.listed, f"srr:{role} is a required id: say sr:listed true"
    assert broader == found.broader, f"srr:{role} needs skos:broader srr:{broader}"


def test_only_required_roles_are_listed():
    listed = {role.id for role in load().roles.values() if role.listed}

    assert set(required()) == listed


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the maintainers' list of ids is not beside this checkout")
def test_the_required_roles_are_those_of_the_shared_list():
    with SHARED.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        expected = {row["id"]: row["broader"] or None for row in rows}

    assert expected == required()


def test_every_chain_ends_in_a_listed_department():
    """A role that leads nowhere could be neither printed nor coloured."""
    vocabulary = load()
    for role in vocabulary.roles.values():
        assert role.department in vocabulary.departments, f"srr:{role.id} ends outside the departments"
        assert vocabulary.roles[vocabulary.nearest_listed(role.id)].listed


def test_a_label_means_one_role_in_one_language(values):
    owners = defaultdict(set)
    for role, properties in values.items():
        for label in (label for iri in LABELS for label in properties[iri]):
            owners[label.language, fold_label(label.value)].add(role)

    shared = {label: sorted(roles) for label, roles in owners.items() if len(roles) > 1}

    assert {} == shared, "a label belongs to one role in each language: take it from the others"


def test_a_label_is_written_once(values):
    for role, properties in values.items():
        spoken = [label for iri in LABELS - {SKOS + "prefLabel"} for label in properties[iri]]
        folded = [(label.language, fold_label(label.value)) for label in spoken]
        again = sorted({label for label in folded if folded.count(label) > 1})

        assert [] == again, f"srr:{role} has labels twice, or both as altLabel and as listLabel"


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_role_has_a_preferred_label(lang):
    lacking = [role.id for role in load().roles.values() if lang not in role.preferred]

    assert [] == lacking, f"add skos:prefLabel …@{lang}"


def test_preferred_labels_are_one_a_language_and_tell_roles_apart(values):
    """A legend prints them side by side."""
    seen = {}
    for role, properties in values.items():
        preferred = properties[SKOS + "prefLabel"]

        assert len({label.language for label in preferred}) == len(preferred), f"srr:{role} has two in one language"
        for label in preferred:
            other = seen.setdefault((label.language, fold_label(label.value)), role)
            assert other == role, f"srr:{role} and srr:{other} are both {label}"


def test_labels_are_clean(values):
    for role, properties in values.items():
        for label in (label for iri in LABELS for label in properties[iri]):
            assert label.language, f"srr:{role}: {label.value!r} lacks a language tag"
            assert " ".join(label.value.split()) == label.value, f"srr:{role}: {label.value!r} has stray spaces"
            assert not re.search(r"[:：*;]$", label.value), f"srr:{role}: {label.value!r} ends in a sign"


def test_languages_of_labels_are_those_of_the_scheme(values):
    tags = {label.language.partition("-")[0] for role in values.values() for iri in LABELS for label in role[iri]}

    assert set(load().languages) == tags


def test_notation_and_shortcut_share_the_id(values):
    for role, properties in values.items():
        notation = [literal.value for literal in properties[SKOS + "notation"]]
        shortcut = [iri.value for iri in properties["https://w3id.org/staffroll/ns#shortcut"]]

        assert [role] == notation, f"srr:{role} needs skos:notation {role!r}"
        assert [CREDITED + role] == shortcut, f"srr:{role} needs sr:shortcut src:{role}"


def test_shortcuts_lie_under_each_other_as_roles_do(triples):
    """Whoever asks for a department's shortcut by rdfs:subPropertyOf finds its roles."""
    below = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"
    found = {
        quad.subject.value.removeprefix(CREDITED): quad.object.value
        for _, quad in triples
        if quad.predicate.value == below and quad.subject.value.startswith(CREDITED)
    }
    expected = {
        role.id: CREDITED + role.broader if role.broader else "https://w3id.org/staffroll/ns#contributor"
        for role in load().roles.values()
    }

    assert expected == found


def test_counterparts_are_of_the_other_kind():
    vocabulary = load()
    for role in vocabulary.roles.values():
        if role.counterpart:
            other = vocabulary.roles[role.counterpart]
            kinds = {role.holder or "person", other.holder or "person"}

            assert {"person", "organization"} == kinds, f"srr:{role.id} and srr:{other.id} have holders of one kind"


def test_roles_map_to_wikidata_properties_only(values):
    matches = {SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch")}
    for role, properties in values.items():
        for target in (target for iri in matches for target in properties[iri]):
            assert re.fullmatch(r"http://www\.wikidata\.org/prop/direct/P\d+", target.value), f"srr:{role}: {target}"


def test_the_file_says_what_an_editor_needs():
    head = (data.folder("ontology") / "roles.ttl").read_text(encoding="utf-8").partition("@prefix")[0]

    for word in ("skos:broader", "sr:listed", "sr:listLabel", "sr:counterpart", "skos:scopeNote"):
        assert word in head
