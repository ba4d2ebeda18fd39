// What the filters leave: credits, people, ties, and how many works the ends of each tie share among what is left.

const CREDIT_FILTERS = ["role", "studio", "source", "since", "until"];
const areCreditsFiltered = () => CREDIT_FILTERS.some((part) => state[part] !== null);

const siteNames = articles ? [...new Set(articles.site)].filter(Boolean).sort() : [];

function creditsLeft() {
  const kept = new Uint8Array(credits.work.length).fill(1);
  if (!areCreditsFiltered()) return kept;
  const workLeft = works.id.map((_, work) => isWorkLeft(work));
  for (let credit = 0; credit < kept.length; credit++) {
    kept[credit] = Number(
      workLeft[credits.work[credit]] &&
        (state.role === null || credits.role[credit] === state.role) &&
        (state.source === null || isSupported(credit)),
    );
  }
  return kept;
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

// { credits, people, ties: truth values by place; active: people with credits left, whatever else is filtered;
//   count: shared works by tie; peopleNumber, tieNumber, workNumber }
function counted() {
  const kept = creditsLeft(),
    held = areCreditsFiltered() ? heldWorks(kept) : null;
  const active = new Uint8Array(peopleNumber),
    tied = new Uint8Array(tieNumber);
  for (let person = 0; person < peopleNumber; person++)
    active[person] = Number(!held || held.begin[person + 1] > held.begin[person]);
  const shown = active.map((each, person) => Number(each && isPersonLeft(person)));
  if (state.best !== null) keepBest(shown, state.best);
  const count = held ? new Int32Array(tieNumber) : ties.count;
  for (let tie = 0; tie < tieNumber; tie++) {
    const one = ties.one[tie],
      other = ties.other[tie];
    if (!shown[one] || !shown[other]) continue;
    if (held) count[tie] = common(held, one, other);
    tied[tie] = Number(count[tie] >= Math.max(1, state.shared));
  }
  if (state.shared > 1) hideUntied(shown, tied);
  const numbers = { peopleNumber: sum(shown), tieNumber: sum(tied), workNumber: sum(worksShown(kept, shown)) };
  return { credits: kept, people: shown, ties: tied, active, count, ...numbers };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

function isPersonLeft(person) {
  if (state.department !== null && people.department[person] !== state.department) return false;
  return state.community === null || people.community[person] === state.community;
}

function keepBest(shown, most) {
  let kept = 0;
  for (const person of ranked) if (shown[person] && ++kept > most) shown[person] = 0;
}

// Whoever shares too few works with anybody is not in the picture of those who share so many.
function hideUntied(shown, tied) {
  const has = new Uint8Array(peopleNumber);
  for (let tie = 0; tie < tieNumber; tie++) if (tied[tie]) has[ties.one[tie]] = has[ties.other[tie]] = 1;
  for (let person = 0; person < peopleNumber; person++) shown[person] &= has[person];
}

function worksShown(kept, shown) {
  const found = new Uint8Array(works.id.length);
  for (let credit = 0; credit < kept.length; credit++) {
    if (kept[credit] && shown[credits.person[credit]]) found[credits.work[credit]] = 1;
  }
  return found;
}

// The works of everybody that are left, each once, in one flat list: { begin, work }.
function heldWorks(kept) {
  const begin = new Uint32Array(peopleNumber + 1),
    work = new Int32Array(credits.work.length);
  let end = 0;
  for (let person = 0; person < peopleNumber; person++) {
    begin[person] = end;
    for (let credit = credits.begin[person]; credit < credits.begin[person + 1]; credit++) {
      if (kept[credit] && (end === begin[person] || work[end - 1] !== credits.work[credit]))
        work[end++] = credits.work[credit];
    }
  }
  begin[peopleNumber] = end;
  return { begin, work };
}

// How many works two people have in common.
function common({ begin, work }, one, other) {
  let number = 0,
    a = begin[one],
    b = begin[other];
  while (a < begin[one + 1] && b < begin[other + 1]) {
    if (work[a] === work[b]) {
      number++;
      a++;
      b++;
    } else if (work[a] < work[b]) a++;
    else b++;
  }
  return number;
}

// The numbers that are left, made anew by whoever changes a filter.
let left = null;
