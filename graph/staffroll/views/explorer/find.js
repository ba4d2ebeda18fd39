// Fields that complete names: a list of those that fit, moved through with arrow keys.

const LISTED = 20;

// A labelled field with its list, made here or, with `field` and `list`, of the page.
function combobox({ id, label, find, pick, text = "" }) {
  const field = element("input", { id, type: "search", autocomplete: "off", spellcheck: "false", placeholder: "Name" });
  const list = element("ul", { id: `${id}-found` });
  field.value = text;
  completing(field, list, { label, find, pick });
  return element(
    "div",
    { class: "field" },
    element("label", { for: id, text: label }),
    element("div", { class: "combo" }, field, list),
  );
}

function completing(field, list, { label, find, pick }) {
  const roles_ = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
  for (const [name, value] of Object.entries(roles_)) field.setAttribute(name, value);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", `${label}: found`);
  list.hidden = true;
  let found = [],
    active = -1;

  function open() {
    found = field.value.trim() ? find(field.value) : [];
    list.replaceChildren(...found.map((each, place) => option(each, `${list.id}-${place}`)));
    if (field.value.trim()) say(found.length ? `${plural(found.length, "result", "results")}.` : "Nothing found.");
    if (field.value.trim() && !found.length)
      list.append(element("li", { class: "none", role: "option", "aria-disabled": "true", text: "Nothing found" }));
    show(Boolean(list.children.length));
    activate(-1);
  }
  function show(open_) {
    list.hidden = !open_;
    field.setAttribute("aria-expanded", String(open_));
  }
  function activate(place) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    if (place < 0) return field.removeAttribute("aria-activedescendant");
    const chosen = list.children[place];
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", chosen.id);
  }
  function choose(place) {
    if (!found[place]) return;
    const chosen = found[place];
    field.value = "";
    show(false);
    pick(chosen);
  }
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  field.addEventListener("input", open);
  field.addEventListener("focus", () => field.select());
  field.addEventListener("blur", () => show(false));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (steps[event.key]) {
      event.preventDefault();
      if (list.hidden) open();
      else if (found.length)
        activate(
          (active + steps[event.key] + found.length + (active < 0 && steps[event.key] < 0 ? 1 : 0)) % found.length,
        );
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (list.hidden) open();
      choose(Math.max(active, 0));
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (list.hidden) field.value = "";
      show(false);
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => choose([...list.children].indexOf(event.target.closest("li"))));
}

function option({ label, told, look }, id) {
  return element(
    "li",
    { id, role: "option", "aria-selected": "false" },
    look ? swatch(look) : null,
    named(label),
    told ? quiet(told) : null,
  );
}

// ---- what is found

function foundPeople(text) {
  return peopleNamed(text, LISTED).map((person) => ({
    person,
    label: people.name[person],
    told: aboutPerson(person, text),
    look: lookOf(person),
  }));
}

// The other name by which somebody was found, or what they are known for.
function aboutPerson(person, text) {
  const words = wordsOf(text),
    others = people.names[person] ?? [];
  const other = matches(keysOf([people.name[person]]), words)
    ? undefined
    : others.find((name) => matches(keysOf([name]), words));
  return other ?? plural(worksOf(person).length, "work", "works");
}

function foundAll(text) {
  const found = worksNamed(text, LISTED / 2).map((work) => ({
    work,
    label: works.title[work],
    told: works.year[work] ? `work, ${works.year[work]}` : "work",
  }));
  return [...foundPeople(text).slice(0, LISTED - found.length), ...found];
}
