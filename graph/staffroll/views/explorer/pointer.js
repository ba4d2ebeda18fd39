// The picture answers to pointer and keys; what is under the pointer is told beside it.

// Where the pointer is, whom it is over, and whether a key is held that adds to what is selected.
const picture = { at: { x: 0, y: 0 }, over: null, adding: false };

const on = {
  person: (person) => (picture.adding ? compare(person) : select({ person })),
  tie: (tie) => select({ tie: [ties.one[tie], ties.other[tie]] }),
  nothing: () => {
    if (isAnything(state)) {
      visited.length = 0;
      select({});
    }
  },
  over: hover,
};

function hover(person = null, tie = null) {
  const over = person === null && tie === null ? null : `${person} ${tie}`;
  if (over !== picture.over) {
    picture.over = over;
    byId("canvas").classList.toggle("on", over !== null);
    byId("tip").replaceChildren(...(over === null ? [] : tipOf(person, tie)));
  }
  byId("tip").hidden = over === null;
  if (over !== null) placeTip();
}

function tipOf(person, tie) {
  if (person === null) {
    const list = worksOfTie(tie),
      titles = byYear(list)
        .slice(0, 4)
        .map((work) => element("div", {}, named(works.title[work])));
    const more =
      list.length > titles.length ? [element("div", { text: `and ${amount(list.length - titles.length)} more` })] : [];
    const both = [named(people.name[ties.one[tie]]), " – ", named(people.name[ties.other[tie]])];
    return [
      element("strong", {}, both),
      quiet(plural(left.count[tie], "shared work", "shared works")),
      ...titles,
      ...more,
    ];
  }
  const did = roleCounts(person)
    .slice(0, 3)
    .map(([role, number]) => (number > 1 ? `${roles.label[role]} × ${number}` : roles.label[role]));
  return [
    element("strong", {}, named(people.name[person])),
    quiet([span(personWorks(person)), countsOf(person)].filter(Boolean).join(" · ")),
    element("div", {}, named(did.join(", "))),
  ];
}

function placeTip() {
  const tip = byId("tip"),
    area = byId("canvas"),
    { x, y } = picture.at;
  const below = y + 18 + tip.offsetHeight < area.clientHeight;
  tip.style.left = `${Math.max(6, Math.min(x + 14, area.clientWidth - tip.offsetWidth - 6))}px`;
  tip.style.top = `${Math.max(6, below ? y + 18 : y - tip.offsetHeight - 10)}px`;
}

const ZOOM = 1.35,
  STEP = 0.12;
const KEYS = {
  ArrowLeft: () => drawer?.move(-STEP, 0),
  ArrowRight: () => drawer?.move(STEP, 0),
  ArrowUp: () => drawer?.move(0, -STEP),
  ArrowDown: () => drawer?.move(0, STEP),
  "+": () => drawer?.zoom(ZOOM),
  "=": () => drawer?.zoom(ZOOM),
  "-": () => drawer?.zoom(1 / ZOOM),
  0: () => drawer?.focus([]),
};

function makePicture() {
  const area = byId("canvas");
  area.addEventListener(
    "pointermove",
    (event) => {
      const box = area.getBoundingClientRect();
      picture.at = { x: event.clientX - box.left, y: event.clientY - box.top };
    },
    { capture: true },
  );
  area.addEventListener(
    "pointerdown",
    ({ shiftKey, ctrlKey, metaKey }) => {
      picture.adding = shiftKey || ctrlKey || metaKey;
    },
    { capture: true },
  );
  area.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  for (const [name, key] of [
    ["in", "+"],
    ["out", "-"],
    ["all", "0"],
  ])
    byId(`zoom-${name}`).addEventListener("click", KEYS[key]);
}

function showMarks(marks) {
  drawer?.mark(marks?.people ?? null, marks?.ties ?? null);
}
