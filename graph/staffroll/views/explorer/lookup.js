// What is asked of people, works and ties: whose credits, with whom, in which years; of what the filters leave.

const personWorks = (person) => worksOf(person, left.credits);

// The credits of a person on a work, by place.
function creditsFor(person, work) {
  const found = [];
  for (let credit = credits.begin[person]; credit < credits.begin[person + 1]; credit++) {
    if (credits.work[credit] === work && left.credits[credit]) found.push(credit);
  }
  return found;
}

const rolesOf = (list) => [...new Set(list.map((credit) => roles.label[credits.role[credit]]))];

// The roles of a person with the works that each was held on, the most frequent first.
function roleCounts(person) {
  const number = new Map();
  for (let credit = credits.begin[person]; credit < credits.begin[person + 1]; credit++) {
    if (left.credits[credit]) number.set(credits.role[credit], (number.get(credits.role[credit]) ?? 0) + 1);
  }
  return [...number].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

// Those who share works with a person, over all works rather than drawn ties alone: [person, works], most first.
function collaborators(person) {
  const number = new Map();
  for (const tie of tiesOf(person)) if (left.ties[tie]) number.set(otherEnd(tie, person), left.count[tie]);
  const seen = new Map();
  for (const work of personWorks(person)) {
    for (const colleague of staffOf(work))
      if (colleague !== person) seen.set(colleague, (seen.get(colleague) ?? 0) + 1);
  }
  for (const [colleague, shared] of seen) number.set(colleague, shared);
  return [...number].sort((a, b) => b[1] - a[1] || rank[a[0]] - rank[b[0]]);
}

// How many people each shares works with, for everybody at once.
function collaboratorNumbers() {
  const number = new Uint32Array(peopleNumber),
    last = new Int32Array(peopleNumber).fill(-1);
  const staff = Array.from(works.id, (_, work) => staffOf(work));
  for (let person = 0; person < peopleNumber; person++) {
    last[person] = person;
    const meet = (other) => {
      if (last[other] !== person) {
        last[other] = person;
        number[person]++;
      }
    };
    for (const work of personWorks(person)) staff[work].forEach(meet);
    for (const tie of tiesOf(person)) if (left.ties[tie]) meet(otherEnd(tie, person));
  }
  return number;
}

// The people on a work, each once.
function staffOf(work) {
  const found = [];
  for (const credit of creditsOn(work)) {
    const person = credits.person[credit];
    if (left.credits[credit] && left.people[person] && found[found.length - 1] !== person) found.push(person);
  }
  return found;
}

const yearsOf = (list) => list.map((work) => works.year[work]).filter(Boolean);

// The first and the last year of works, as text; "" where none is known.
function span(list) {
  const years = yearsOf(list);
  if (!years.length) return "";
  const first = Math.min(...years),
    last = Math.max(...years);
  return first === last ? String(first) : `${first}–${last}`;
}

function tieBetween(one, other) {
  for (const tie of tiesOf(one)) if (otherEnd(tie, one) === other) return tie;
  return null;
}

const countsOf = (person) =>
  `${plural(personWorks(person).length, "work", "works")}, ${plural(collaborators(person).length, "collaborator", "collaborators")}`;
