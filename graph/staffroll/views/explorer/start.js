// Brings the parts together: what has changed is shown anew, by whoever shows it.

let drawer = null;
const root = document.documentElement;

// ---- light and dark

const darkness = matchMedia("(prefers-color-scheme: dark)");
const darkRules = [...document.styleSheets[0].cssRules].find((rule) =>
  rule.media?.mediaText.includes("prefers-color-scheme"),
);

function scheme(dark) {
  darkRules.media.mediaText = dark ? "all" : "not all";
  root.style.colorScheme = dark ? "dark" : "light";
  byId("scheme").setAttribute("aria-pressed", String(dark));
  drawer?.restyle();
}

// ---- changes

onChange((changed, before) => {
  const has = (test) => [...changed].some(test),
    filtered = has(isFilter);
  if (filtered) {
    left = counted();
    drawer?.show(left.people, left.ties);
    showFilters();
    showTimeline();
  }
  if (changed.has("colours")) drawer?.restyle();
  if (filtered || changed.has("colours")) renewLegend();
  if (has(isSelection)) remembering(before);
  if (filtered || has(isSelection) || changed.has("colours")) showSelection();
  if (filtered || changed.has("table") || (state.table !== null && (has(isSelection) || changed.has("colours"))))
    showTable({ anew: filtered });
});

function remembering(before) {
  if (!isReturning && isAnything(before) && isAnything(state))
    visited.push(Object.fromEntries(Object.keys(NOTHING_SELECTED).map((part) => [part, before[part]])));
}

function showSelection() {
  showMarks(marksOf(state));
  byId("tip").hidden = true;
  picture.over = null;
  showPanel();
  say(toldOf(state));
}

function toldOf(held) {
  if (held.person !== null) return `${people.name[held.person]}: ${countsOf(held.person)}.`;
  if (held.tie)
    return `${held.tie.map((person) => people.name[person]).join(", ")}: ${plural(sharedWorks(held.tie, left.credits).length, "shared work", "shared works")}.`;
  if (held.work !== null) return `${works.title[held.work]}: ${plural(staffOf(held.work).length, "person", "people")}.`;
  return byId("chosen").querySelector(".path")
    ? `Path: ${byId("chosen").querySelectorAll(".path > li").length - 1} steps.`
    : "";
}

// ---- the renderer, where the browser can draw

function makeDrawer() {
  if (typeof largeDrawer === "undefined") return smallDrawer(byId("canvas"), block, on);
  const lines = largeLines(),
    best = button(`Show the ${amount(BEST[0])} best connected`, () => change({ best: BEST[0] }));
  if (lines === "nothing")
    notice("This browser cannot draw a network of this size. The table, the search and paths hold everybody.");
  if (lines === "selection") notice("Without a graphics card only the lines of whoever is selected are drawn.", best);
  return lines === "nothing" ? null : largeDrawer(byId("canvas"), block, on, { look: lookOf, lines });
}

function notice(text, ...actions) {
  byId("notice").replaceChildren(
    element("span", { text }),
    ...actions,
    button("Open the table", () => change({ table: "people" })),
    button(
      "×",
      () => {
        byId("notice").hidden = true;
      },
      { class: "icon", "aria-label": "Close this notice" },
    ),
  );
  byId("notice").hidden = false;
}

// ---- keys and links of the whole page

function makePage() {
  byId("as-table").addEventListener("click", () => change({ table: state.table === null ? "people" : null }));
  byId("ask-path").addEventListener("click", () => askPath(state.person));
  byId("scheme").addEventListener("click", () => scheme(byId("scheme").getAttribute("aria-pressed") !== "true"));
  darkness.addEventListener("change", () => scheme(darkness.matches));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isAnything(state) || byId("query-dialog").open) return;
    visited.length = 0;
    select({});
  });
  // A link to a part of the page would leave a page that lies in a notebook.
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("query").focus();
  });
  addEventListener("hashchange", () => change({ ...EVERYTHING, ...remembered(location.hash) }));
}

// ---- beginning

root.dataset.started = "";
state = { ...EVERYTHING, ...remembered(location.hash) };
left = counted();
makeFilters();
makeTimeline();
makePicture();
makeFiles();
makeQuery();
makePage();
completing(byId("query"), byId("hits"), {
  label: "Find",
  find: foundAll,
  pick: ({ person, work }) => go(work === undefined ? { person } : { work }),
});
showFilters();
showTimeline();
showLegend();
showPanel();
if (byId("notice").dataset.text) notice(byId("notice").dataset.text);
if (filtersSet().length) openFilters(matchMedia("(min-width: 44.01rem)").matches);
// The picture comes last: it takes the room that the others leave.
drawer = makeDrawer();
scheme(darkness.matches);
drawer?.show(left.people, left.ties);
drawer?.focus([]);
drawer?.focus([...(marksOf(state)?.people ?? [])]);
showSelection();
if (!drawer) state = { ...state, table: state.table ?? "people" };
showTable();
keysOfPeople.prepare();
keysOfWorks.prepare();
root.dataset.ready = "true";
