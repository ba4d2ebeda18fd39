// The fields that narrow what is shown, and the line that says how much of all it is.

const BEST = [2000, 500, 100];

// The label of each filter, what it is set by, and its choices: [value, text].
function filterFields() {
  const number = (list) => list.map((label, place) => [place, label]);
  const sorted = (list) => number(list).sort((a, b) => a[1].localeCompare(b[1], block.language));
  return [
    ["department", "Department", number(departmentLabels)],
    ["role", "Role", sorted(roles.label)],
    ["studio", "Studio", sorted(studios.label)],
    ["source", "Source", siteNames.map((name) => [name, name])],
    [
      "best",
      "Best connected",
      BEST.filter((most) => most < peopleNumber).map((most) => [most, `first ${amount(most)}`]),
    ],
  ].filter(([, , choices]) => choices.length > (choices[0]?.[1].startsWith?.("first") ? 0 : 1));
}

function makeFilters() {
  const fields = filterFields().map(([part, label, choices]) => choiceField(part, label, choices));
  const numbers = [numberField("shared", "Least shared works", 1, 99, UNFILTERED.shared)];
  if (allYears.length > 1) {
    numbers.push(
      numberField("since", "From year", allYears[0], allYears.at(-1), null),
      numberField("until", "To year", allYears[0], allYears.at(-1), null),
    );
  }
  byId("filters").replaceChildren(
    ...fields,
    ...numbers,
    button("Reset", () => change({ ...UNFILTERED }), { id: "reset" }),
  );
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filter").addEventListener("click", () => openFilters(byId("filters").hidden));
}

function openFilters(open) {
  byId("filters").hidden = !open;
  byId("filter").setAttribute("aria-expanded", String(open));
}

function choiceField(part, label, choices) {
  const id = `filter-${part}`;
  const options = choices.map(([value, text], place) => element("option", { value: place, text }));
  const field = element(
    "select",
    { id, on: { change: () => change({ [part]: choices[field.value]?.[0] ?? null }) } },
    element("option", { value: "", text: "All" }),
    options,
  );
  shownBy.set(part, () => {
    field.value = String(choices.findIndex(([value]) => value === state[part])).replace("-1", "");
  });
  return element("div", { class: "field" }, element("label", { for: id, text: label }), field);
}

function numberField(part, label, least, most, without) {
  const id = `filter-${part}`;
  const set = () => change({ [part]: field.value === "" ? without : Math.max(0, Math.round(Number(field.value))) });
  const field = element("input", {
    id,
    type: "number",
    min: least,
    max: most,
    inputmode: "numeric",
    placeholder: without === null ? (part === "since" ? least : most) : null,
    on: { change: set },
  });
  shownBy.set(part, () => {
    field.value = state[part] ?? "";
  });
  return element("div", { class: "field narrow" }, element("label", { for: id, text: label }), field);
}

const shownBy = new Map(); // how each field shows what is set

function showFilters() {
  for (const show of shownBy.values()) show();
  const number = filtersSet().length;
  byId("filter").replaceChildren(
    "Filters",
    ...(number
      ? [element("span", { class: "badge", text: String(number) }), element("span", { class: "unseen", text: " set" })]
      : []),
  );
  byId("reset").disabled = !number;
  showCounts();
}

function showCounts() {
  const of = (shown, all, one, many) =>
    shown === all ? plural(all, one, many) : `${amount(shown)} of ${plural(all, one, many)}`;
  const counts = [
    of(left.peopleNumber, peopleNumber, "person", "people"),
    of(left.tieNumber, tieNumber, "tie", "ties"),
    of(left.workNumber, works.id.length, "work", "works"),
  ];
  byId("status").textContent = counts.join(" · ");
}
