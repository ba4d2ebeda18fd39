// Paths go through works, so that they also lead over ties that are not drawn.

// A shortest path between two people over credits that are left: [{ person, works }], `works` those that lead to the
// person from the one before. Among the shortest, the one over the best connected people. null where there is none.
function pathBetween(one, other, left = null) {
  if (one === other) return [{ person: one, works: [] }];
  const before = new Int32Array(peopleNumber).fill(-1),
    seen = new Uint8Array(works.id.length);
  before[one] = one;
  for (let reached = [one]; reached.length && before[other] < 0;) reached = widened(reached, before, seen, left);
  if (before[other] < 0) return null;
  const path = [];
  for (let person = other; person !== one; person = before[person]) path.unshift(person);
  return [one, ...path].map((person, step, all) => ({
    person,
    works: step ? sharedWorks([all[step - 1], person], left) : [],
  }));
}

function widened(reached, before, seen, left) {
  const next = [];
  for (const person of reached) {
    for (const work of worksOf(person, left)) {
      if (seen[work]) continue;
      seen[work] = 1;
      for (const credit of creditsOn(work)) {
        const colleague = credits.person[credit];
        if (before[colleague] >= 0 || (left && !left[credit])) continue;
        before[colleague] = person;
        next.push(colleague);
      }
    }
  }
  return next.sort((a, b) => rank[a] - rank[b]);
}
