// Which people and ties stand out: those of the selection, or of whoever the pointer is over.

// { people, ties: sets of places }, or null where nothing is selected
function marksOf(held) {
  if (held.person !== null) return around(held.person);
  if (held.tie) return among(held.tie);
  if (held.path) return along(pathBetween(...held.path, left.credits)?.map(({ person }) => person) ?? held.path);
  if (held.work !== null) return among(staffOf(held.work));
  return held.together.length ? among(held.together) : null;
}

function around(person) {
  const found = { people: new Set([person]), ties: new Set() };
  for (const tie of tiesOf(person)) {
    if (!left.ties[tie]) continue;
    found.ties.add(tie);
    found.people.add(otherEnd(tie, person));
  }
  return found;
}

function among(them) {
  const found = { people: new Set(them), ties: new Set() };
  for (const person of them) {
    for (const tie of tiesOf(person))
      if (left.ties[tie] && found.people.has(otherEnd(tie, person))) found.ties.add(tie);
  }
  return found;
}

function along(path) {
  const steps = path.slice(1).map((person, step) => tieBetween(path[step], person));
  return { people: new Set(path), ties: new Set(steps.filter((tie) => tie !== null)) };
}

const isAnything = (held) => Object.keys(NOTHING_SELECTED).some((part) => !same(held[part], NOTHING_SELECTED[part]));
