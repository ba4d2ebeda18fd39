// How people look: by department or by community, and never by colour alone.

// The looks of palette.py, for the twelve largest communities; the others are grey.
const COMMUNITY_LOOKS = [
  ["#0072b2", "dot"],
  ["#e69f00", "square"],
  ["#009e73", "triangle"],
  ["#d55e00", "diamond"],
  ["#56b4e9", "triangleDown"],
  ["#cc79a7", "star"],
  ["#f0e442", "hexagon"],
  ["#8a63d2", "square"],
  ["#a3702a", "dot"],
  ["#7fb800", "diamond"],
  ["#2ca6a4", "triangle"],
  ["#e7298a", "triangleDown"],
].map(([colour, shape], number) => ({ colour, shape, label: `Community ${number + 1}`, number: String(number + 1) }));
const OTHER_LOOK = { colour: "#9a9a9a", shape: "dot", label: "Smaller communities", number: "" };

// Labels without the word in which all of several words end.
function shortened(labels) {
  const ends = labels
    .map((label) => label.split(" "))
    .filter((words) => words.length > 1)
    .map((words) => words.at(-1));
  if (ends.length < 2 || new Set(ends).size > 1) return labels;
  return labels.map((label) => (label.endsWith(` ${ends[0]}`) ? label.slice(0, -ends[0].length - 1) : label));
}

const departmentLabels = shortened(block.departments.map(({ label }) => label));
const DEPARTMENT_LOOKS = block.departments.map((look, place) => ({
  ...look,
  label: departmentLabels[place],
  number: "",
}));

const byCommunity = () => state.colours === "community";

// The looks that a picture shows now, in the order of the legend.
function looksNow() {
  if (!byCommunity()) return DEPARTMENT_LOOKS;
  const shown = COMMUNITY_LOOKS.slice(0, block.communities);
  return block.communities > shown.length ? [...shown, OTHER_LOOK] : shown;
}

// Which of these is a person's.
function lookNumber(person) {
  if (!byCommunity()) return people.department[person];
  return Math.min(people.community[person], COMMUNITY_LOOKS.length);
}

const lookOf = (person) => looksNow()[lookNumber(person)] ?? OTHER_LOOK;

// The corners of each shape, the angle of the first, and how far every second one lies inwards.
const OUTLINES = {
  dot: [24, 0, 1],
  square: [4, Math.PI / 4, 1],
  triangle: [3, -Math.PI / 2, 1],
  triangleDown: [3, Math.PI / 2, 1],
  diamond: [4, 0, 1],
  star: [10, -Math.PI / 2, 0.45],
  hexagon: [6, 0, 1],
};

// The SVG path of a shape around the origin.
function outline(shape, radius) {
  const [corners, turn, dent] = OUTLINES[shape] ?? OUTLINES.dot;
  const points = Array.from({ length: corners }, (_, number) => {
    const angle = turn + (2 * Math.PI * number) / corners,
      reach = radius * (number % 2 ? dent : 1);
    return `${(reach * Math.cos(angle)).toFixed(1)},${(reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}
