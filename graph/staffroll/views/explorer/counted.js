// What the filters leave: credits, people, ties, and how many works the ends of each tie share among what is left.

const isFiltered = () => ["role", "studio", "source", "since", "until"].some((part) => state[part] !== null);

const siteNames = articles ? [...new Set(articles.site)].filter(Boolean).sort() : [];

function creditsLeft() {
  const left = new Uint8Array(credits.work.length).fill(1);
  if (!isFiltered()) return left;
  const workLeft = works.id.map((_, work) => isWorkLeft(work));
  for (let credit = 0; credit < left.length; credit++) {
    left[credit] = Number(
      workLeft[credits.work[credit]] &&
        (state.role === null || credits.role[credit] === state.role) &&
        (state.source === null || isSupported(credit)),
    );
  }
  return left;
}

function isWorkLeft(work) {
  const year = works.year[work];
  if (state.since !== null && year < state.since) return false;
  if (state.until !== null && (year === 0 || year > state.until)) return false;
  return state.studio === null || studiosOf(work).includes(state.studio);
}

function isSupported(credit) {
  for (let source = sources.begin[credit]; source < sources.begin[credit + 1]; source++) {
    if (articles.site[sources.article[source]] === state.source) return true;
  }
  return false;
}

// { credits, people, ties: truth values by place, count: shared works by tie, peopleNumber, tieNumber, workNumber }
function counted() {
  const left = creditsLeft();
  const held = isFiltered() ? Array.from({ length: peopleNumber }, (_, person) => worksOf(person, left)) : null;
  const shown = new Uint8Array(peopleNumber), tied = new Uint8Array(tieNumber);
  for (let person = 0; person < peopleNumber; person++) shown[person] = Number(isPersonLeft(person, held));
  if (state.best !== null) keepBest(shown, state.best);
  const count = held ? new Int32Array(tieNumber) : ties.count;
  for (let tie = 0; tie < tieNumber; tie++) {
    const one = ties.one[tie], other = ties.other[tie];
    if (!shown[one] || !shown[other]) continue;
    if (held) count[tie] = common(held[one], held[other]);
    tied[tie] = Number(count[tie] >= Math.max(1, state.shared));
  }
  if (state.shared > 1) hideUntied(shown, tied);
  const numbers = { peopleNumber: sum(shown), tieNumber: sum(tied), workNumber: sum(worksShown(left, shown)) };
  return { credits: left, people: shown, ties: tied, count, ...numbers };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

function worksShown(left, shown) {
  const found = new Uint8Array(works.id.length);
  for (let credit = 0; credit < left.length; credit++) {
    if (left[credit] && shown[credits.person[credit]]) found[credits.work[credit]] = 1;
  }
  return found;
}

function keepBest(shown, most) {
  let kept = 0;
  for (const person of ranked) if (shown[person] && ++kept > most) shown[person] = 0;
}

// The numbers that are left, made anew by whoever changes a filter.
let left = null;

function isPersonLeft(person, held) {
  if (held && !held[person].length) return false;
  if (state.department !== null && people.department[person] !== state.department) return false;
  return state.community === null || people.community[person] === state.community;
}

// Whoever shares too few works with anybody is not in the picture of those who share so many.
function hideUntied(shown, tied) {
  const has = new Uint8Array(peopleNumber);
  for (let tie = 0; tie < tieNumber; tie++) if (tied[tie]) has[ties.one[tie]] = has[ties.other[tie]] = 1;
  for (let person = 0; person < peopleNumber; person++) shown[person] &= has[person];
}

// How many entries two ascending lists have in common.
function common(one, other) {
  let number = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    if (one[a] === other[b]) { number++; a++; b++; } else if (one[a] < other[b]) a++; else b++;
  }
  return number;
}
