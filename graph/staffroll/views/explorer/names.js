// Search: width, case, accents, kana, variants of kanji, the order of names and spaces in them do not matter.

function folded(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const letters = Array.from(plain, (letter) => block.variants[letter] ?? letter).join("");
  const bare = letters
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  // Hiragana are looked for as katakana, which stand at a fixed distance.
  return bare.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

const joined = (key) => key.replace(/[\s\p{P}]/gu, "");

const keysOf = (texts) =>
  texts.map((text) => {
    const key = folded(text);
    return { key, joined: joined(key) };
  });

// The keys of a long list, made in pieces while nothing else is to be done, and at once where they are asked for before.
function lazyKeys(number, textsOf) {
  const keys = [];
  const make = (until) => {
    while (keys.length < number && until()) keys.push(keysOf(textsOf(keys.length)));
  };
  const later = globalThis.requestIdleCallback ?? ((act) => setTimeout(() => act({ timeRemaining: () => 5 }), 20));
  const prepare = () =>
    later((idle) => {
      make(() => keys.length % 100 || idle.timeRemaining() > 1);
      if (keys.length < number) prepare();
    });
  return {
    prepare,
    all: () => {
      make(() => true);
      return keys;
    },
  };
}

const keysOfPeople = lazyKeys(peopleNumber, (person) => [people.name[person], ...(people.names[person] ?? [])]);
const keysOfWorks = lazyKeys(works.id.length, (work) => [works.title[work]]);

const wordsOf = (text) =>
  folded(text)
    .split(/[\s・,]+/)
    .map((word) => ({ key: word, joined: joined(word) }))
    .filter(({ joined }) => joined);

const matches = (keys, words) =>
  keys.some(({ key, joined }) => words.every((word) => key.includes(word.key) || joined.includes(word.joined)));

const begins = (keys, words) =>
  keys.some(({ key, joined }) => key.startsWith(words[0].key) || joined.startsWith(words[0].joined));

// The people whom a text may mean: those of just this name, then those of another name, then those whose name begins
// so, then others; the best connected first.
const peopleNamed = (text, most) => fitting(ranked, keysOfPeople, text, most);

// The works that a text may mean, in the order of the block.
const worksNamed = (text, most) => fitting(works.id.keys(), keysOfWorks, text, most);

function fitting(places, lazy, text, most) {
  const words = wordsOf(text);
  if (!words.length) return [];
  const keys = lazy.all(),
    whole = folded(text).trim(),
    found = [[], [], [], []];
  const fit = (names) =>
    names[0].key === whole ? 0 : names.some(({ key }) => key === whole) ? 1 : begins(names, words) ? 2 : 3;
  for (const place of places) {
    if (matches(keys[place], words)) found[fit(keys[place])].push(place);
  }
  return found.flat().slice(0, most);
}
