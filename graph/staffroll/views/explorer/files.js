// Downloads of what is shown.

const fileName = (ending) =>
  `${
    block.title
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "network"
  }${ending}`;

function save(content, type, ending) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const address = URL.createObjectURL(blob);
  const anchor = element("a", { href: address, download: fileName(ending), hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(`Saved as ${fileName(ending)}.`);
}

// What each is called, what it is for, and how it is made.
const FILES = [
  ["PNG", "the picture as it stands", async () => drawer && save(await drawer.image(), "image/png", ".png")],
  ["SVG", "the picture, to be enlarged", () => save(asSvg(), "image/svg+xml", ".svg")],
  ["GEXF", "Gephi, with years as time", () => save(asGexf(), "application/gexf+xml", ".gexf")],
  ["CSV: people", "a table", () => save(peopleTable(), "text/csv;charset=utf-8", "-people.csv")],
  ["CSV: ties", "a table", () => save(tieTable(), "text/csv;charset=utf-8", "-ties.csv")],
  ["SPARQL", "the query for these credits", () => showQuery()],
];

function makeFiles() {
  const menu = byId("files");
  const items = FILES.map(([title, told, act]) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          on: {
            click: () => {
              menu.open = false;
              act();
            },
          },
        },
        title,
        quiet(told),
      ),
    ),
  );
  menu.append(
    element(
      "div",
      { class: "menu" },
      element("p", { class: "quiet", text: "What is shown, as a file" }),
      element("ul", {}, items),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      event.stopPropagation();
      menu.firstElementChild.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

function showQuery() {
  const dialog = byId("query-dialog"),
    text = byId("query-text");
  text.value = asSparql();
  byId("copy").textContent = "Copy";
  dialog.showModal();
  text.scrollTop = 0;
}

function makeQuery() {
  byId("copy").addEventListener("click", copyQuery);
  byId("save-query").addEventListener("click", () => save(byId("query-text").value, "application/sparql-query", ".rq"));
  byId("close-query").addEventListener("click", () => byId("query-dialog").close());
}

// A frame may be denied the clipboard; then the text is marked for the reader to copy.
async function copyQuery() {
  byId("query-text").select();
  let copied = false;
  try {
    await navigator.clipboard.writeText(byId("query-text").value);
    copied = true;
  } catch {
    copied = document.execCommand("copy");
  }
  byId("copy").textContent = copied ? "Copied" : "Marked: press Ctrl+C";
}
