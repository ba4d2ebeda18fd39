// The panel beside the picture: whoever or whatever is selected, and what it rests on.

const MOST = 40; // entries of a list before "show more"
const PAGE = sources ? "Page" : "Page with sources";
const visited = []; // selections before this one
let isReturning = false;

const personButton = (person) => linkButton(people.name[person], () => go({ person }));
const workButton = (work) => linkButton(works.title[work], () => go({ work }));
const titled = (work) => [workButton(work), works.year[work] ? quiet(` ${works.year[work]}`) : null];

// Selects, brings what is selected into view, and moves the reader there.
function go(selection) {
  select(selection);
  const marks = marksOf(state);
  if (marks && drawer) drawer.focus([...marks.people]);
  byId("panel").focus({ preventScroll: true });
  byId("panel").scrollTop = 0;
  scrollTo(0, 0); // on a small screen the picture is above
}

function goBack() {
  const earlier = visited.pop();
  isReturning = true;
  select(earlier);
  isReturning = false;
  byId("panel").focus({ preventScroll: true });
}

function showPanel() {
  const shown = viewOf(state);
  const head = element(
    "div",
    { class: "head" },
    element("h2", {}, shown.heading),
    element("div", { class: "close" }, backButton(), closeButton()),
  );
  byId("chosen").replaceChildren(
    ...(shown.heading.length ? [head] : []),
    ...shown.content.flat().filter((part) => part !== null),
  );
  document.documentElement.classList.toggle("chosen", isAnything(state));
}

function viewOf(held) {
  if (held.person !== null) return personView(held.person);
  if (held.tie) return tieView(held.tie);
  if (held.path) return pathView(held.path);
  if (held.work !== null) return workView(held.work);
  return held.together.length ? togetherView(held.together) : beginning();
}

const backButton = () =>
  visited.length ? button("←", goBack, { "aria-label": "Back to what was selected before", class: "icon" }) : null;
const closeButton = () =>
  button(
    "×",
    () => {
      visited.length = 0;
      select({});
    },
    { "aria-label": "Clear the selection", class: "icon" },
  );

// ---- nothing is selected

function beginning() {
  const best = [...ranked].filter((person) => left.people[person]).slice(0, 12);
  const staff = works.id.map((_, work) => staffOf(work).length);
  const busiest = staff
    .map((_, work) => work)
    .filter((work) => staff[work])
    .sort((a, b) => staff[b] - staff[a] || a - b)
    .slice(0, 8);
  return {
    heading: [],
    content: [
      element("h2", { class: "unseen", text: "Where to begin" }),
      element("p", {
        class: "quiet",
        text: "A mark is a person, larger with more works. A line joins two people whom the same works credit. Choose either to see what lies behind it.",
      }),
      block.undrawn
        ? element("p", {
            class: "quiet",
            text: `${plural(block.undrawn, "weaker tie is", "weaker ties are")} not drawn. Paths and collaborators count them as well.`,
          })
        : null,
      best.length
        ? section(
            "Best connected",
            null,
            element(
              "ul",
              { class: "rows" },
              best.map((person) => personRow(person)),
            ),
          )
        : null,
      busiest.length
        ? section(
            "Works with most people",
            null,
            element(
              "ul",
              { class: "rows" },
              busiest.map((work) =>
                element("li", {}, element("span", {}, titled(work)), quiet(plural(staff[work], "person", "people"))),
              ),
            ),
          )
        : null,
    ],
  };
}

function personRow(person, told = plural(personWorks(person).length, "work", "works"), act = null) {
  const number = act
    ? element("button", {
        type: "button",
        class: "count",
        on: { click: act },
        "aria-label": `${told} with ${people.name[person]}`,
        text: told,
      })
    : quiet(told);
  return element("li", {}, element("span", {}, swatch(lookOf(person)), personButton(person)), number);
}

// ---- a person

