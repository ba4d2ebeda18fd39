// The years: how many credits each has, the range that is shown, and a walk through them.

const allYears = [...new Set(works.year)].filter(Boolean).sort((a, b) => a - b);
const BEAT = 700; // milliseconds of a year in a walk
let walking = 0;

function makeTimeline() {
  const section_ = byId("timeline");
  section_.hidden = allYears.length < 2;
  if (section_.hidden) return;
  const ends = [yearSlider("since", "First year"), yearSlider("until", "Last year")];
  const track = element(
    "div",
    { class: "track" },
    bars(),
    element("div", { class: "range", "aria-hidden": "true" }),
    ends,
  );
  const told = element("output", { id: "years", for: "slider-since slider-until" });
  const play = button("", () => (walking ? stop() : walk()), { id: "play", class: "icon" });
  const manner = element(
    "select",
    { id: "manner", "aria-label": "How years pass" },
    element("option", { value: "sum", text: "cumulative" }),
    element("option", { value: "window", text: "5 years" }),
    element("option", { value: "one", text: "each year" }),
  );
  const walkers = stillness.matches ? [] : [play, manner];
  section_.replaceChildren(...walkers, track, told);
  showTimeline();
}

function bars() {
  const number = new Map(allYears.map((year) => [year, 0]));
  for (const work of credits.work) if (works.year[work]) number.set(works.year[work], number.get(works.year[work]) + 1);
  const most = Math.max(...number.values()),
    length = allYears.at(-1) - allYears[0] + 1;
  const made = Array.from({ length }, (_, place) => {
    const bar = element("i", { "data-year": allYears[0] + place });
    bar.style.height = `${Math.ceil((100 * (number.get(allYears[0] + place) ?? 0)) / most)}%`;
    return bar;
  });
  return element("div", { class: "bars", "aria-hidden": "true" }, made);
}

function yearSlider(part, label) {
  const slider = element("input", {
    id: `slider-${part}`,
    type: "range",
    min: allYears[0],
    max: allYears.at(-1),
    step: 1,
    "aria-label": label,
  });
  slider.addEventListener("input", () => {
    const year = Number(slider.value); // to stop a walk shows the years that are set
    stop();
    setYears(part, year);
  });
  return slider;
}

function setYears(part, year) {
  const since = part === "since" ? Math.min(year, untilNow()) : sinceNow();
  const until = part === "until" ? Math.max(year, sinceNow()) : untilNow();
  changeYears(since, until);
}

const sinceNow = () => Math.max(state.since ?? allYears[0], allYears[0]);
const untilNow = () => Math.min(state.until ?? allYears.at(-1), allYears.at(-1));

// A range of all years filters nothing, so that works of unknown year stay.
function changeYears(since, until) {
  change({ since: since <= allYears[0] ? null : since, until: until >= allYears.at(-1) ? null : until });
}

function showTimeline() {
  if (byId("timeline").hidden) return;
  byId("slider-since").value = sinceNow();
  byId("slider-until").value = untilNow();
  byId("years").textContent = sinceNow() === untilNow() ? `${sinceNow()}` : `${sinceNow()}–${untilNow()}`;
  for (const bar of byId("timeline").querySelectorAll(".bars i")) {
    bar.classList.toggle("out", Number(bar.dataset.year) < sinceNow() || Number(bar.dataset.year) > untilNow());
  }
  if (byId("play")) {
    byId("play").textContent = walking ? "❚❚" : "▶";
    byId("play").setAttribute("aria-label", walking ? "Stop" : "Play the years");
  }
}

// ---- a walk

const WINDOWS = { sum: Infinity, window: 5, one: 1 };

function walk() {
  let year = allYears[0] - 1;
  const step = () => {
    year += 1;
    if (year > allYears.at(-1)) return stop();
    const since = Math.max(allYears[0], year - WINDOWS[byId("manner").value] + 1);
    change({ since: since === allYears[0] ? null : since, until: year });
  };
  walking = setInterval(step, BEAT);
  step();
  showTimeline();
}

function stop() {
  clearInterval(walking);
  walking = 0;
  showTimeline();
}
