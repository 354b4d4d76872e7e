"""The names of Swedish public holidays and eves."""

from views.language import msgid

NAMES = {
    "new_years_day": msgid("New Year's Day"),
    # Translators: 5 January, in Swedish trettondagsafton.
    "epiphany_eve": msgid("Epiphany Eve"),
    # Translators: 6 January, in Swedish trettondedag jul.
    "epiphany": msgid("Epiphany"),
    # Translators: in Swedish skärtorsdagen.
    "maundy_thursday": msgid("Maundy Thursday"),
    "good_friday": msgid("Good Friday"),
    # Translators: the Saturday before Easter Sunday, in Swedish påskafton.
    "easter_eve": msgid("Easter Eve"),
    "easter_sunday": msgid("Easter Sunday"),
    "easter_monday": msgid("Easter Monday"),
    # Translators: 30 April, in Swedish valborgsmässoafton.
    "walpurgis_night": msgid("Walpurgis Night"),
    "may_day": msgid("First of May"),
    # Translators: in Swedish Kristi himmelsfärdsdag.
    "ascension_day": msgid("Ascension Day"),
    "national_day": msgid("Sweden's National Day"),
    # Translators: in Swedish pingstafton.
    "whitsun_eve": msgid("Whitsun Eve"),
    # Translators: in Swedish pingstdagen.
    "whit_sunday": msgid("Whit Sunday"),
    # Translators: the Friday when Sweden celebrates midsummer.
    "midsummer_eve": msgid("Midsummer Eve"),
    "midsummer_day": msgid("Midsummer Day"),
    # Translators: in Swedish allhelgonaafton.
    "all_saints_eve": msgid("All Saints' Eve"),
    # Translators: in Swedish alla helgons dag.
    "all_saints_day": msgid("All Saints' Day"),
    "christmas_eve": msgid("Christmas Eve"),
    "christmas_day": msgid("Christmas Day"),
    # Translators: 26 December, in Swedish annandag jul.
    "boxing_day": msgid("Boxing Day"),
    "new_years_eve": msgid("New Year's Eve"),
}
