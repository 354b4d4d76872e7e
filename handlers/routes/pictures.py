"""Wishes about the picture of a draft, or of an activity."""

from typing import assert_never

import handlers.pictures
from domain.intents import AboutPicture, AddPicture, EditPicture, PostPicture, PutPicture
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutPicture, visit: Visit) -> Reply:
    match wish:
        case PostPicture():
            return await handlers.pictures.post_picture(wish, visit)
        case AddPicture():
            return await handlers.pictures.add_picture(wish, visit)
        case EditPicture():
            return await handlers.pictures.edit_picture(wish, visit)
        case PutPicture():
            return await handlers.pictures.put_picture(wish, visit)
        case _:
            assert_never(wish)
