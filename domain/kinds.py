"""The kinds of things in a programme, by the words of the programme file."""

from enum import StrEnum


class Category(StrEnum):
    LANGUAGE = "language"
    CULTURE = "culture"
    SPORT = "sport"
    HEALTH = "health"
    EDUCATION = "education"
    WORK = "work"
    FOOD = "food"
    CHILDREN = "children"
    GUIDANCE = "guidance"
    HELP = "help"
    SOCIAL = "social"


class Audience(StrEnum):
    EVERYONE = "everyone"
    WOMEN = "women"
    MEN = "men"
    FAMILIES = "families"
    CHILDREN = "children"
    YOUTH = "youth"
    SENIORS = "seniors"


class Children(StrEnum):
    WELCOME = "welcome"
    CHILDCARE = "childcare"
    NO = "no"


class Need(StrEnum):
    WORK = "work"
    STUDY = "study"
    HOUSING = "housing"
    MONEY = "money"
    HEALTH = "health"
    RESIDENCE = "residence"
    CHILDREN = "children"
    POLICE = "police"
    LAW = "law"
    LANGUAGE = "language"


class AssociationKind(StrEnum):
    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    STUDY_ASSOCIATION = "study_association"
    COMPANY = "company"
    PERSON = "person"


class OccurrenceState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"
