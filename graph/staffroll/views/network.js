// Draws the network and answers to search, pointer and keys. Everything that an article may have said reaches the
// page through textContent or the canvas, never as markup.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const people = data.nodes;
  const ranked = [...people].sort((a, b) => a.rank - b.rank);
  const ties = people.map(() => []);
  for (const edge of data.edges) {
    ties[edge.from].push({ person: people[edge.to], ...edge });
    ties[edge.to].push({ person: people[edge.from], ...edge });
  }
  for (const list of ties) {
    list.sort((a, b) => b.works.length - a.works.length || b.newman - a.newman || a.person.rank - b.person.rank);
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const MANY = 300, LABELS_AT_FIRST = 36, LABEL = 13, LISTED = 8, FAINT = 0.12;
  const shown = { person: null, ties: [], set: null, fit: 1 };

  // ---- elements from text

  function element(tag, { text, ...attributes } = {}, ...children) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }
  const named = (text) => element("bdi", { text });
  const link = (person) => element("a", { href: `#p${person.id}` }, named(person.name));
  const plural = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
  const titles = (works) => works.map((work) => data.works[work]);
  const roleText = ([role, works]) => (works > 1 ? `${role} × ${works}` : role);
  const counts = (person) =>
    `${plural(person.works.length, "work", "works")}, ` +
    plural(ties[person.id].length, "collaborator", "collaborators");
  const some = (texts, most) =>
    texts.length > most ? `${texts.slice(0, most).join(", ")} and ${texts.length - most} more` : texts.join(", ");

  // ---- the picture

  const options = JSON.parse(data.options);
  const canvas = byId("canvas");
  stand();
  const nodes = new vis.DataSet(people.map(({ id, x, y, size, group }) => ({ id, x, y, size, group })));
  const edges = new vis.DataSet(data.edges.map(({ id, from, to, width }) => ({ id, from, to, width })));
  const network = new vis.Network(canvas, { nodes, edges }, { ...options, ...scheme() });

  // A tall screen shows a wide picture on its side.
  function stand() {
    const span = (axis) => Math.max(...people.map((person) => person[axis])) - Math.min(...people.map((person) => person[axis]));
    if (canvas.clientHeight <= canvas.clientWidth || span("x") <= span("y")) return;
    for (const person of people) [person.x, person.y] = [person.y, person.x];
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  function scheme() {
    const border = colour("outline");
    const groups = {};
    for (const [id, { shape, color: { background } }] of Object.entries(options.groups)) {
      groups[id] = { shape, color: { background, border, highlight: { background, border: colour("text") } } };
    }
    const borderWidth = people.length > 1000 ? 0.5 : people.length > 200 ? 0.8 : 1.5;
    return { groups, nodes: { borderWidth, borderWidthSelected: 3 }, edges: { ...options.edges, color: tieColour() } };
  }

  function tieColour() {
    const dense = data.edges.length > 3000 ? 0.22 : data.edges.length > 400 ? 0.4 : 0.75;
    const opacity = shown.set ? FAINT / 2 : dense;
    return { color: colour("tie"), highlight: colour("tie"), opacity, inherit: false };
  }

  function emphasise(set) {
    if (!set && !shown.set) return;
    const wanted = (id) => (!set || set.has(id) ? 1 : FAINT);
    const before = (id) => (!shown.set || shown.set.has(id) ? 1 : FAINT);
    const changed = people.filter(({ id }) => wanted(id) !== before(id));
    shown.set = set;
    nodes.update(changed.map(({ id }) => ({ id, opacity: wanted(id) })));
    network.setOptions({ edges: { color: tieColour() } });
  }

  function fit() {
    network.fit({ animation: false, maxZoomLevel: 1.4 });
    shown.fit = network.getScale();
  }

  function drawTies(context) {
    context.strokeStyle = colour("strong-tie");
    for (const edge of shown.ties) {
      const [from, to] = [people[edge.from], people[edge.to]];
      context.lineWidth = edge.width;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    }
  }

  // ---- names: as many as fit beside each other, the strongest people first, more of them when zoomed in

  const widths = new Map();
  const short = ({ name }) => ([...name].length > 28 ? `${[...name].slice(0, 27).join("")}…` : name);

  function width(context, text) {
    if (!widths.has(text)) widths.set(text, context.measureText(text).width);
    return widths.get(text);
  }

  function drawNames(context) {
    const scale = network.getScale();
    const view = network.getViewPosition();
    const half = { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
    const taken = [];
    context.save();
    context.scale(1 / scale, 1 / scale);
    Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 4 });
    Object.assign(context, { strokeStyle: colour("ground"), fillStyle: colour("text"), direction: "ltr" });
    context.font = `${LABEL}px ${getComputedStyle(document.body).fontFamily}`;
    for (const person of candidates(scale)) {
      const text = short(person);
      const x = (person.x - view.x) * scale, y = (person.y - view.y) * scale + person.size * scale + 3;
      const reach = width(context, text) / 2 + 4;
      if (Math.abs(x) > half.x + reach || Math.abs(y) > half.y + LABEL) continue;
      const box = [x - reach, y - 2, x + reach, y + LABEL + 3];
      if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) continue;
      taken.push(box);
      const at = [person.x * scale, person.y * scale + person.size * scale + 3];
      context.strokeText(text, ...at);
      context.fillText(text, ...at);
    }
    context.restore();
  }

  function candidates(scale) {
    if (shown.set) {
      const first = shown.person === null ? [] : [people[shown.person]];
      return [...first, ...ranked.filter(({ id }) => shown.set.has(id) && id !== shown.person)];
    }
    const most = people.length < MANY ? people.length : LABELS_AT_FIRST * Math.max(1, scale / shown.fit) ** 2;
    return ranked.slice(0, most);
  }

  // ---- the panel

  function showPerson(person) {
    byId("chosen").replaceChildren(
      element("h2", {}, named(person.name)),
      element("p", { class: "hint", text: counts(person) }),
      ...list("Roles", person.roles.map((role) => element("li", {}, named(roleText(role))))),
      ...list("Collaborators", ties[person.id].map(collaborator)),
      ...list("Works", titles(person.works).map((title) => element("li", {}, named(title)))),
    );
  }

  function collaborator(tie) {
    return element("li", {}, link(tie.person), element("span", { class: "hint", text: titles(tie.works).join(", ") }));
  }

  function showTie(edge) {
    byId("chosen").replaceChildren(
      element("h2", {}, link(people[edge.from]), " and ", link(people[edge.to])),
      ...list("Shared works", titles(edge.works).map((title) => element("li", {}, named(title)))),
    );
  }

  function list(title, items) {
    if (!items.length) return [];
    return [element("h3", { text: `${title} (${items.length.toLocaleString("en")})` }), element("ul", {}, ...items)];
  }

  // ---- choosing

  function choose(id, { move = false } = {}) {
    const person = people[id];
    press(null);
    shown.person = id;
    shown.ties = ties[id];
    emphasise(new Set([id, ...ties[id].map((tie) => tie.person.id)]));
    network.selectNodes([id]);
    const animation = still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
    if (move) network.fit({ nodes: [...shown.set], maxZoomLevel: 1.2, animation });
    showPerson(person);
    byId("status").textContent = `${person.name}: ${counts(person)}.`;
    if (location.protocol !== "about:") history.replaceState(null, "", `#p${id}`);
  }

  function chooseTie(edge) {
    press(null);
    shown.person = null;
    shown.ties = [edge];
    emphasise(new Set([edge.from, edge.to]));
    showTie(edge);
    byId("status").textContent = `${people[edge.from].name}, ${people[edge.to].name}: ` +
      `${plural(edge.works.length, "shared work", "shared works")}.`;
  }

  function clear() {
    press(null);
    shown.person = null;
    shown.ties = [];
    emphasise(null);
    network.unselectAll();
    byId("status").textContent = "";
  }

  function press(button) {
    for (const other of document.querySelectorAll("#legend button")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
  }

  network.on("click", (event) => {
    byId("tip").hidden = true;
    if (event.nodes.length) choose(event.nodes[0]);
    else if (event.edges.length) chooseTie(data.edges[event.edges[0]]);
    else clear();
  });

  byId("legend").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const pressed = button.getAttribute("aria-pressed") === "true";
    clear();
    if (pressed) return;
    press(button);
    const members = people.filter(({ group }) => group === button.dataset.group).map(({ id }) => id);
    emphasise(new Set(members));
    byId("status").textContent = `${button.querySelector("bdi").textContent}: ${plural(members.length, "person", "people")}.`;
  });

  // A link to a part of the page would leave a page that lies in a notebook, so all are followed here.
  document.addEventListener("click", (event) => {
    const anchor = event.target.closest("a[href^='#']");
    if (!anchor) return;
    event.preventDefault();
    const target = anchor.getAttribute("href").slice(1);
    byId("hits").replaceChildren();
    if (/^p\d+$/.test(target)) choose(Number(target.slice(1)), { move: true });
    const focused = byId(/^p\d+$/.test(target) ? "chosen" : target);
    focused.scrollIntoView({ block: "nearest" });
    focused.focus({ preventScroll: true });
  });

  // ---- search: width, case, accents, the order of names and spaces in them do not matter

  const plain = (text) =>
    text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  const keys = ranked.map((person) => {
    const key = plain(person.name);
    return { person, key, joined: key.replace(/[\s・.,'’-]/g, ""), row: byId(`p${person.id}`) };
  });

  function search() {
    const words = plain(byId("query").value).split(/[\s・,]+/).filter(Boolean);
    const found = ({ key, joined }) => words.every((word) => key.includes(word) || joined.includes(word));
    const matches = words.length ? keys.filter(found).map(({ person }) => person) : [];
    const set = words.length ? new Set(matches.map(({ id }) => id)) : null;
    for (const { person, row } of keys) row.hidden = Boolean(set) && !set.has(person.id);
    byId("hits").replaceChildren(...matches.slice(0, LISTED).map((person) => element("li", {}, link(person))));
    clear();
    emphasise(set);
    if (words.length) byId("status").textContent = foundText(matches.length);
    return matches;
  }

  function foundText(number) {
    if (!number) return "Nobody has this name.";
    const listed = number > LISTED ? ` The first ${LISTED} are listed.` : "";
    return `${plural(number, "person", "people")} found.${listed}`;
  }

  let waiting = 0;
  byId("query").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  byId("find").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    const [first] = search();
    if (!first) return;
    byId("hits").replaceChildren();
    choose(first.id, { move: true });
  });

  // ---- pointer and keys

  const tip = byId("tip");

  function pointed(at) {
    const node = network.getNodeAt(at);
    if (node !== undefined) return tipOf(people[node]);
    const edge = network.getEdgeAt(at);
    return edge === undefined ? null : tipOfTie(data.edges[edge]);
  }

  function tipOf(person) {
    const roles = some(person.roles.map(roleText), 4);
    const works = some(titles(person.works), 5);
    return [person.name, roles, works, counts(person)];
  }

  function tipOfTie(edge) {
    const both = `${people[edge.from].name} – ${people[edge.to].name}`;
    return [both, some(titles(edge.works), 8), plural(edge.works.length, "shared work", "shared works")];
  }

  function showTip(at) {
    const lines = pointed(at);
    tip.hidden = !lines;
    canvas.classList.toggle("on", Boolean(lines));
    if (!lines) return;
    const [first, ...rest] = lines.map((text, line) => element(line ? "div" : "strong", { text, dir: "auto" }));
    tip.replaceChildren(first, ...rest);
    const left = Math.min(at.x + 14, canvas.clientWidth - tip.offsetWidth - 6);
    const below = at.y + 18 + tip.offsetHeight < canvas.clientHeight;
    tip.style.left = `${Math.max(6, left)}px`;
    tip.style.top = `${Math.max(6, below ? at.y + 18 : at.y - tip.offsetHeight - 10)}px`;
  }

  let frame = 0;
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) { tip.hidden = true; return; }
    const box = canvas.getBoundingClientRect();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => showTip({ x: event.clientX - box.left, y: event.clientY - box.top }));
  });
  canvas.addEventListener("pointerleave", () => { cancelAnimationFrame(frame); tip.hidden = true; });

  const zooms = {
    in: () => network.moveTo({ scale: network.getScale() * 1.35 }),
    out: () => network.moveTo({ scale: network.getScale() / 1.35 }),
    fit,
  };
  for (const button of document.querySelectorAll("#zoom button")) {
    button.addEventListener("click", () => zooms[button.dataset.zoom]());
  }

  function move(x, y) {
    const view = network.getViewPosition(), step = 80 / network.getScale();
    network.moveTo({ position: { x: view.x + x * step, y: view.y + y * step } });
  }
  const keysOf = {
    ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1),
    "+": zooms.in, "=": zooms.in, "-": zooms.out, 0: fit, Escape: clear,
  };
  canvas.addEventListener("keydown", (event) => {
    const act = keysOf[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });

  // ---- beginning

  network.on("beforeDrawing", drawTies);
  network.on("afterDrawing", drawNames);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => network.setOptions(scheme()));
  fit();
  const asked = /^#p(\d+)$/.exec(location.hash);
  if (asked && people[asked[1]]) { choose(Number(asked[1]), { move: true }); scrollTo(0, 0); }
  document.documentElement.dataset.ready = "true";
})();
