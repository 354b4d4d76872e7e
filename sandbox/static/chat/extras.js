// What can be sent that is no text: a sample of each kind, and a picture of one's own.

import { button, make } from "../pieces/elements.js";
import { icon } from "../pieces/icons.js";

const SAMPLES = ["photo", "sticker", "voice", "document", "location", "contact"];
const PICTURES = "image/png,image/jpeg,image/webp,image/gif";

/** The buttons, and what one of them opens. `send(kind, picture)`: the picture in base64, none for a sample. */
export function extras(t, send) {
  const [photo, ...others] = SAMPLES.map((kind) => button("extra", () => send(kind), icon(kind), t(kind)));
  const file = make("input", { type: "file", accept: PICTURES, hidden: true, "aria-label": t("own_picture"), change: chosen });
  const own = button("extra", () => file.click(), icon("photo"), t("own_picture"));
  return [photo, own, ...others, file];

  async function chosen() {
    const [picture] = file.files;
    if (picture) await send("photo", await base64(picture));
    // The same one can be chosen again.
    file.value = "";
  }
}

function base64(file) {
  return new Promise((give, refuse) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => give(reader.result.split(",")[1] ?? ""));
    reader.addEventListener("error", () => refuse(reader.error));
    reader.readAsDataURL(file);
  });
}
