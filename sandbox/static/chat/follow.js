// Where a chat is scrolled to: at what is new, unless the person is reading further up.

const NEAR = 24;
const GAP = 12;

export class Follow {
  /** `log`: what scrolls; `newer`: the button that says there is more below. */
  constructor(log, newer) {
    Object.assign(this, { log, newer, following: true, awaits: false, mark: null, set: 0 });
    log.addEventListener("scroll", () => this.scrolled());
    const stay = () => { if (this.following) this.settle(); };
    // The chat's height changes with its composer, and it has none while it is hidden behind a tab.
    this.sizes = new ResizeObserver(stay);
    this.sizes.observe(log);
    // A picture has its height only once it is there; its "load" does not bubble.
    log.addEventListener("load", stay, true);
  }

  close() { this.sizes.disconnect(); }

  get below() { return this.log.scrollHeight - this.log.clientHeight - this.log.scrollTop; }

  /** Carry out a change of what is in the log without moving what the person reads. It gives whether there is more to read. */
  around(change) {
    const place = this.following ? null : this.place();
    const isNews = change();
    if (this.following) this.settle();
    else this.keep(place);
    if (isNews && this.below > NEAR) this.newer.hidden = false;
  }

  /** The first thing that answers what the person did last: it is not scrolled out of view by the rest. */
  first(article) {
    if (this.awaits || !this.mark?.isConnected) this.mark = article;
    if (this.awaits) this.following = true;
    this.awaits = false;
  }

  /** The clock has moved: what the bot writes next is shown, even to somebody who reads further up. */
  expect() { this.awaits = true; }

  replaced(old, made) {
    if (this.mark === old) this.mark = made;
  }

  /** The person has done something: the answer is to be read from its beginning. */
  acted() {
    this.mark = null;
    this.following = true;
    this.awaits = false;
  }

  settle() {
    const end = this.log.scrollHeight - this.log.clientHeight;
    const top = this.mark?.isConnected ? this.mark.offsetTop - GAP : end;
    this.scrollTo(Math.max(0, Math.min(end, top)));
    this.newer.hidden ||= this.below < NEAR;
  }

  toEnd() {
    this.acted();
    this.settle();
    this.log.focus({ preventScroll: true });
  }

  place() {
    const seen = [...this.log.querySelectorAll("article")].find((one) => one.offsetTop + one.offsetHeight > this.log.scrollTop);
    return seen && { number: seen.dataset.id, above: seen.offsetTop - this.log.scrollTop };
  }

  keep(place) {
    const seen = place && this.log.querySelector(`[data-id="${place.number}"]`);
    if (seen) this.scrollTo(seen.offsetTop - place.above);
  }

  scrollTo(top) {
    this.log.scrollTop = top;
    this.set = this.log.scrollTop;
  }

  scrolled() {
    if (this.below < NEAR) this.newer.hidden = true;
    if (Math.abs(this.log.scrollTop - this.set) < 2) return;
    this.set = this.log.scrollTop;
    this.following = this.below < NEAR;
    this.mark = null;
  }
}
