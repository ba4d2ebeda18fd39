// Draws with vis-network: its view, pointer and marks. Ties are drawn in its hooks rather than as its edges, each of
// which is an object: ten thousand would take seconds to make, and as long again whenever a filter changes.

const DRAWN = { people: 2000, ties: 10000 };
const NAME = { size: 13, most: 28, atFirst: 36, many: 300 };
const CLOSEST = 1.4,
  NEAR_TIE = 5,
  FAINT = 0.13,
  CHUNK = 200,
  MARGIN = { x: 64, y: 36 },
  THINNEST = 0.6,
  SMALLEST = 2.4; // pixels

function smallDrawer(canvas, block_, on) {
  const turned = isTall(canvas) ? ["y", "x"] : ["x", "y"]; // a tall screen shows a wide picture on its side
  const [x, y] = turned.map((axis) => people[axis]),
    size = people.size;
  const nodes = new vis.DataSet();
  const drawn = {
    people: [],
    ties: [],
    set: new Uint8Array(peopleNumber),
    marks: null,
    pointed: null,
    around: null,
    fit: 0,
    moved: false,
    scheme: null,
    outlines: [],
  };
  const options = JSON.parse(JSON.parse(byId("options").textContent));
  const own = {
    nodes: { shape: "custom", ctxRenderer: mark },
    interaction: { ...options.interaction, hover: false, selectable: false },
  };
  const network = new vis.Network(canvas, { nodes, edges: new vis.DataSet() }, { ...options, ...own });

  // ---- what is drawn: of larger networks the best connected people and their strongest ties

  function show(shownPeople, shownTies) {
    const best = [];
    for (const person of ranked) if (shownPeople[person] && best.push(person) >= DRAWN.people) break;
    drawn.set.fill(0);
    for (const person of best) drawn.set[person] = 1;
    drawn.ties = strongest(shownTies);
    replaceNodes(best.reverse()); // the best connected lie above others
    drawn.people = best;
    redraw();
  }

  function replaceNodes(wanted) {
    const kept = new Set(nodes.getIds());
    if (kept.size === wanted.length && wanted.every((person) => kept.has(person))) return;
    nodes.clear();
    nodes.add(wanted.map((person) => ({ id: person, x: x[person], y: y[person], size: size[person] })));
  }

  function strongest(shownTies) {
    const found = [];
    for (let tie = 0; tie < tieNumber; tie++)
      if (shownTies[tie] && drawn.set[ties.one[tie]] && drawn.set[ties.other[tie]]) found.push(tie);
    if (found.length <= DRAWN.ties) return found;
    return found
      .sort((a, b) => ties.count[b] - ties.count[a] || a - b)
      .slice(0, DRAWN.ties)
      .sort((a, b) => a - b);
  }

  // What stands out: what was marked, else whoever the pointer is over with their neighbours.
  const outstanding = () => drawn.marks ?? drawn.around;
  const isMarked = (person) => outstanding()?.people?.has(person) ?? true;

  function point(person, tie) {
    if (drawn.pointed !== person) {
      drawn.pointed = person;
      drawn.around = person === null ? null : around(person);
      if (!drawn.marks) redraw();
    }
    on.over(person, tie);
  }

  // ---- colours

  function restyle() {
    const style = getComputedStyle(document.documentElement),
      colour = (name) => style.getPropertyValue(`--${name}`).trim();
    drawn.scheme = Object.fromEntries(
      ["ground", "text", "tie", "strong-tie", "outline"].map((name) => [name, colour(name)]),
    );
    drawn.font = `${NAME.size}px ${getComputedStyle(document.body).fontFamily}`;
    drawn.looks = looksNow().map((look) => ({ ...look, path: new Path2D(outline(look.shape, 100)) }));
    redraw();
  }

  // ---- drawing

  function drawTies(context) {
    if (!drawn.scheme) return;
    const number = drawn.ties.length,
      dense = number > 3000 ? 0.25 : number > 400 ? 0.4 : 0.7;
    context.strokeStyle = drawn.scheme.tie;
    context.globalAlpha = outstanding() ? Math.min(0.08, dense / 3) : dense;
    lines(context, drawn.ties, 1);
    const marked = outstanding()?.ties;
    if (!marked) return void (context.globalAlpha = 1);
    context.strokeStyle = drawn.scheme["strong-tie"];
    context.globalAlpha = marked.size > 200 ? 0.5 : 0.85;
    lines(
      context,
      [...marked].filter((tie) => drawn.set[ties.one[tie]] && drawn.set[ties.other[tie]]),
      Math.max(1, 1.2 / network.getScale()),
    );
    context.globalAlpha = 1;
  }

  // Lines of one width together, not too many at once: a long path is slow to fill.
  function lines(context, list, scale) {
    const byWidth = new Map();
    for (const tie of list) {
      const width = Math.min(left.count[tie], 7);
      if (!byWidth.has(width)) byWidth.set(width, []);
      byWidth.get(width).push(tie);
    }
    for (const [width, same_] of byWidth) {
      context.lineWidth = Math.max(1 + (width - 1) * 0.7, THINNEST / network.getScale()) * scale;
      for (let begin = 0; begin < same_.length; begin += CHUNK) {
        context.beginPath();
        for (const tie of same_.slice(begin, begin + CHUNK)) {
          context.moveTo(x[ties.one[tie]], y[ties.one[tie]]);
          context.lineTo(x[ties.other[tie]], y[ties.other[tie]]);
        }
        context.stroke();
      }
    }
  }

  function mark({ ctx: context, id: person }) {
    const radius = radiusOf(person);
    return {
      drawNode: () => drawMark(context, person, radius),
      nodeDimensions: { width: 2 * radius, height: 2 * radius },
    };
  }

  // From afar marks shrink to a dot, not to nothing.
  const radiusOf = (person) => Math.max(size[person], SMALLEST / network.getScale());

  function drawMark(context, person, radius) {
    const look = drawn.looks[lookNumber(person)],
      factor = radius / 100,
      isSelected = state.person === person,
      marked = outstanding()?.people;
    context.save();
    context.globalAlpha = !marked || marked.has(person) ? 1 : FAINT;
    context.translate(x[person], y[person]);
    context.scale(factor, factor);
    context.fillStyle = look.colour;
    context.fill(look.path);
    context.strokeStyle = isSelected ? drawn.scheme.text : drawn.scheme.outline;
    context.lineWidth = (isSelected ? 3.5 / network.getScale() : drawn.people.length > 1000 ? 0.5 : 1) / factor;
    context.stroke(look.path);
    context.restore();
  }

  // ---- names: as many as fit beside each other, the best connected people first, more of them when zoomed in

  const widths = new Map();
  const short = (name) =>
    name.length > NAME.most
      ? `${Array.from(name)
          .slice(0, NAME.most - 1)
          .join("")}…`
      : name;

  function widthOf(context, text) {
    if (!widths.has(text)) widths.set(text, context.measureText(text).width);
    return widths.get(text);
  }

  function drawNames(context) {
    if (!drawn.scheme) return;
    const scale = network.getScale(),
      view = network.getViewPosition(),
      taken = [];
    const half = { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
    context.save();
    context.scale(1 / scale, 1 / scale);
    Object.assign(context, {
      textAlign: "center",
      textBaseline: "top",
      lineJoin: "round",
      lineWidth: 4,
      globalAlpha: 1,
    });
    Object.assign(context, {
      strokeStyle: drawn.scheme.ground,
      fillStyle: drawn.scheme.text,
      direction: "ltr",
      font: drawn.font,
    });
    for (const person of candidates(scale)) {
      const text = short(people.name[person]),
        below = y[person] * scale + Math.max(size[person] * scale, SMALLEST) + 3;
      const at = [(x[person] - view.x) * scale, below - view.y * scale];
      if (Math.abs(at[0]) > half.x + 100 || Math.abs(at[1]) > half.y + NAME.size) continue;
      const reach = widthOf(context, text) / 2 + 4,
        box = [at[0] - reach, at[1] - 2, at[0] + reach, at[1] + NAME.size + 3];
      if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) continue;
      taken.push(box);
      context.strokeText(text, x[person] * scale, below);
      context.fillText(text, x[person] * scale, below);
    }
    if (byCommunity()) drawNumbers(context, scale);
    context.restore();
  }

  // The number of its community on every mark that has room for it.
  function drawNumbers(context, scale) {
    Object.assign(context, {
      textBaseline: "middle",
      lineWidth: 2.5,
      font: `600 10px ${getComputedStyle(document.body).fontFamily}`,
    });
    for (const person of drawn.people) {
      const { number } = drawn.looks[lookNumber(person)];
      if (!number || size[person] * scale < 7 || !isMarked(person)) continue;
      context.strokeText(number, x[person] * scale, y[person] * scale);
      context.fillText(number, x[person] * scale, y[person] * scale);
    }
  }

  function candidates(scale) {
    const shown = ranked.filter((person) => drawn.set[person]);
    if (!outstanding()?.people)
      return shown.length < NAME.many
        ? shown
        : shown.slice(0, NAME.atFirst * Math.max(1, scale / (drawn.fit || scale)) ** 2);
    const marked = [...shown.filter(isMarked)],
      first = drawn.marks ? state.person : drawn.pointed;
    return first === null ? marked : [first, ...marked.filter((person) => person !== first)];
  }

  let frame = 0;
  function redraw() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => network.redraw());
  }

  // ---- what is under the pointer

  function personAt({ x: left_, y: top }) {
    const reach = 4 / network.getScale();
    for (let place = drawn.people.length - 1; place >= 0; place--) {
      const person = drawn.people[place];
      if (Math.hypot(x[person] - left_, y[person] - top) <= radiusOf(person) + reach) return person;
    }
    return null;
  }

  function tieAt(point) {
    const among_ = drawn.marks?.ties?.size ? [...drawn.marks.ties] : drawn.ties;
    let found = null,
      least = NEAR_TIE / network.getScale();
    for (const tie of among_) {
      const away = distance(point, ties.one[tie], ties.other[tie]);
      if (away < least) [found, least] = [tie, away];
    }
    return found;
  }

  function distance(point, one, other) {
    const dx = x[other] - x[one],
      dy = y[other] - y[one];
    const along_ = Math.max(
      0,
      Math.min(1, ((point.x - x[one]) * dx + (point.y - y[one]) * dy) / (dx * dx + dy * dy || 1)),
    );
    return Math.hypot(point.x - x[one] - along_ * dx, point.y - y[one] - along_ * dy);
  }

  const under = (at) => {
    const point = network.DOMtoCanvas(at),
      person = personAt(point);
    return [person, person === null ? tieAt(point) : null];
  };

  network.on("click", ({ pointer, event }) => {
    const [person, tie] = under(pointer.DOM),
      { shiftKey = false, ctrlKey = false, metaKey = false } = event.srcEvent ?? {};
    if (person !== null) on.person(person, shiftKey || ctrlKey || metaKey);
    else if (tie !== null) on.tie(tie);
    else on.nothing();
  });

  let pointing = 0;
  canvas.addEventListener("pointermove", (event) => {
    cancelAnimationFrame(pointing);
    if (event.pointerType === "touch" || event.buttons) return point(null, null);
    const box = canvas.getBoundingClientRect(),
      at = { x: event.clientX - box.left, y: event.clientY - box.top };
    pointing = requestAnimationFrame(() => point(...under(at)));
  });
  canvas.addEventListener("pointerleave", () => {
    cancelAnimationFrame(pointing);
    point(null, null);
  });

  // ---- the view

  function focus(wanted) {
    const seen = wanted.filter((person) => drawn.set[person]);
    if (wanted.length && !seen.length) return;
    drawn.moved = wanted.length > 0;
    const animation = stillness.matches || !drawn.fit ? false : { duration: 350, easingFunction: "easeInOutQuad" };
    const view = viewOfAll(seen.length ? seen : drawn.people);
    if (!seen.length) drawn.fit = view.scale;
    network.moveTo({ ...view, animation });
  }

  // The middle of these people and the scale at which they and the names at the edge fit in.
  function viewOfAll(them) {
    if (!them.length) return { position: { x: 0, y: 0 }, scale: 1 };
    const [x0, x1, y0, y1] = [...boundsOf(them, x), ...boundsOf(them, y)];
    const room = {
      x: Math.max(60, canvas.clientWidth - 2 * MARGIN.x),
      y: Math.max(60, canvas.clientHeight - 2 * MARGIN.y),
    };
    const scale = Math.min(CLOSEST, room.x / (x1 - x0 || 1), room.y / (y1 - y0 || 1));
    return { position: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, scale };
  }

  function move(right, down) {
    const view = network.getViewPosition(),
      scale = network.getScale();
    drawn.moved = true;
    network.moveTo({
      position: { x: view.x + (right * canvas.clientWidth) / scale, y: view.y + (down * canvas.clientHeight) / scale },
    });
  }

  function zoom(factor) {
    drawn.moved = true;
    network.moveTo({ scale: network.getScale() * factor });
  }

  function image() {
    const from = canvas.querySelector("canvas"),
      made = document.createElement("canvas"),
      context = made.getContext("2d");
    [made.width, made.height] = [from.width, from.height];
    context.fillStyle = drawn.scheme.ground;
    context.fillRect(0, 0, made.width, made.height);
    context.drawImage(from, 0, 0);
    return new Promise((done) => made.toBlob(done, "image/png"));
  }

  network.on("beforeDrawing", drawTies);
  network.on("afterDrawing", drawNames);
  network.on("dragStart", () => {
    drawn.moved = true;
  });
  network.on("zoom", () => {
    drawn.moved = true;
  });
  network.on("resize", () => {
    if (!drawn.moved && drawn.people.length) ((drawn.fit = 0), focus([]));
  });
  const drawer_ = {
    show,
    focus,
    zoom,
    move,
    restyle,
    image,
    mark: (marked, tied) => {
      drawn.marks = marked || tied ? { people: marked, ties: tied } : null;
      redraw();
    },
  };
  return drawer_;
}

function isTall(canvas) {
  const reach = (axis) => {
    const [least, most] = boundsOf([...people.id.keys()], people[axis]);
    return most - least;
  };
  return canvas.clientHeight > canvas.clientWidth && reach("x") > reach("y");
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
