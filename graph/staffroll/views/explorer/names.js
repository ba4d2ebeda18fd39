// Search: width, case, accents, kana, variants of kanji, the order of names and spaces in them do not matter.

function folded(text) {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const letters = Array.from(plain, (letter) => block.variants[letter] ?? letter).join("");
  const bare = letters.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  // Hiragana are looked for as katakana, which stand at a fixed distance.
  return bare.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

const joined = (key) => key.replace(/[\s\p{P}]/gu, "");

const keysOf = (texts) => texts.map((text) => { const key = folded(text); return { key, joined: joined(key) }; });

let keysOfPeople = null;

// Made when somebody first searches: of tens of thousands of names it takes a tenth of a second.
function searchKeys() {
  keysOfPeople ??= Array.from(people.name, (name, person) => keysOf([name, ...(people.names[person] ?? [])]));
  return keysOfPeople;
}

const wordsOf = (text) => folded(text).split(/[\s・,]+/).map((word) => ({ key: word, joined: joined(word) })).filter(({ joined }) => joined);

const matches = (keys, words) =>
  keys.some(({ key, joined }) => words.every((word) => key.includes(word.key) || joined.includes(word.joined)));

const begins = (keys, words) => keys.some(({ key, joined }) => key.startsWith(words[0].key) || joined.startsWith(words[0].joined));

// The people whom a text may mean: those whose name begins so before others, the best connected first.
function peopleNamed(text) {
  const words = wordsOf(text);
  if (!words.length) return [];
  const keys = searchKeys();
  const found = [...ranked].filter((person) => matches(keys[person], words));
  const first = new Set(found.filter((person) => begins(keys[person], words)));
  return [...first, ...found.filter((person) => !first.has(person))];
}
