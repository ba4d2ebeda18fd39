// What a credit rests on: the sentence, the article it stands in, who published that and when.

// A line that opens to the sentences behind these credits; null where the page holds none.
function evidence(list) {
  if (!sources) return null;
  const rows = list.flatMap((credit) =>
    sourcesOf(credit).map((source) => ({ source, role: roles.label[credits.role[credit]] })),
  );
  if (!rows.length) return null;
  const several = new Set(rows.map(({ role }) => role)).size > 1;
  const summary = element("summary", {}, quiet(summaryOf(rows)));
  const details = element("details", { class: "evidence" }, summary);
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) details.append(...rows.map((row) => sentence(row, several)));
  });
  return details;
}

function sourcesOf(credit) {
  const found = [];
  for (let source = sources.begin[credit]; source < sources.begin[credit + 1]; source++) {
    if (state.source === null || articles.site[sources.article[source]] === state.source) found.push(source);
  }
  return found;
}

function summaryOf(rows) {
  const sites = [...new Set(rows.map(({ source }) => articles.site[sources.article[source]]).filter(Boolean))];
  const told = plural(rows.length, "source", "sources");
  return sites.length === 1 ? `${told}, ${sites[0]}` : sites.length ? `${told}, ${sites.length} sites` : told;
}

function sentence({ source, role }, several) {
  const article = sources.article[source],
    detail = sources.detail[source];
  const facts = [several ? role : "", detail, sources.prior[source] ? "named as an earlier work" : ""].filter(Boolean);
  const published = [articles.site[article], articles.date[article]].filter(Boolean).join(", ");
  return element(
    "figure",
    { class: "sentence" },
    sources.quote[source] ? element("blockquote", {}, named(sources.quote[source])) : null,
    element(
      "figcaption",
      {},
      outside(articles.url[article], articles.title[article] || articles.url[article]),
      published ? [" ", quiet(published)] : null,
      facts.length
        ? element(
            "span",
            { class: "facts" },
            facts.map((fact) => element("span", { class: "fact" }, named(fact))),
          )
        : null,
    ),
  );
}
