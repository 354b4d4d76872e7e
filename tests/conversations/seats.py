"""What people write about their seats at the yoga on Wednesday, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    when: str
    sign_up_three: str
    title: str


BY_LANGUAGE = {
    "sv": Words("när är yogan?", "anmäl mig till lugn yoga på onsdag, vi är tre", "Lugn yoga"),
    "en": Words("when is the gentle yoga", "sign me up for the yoga on wednesday, we are three", "Gentle yoga"),
    "ar": Words("متى اليوغا", "سجلني في يوغا هادئة يوم الأربعاء نحن ثلاثة", "يوغا هادئة"),
    "so": Words(
        "goorma waa yoga deggan",
        "iga diiwaangeli yoga deggan maalinta arbacada, waxaan nahay saddex",
        "Yoga deggan",
    ),
}
