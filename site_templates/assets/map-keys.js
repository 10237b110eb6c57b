// Municipalities by keyboard: one tab stop; arrows, Home, End and first letters go from one to the next by name, Enter opens.

const PAUSE = 800; // milliseconds after which letters begin a new name
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** @param {string} text */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {import("./map-areas.js").Areas} areas @param {(area: any) => void} open */
export function keys(areas, open) {
  const pane = areas.map.getPane("overlayPane");
  const ring = new Ring(areas.map);
  let stop = null;
  const move = (area) => {
    stop?.getElement()?.setAttribute("tabindex", "-1");
    stop = area;
    area?.getElement()?.setAttribute("tabindex", "0");
  };
  const begin = () => {
    pane.querySelector("svg")?.setAttribute("role", "group");
    pane.querySelector("svg")?.setAttribute("aria-label", areas.texts.areas ?? "");
    move(stop && areas.at(areas.of(stop).code) || areas.shown[0]);
  };
  const typed = typing();
  pane.addEventListener("keydown", (event) => {
    const area = areas.at(event.target.dataset?.code ?? "");
    if (!area || event.ctrlKey || event.altKey || event.metaKey) return;
    const order = areas.shown;
    if (event.key === "+" || event.key === "-") areas.map.setZoom(areas.map.getZoom() + (event.key === "+" ? 1 : -1));
    else if (event.key === "Enter" || event.key === " ") open(area);
    else if (event.key.length === 1) focus(named(order, area, typed(event), areas));
    else if (event.key in STEPS || event.key === "Home" || event.key === "End") focus(stepped(order, area, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  pane.addEventListener("focusin", (event) => {
    const area = areas.at(event.target.dataset?.code ?? "");
    if (!area) return;
    move(area);
    if (event.target.matches(":focus-visible")) ring.around(area);
  });
  pane.addEventListener("focusout", () => ring.away());
  areas.map.on("baselayerchange", begin);
  begin();
}

const focus = (area) => area?.getElement().focus({ preventScroll: true });

/** The area that a key leads to, of those in order. */
function stepped(order, area, key) {
  if (key === "Home") return order[0];
  if (key === "End") return order[order.length - 1];
  return order[(order.indexOf(area) + STEPS[key] + order.length) % order.length];
}

/** Letters that follow one another quickly are the start of a name. */
function typing() {
  let text = "";
  let last = -PAUSE;
  return (event) => {
    text = event.timeStamp - last > PAUSE ? event.key : text + event.key;
    last = event.timeStamp;
    return folded(text);
  };
}

/** The next area whose name begins so; while a name is being typed, the present one may be it. */
function named(order, area, start, areas) {
  const from = order.indexOf(area) + (start.length > 1 ? 0 : 1);
  return [...order.slice(from), ...order.slice(0, from)].find((each) => folded(areas.of(each).name).startsWith(start));
}

/** What has the focus, drawn once more on top: two strokes, so that it stands out on every colour. */
class Ring {
  constructor(map) {
    this.map = map;
    this.drawn = [];
  }

  around(area) {
    this.away();
    this.drawn = ["ring-ground", "ring"].map((look) => window.L.geoJSON(area.feature, {
      interactive: false, style: () => ({ className: `area ${look}` }),
    }).addTo(this.map));
    this.map.panInside(area.getBounds().getCenter(), { padding: [40, 40], animate: false });
  }

  away() {
    for (const each of this.drawn) each.remove();
    this.drawn = [];
  }
}
