"""Where on the screen something stands."""

from playwright.async_api import Locator

# Where on the screen each letter of a piece of text stands: from above, from the left.
LETTERS = """(message, wanted) => {
  const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (!node.data.includes(wanted)) node = walker.nextNode();
  return [...wanted].map((_, at) => {
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(wanted) + at);
    range.setEnd(node, range.startOffset + 1);
    const { top, left } = range.getBoundingClientRect();
    return [top, left];
  });
}"""
# The side to which each line of a text keeps; those that fill the whole width keep to both.
SIDES = """(words) => [...words.children].filter((line) => line.textContent.trim()).map((line) => {
  const range = document.createRange();
  range.selectNodeContents(line);
  const text = range.getBoundingClientRect();
  const box = line.getBoundingClientRect();
  const more = Math.max(0, text.left - box.left) - Math.max(0, box.right - text.right);
  return Math.abs(more) < 2 ? "both" : more > 0 ? "right" : "left";
})"""


async def left(node: Locator) -> float:
    box = await node.bounding_box()
    assert box
    return box["x"]


async def centre(node: Locator) -> float:
    box = await node.bounding_box()
    assert box
    return box["x"] + box["width"] / 2
