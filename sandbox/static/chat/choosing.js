// A key that opens Telegram's list of people: whoever is chosen is told to the bot.

import { ask } from "./links.js";

/** `asked`: what the bot wants (`request_users`); `used`: called once somebody is chosen. */
export function choosePerson(asked, chat, used) {
  const { person, world } = chat;
  const choose = (id) => {
    used();
    // The key had the focus, and may have gone.
    chat.focus();
    chat.acts("picked", "pick", { request: asked.request_id, users: [id] });
  };
  ask(world, person.id, asked.user_is_bot ? [] : world.people(), ["choose_person", "choose_person_why"], choose);
}

/** The names of those whom a message tells the bot of; of a stranger the number. */
export function chosen(shared, world) {
  const known = new Map(world.people().map((one) => [one.id, one.first_name]));
  return shared.users.map((one) => known.get(one.user_id) ?? one.user_id).join(", ");
}
