// Draws tens of thousands of people with sigma.js. Its nodes are the people; ties are lines in a layer below them, and
// whoever stands out is drawn again above, so that to select or to point at somebody counts nothing anew.

// What is drawn here: "all"; "selection", the lines of the selection only, where a program stands in for the graphics
// card; or "nothing", without WebGL.
function largeLines() {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return "nothing";
  const known = gl.getExtension("WEBGL_debug_renderer_info");
  const name = gl.getParameter(known ? known.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name) ? "selection" : "all";
}

// Red, green, blue and alpha from 0 to 1 of any colour that a style may name.
function largeColour(text) {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  context.fillStyle = text || "transparent";
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
}

// The people that somebody is tied to, with the ties, from columns: ends of ties by person.
function largeNeighbours(number, { one, other }) {
  const begin = new Uint32Array(number + 1);
  for (const ends of [one, other]) for (const person of ends) begin[person + 1]++;
  for (let person = 0; person < number; person++) begin[person + 1] += begin[person];
  const next = begin.slice(), tie = new Uint32Array(2 * one.length);
  for (let each = 0; each < one.length; each++) {
    tie[next[one[each]]++] = each;
    tie[next[other[each]]++] = each;
  }
  return (person) => tie.subarray(begin[person], begin[person + 1]);
}

// How far a point is from the line between two others, squared.
function largeDistance(x, y, ax, ay, bx, by) {
  const dx = bx - ax, dy = by - ay, length = dx * dx + dy * dy;
  const part = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return (ax + part * dx - x) ** 2 + (ay + part * dy - y) ** 2;
}

