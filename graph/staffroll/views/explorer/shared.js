// What several people have in common: the works of a tie, of a comparison, and of the steps of a path.

const byYear = (list) => [...list].sort((a, b) => works.year[b] - works.year[a] || a - b);

function tieView([one, other]) {
  const list = sharedWorks([one, other], left.credits),
    tie = tieBetween(one, other);
  const number = list.length || (tie === null ? 0 : left.count[tie]);
  return {
    heading: [named(people.name[one]), element("span", { class: "and", text: " and " }), named(people.name[other])],
    content: [
      element(
        "p",
        { class: "facts" },
        element("span", { class: "fact", text: plural(number, "shared work", "shared works") }),
      ),
      element("div", { class: "actions" }, personButton(one), personButton(other)),
      commonWorks(list, [one, other]),
    ],
  };
}

// Works with what each of these people did on them.
function commonWorks(list, them) {
  if (!list.length) return element("p", { class: "quiet", text: "No work is common to all of them." });
  return section(
    "Shared works",
    list.length,
    longList(byYear(list), MOST, (work) => workOf(work, them), { class: "works" }),
  );
}

function workOf(work, them) {
  const rows = them.map((person) =>
    element(
      "li",
      {},
      named(people.name[person]),
      quiet(" "),
      element("span", { class: "roles" }, named(rolesOf(creditsFor(person, work)).join(", "))),
    ),
  );
  return element(
    "li",
    {},
    titled(work),
    element("ul", { class: "did" }, rows),
    evidence(them.flatMap((person) => creditsFor(person, work))),
  );
}

// ---- comparison

function togetherView(them) {
  const rows = them.map((person) =>
    element("li", {}, element("span", {}, swatch(lookOf(person)), personButton(person)), removeButton(person, them)),
  );
  const field = combobox({
    id: "add",
    label: "Add a person",
    find: foundPeople,
    pick: ({ person }) => go({ together: [...new Set([...them, person])] }),
  });
  return {
    heading: ["Works in common"],
    content: [
      element("ul", { class: "rows" }, rows),
      field,
      them.length > 1
        ? commonWorks(sharedWorks(them, left.credits), them)
        : element("p", {
            class: "quiet",
            text: "Add somebody by name, or choose people in the picture while holding Shift.",
          }),
    ],
  };
}

const removeButton = (person, them) =>
  button("×", () => go({ together: them.filter((other) => other !== person) }), {
    class: "icon",
    "aria-label": `Remove ${people.name[person]}`,
  });

// Adds somebody to those who are compared, or takes them out.
function compare(person) {
  const them = state.person === null ? state.together : [state.person];
  select({ together: them.includes(person) ? them.filter((other) => other !== person) : [...them, person] });
}

// ---- paths

function pathView([one, other]) {
  const path = pathBetween(one, other, left.credits);
  const steps = path && plural(path.length - 1, "step", "steps");
  return {
    heading: ["Path"],
    content: [
      pathForm(one, other),
      element("p", { class: "quiet", text: path ? steps : "No works lead from one to the other." }),
      path && element("ol", { class: "path" }, path.map(pathStep)),
    ],
  };
}

function pathStep({ person, works: list }, step, path) {
  const via = step ? viaWorks(list, path[step - 1].person, person) : null;
  return element("li", {}, via, element("div", { class: "who" }, swatch(lookOf(person)), personButton(person)));
}

function viaWorks(list, before, person) {
  const rows = byYear(list).map((work) => workOf(work, [before, person]));
  const [first, ...more] = rows;
  const rest = more.length
    ? element(
        "details",
        { class: "evidence" },
        element("summary", {}, quiet(plural(more.length, "more work", "more works"))),
        element("ul", { class: "works" }, more),
      )
    : null;
  return element("div", { class: "via" }, element("ul", { class: "works" }, first), rest);
}

// The two fields of a path; it is looked for when both are filled.
function pathForm(one = null, other = null) {
  const ends = [one, other];
  const field = (place, label) =>
    combobox({
      id: place ? "to" : "from",
      label,
      find: foundPeople,
      text: ends[place] === null ? "" : people.name[ends[place]],
      pick: ({ person }) => {
        ends[place] = person;
        byId(place ? "to" : "from").value = people.name[person];
        if (!ends.includes(null)) go({ path: ends });
        else byId(place ? "from" : "to").focus();
      },
    });
  const turn = button(
    "⇅",
    () => {
      if (!ends.includes(null)) go({ path: [ends[1], ends[0]] });
    },
    { class: "icon", "aria-label": "Turn the path round" },
  );
  return element("div", { class: "ends" }, element("div", {}, field(0, "From"), field(1, "To")), turn);
}

// Asks where a path from somebody, or from anybody, is to lead.
function askPath(from = null) {
  select({});
  const head = element(
    "div",
    { class: "head" },
    element("h2", { text: "Path" }),
    element("div", { class: "close" }, closeButton()),
  );
  const hint = element("p", { class: "quiet", text: "A shortest chain of people who share works. Name both ends." });
  byId("chosen").replaceChildren(head, pathForm(from), hint);
  document.documentElement.classList.add("chosen");
  byId(from === null ? "from" : "to").focus();
}
