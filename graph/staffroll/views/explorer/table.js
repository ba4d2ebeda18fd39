// What is shown, as tables: people, ties, works; sorted by any column, a page at a time.

const ROWS = 100;
const collator = new Intl.Collator(block.language, { numeric: true });

// Each table: what a row is, and its columns: the heading, what it is sorted by, and what it shows instead of that.
const TABLES = {
  people: {
    rows: () => places(left.people),
    columns: () => {
      const number = collaboratorNumbers();
      return [
        ["Person", (person) => people.name[person], (person) => [swatch(lookOf(person)), personButton(person)]],
        ["Department", (person) => departmentLabels[people.department[person]]],
        [
          "Roles",
          (person) =>
            roleCounts(person)
              .slice(0, 3)
              .map(([role, held]) => (held > 1 ? `${roles.label[role]} × ${held}` : roles.label[role]))
              .join(", "),
        ],
        ["Works", (person) => personWorks(person).length],
        ["Collaborators", (person) => number[person]],
        [
          "First year",
          (person) => Math.min(...yearsOf(personWorks(person))),
          (person) => known(Math.min(...yearsOf(personWorks(person)))),
        ],
        [
          "Last year",
          (person) => Math.max(...yearsOf(personWorks(person))),
          (person) => known(Math.max(...yearsOf(personWorks(person)))),
        ],
      ];
    },
    sort: [3, -1],
    selected: (person) => state.person === person,
  },
  ties: {
    rows: () => places(left.ties),
    columns: () => [
      ["One", (tie) => people.name[ties.one[tie]], (tie) => personButton(ties.one[tie])],
      ["Other", (tie) => people.name[ties.other[tie]], (tie) => personButton(ties.other[tie])],
      [
        "Shared works",
        (tie) => left.count[tie],
        (tie) =>
          button(amount(left.count[tie]), () => go({ tie: [ties.one[tie], ties.other[tie]] }), {
            class: "link",
            "aria-label": `${plural(left.count[tie], "work", "works")} of ${people.name[ties.one[tie]]} and ${people.name[ties.other[tie]]}`,
          }),
      ],
    ],
    sort: [2, -1],
    selected: (tie) => same(state.tie, [ties.one[tie], ties.other[tie]]),
  },
  works: {
    rows: () => places(worksShown(left.credits, left.people)),
    columns: () => [
      ["Work", (work) => works.title[work], workButton],
      ["Year", (work) => works.year[work], (work) => works.year[work] || ""],
      [
        "Studios",
        (work) =>
          studiosOf(work)
            .map((studio) => studios.label[studio])
            .join(", "),
      ],
      ["People", (work) => staffOf(work).length],
    ],
    sort: [3, -1],
    selected: (work) => state.work === work,
  },
};
const known = (year) => (Number.isFinite(year) ? String(year) : "");
const tables = {}; // of each table the rows as sorted, the columns, the page
let shownTable = null;

function places(values) {
  const found = [];
  values.forEach((value, place) => {
    if (value) found.push(place);
  });
  return found;
}

function showTable({ anew = false } = {}) {
  if (anew) for (const name of Object.keys(tables)) delete tables[name];
  byId("table").hidden = state.table === null;
  byId("canvas").inert = byId("zoom").inert = state.table !== null;
  byId("as-table").setAttribute("aria-pressed", String(state.table !== null));
  if (state.table === null) return;
  const held = (tables[state.table] ??= {
    columns: TABLES[state.table].columns(),
    sort: TABLES[state.table].sort,
    page: 0,
  });
  held.rows ??= sorted(TABLES[state.table].rows(), held);
  if (shownTable !== state.table) byId("table").scrollTop = 0;
  shownTable = state.table;
  byId("table").replaceChildren(
    tableSwitch(held),
    element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Table" }, tableOf(held)),
    pager(held),
  );
}

function sorted(rows, { columns, sort: [column, direction] }) {
  const [, value] = columns[column],
    keys = new Map(rows.map((row) => [row, value(row)]));
  const order =
    rows.length && typeof keys.get(rows[0]) === "number"
      ? (a, b) => keys.get(a) - keys.get(b) || 0
      : (a, b) => collator.compare(keys.get(a), keys.get(b));
  return rows.sort((a, b) => direction * order(a, b) || a - b);
}

function tableSwitch(held) {
  const choice = (name, text) =>
    button(text, () => change({ table: name }), { "aria-pressed": String(state.table === name) });
  const number = element("p", { class: "quiet", text: plural(held.rows.length, "row", "rows") });
  return element(
    "div",
    { class: "between" },
    element(
      "div",
      { class: "switch", role: "group", "aria-label": "Table of" },
      choice("people", "People"),
      choice("ties", "Ties"),
      choice("works", "Works"),
    ),
    number,
  );
}

function tableOf(held) {
  const isNumber = held.columns.map(([, value]) => held.rows.length > 0 && typeof value(held.rows[0]) === "number");
  const head = held.columns.map(([title], column) => heading(title, column, held, isNumber[column]));
  const rows = held.rows.slice(held.page * ROWS, (held.page + 1) * ROWS);
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, head)),
    element(
      "tbody",
      {},
      rows.map((row) => tableRow(row, held, isNumber)),
    ),
  );
}

function heading(title, column, held, isNumber) {
  const [by, direction] = held.sort,
    names = { 1: "ascending", [-1]: "descending" };
  const act = () => {
    held.sort = [column, by === column ? -direction : isNumber ? -1 : 1];
    held.page = 0;
    delete held.rows;
    showTable();
    byId("table").querySelectorAll("th button")[column].focus();
  };
  const mark = by === column ? element("span", { "aria-hidden": "true", text: direction > 0 ? " ↑" : " ↓" }) : null;
  const sorter = element("button", { type: "button", on: { click: act } }, title, mark);
  return element(
    "th",
    { scope: "col", class: isNumber ? "number" : null, "aria-sort": by === column ? names[direction] : null },
    sorter,
  );
}

function tableRow(row, { columns }, isNumber) {
  const cells = columns.map(([, value, view], column) => {
    const shown = view ? view(row) : isNumber[column] ? amount(value(row)) : named(value(row));
    return element(
      column ? "td" : "th",
      { scope: column ? null : "row", class: isNumber[column] ? "number" : null },
      shown,
    );
  });
  return element("tr", { class: TABLES[state.table].selected(row) ? "selected" : null }, cells);
}

function pager(held) {
  const pages = Math.ceil(held.rows.length / ROWS);
  if (pages < 2) return element("div", { class: "pager", hidden: true });
  const turn = (step, text, end) =>
    button(
      text,
      () => {
        held.page += step;
        showTable();
        byId("table").querySelector(".scroll").focus();
      },
      { disabled: held.page === end },
    );
  return element(
    "div",
    { class: "pager" },
    turn(-1, "Earlier", 0),
    quiet(`Page ${amount(held.page + 1)} of ${amount(pages)}`),
    turn(1, "Later", pages - 1),
  );
}
