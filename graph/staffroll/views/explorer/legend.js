// What the colours and shapes mean; each entry shows its people alone.

function showLegend() {
  const part = byCommunity() ? "community" : "department",
    numbers = lookNumbers();
  const entries = looksNow().map((look, number) => entry(look, number, part, numbers[number]));
  byId("legend").replaceChildren(...(block.communities > 1 ? [colourSwitch()] : []), element("ul", {}, entries));
}

// How many of those with credits left have each look.
function lookNumbers() {
  const numbers = new Uint32Array(looksNow().length);
  for (let person = 0; person < peopleNumber; person++) if (left.active[person]) numbers[lookNumber(person)]++;
  return numbers;
}

function entry(look, value, part, number) {
  const isOther = look === OTHER_LOOK,
    pressed = state[part] === value;
  const inside = [
    swatch(look),
    look.number ? element("span", { text: look.number, "aria-label": look.label }) : named(look.label),
    quiet(amount(number)),
  ];
  if (isOther) return element("li", {}, element("span", { class: "chip" }, inside));
  const act = () => change({ [part]: pressed ? null : value });
  const made = element(
    "button",
    { type: "button", class: "chip", "data-value": value, "aria-pressed": String(pressed), on: { click: act } },
    inside,
  );
  return element("li", {}, made);
}

function colourSwitch() {
  const choice = (value, text) =>
    button(text, () => change({ colours: value, department: null, community: null }), {
      "aria-pressed": String(state.colours === value),
    });
  return element(
    "div",
    { class: "switch", role: "group", "aria-label": "Colours show" },
    choice("department", "Departments"),
    choice("community", "Communities"),
  );
}

// The entry that has the focus keeps it although the list is made anew.
function renewLegend() {
  const focused = byId("legend").contains(document.activeElement)
    ? [...byId("legend").querySelectorAll("button")].indexOf(document.activeElement)
    : -1;
  showLegend();
  byId("legend").querySelectorAll("button")[focused]?.focus();
}
