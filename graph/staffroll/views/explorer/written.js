// What is shown, as files that other tools read: a picture, a graph with years, tables, a query.

const ILLEGAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // what XML cannot hold
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const xml = (text) =>
  String(text)
    .replace(ILLEGAL, "\ufffd")
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter]);

const shownPeople = () => places(left.people);
const shownTies = () => places(left.ties);
const departmentOf = (person) => block.departments[people.department[person]].label;
const roleText = (person) =>
  roleCounts(person)
    .map(([role, number]) => `${roles.label[role]} (${number})`)
    .join(" | ");
const worksOfTie = (tie) => sharedWorks([ties.one[tie], ties.other[tie]], left.credits);

// ---- IRIs: ids are their last parts, or all of what is none of ours

const BASE = "https://w3id.org/staffroll/";
const iri = (kind, id) => (/^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `${BASE}${kind}/${id}`);
const percent = (letter) => (/\p{Cs}/u.test(letter) ? "%EF%BF%BD" : encodeURIComponent(letter));

// What no IRI may hold is percent-encoded, so that no id ends the IRI in a query.
function iriRef(kind, id) {
  const allowed = iri(kind, id).replace(/[^\p{L}\p{M}\p{N}\-._~:/?#@!$&'()*+,;=%]/gu, percent);
  return `<${allowed.replace(/%(?![0-9a-f]{2})/gi, "%25").replace(/(?<=#.*)#/g, "%23")}>`;
}

// ---- GEXF

const YEARS = (list) => {
  const years = yearsOf(list);
  return years.length ? ` start="${Math.min(...years)}.0" end="${Math.max(...years)}.0"` : "";
};

function asGexf() {
  const attributes = [
    ["department", "string"],
    ["community", "long"],
    ["works", "long"],
    ["roles", "string"],
  ];
  const declared = attributes.map(([title, type], id) => `<attribute id="${id}" title="${title}" type="${type}"/>`);
  const node = (person) => {
    const list = personWorks(person),
      values = [departmentOf(person), people.community[person] + 1, list.length, roleText(person)];
    const held = values.map((value, id) => `<attvalue for="${id}" value="${xml(value)}"/>`).join("");
    return `<node id="${xml(iri("agent", people.id[person]))}" label="${xml(people.name[person])}"${YEARS(list)}><attvalues>${held}</attvalues></node>`;
  };
  const edge = (tie) =>
    `<edge id="${tie}" source="${xml(iri("agent", people.id[ties.one[tie]]))}" target="${xml(iri("agent", people.id[ties.other[tie]]))}" weight="${left.count[tie]}"${YEARS(worksOfTie(tie))}/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph defaultedgetype="undirected" mode="dynamic" timeformat="double">',
    `<attributes class="node" mode="static">${declared.join("")}</attributes>`,
    "<nodes>",
    ...shownPeople().map(node),
    "</nodes>",
    "<edges>",
    ...shownTies().map(edge),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

// ---- CSV

const cell = (value) => (/[",\r\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

const peopleTable = () =>
  csv([
    ["id", "name", "other_names", "department", "community", "roles", "works", "first", "last"],
    ...shownPeople().map((person) => {
      const list = personWorks(person),
        years = yearsOf(list);
      return [
        iri("agent", people.id[person]),
        people.name[person],
        (people.names[person] ?? []).join(" | "),
        departmentOf(person),
        people.community[person] + 1,
        roleText(person),
        list.length,
        ...ends(years),
      ];
    }),
  ]);

const tieTable = () =>
  csv([
    ["source", "target", "source_label", "target_label", "count", "works", "first", "last"],
    ...shownTies().map((tie) => {
      const list = worksOfTie(tie),
        both = [ties.one[tie], ties.other[tie]];
      return [
        ...both.map((person) => iri("agent", people.id[person])),
        ...both.map((person) => people.name[person]),
        left.count[tie],
        list.map((work) => works.title[work]).join(" | "),
        ...ends(yearsOf(list)),
      ];
    }),
  ]);

const ends = (years) => (years.length ? [Math.min(...years), Math.max(...years)] : ["", ""]);

// ---- SVG

const NAMED = 80;

function asSvg() {
  const shown = shownPeople(),
    xs = shown.map((person) => people.x[person]),
    ys = shown.map((person) => people.y[person]);
  const low = (list) => list.reduce((least, each) => Math.min(least, each), Infinity),
    high = (list) => -low(list.map((each) => -each));
  const [x, y] = shown.length ? [low(xs) - 90, low(ys) - 60] : [0, 0];
  const [width, height] = shown.length ? [high(xs) - x + 90, high(ys) - y + 90] : [100, 100];
  const opacity = left.tieNumber > 1000 ? 0.25 : 0.6,
    marks = marksOf(state);
  const line = (tie) =>
    `<path d="M${people.x[ties.one[tie]]},${people.y[ties.one[tie]]}L${people.x[ties.other[tie]]},${people.y[ties.other[tie]]}" stroke-width="${lineWidth(left.count[tie])}"/>`;
  const faint = (person) => (marks && !marks.people.has(person) ? ' opacity="0.2"' : "");
  const mark = (person) =>
    `<path d="${outline(lookOf(person).shape, people.size[person])}" transform="translate(${people.x[person]},${people.y[person]})" fill="${lookOf(person).colour}"${faint(person)}><title>${xml(people.name[person])}</title></path>`;
  const unit = Math.max(1, width / 1100);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" role="img" font-family="sans-serif">`,
    `<title>${xml(block.title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`,
    `<g stroke="#8a93a3" stroke-opacity="${opacity}">`,
    ...shownTies().map(line),
    "</g>",
    '<g stroke="#2b2f38">',
    ...shown.map(mark),
    "</g>",
    `<g font-size="${13 * unit}" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="${3 * unit}" stroke-linejoin="round" fill="#16181d">`,
    ...svgNames(marks, 13 * unit),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const lineWidth = (count) => Math.min(1 + (count - 1) * 0.8, 6);

// Names that lie on no other, the best connected people first.
function svgNames(marks, size) {
  const taken = [],
    texts = [];
  for (const person of ranked) {
    if (texts.length >= NAMED) break;
    if (!left.people[person] || (marks && !marks.people.has(person))) continue;
    const x = people.x[person],
      y = people.y[person] + people.size[person] + size,
      reach = people.name[person].length * size * 0.32;
    if (taken.some(([v, w, r]) => Math.abs(x - v) < reach + r && Math.abs(y - w) < size * 1.2)) continue;
    taken.push([x, y, reach]);
    texts.push(`<text x="${x}" y="${y}">${xml(people.name[person])}</text>`);
  }
  return texts;
}

// ---- SPARQL

const FEW = 500; // IRIs that a query names; where there are more, only the filters narrow it

function asSparql() {
  const shown = shownPeople(),
    shownWorks = places(worksShown(left.credits, left.people));
  const shownRoles = [
    ...new Set(
      places(left.credits)
        .filter((credit) => left.people[credits.person[credit]])
        .map((credit) => credits.role[credit]),
    ),
  ].sort((a, b) => a - b);
  const values = (name, kind, ids) =>
    ids.length <= FEW
      ? [`  VALUES ?${name} {`, ...ids.map((id) => `    ${iriRef(kind, id)}`), "  }"]
      : [`  # any ${name}: ${amount(ids.length)} are too many to name`];
  return [
    "# The credits behind what is shown.",
    "PREFIX schema: <https://schema.org/>",
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>",
    "PREFIX sr: <https://w3id.org/staffroll/ns#>",
    "",
    "SELECT DISTINCT ?person (STR(?name) AS ?label) ?work (STR(?title) AS ?work_title) ?year ?role",
    "WHERE {",
    ...values(
      "person",
      "agent",
      shown.map((person) => people.id[person]),
    ),
    ...values(
      "work",
      "work",
      shownWorks.map((work) => works.id[work]),
    ),
    ...values(
      "role",
      "role",
      shownRoles.map((role) => roles.id[role]),
    ),
    "  ?credit sr:agent ?person ; sr:work ?work ; sr:role ?role .",
    "  ?person a schema:Person ; skos:prefLabel ?name .",
    "  ?work skos:prefLabel ?title .",
    "  OPTIONAL { ?work sr:year ?year }",
    ...yearFilter(),
    "}",
    "ORDER BY ?year ?work_title ?label ?role",
    "",
  ].join("\n");
}

function yearFilter() {
  const bounds = [
    state.since !== null ? `?year >= ${state.since}` : "",
    state.until !== null ? `?year <= ${state.until}` : "",
  ].filter(Boolean);
  return bounds.length ? [`  FILTER(${bounds.join(" && ")})`] : [];
}
