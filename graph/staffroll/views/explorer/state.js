// What is selected and filtered, in one record; whoever shows a part of it is told of changes. The address holds it.

const NOTHING_SELECTED = Object.freeze({
  person: null, // the place of whoever is selected
  tie: null, // two places: whose shared works are shown
  path: null, // two places: from whom to whom a path is shown
  together: [], // places: whose works in common are shown
  work: null, // the place of the work whose staff is shown
});
const UNFILTERED = Object.freeze({
  department: null,
  community: null,
  role: null,
  studio: null,
  source: null, // who published an article
  since: null,
  until: null,
  shared: 1, // works that people share at least to be tied
  best: null, // how many people are shown at most, the best connected ones
});
const EVERYTHING = Object.freeze({
  ...NOTHING_SELECTED,
  ...UNFILTERED,
  colours: "department", // or "community"
  table: null, // or "people", "ties", "works"
});
let state = { ...EVERYTHING };
const listeners = [];

const onChange = (listener) => listeners.push(listener);

// Tells listeners which parts have changed.
function change(patch) {
  const before = state;
  state = { ...state, ...patch };
  const changed = new Set(Object.keys(patch).filter((part) => !same(before[part], state[part])));
  if (!changed.size) return;
  for (const listener of listeners) listener(changed, before);
  remember();
}

// One selection takes the place of another.
const select = (patch) => change({ ...NOTHING_SELECTED, ...patch });

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isSelection = (part) => Object.hasOwn(NOTHING_SELECTED, part);
const isFilter = (part) => Object.hasOwn(UNFILTERED, part);
const filtersSet = () => Object.keys(UNFILTERED).filter((part) => state[part] !== UNFILTERED[part]);

// ---- the address: ids rather than places, so that a link holds when the page is made anew

const IDS = {
  person: people.id,
  tie: people.id,
  path: people.id,
  together: people.id,
  work: works.id,
  role: roles.id,
  studio: studios.id,
  department: block.departments.map(({ label }) => label),
};
const LISTS = { tie: [2, 2], path: [2, 2], together: [1, 20] };
const CHOICES = { table: ["people", "ties", "works"], colours: ["department", "community"] };
const PAUSE = 250; // browsers refuse to write the address hundreds of times
let waiting = 0;

function remember() {
  if (location.protocol === "about:") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => history.replaceState(history.state, "", addressOf(state) || "#"), PAUSE);
}

function addressOf(held) {
  const parts = new URLSearchParams();
  for (const [part, value] of Object.entries(held)) {
    if (same(value, EVERYTHING[part])) continue;
    for (const each of [value].flat()) parts.append(part, IDS[part]?.[each] ?? each);
  }
  return parts.size ? `#${parts}` : "";
}

// What an address holds; parts that fit nothing here are left out.
function remembered(address) {
  const parts = new URLSearchParams(address.slice(1)),
    found = {};
  for (const part of Object.keys(EVERYTHING)) {
    const value = parts.has(part) ? read(part, parts.getAll(part)) : undefined;
    if (value !== undefined) found[part] = value;
  }
  return found;
}

function read(part, texts) {
  if (LISTS[part])
    return readList(
      texts.map((text) => IDS[part].indexOf(text)),
      ...LISTS[part],
    );
  if (IDS[part]) return IDS[part].includes(texts[0]) ? IDS[part].indexOf(texts[0]) : undefined;
  if (CHOICES[part]) return CHOICES[part].includes(texts[0]) ? texts[0] : undefined;
  if (part === "source") return siteNames.includes(texts[0]) ? texts[0] : undefined;
  return /^\d{1,6}$/.test(texts[0]) ? Number(texts[0]) : undefined;
}

const readList = (places, least, most) =>
  places.length < least || places.length > most || places.includes(-1) ? undefined : places;