function personView(person) {
  const list = personWorks(person),
    others = people.names[person] ?? [],
    shared = collaborators(person);
  return {
    heading: [named(people.name[person])],
    content: [
      others.length
        ? element(
            "p",
            { class: "names" },
            others.flatMap((name, place) => [place ? " · " : "", named(name)]),
          )
        : null,
      element(
        "p",
        { class: "facts" },
        factsOf(person, list).map((fact) => element("span", { class: "fact" }, fact)),
      ),
      element("div", { class: "actions" }, personActions(person)),
      outsideFilters(person, list),
      section(
        "Roles",
        null,
        element(
          "ul",
          { class: "inline" },
          roleCounts(person).map(([role, number]) => roleItem(role, number)),
        ),
      ),
      list.length ? creditsSection(person, list) : null,
      shared.length
        ? section(
            "Collaborators",
            shared.length,
            longList(shared, MOST, ([other, number]) => collaborator(person, other, number), { class: "rows" }),
          )
        : null,
    ],
  };
}

function factsOf(person, list) {
  const look = DEPARTMENT_LOOKS[people.department[person]];
  const years = span(list);
  return [
    [swatch(look), named(look.label)],
    plural(list.length, "work", "works"),
    years || null,
    block.communities > 1 ? `community ${people.community[person] + 1}` : null,
  ].filter((fact) => fact !== null);
}

const personActions = (person) =>
  [
    button("Path from here", () => askPath(person)),
    button("Compare", () => go({ together: [person] })),
    pageLink("person", people.id[person], PAGE),
  ].filter((action) => action !== null);

function outsideFilters(person, list) {
  const hidden = worksOf(person).length - list.length;
  return hidden
    ? element("p", { class: "quiet", text: `${plural(hidden, "more work is", "more works are")} outside the filters.` })
    : null;
}

const roleItem = (role, number) => element("li", {}, named(roles.label[role]), quiet(` ${amount(number)}`));

const collaborator = (person, other, number) =>
  personRow(other, plural(number, "work", "works"), () => go({ tie: [person, other] }));

// Works by year, the latest first and those of unknown year last.
function creditsSection(person, list) {
  const ordered = [...list].sort((a, b) => works.year[b] - works.year[a] || a - b);
  let before = null;
  const make = (work) => {
    const year = works.year[work] || "Year unknown",
      first = year !== before;
    before = year;
    const row = [
      element("div", {}, workButton(work)),
      element("div", { class: "roles" }, named(rolesOf(creditsFor(person, work)).join(", "))),
    ];
    return element(
      "li",
      {},
      element("span", { class: "year", text: first ? String(year) : "" }),
      element("div", {}, row, evidence(creditsFor(person, work))),
    );
  };
  return element("section", {}, creditsHeading(list.length), longList(ordered, MOST, make, { class: "credits" }));
}

function creditsHeading(number) {
  const heading = element("h3", { text: "Credits" }, quiet(` ${amount(number)}`));
  if (!sources) return heading;
  const open = button(
    "Open all sources",
    () => {
      const all = [...open.closest("section").querySelectorAll("details")],
        wanted = all.some((one) => !one.open);
      for (const one of all) {
        one.open = wanted;
        one.dispatchEvent(new Event("toggle")); // which a browser sends later
      }
      open.textContent = wanted ? "Close all sources" : "Open all sources";
    },
    { class: "link small" },
  );
  return element("div", { class: "between" }, heading, open);
}

// ---- a work

function workView(work) {
  const staff = staffOf(work).sort((a, b) => people.department[a] - people.department[b] || rank[a] - rank[b]);
  const made = studiosOf(work).map((studio) => studios.label[studio]);
  const facts = [works.year[work] || null, plural(staff.length, "person", "people"), ...made.map(named)].filter(
    (fact) => fact !== null,
  );
  return {
    heading: [named(works.title[work])],
    content: [
      element(
        "p",
        { class: "facts" },
        facts.map((fact) => element("span", { class: "fact" }, fact)),
      ),
      element("div", { class: "actions" }, pageLink("work", works.id[work], PAGE)),
      section(
        "Staff",
        staff.length,
        longList(staff, MOST, (person) => onWork(person, work), { class: "people" }),
      ),
    ],
  };
}

function onWork(person, work) {
  const list = creditsFor(person, work);
  return element(
    "li",
    {},
    swatch(lookOf(person)),
    element(
      "div",
      {},
      personButton(person),
      element("div", { class: "roles" }, named(rolesOf(list).join(", "))),
      evidence(list),
    ),
  );
}
