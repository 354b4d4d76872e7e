"""Stands in for `python -m bot` in the demo's stories: quick, and as simple as it can be. Run as a file of its own.

Its whole mind is `data/demo.db`, a JSON object; who it is told by the words of its command line and its environment.
"""

import json
import os
import pathlib
import sys
import urllib.request

DATABASE = pathlib.Path(os.environ["MOTESPLATS_DATABASE_URL"].partition(":///")[2])


def call(method: str, **params: object) -> list[dict[str, dict[str, object]]]:
    address = f"{os.environ['MOTESPLATS_BOT_API_URL']}/bot{os.environ['MOTESPLATS_BOT_TOKEN']}/{method}"
    asked = urllib.request.Request(address, json.dumps(params).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked) as answer:
        return list(json.load(answer)["result"])


def mind() -> dict[str, list[str]]:
    return dict(json.loads(DATABASE.read_text()))


def think(**more: list[str]) -> None:
    new = DATABASE.with_name("new")
    new.write_text(json.dumps({**mind(), **more}))
    os.replace(new, DATABASE)


def answer(text: str, person: str) -> str:
    if text == "/start co-1":
        think(coordinators=[*mind()["coordinators"], person])
        return "welcome, coordinator"
    if text == "/invite" and person in mind()["coordinators"]:
        return "give them https://t.me/sandbox?start=iv-2"
    if text == "/start iv-2":
        think(volunteers=[*mind()["volunteers"], person])
        return "welcome, volunteer"
    return f"heard {text}"


def run() -> None:
    offset = 0
    while True:
        for update in call("getUpdates", offset=offset, timeout=20):
            message = update["message"]
            sender = message["from"]
            assert isinstance(sender, dict)
            call("sendMessage", chat_id=sender["id"], text=answer(str(message["text"]), sender["first_name"]))
            offset = int(str(update["update_id"])) + 1


def main(word: str, *rest: str) -> None:
    if word == "run":
        run()
    elif word == "import":
        DATABASE.write_text(json.dumps({"programmes": rest, "coordinators": [], "volunteers": []}))
        with open("imports", "a") as imports:
            imports.write("x")
    elif word == "coordinator" and not pathlib.Path("no-link").exists():
        print(f"https://t.me/sandbox?start=co-1 {rest[0]}")
    elif word == "next" and pathlib.Path("planned").exists():
        print(pathlib.Path("planned").read_text())


if __name__ == "__main__":
    main(*sys.argv[1:])
