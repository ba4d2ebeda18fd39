// What is selected and filtered, in one record; whoever shows a part of it is told of changes. The address holds it.

const EVERYTHING = Object.freeze({
  person: null, // the place of whoever is selected
  tie: null, // two places: whose shared works are shown
  path: null, // two places: from whom to whom a path is shown
  together: [], // places: whose works in common are shown
  department: null,
  community: null,
  role: null,
  studio: null,
  source: null, // who published an article
  since: null,
  until: null,
  shared: 1, // works that people share at least to be tied
  colours: "department", // or "community"
  table: false,
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

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

// ---- the address: ids rather than places, so that a link holds when the page is made anew

const IDS = {
  person: people.id, tie: people.id, path: people.id, together: people.id,
  role: roles.id, studio: studios.id, department: block.departments.map(({ label }) => label),
};

function remember() {
  if (location.protocol === "about:") return;
  const parts = new URLSearchParams();
  for (const [part, value] of Object.entries(state)) {
    if (!same(value, EVERYTHING[part])) parts.set(part, [value].flat().map((each) => IDS[part]?.[each] ?? each).join("|"));
  }
  history.replaceState(null, "", `#${parts}`);
}

function remembered() {
  const found = {};
  for (const [part, text] of new URLSearchParams(location.hash.slice(1))) {
    const known = Object.hasOwn(EVERYTHING, part) && read(part, text);
    if (known !== undefined && known !== false) found[part] = known;
  }
  return found;
}

const PAIRS = new Set(["tie", "path"]);
const NUMBERS = new Set(["since", "until", "shared", "community"]);

function read(part, text) {
  if (IDS[part]) {
    const places = text.split("|").map((id) => IDS[part].indexOf(id));
    if (places.includes(-1)) return undefined;
    if (PAIRS.has(part)) return places.length === 2 ? places : undefined;
    return part === "together" ? places : places[0];
  }
  if (NUMBERS.has(part)) return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  if (part === "table") return text === "true";
  if (part === "colours") return text === "community" ? text : undefined;
  return text;
}
