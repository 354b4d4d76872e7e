"""Entities as they came out of tags or marks, brought into the order that Telegram keeps."""

from sandbox.texts.marks import Entity


def settle(entities: list[Entity]) -> list[Entity]:
    """Entities in reading order; a language moves from `code` to the `pre` around it; nothing inside code."""
    ordered = sorted(entities, key=lambda entity: (entity["offset"], -entity["length"], entity["type"] != "pre"))
    kept: list[Entity] = []
    literal: Entity | None = None
    for entity in ordered:
        if literal and entity["offset"] < literal["offset"] + literal["length"]:
            if entity.get("language") and entity["length"] == literal["length"]:
                literal["language"] = entity["language"]
            continue
        kept.append(entity)
        literal = entity if entity["type"] in ("code", "pre") else None
    return [_without_stray_language(entity) for entity in kept]


def _without_stray_language(entity: Entity) -> Entity:
    if entity["type"] == "code":
        entity.pop("language", None)
    return entity
