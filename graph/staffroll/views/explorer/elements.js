// Elements made of text. Whatever an article may have said reaches the page through textContent, never as markup.

const byId = (id) => document.getElementById(id);

function element(tag, { text, on = {}, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  for (const [event, act] of Object.entries(on)) made.addEventListener(event, act);
  made.append(...children.flat().filter((child) => child !== null));
  return made;
}

// Text of any direction, which does not disturb what stands beside it.
const named = (text) => element("bdi", { text });
const quiet = (text) => element("span", { class: "quiet", text });
const button = (text, act, attributes = {}) =>
  element("button", { type: "button", text, on: { click: act }, ...attributes });
const linkButton = (text, act) => element("button", { type: "button", class: "link", on: { click: act } }, named(text));

const amount = (number) => number.toLocaleString("en");
const plural = (number, one, many) => `${amount(number)} ${number === 1 ? one : many}`;

const isWeb = (address) => /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address);
const OUTSIDE = { rel: "noopener noreferrer nofollow", target: "_blank" };

// A link to elsewhere where the address is one of the web, plain text otherwise.
function outside(address, text) {
  return isWeb(address) ? element("a", { href: address, ...OUTSIDE }, named(text)) : named(text);
}

// The page of a person, work, studio or role on the site; null where there is no site, and where the name of the file
// is not the id alone (addresses.py): very long ones and words that systems keep for devices.
function pageOf(kind, id) {
  const name = id
    .normalize("NFC")
    .replaceAll("%", "=")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .normalize("NFC");
  const fits = SAFE_NAME.test(name) && !KEPT_NAME.test(name) && new TextEncoder().encode(name).length <= 100;
  return block.site === null || !fits ? null : `${block.site}${kind}/${encodeURIComponent(name)}.html`;
}

const SAFE_NAME = /^[\p{L}\p{N}_=~-][\p{L}\p{N}_.=~-]*$/u;
const KEPT_NAME = /^(?:con|prn|aux|nul|index|(?:com|lpt)\p{Nd})(?:\..*)?$|-[0-9a-f]{12}$/u;

function pageLink(kind, id, text) {
  const address = pageOf(kind, id);
  if (address === null || !/^(https?|file):$/.test(new URL(address, document.baseURI).protocol)) return null;
  return element("a", { class: "page", href: address, target: "_top", text });
}

// A list whose later entries come when they are asked for.
function longList(entries, most, make, attributes = {}) {
  const list = element("ul", attributes);
  const more = button("", grow, { class: "more" });
  let shown = 0;
  function grow() {
    const next = entries.slice(shown, shown + most).map(make);
    list.append(...next);
    if (shown && next.length) focusFirst(next[0]);
    shown += next.length;
    more.hidden = shown >= entries.length;
    more.textContent = `Show ${amount(Math.min(most, entries.length - shown))} more of ${amount(entries.length)}`;
  }
  grow();
  return entries.length > most ? [list, more] : [list];
}

const focusFirst = (within) => within.querySelector("button, a, summary")?.focus();

function section(title, number, ...content) {
  const heading = element("h3", { text: title }, number === null ? null : quiet(` ${amount(number)}`));
  return element("section", {}, heading, ...content);
}

const SVG = "http://www.w3.org/2000/svg";

// A small picture of a look.
function swatch(look) {
  const picture = document.createElementNS(SVG, "svg"),
    path = document.createElementNS(SVG, "path");
  for (const [name, value] of [
    ["class", "swatch"],
    ["viewBox", "-10 -10 20 20"],
    ["aria-hidden", "true"],
  ])
    picture.setAttribute(name, value);
  path.setAttribute("d", outline(look.shape, 8.5));
  path.setAttribute("fill", look.colour);
  picture.append(path);
  return picture;
}

// Tells whoever hears the page rather than sees it.
function say(text) {
  byId("said").textContent = text;
}

const stillness = matchMedia("(prefers-reduced-motion: reduce)");
