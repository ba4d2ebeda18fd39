// Searches the names of the site in small scripts beside the pages, loaded when they are needed: browsers let a page on
// a disk load scripts, but read no other files. What is found reaches the page as text, never as markup.
"use strict";
const staffrollSearch = (() => {
  const top = new URL("../", document.currentScript.src);
  const KINDS = ["person", "studio", "work", "role"], NAMES = ["Person", "Studio", "Work", "Role"];
  const SHOWN = 12, PARTS = 4;
  const byId = (id) => document.getElementById(id);
  const form = byId("find"), query = byId("query"), hits = byId("hits"), status = byId("status");
  const loads = new Map(), waiting = new Map();
  let begins = [], variants = {}, asked = 0;

  const address = (name) => {
    if (!/^(index|best|\d+)$/.test(name)) throw new TypeError(`no part of the search is called ${name}`);
    return new URL(`search/${name}.js`, top).href;
  };
  const safe = window.trustedTypes
    ? trustedTypes.createPolicy("staffroll-search", { createScriptURL: address })
    : { createScriptURL: address };

  function load(name) {
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = safe.createScriptURL(name);
        script.onerror = () => { loads.delete(name); reject(new Error(`${name} cannot be loaded`)); };
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  // ---- names as they are searched: as search.py folds them

  const CJK = "\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{323af}";
  const BESIDE_CJK = new RegExp(`(?<=[${CJK}]) | (?=[${CJK}])`, "gu");
  function fold(text) {
    const lower = text.normalize("NFKC").toLowerCase().normalize("NFKC");
    const bare = lower.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    const letters = [...bare].map((letter) => (Object.hasOwn(variants, letter) ? variants[letter] : letter)).join("");
    const kana = letters.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
    return kana.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim().replace(BESIDE_CJK, "");
  }

  function partsOf(word) {
    const first = Math.max(begins.findLastIndex((begin) => begin < word), 0);
    const end = begins.findIndex((begin) => begin > word && !begin.startsWith(word));
    const last = end < 0 ? begins.length : end;
    return Array.from({ length: last - first }, (_, place) => String(first + place));
  }

  // ---- finding

  async function find(text) {
    await load("index");
    const words = fold(text).split(" ").filter(Boolean);
    if (!words.length) return { rows: [], all: true };
    const longest = [...words].sort((a, b) => b.length - a.length)[0];
    const names = partsOf([...longest].slice(0, 12).join(""));
    const all = names.length <= PARTS;
    const parts = await Promise.all((all ? names : ["best", ...names.slice(0, 1)]).map(load));
    const seen = new Set(), rows = [];
    for (const row of parts.flat()) {
      const id = `${row.kind}/${row.stem}`;
      if (seen.has(id) || !words.every((word) => row.keys.includes(word))) continue;
      seen.add(id);
      rows.push({ ...row, rank: rank(row.keys, words) });
    }
    rows.sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.name < b.name ? -1 : 1));
    return { rows, all };
  }

  // A whole name comes first, then one that begins so, then one in which a word does.
  function rank(keys, words) {
    const wanted = words.join(" "), names = keys.split("\n");
    if (names.includes(wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    return words.every((word) => names.some((name) => name.startsWith(word) || name.includes(` ${word}`))) ? 2 : 3;
  }

  // ---- showing

  function element(tag, text, attributes = {}, ...children) {
    const made = document.createElement(tag);
    if (text !== null) made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function item(row) {
    const href = new URL(`${KINDS[row.kind]}/${encodeURIComponent(row.stem)}.html`, top).href;
    const hint = [NAMES[row.kind], row.hint].filter(Boolean).join(", ");
    return element("li", null, {}, element("a", null, { href }, element("bdi", row.name), element("span", hint, { class: "hint" })));
  }

  async function show() {
    const text = query.value, turn = ++asked;
    if (!text.trim()) return hide();
    let found;
    try {
      found = await find(text);
    } catch {
      found = null;
    }
    if (turn !== asked) return;
    hits.replaceChildren(...(found ? found.rows.slice(0, SHOWN).map(item) : []));
    const note = sentence(found);
    status.textContent = note;
    if (!found || found.rows.length === 0 || found.rows.length > SHOWN || !found.all) hits.append(element("li", null, {}, element("p", note)));
    hits.hidden = false;
    form.dataset.shown = text;
  }

  function sentence(found) {
    if (!found) return "The names cannot be loaded.";
    const { rows, all } = found;
    if (!all) return rows.length ? "The best known so far; type more letters to search all." : "Type more letters.";
    if (rows.length > SHOWN) return `${SHOWN} of ${rows.length.toLocaleString("en")} found; type more letters.`;
    return rows.length ? `${rows.length} found.` : "Nothing is called so.";
  }

  function hide() {
    asked += 1;
    hits.hidden = true;
    hits.replaceChildren();
    status.textContent = "";
  }

  function step(event, by) {
    const links = [query, ...hits.querySelectorAll("a")];
    const next = links[links.indexOf(document.activeElement) + by];
    if (!next || hits.hidden) return;
    event.preventDefault();
    next.focus();
  }

  form.hidden = false;
  query.addEventListener("focus", () => load("index").catch(() => {}), { once: true });
  query.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.shown === query.value) hits.querySelector("a")?.click();
    else show();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(event, 1);
    if (event.key === "ArrowUp") step(event, -1);
    if (event.key === "Escape") { hide(); query.focus(); }
  });
  document.addEventListener("focusin", ({ target }) => { if (!form.contains(target)) hide(); });
  document.addEventListener("pointerdown", ({ target }) => { if (!form.contains(target)) hide(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    query.focus();
  });

  return {
    fold,
    begin([listed, letters]) {
      [begins, variants] = [listed, letters];
      waiting.get("index")?.();
    },
    part(name, rows) {
      waiting.get(name)?.(rows.map(([kind, stem, name, hint, weight, keys]) => (
        { kind, stem: stem || name, name, hint, weight, keys: keys || name }
      )));
    },
  };
})();
