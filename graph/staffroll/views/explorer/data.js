// The block of data, unpacked, and what is looked up in it: whose a credit is, who is on a work, what a tie joins.

async function unpack(element) {
  if (element.type === "application/json") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

// Where the entries of each group begin in a flat list, and after the last where they end.
function starts(number) {
  const begin = new Uint32Array(number.length + 1);
  for (let group = 0; group < number.length; group++) begin[group + 1] = begin[group] + number[group];
  return begin;
}

// The first entry of each group stands for itself, the others for how much they are above the one before.
function summed(steps, begin) {
  const values = Int32Array.from(steps);
  for (let group = 0; group + 1 < begin.length; group++) {
    for (let entry = begin[group] + 1; entry < begin[group + 1]; entry++) values[entry] += values[entry - 1];
  }
  return values;
}

function groupOf(begin) {
  const group = new Uint32Array(begin[begin.length - 1]);
  for (let each = 0; each + 1 < begin.length; each++) group.fill(each, begin[each], begin[each + 1]);
  return group;
}

// The entries of a list by the group that each is of: places of entries, ascending within a group.
function turned(groups, size) {
  const number = new Uint32Array(size);
  for (const group of groups) number[group]++;
  const begin = starts(number), next = begin.slice(), entry = new Uint32Array(groups.length);
  groups.forEach((group, place) => { entry[next[group]++] = place; });
  return { begin, entry };
}

function decoded(block) {
  const people = block.people, size = people.id.length;
  const credits = { begin: starts(block.credits.number), role: Uint16Array.from(block.credits.role) };
  credits.work = summed(block.credits.work, credits.begin);
  credits.person = groupOf(credits.begin);
  credits.ofWork = turned(credits.work, block.works.id.length);
  const ties = { begin: starts(block.ties.number), count: Int32Array.from(block.ties.count) };
  ties.other = summed(block.ties.other, ties.begin);
  ties.one = groupOf(ties.begin);
  ties.from = turned(ties.other, size); // the ties whose later end somebody is; of the earlier end `begin` tells
  const made = block.works.studios, madeBegin = starts(made.number);
  const studios = { ...block.studios, begin: madeBegin, of: summed(made.is, madeBegin) };
  const sources = block.sources && { ...block.sources, begin: starts(block.sources.number) };
  return { ...block, credits, ties, studios, sources };
}

const block = decoded(await unpack(document.getElementById("data")));
const { people, works, roles, credits, ties, studios, sources, articles } = block;
const peopleNumber = people.id.length, tieNumber = ties.one.length;

// The ties of a person, by place.
function* tiesOf(person) {
  for (let tie = ties.begin[person]; tie < ties.begin[person + 1]; tie++) yield tie;
  for (let at = ties.from.begin[person]; at < ties.from.begin[person + 1]; at++) yield ties.from.entry[at];
}

const otherEnd = (tie, person) => (ties.one[tie] === person ? ties.other[tie] : ties.one[tie]);

// The works of a person, ascending, each once.
function worksOf(person, visible = null) {
  const found = [];
  for (let credit = credits.begin[person]; credit < credits.begin[person + 1]; credit++) {
    if (visible && !visible[credit]) continue;
    if (found[found.length - 1] !== credits.work[credit]) found.push(credits.work[credit]);
  }
  return found;
}

// The credits of a work, by place.
const creditsOn = (work) => credits.ofWork.entry.subarray(credits.ofWork.begin[work], credits.ofWork.begin[work + 1]);

function studiosOf(work) {
  return Array.from(studios.of.subarray(studios.begin[work], studios.begin[work + 1]));
}

// The works that all of these people are on.
function sharedWorks(them, visible = null) {
  const [first, ...others] = them.map((person) => worksOf(person, visible));
  const sets = others.map((list) => new Set(list));
  return (first ?? []).filter((work) => sets.every((set) => set.has(work)));
}

// Everybody by the number of works shared along the ties, whoever shares most first.
const strength = new Float64Array(peopleNumber);
for (let tie = 0; tie < tieNumber; tie++) {
  strength[ties.one[tie]] += ties.count[tie];
  strength[ties.other[tie]] += ties.count[tie];
}
const ranked = Uint32Array.from(people.id.keys()).sort((a, b) => strength[b] - strength[a] || a - b);
const rank = new Uint32Array(peopleNumber);
ranked.forEach((person, place) => { rank[person] = place; });
