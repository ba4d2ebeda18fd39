// What lies under a point of a small network, counted from the places of marks and the ends of lines.

const NEAR = { person: 4, tie: 5 }; // pixels

function under(point, drawn) {
  const person = personAt(point, drawn);
  return [person, person === null ? tieAt(point, drawn) : null];
}

// The person drawn last, and so above others, whose mark a point lies on or beside.
function personAt(point, drawn) {
  const reach = NEAR.person / drawn.scale();
  const isUnder = (person) =>
    Math.hypot(drawn.x[person] - point.x, drawn.y[person] - point.y) <= radiusOf(drawn, person) + reach;
  return drawn.people.findLast(isUnder) ?? null;
}

// The nearest line, of those that stand out where any do.
function tieAt(point, drawn) {
  let found = null,
    least = NEAR.tie / drawn.scale();
  for (const tie of drawn.marks?.ties?.size ? drawn.marks.ties : drawn.ties) {
    const away = distance(point, drawn, ties.one[tie], ties.other[tie]);
    if (away < least) [found, least] = [tie, away];
  }
  return found;
}

function distance(point, { x, y }, one, other) {
  const dx = x[other] - x[one],
    dy = y[other] - y[one],
    length = dx * dx + dy * dy || 1;
  const part = Math.max(0, Math.min(1, ((point.x - x[one]) * dx + (point.y - y[one]) * dy) / length));
  return Math.hypot(point.x - x[one] - part * dx, point.y - y[one] - part * dy);
}