function largeDrawer(element, block, on, options = {}) {
  const { Graph, Lines, Shapes, Sigma } = globalThis.largeDrawing;
  const { people, ties } = block, number = people.name.length, tieNumber = ties.one.length;
  const look = options.look ?? ((person) => block.departments[people.department[person]]);
  const lines = options.lines ?? largeLines();
  const FAINT = 0.14, NEAR = 10, NEAR_LINE = 6, NAMES = 80, LETTERS = 13, DURATION = 300, PADDING = 28;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const neighbours = largeNeighbours(number, ties);
  const shown = { people: null, ties: null };
  let marked = null, pointed = null, style = {}, taken = [], names = null;

  // ---- who is drawn how large and where

  // A tall picture shows a wide network on its side; up is positive for sigma.js.
  const span = (column) => column.reduce((most, each) => Math.max(most, each), -Infinity) - column.reduce((least, each) => Math.min(least, each), Infinity);
  const spans = number ? [span(people.x), span(people.y)] : [1, 1];
  const turned = element.clientHeight > element.clientWidth && spans[0] > spans[1];
  const placed = (person) => (turned ? [people.y[person], -people.x[person]] : [people.x[person], -people.y[person]]);
  const [wide, high] = turned ? [spans[1], spans[0]] : spans;
  const unit = Math.min(element.clientWidth / (wide || 1), element.clientHeight / (high || 1));
  const crowd = Math.min(1, (10000 / number) ** 0.3);
  const radius = (person) => Math.max(people.size[person] * unit * 1.5, (0.8 + people.size[person] / 14) * crowd);
  const strength = new Float64Array(number);
  for (let tie = 0; tie < tieNumber; tie++) {
    strength[ties.one[tie]] += ties.count[tie];
    strength[ties.other[tie]] += ties.count[tie];
  }
  const strongest = strength.reduce((most, each) => Math.max(most, each), 1);
  const byStrength = (a, b) => strength[b] - strength[a] || a - b;

  const graph = new Graph({ type: "undirected" });
  for (let person = 0; person < number; person++) {
    const [x, y] = placed(person);
    // Of people of one size the strongest are named first.
    const size = radius(person) * (1 + 0.001 * (strength[person] / strongest));
    graph.addNode(String(person), { place: person, x, y, size, label: people.name[person] });
  }

  function reduced(_key, { place, ...known }) {
    const { colour, shape } = look(place);
    return { ...known, color: colour, shape, hidden: shown.people !== null && !shown.people[place] };
  }

  const sigma = new Sigma(graph, element, {
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => {},
    defaultDrawNodeLabel: (_context, { key, x, y, size }) => drawStanding(Number(key), x, y, size),
    defaultNodeType: "mark",
    enableCameraRotation: false,
    labelDensity: 1,
    labelGridCellSize: 130,
    labelRenderedSizeThreshold: 0,
    maxCameraRatio: 3,
    minCameraRatio: Math.min(0.5, unit / 2),
    nodeProgramClasses: { mark: Shapes },
    nodeReducer: reduced,
    stagePadding: PADDING,
  });
  const camera = sigma.getCamera();
  const framed = new Float32Array(2 * number), sizes = new Float32Array(number);
  for (let person = 0; person < number; person++) {
    const { x, y, size } = sigma.getNodeDisplayData(String(person));
    framed.set([x, y], 2 * person);
    sizes[person] = size;
  }

  // ---- layers: ties below the people, whoever stands out above them, names on top

  // Layers of sigma.js that stay empty here are ours to draw on, or out of sight, since each costs memory.
  const canvases = sigma.getCanvases();
  for (const layer of ["edgeLabels", "labels", "hovers"]) canvases[layer].style.display = "none";
  const layers = { ties: canvases.edges.getContext("webgl2"), marks: canvases.hoverNodes.getContext("webgl2") };
  const namesCanvas = sigma.createCanvas("names", { beforeLayer: "mouse" });
  names = namesCanvas.getContext("2d");
  const allLines = new Lines(layers.ties), markedLines = new Lines(layers.marks);
  const markedPeople = new Shapes(layers.marks, null, sigma);

  const allWidth = (tie) => Math.min(0.7 + 0.15 * (ties.count[tie] - 1), 2);
  const markedWidth = (tie) => Math.min(1 + 0.6 * (ties.count[tie] - 1), 5);
  const visibleTies = () => Uint32Array.from({ length: tieNumber }, (_, tie) => tie).filter((tie) => !shown.ties || shown.ties[tie]);
  const isShown = (person) => !shown.people || shown.people[person];

  function setLines() {
    if (lines === "all") allLines.set(framed, ties.one, ties.other, visibleTies(), allWidth);
  }

  // What stands out now: what was marked, else whoever the pointer is over with their neighbours.
  function outstanding() {
    if (marked || pointed === null) return marked;
    const own = [...neighbours(pointed)].filter((tie) => !shown.ties || shown.ties[tie]);
    return { people: new Set([pointed, ...own.flatMap((tie) => [ties.one[tie], ties.other[tie]])]), ties: new Set(own) };
  }

  let first = []; // those of whoever stands out, the strongest first, whose names are tried

  function emphasise() {
    const set = outstanding();
    for (const layer of ["edges", "nodes"]) canvases[layer].style.opacity = set ? String(FAINT) : "";
    const them = set ? [...set.people].filter(isShown) : [];
    markedPeople.reallocate(them.length);
    them.forEach((person, at) => markedPeople.process(0, at, sigma.getNodeDisplayData(String(person))));
    markedLines.set(framed, ties.one, ties.other, set ? [...set.ties] : [], markedWidth);
    first = them.sort(byStrength).slice(0, 3 * NAMES);
    sigma.scheduleRender();
  }

  sigma.on("beforeRender", () => {
    taken = [];
    fitNames();
  });
  sigma.on("afterRender", () => {
    const params = sigma.getRenderParams();
    allLines.draw(params, style.tie);
    markedLines.draw(params, style.strong);
    markedPeople.render(params);
    if (pointed !== null) drawNameOf(pointed);
    for (const person of first) if (person !== pointed) drawNameOf(person);
  });

  // ---- names, as many as fit beside each other

  function fitNames() {
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = sigma.getDimensions();
    if (namesCanvas.width !== Math.round(width * ratio) || namesCanvas.height !== Math.round(height * ratio)) {
      namesCanvas.width = Math.round(width * ratio);
      namesCanvas.height = Math.round(height * ratio);
    }
    names.setTransform(ratio, 0, 0, ratio, 0, 0);
    names.clearRect(0, 0, width, height);
    Object.assign(names, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 4, direction: "ltr" });
    Object.assign(names, { strokeStyle: style.ground, fillStyle: style.text, font: style.font });
  }

  function drawNameOf(person) {
    const { x, y } = sigma.framedGraphToViewport({ x: framed[2 * person], y: framed[2 * person + 1] });
    const { width, height } = sigma.getDimensions();
    if (x > -100 && y > -50 && x < width + 100 && y < height + 20) drawName(person, x, y, sigma.scaleSize(sizes[person]));
  }

  const widths = new Map();
  const short = (name) => ([...name].length > 28 ? `${[...name].slice(0, 27).join("")}…` : name);

  // The names that the grid of sigma.js chooses: the strongest person of each cell.
  function drawStanding(person, x, y, size) {
    if (names && !marked && pointed === null) drawName(person, x, y, size);
  }

  function drawName(person, x, y, size) {
    if (taken.length >= NAMES) return;
    const text = short(people.name[person]);
    if (!widths.has(text)) widths.set(text, names.measureText(text).width);
    const reach = widths.get(text) / 2 + 4, top = y + size + 2;
    const box = [x - reach, top - 1, x + reach, top + LETTERS + 3];
    if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) return;
    taken.push(box);
    names.strokeText(text, x, top);
    names.fillText(text, x, top);
  }

  // ---- what lies under a point, counted from the places

  function under({ x, y }) {
    const at = sigma.viewportToFramedGraph({ x, y }), beside = sigma.viewportToFramedGraph({ x: x + 1, y });
    const pixel = Math.abs(beside.x - at.x);
    const person = personAt(at, pixel);
    return { person, tie: person === null ? tieAt(at, NEAR_LINE * pixel) : null };
  }

  function personAt({ x, y }, pixel) {
    let nearest = null, least = 0;
    for (let person = 0; person < number; person++) {
      if (!isShown(person)) continue;
      const reach = Math.max(sigma.scaleSize(sizes[person]) + 2, NEAR / 2) * pixel;
      const away = Math.hypot(framed[2 * person] - x, framed[2 * person + 1] - y) - reach;
      if (away < least) [nearest, least] = [person, away];
    }
    return nearest;
  }

  function tieAt({ x, y }, reach) {
    const candidates = marked ? marked.ties : lines === "all" ? ties.one.keys() : [];
    let nearest = null, least = reach ** 2;
    for (const tie of candidates) {
      if (shown.ties && !shown.ties[tie]) continue;
      const a = 2 * ties.one[tie], b = 2 * ties.other[tie];
      const away = largeDistance(x, y, framed[a], framed[a + 1], framed[b], framed[b + 1]);
      if (away < least) [nearest, least] = [tie, away];
    }
    return nearest;
  }

  function click(at) {
    const { person, tie } = under(at);
    if (person !== null) on.person(person);
    else if (tie !== null) on.tie(tie);
    else on.nothing();
  }

  // What sigma.js does at each of these is to read a pixel back, for which it waits until everything is drawn.
  for (const captor of [sigma.getMouseCaptor(), sigma.getTouchCaptor()]) captor.removeAllListeners();
  sigma.getMouseCaptor().on("click", click);
  sigma.getTouchCaptor().on("tap", ({ touches, previousTouches }) => click(touches[0] ?? previousTouches[0]));

  let frame = 0;
  function point(at) {
    const { person, tie } = at ? under(at) : { person: null, tie: null };
    if (pointed !== person) {
      pointed = person;
      emphasise();
    }
    on.over(person, tie);
  }
  element.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    const box = element.getBoundingClientRect(), at = { x: event.clientX - box.left, y: event.clientY - box.top };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => point(at));
  });
  element.addEventListener("pointerleave", () => {
    cancelAnimationFrame(frame);
    point(null);
  });

  // ---- the camera

  function go(state) {
    if (still.matches) camera.setState(state);
    else camera.animate(state, { duration: DURATION });
  }

  function focus(them) {
    const set = [...them];
    if (!set.length) return go({ x: 0.5, y: 0.5, ratio: 1 });
    const ends = (axis) => {
      const values = set.map((person) => framed[2 * person + axis]);
      return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    };
    const [[left, right], [low, top]] = [ends(0), ends(1)];
    const whole = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } }, { width, height } = sigma.getDimensions();
    const from = sigma.viewportToFramedGraph({ x: 0, y: 0 }, whole);
    const to = sigma.viewportToFramedGraph({ x: width, y: height }, whole);
    const ratio = 1.3 * Math.max((right - left) / Math.abs(to.x - from.x), (top - low) / Math.abs(to.y - from.y));
    return go({ x: (left + right) / 2, y: (low + top) / 2, ratio: Math.min(1, Math.max(ratio, 0.04)) });
  }

  function move(x, y) {
    const { width, height } = sigma.getDimensions(), state = camera.getState();
    const from = sigma.viewportToFramedGraph({ x: 0, y: 0 });
    const to = sigma.viewportToFramedGraph({ x: x * width, y: y * height });
    camera.setState({ x: state.x + to.x - from.x, y: state.y + to.y - from.y });
  }

  // ---- colours

  function readStyle() {
    const computed = getComputedStyle(element), colour = (name) => computed.getPropertyValue(`--${name}`).trim();
    const [red, green, blue] = largeColour(colour("tie")), strong = largeColour(colour("strong-tie"));
    const alpha = Math.max(0.05, Math.min(0.5, 60 / Math.sqrt(tieNumber || 1) / 2));
    style = { ground: colour("ground"), text: colour("text"), font: `${LETTERS}px ${computed.fontFamily}` };
    Object.assign(style, { tie: [red, green, blue, alpha], strong: [...strong.slice(0, 3), 0.75] });
    Shapes.outline = largeColour(colour("outline"));
  }

  function repaint() {
    sigma.refresh({ skipIndexation: true, schedule: true });
  }

  // ---- a still picture of what is on screen

  function image() {
    sigma.refresh({ partialGraph: { nodes: [] }, skipIndexation: true }); // layers hold their pixels until the task ends
    const { width, height } = canvases.nodes, picture = Object.assign(document.createElement("canvas"), { width, height });
    const context = picture.getContext("2d");
    context.fillStyle = style.ground;
    context.fillRect(0, 0, width, height);
    for (const layer of [canvases.edges, canvases.nodes, canvases.hoverNodes, namesCanvas]) {
      context.globalAlpha = layer.style.opacity === "" ? 1 : Number(layer.style.opacity);
      context.drawImage(layer, 0, 0, width, height);
    }
    return new Promise((resolve) => picture.toBlob(resolve, "image/png"));
  }

  readStyle();
  sigma.resize(true);
  setLines();
  sigma.scheduleRender();
  return {
    lines,
    show(shownPeople, shownTies) {
      Object.assign(shown, { people: shownPeople, ties: shownTies });
      setLines();
      repaint();
      emphasise();
    },
    mark(markedPeople_, markedTies) {
      marked = markedPeople_ || markedTies ? { people: markedPeople_ ?? new Set(), ties: markedTies ?? new Set() } : null;
      emphasise();
    },
    focus,
    zoom: (factor) => go({ ratio: camera.getBoundedRatio(camera.getState().ratio / factor) }),
    move,
    restyle() {
      readStyle();
      repaint();
      emphasise();
    },
    image,
  };
}
