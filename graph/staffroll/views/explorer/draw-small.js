// Draws with vis-network: its view, its pointer, and people as its nodes. Ties are drawn in its hooks rather than as
// its edges: of these ten thousand take most of a second to make, and as long for every frame.

const DRAWN = { people: 2000, ties: 10000 };
const CLOSEST = 1.4;
const MARGIN = { x: 64, y: 36 }; // pixels: names at the edge, and the buttons
const FLIGHT = { duration: 350, easingFunction: "easeInOutQuad" };

function smallDrawer(canvas, block_, on) {
  const nodes = new vis.DataSet();
  const options = JSON.parse(JSON.parse(byId("options").textContent));
  const own = {
    nodes: { shape: "custom", ctxRenderer: mark },
    interaction: { ...options.interaction, hover: false, selectable: false },
  };
  const network = new vis.Network(canvas, { nodes, edges: new vis.DataSet() }, { ...options, ...own });
  const turned = isTall(canvas) ? ["y", "x"] : ["x", "y"]; // a tall screen shows a wide picture on its side
  const [x, y] = turned.map((axis) => people[axis]);
  const drawn = {
    canvas,
    x,
    y,
    scale: () => network.getScale(),
    middle: () => network.getViewPosition(),
    widths: new Map(),
    people: [],
    ties: [],
    set: new Uint8Array(peopleNumber), // who and what is drawn
    marks: null,
    pointed: null,
    around: null, // what stands out
    fit: 0,
    moved: false, // the scale that shows everybody, and whether the reader has chosen another view
    scheme: null,
    looks: [],
  };

  function mark({ ctx, id: person }) {
    const size = 2 * radiusOf(drawn, person);
    return { drawNode: () => drawMark(ctx, drawn, person), nodeDimensions: { width: size, height: size } };
  }

  let frame = 0;
  function redraw() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => network.redraw());
  }

  // ---- what is drawn: of larger networks the best connected people and their strongest ties

  function show(shownPeople, shownTies) {
    const best = [];
    for (const person of ranked) if (shownPeople[person] && best.push(person) >= DRAWN.people) break;
    drawn.people = best.reverse(); // the best connected lie above others
    drawn.set.fill(0);
    for (const person of best) drawn.set[person] = 1;
    drawn.ties = strongest(shownTies, drawn.set);
    replaceNodes();
    redraw();
  }

  function replaceNodes() {
    const kept = new Set(nodes.getIds());
    if (kept.size === drawn.people.length && drawn.people.every((person) => kept.has(person))) return;
    nodes.clear();
    nodes.add(drawn.people.map((person) => ({ id: person, x: x[person], y: y[person], size: people.size[person] })));
  }

  function restyle() {
    const style = getComputedStyle(document.documentElement),
      colour = (name) => [name, style.getPropertyValue(`--${name}`).trim()];
    drawn.scheme = Object.fromEntries(["ground", "text", "tie", "strong-tie", "outline"].map(colour));
    drawn.family = getComputedStyle(document.body).fontFamily;
    drawn.font = `${NAME.size}px ${drawn.family}`;
    drawn.looks = looksNow().map((look) => ({ ...look, path: new Path2D(outline(look.shape, 100)) }));
    redraw();
  }

  // ---- pointer

  function point(person, tie) {
    if (drawn.pointed !== person) {
      drawn.pointed = person;
      drawn.around = person === null ? null : around(person);
      if (!drawn.marks) redraw();
    }
    on.over(person, tie);
  }

  function clicked({ pointer }) {
    const [person, tie] = under(network.DOMtoCanvas(pointer.DOM), drawn);
    if (person !== null) on.person(person);
    else if (tie !== null) on.tie(tie);
    else on.nothing();
  }

  let pointing = 0;
  function moved(event) {
    cancelAnimationFrame(pointing);
    if (event.pointerType === "touch" || event.buttons) return point(null, null);
    const box = canvas.getBoundingClientRect(),
      at = { x: event.clientX - box.left, y: event.clientY - box.top };
    pointing = requestAnimationFrame(() => point(...under(network.DOMtoCanvas(at), drawn)));
  }

  function gone() {
    cancelAnimationFrame(pointing);
    point(null, null);
  }

  // ---- the view

  function focus(wanted) {
    const seen = wanted.filter((person) => drawn.set[person]);
    if (wanted.length && !seen.length) return;
    const animation = stillness.matches || !drawn.fit ? false : FLIGHT,
      view = viewOf_(seen.length ? seen : drawn.people);
    drawn.moved = wanted.length > 0;
    if (!seen.length) drawn.fit = view.scale;
    network.moveTo({ ...view, animation });
  }

  // The middle of these people, and the scale at which they and the names at the edge fit in.
  function viewOf_(them) {
    if (!them.length) return { position: { x: 0, y: 0 }, scale: 1 };
    const [x0, x1] = boundsOf(them, x),
      [y0, y1] = boundsOf(them, y);
    const wide = Math.max(60, canvas.clientWidth - 2 * MARGIN.x),
      high = Math.max(60, canvas.clientHeight - 2 * MARGIN.y);
    const scale = Math.min(CLOSEST, wide / (x1 - x0 || 1), high / (y1 - y0 || 1));
    return { position: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, scale };
  }

  function move(right, down) {
    const { x: across, y: along_ } = drawn.middle(),
      scale = drawn.scale();
    drawn.moved = true;
    network.moveTo({
      position: { x: across + (right * canvas.clientWidth) / scale, y: along_ + (down * canvas.clientHeight) / scale },
    });
  }

  function zoom(factor) {
    drawn.moved = true;
    network.moveTo({ scale: drawn.scale() * factor });
  }

  function refit() {
    if (drawn.moved || !drawn.people.length) return;
    drawn.fit = 0;
    focus([]);
  }

  const choose = () => {
    drawn.moved = true;
  };
  const listeners_ = {
    beforeDrawing: (context) => drawn.scheme && drawTies(context, drawn),
    afterDrawing: (context) => drawn.scheme && drawNames(context, drawn),
    click: clicked,
    dragStart: choose,
    zoom: choose,
    resize: refit,
  };
  for (const [event, act] of Object.entries(listeners_)) network.on(event, act);
  canvas.addEventListener("pointermove", moved);
  canvas.addEventListener("pointerleave", gone);
  return {
    show,
    focus,
    zoom,
    move,
    restyle,
    mark: (marked, tied) => {
      drawn.marks = marked || tied ? { people: marked, ties: tied } : null;
      redraw();
    },
    image: () => imageOf(canvas.querySelector("canvas"), drawn.scheme.ground),
  };
}

function strongest(shownTies, shown) {
  const found = places(shownTies).filter((tie) => shown[ties.one[tie]] && shown[ties.other[tie]]);
  if (found.length <= DRAWN.ties) return found;
  const order = (a, b) => ties.count[b] - ties.count[a] || a - b;
  return found
    .sort(order)
    .slice(0, DRAWN.ties)
    .sort((a, b) => a - b);
}

function imageOf(from, ground) {
  const made = Object.assign(document.createElement("canvas"), { width: from.width, height: from.height });
  const context = made.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, made.width, made.height);
  context.drawImage(from, 0, 0);
  return new Promise((done) => made.toBlob(done, "image/png"));
}

function isTall(canvas) {
  const [[left_, right], [top, bottom]] = [people.x, people.y].map((values) => boundsOf(ranked, values));
  return canvas.clientHeight > canvas.clientWidth && right - left_ > bottom - top;
}

function boundsOf(them, values) {
  let least = Infinity,
    most = -Infinity;
  for (const person of them) {
    least = Math.min(least, values[person]);
    most = Math.max(most, values[person]);
  }
  return [least, most];
}
