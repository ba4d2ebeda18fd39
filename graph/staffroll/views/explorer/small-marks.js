// How the drawer of small networks draws: lines, marks and the names that fit. `drawn` tells what stands where, what
// stands out and in which colours; see draw-small.js.

const NAME = { size: 13, most: 28, atFirst: 36, many: 300 };
const FAINT = 0.13; // how strong a mark is that does not stand out
const CHUNK = 200;
// Pixels: from afar lines and marks shrink to this, not to nothing.
const THINNEST = { all: 0.6, strong: 1.3 };
const SMALLEST = 2.4;

// What stands out: what was marked, else whoever the pointer is over with their neighbours.
const outstanding = (drawn) => drawn.marks ?? drawn.around;

// ---- lines

function drawTies(context, drawn) {
  const number = drawn.ties.length,
    dense = number > 3000 ? 0.25 : number > 400 ? 0.4 : 0.7,
    marked = outstanding(drawn);
  context.strokeStyle = drawn.scheme.tie;
  context.globalAlpha = marked ? Math.min(0.08, dense / 3) : dense;
  lines(context, drawn, drawn.ties, THINNEST.all);
  if (marked?.ties) drawStrong(context, drawn, marked.ties);
  context.globalAlpha = 1;
}

function drawStrong(context, drawn, marked) {
  const list = [...marked].filter((tie) => drawn.set[ties.one[tie]] && drawn.set[ties.other[tie]]);
  context.strokeStyle = drawn.scheme["strong-tie"];
  context.globalAlpha = list.length > 200 ? 0.5 : 0.85;
  lines(context, drawn, list, THINNEST.strong);
}

// Lines of one width together, not too many at once: a long path is slow to fill.
function lines(context, drawn, list, thinnest) {
  for (const [shared, alike] of Map.groupBy(list, (tie) => Math.min(left.count[tie], 7))) {
    context.lineWidth = Math.max(1, thinnest / drawn.scale()) * (1 + (shared - 1) * 0.6);
    for (let begin = 0; begin < alike.length; begin += CHUNK)
      strokeLines(context, drawn, alike.slice(begin, begin + CHUNK));
  }
}

function strokeLines(context, { x, y }, list) {
  context.beginPath();
  for (const tie of list) {
    context.moveTo(x[ties.one[tie]], y[ties.one[tie]]);
    context.lineTo(x[ties.other[tie]], y[ties.other[tie]]);
  }
  context.stroke();
}

// ---- marks

const radiusOf = (drawn, person) => Math.max(people.size[person], SMALLEST / drawn.scale());

function drawMark(context, drawn, person) {
  const look = drawn.looks[lookNumber(person)],
    factor = radiusOf(drawn, person) / 100,
    marked = outstanding(drawn)?.people;
  const isSelected = state.person === person;
  context.save();
  context.globalAlpha = !marked || marked.has(person) ? 1 : FAINT;
  context.translate(drawn.x[person], drawn.y[person]);
  context.scale(factor, factor);
  context.fillStyle = look.colour;
  context.fill(look.path);
  context.strokeStyle = isSelected ? drawn.scheme.text : drawn.scheme.outline;
  context.lineWidth = (isSelected ? 3.5 / drawn.scale() : drawn.people.length > 1000 ? 0.5 : 1) / factor;
  context.stroke(look.path);
  context.restore();
}

// ---- names: as many as fit beside each other, the best connected people first, more of them when zoomed in

function drawNames(context, drawn) {
  const scale = drawn.scale(),
    { x, y } = drawn;
  const style = {
    textAlign: "center",
    textBaseline: "top",
    lineJoin: "round",
    lineWidth: 4,
    globalAlpha: 1,
    direction: "ltr",
  };
  context.save();
  context.scale(1 / scale, 1 / scale);
  Object.assign(context, style, { strokeStyle: drawn.scheme.ground, fillStyle: drawn.scheme.text, font: drawn.font });
  for (const { person, text, below } of fittingNames(context, drawn)) {
    context.strokeText(text, x[person] * scale, below);
    context.fillText(text, x[person] * scale, below);
  }
  if (byCommunity()) drawNumbers(context, drawn);
  context.restore();
}

function* fittingNames(context, drawn) {
  const { x, y, canvas } = drawn,
    scale = drawn.scale(),
    middle = drawn.middle(),
    taken = [];
  for (const person of candidates(drawn)) {
    const text = short(people.name[person]),
      below = y[person] * scale + Math.max(people.size[person] * scale, SMALLEST) + 3;
    const across = (x[person] - middle.x) * scale,
      down = below - middle.y * scale;
    if (Math.abs(across) > canvas.clientWidth / 2 + 100 || Math.abs(down) > canvas.clientHeight / 2 + NAME.size)
      continue;
    const reach = widthOf(context, drawn, text) / 2 + 4,
      box = [across - reach, down - 2, across + reach, down + NAME.size + 3];
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    yield { person, text, below };
  }
}

const overlap = (a, b) => b[0] < a[2] && a[0] < b[2] && b[1] < a[3] && a[1] < b[3];

function short(name) {
  return name.length > NAME.most
    ? `${Array.from(name)
        .slice(0, NAME.most - 1)
        .join("")}…`
    : name;
}

function widthOf(context, { widths }, text) {
  if (!widths.has(text)) widths.set(text, context.measureText(text).width);
  return widths.get(text);
}

function candidates(drawn) {
  const shown = ranked.filter((person) => drawn.set[person]),
    marked = outstanding(drawn)?.people;
  const most =
    shown.length < NAME.many
      ? shown.length
      : NAME.atFirst * Math.max(1, drawn.scale() / (drawn.fit || drawn.scale())) ** 2;
  if (!marked) return shown.slice(0, most);
  const first = drawn.marks ? state.person : drawn.pointed,
    others = shown.filter((person) => marked.has(person) && person !== first);
  return first === null ? others : [first, ...others];
}

// The number of its community on every mark that has room for it.
function drawNumbers(context, drawn) {
  const scale = drawn.scale(),
    marked = outstanding(drawn)?.people;
  Object.assign(context, { textBaseline: "middle", lineWidth: 2.5, font: `600 10px ${drawn.family}` });
  for (const person of drawn.people) {
    const { number } = drawn.looks[lookNumber(person)];
    if (!number || people.size[person] * scale < 7 || (marked && !marked.has(person))) continue;
    context.strokeText(number, drawn.x[person] * scale, drawn.y[person] * scale);
    context.fillText(number, drawn.x[person] * scale, drawn.y[person] * scale);
  }
}
