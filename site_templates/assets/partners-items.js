// A partner in a list, with each of its reasons and what they rest on.

/** @typedef {import("./partners-ranking.js").Ranking} Ranking */
/** @typedef {import("./partners-ranking.js").Facts} Facts */
/** @typedef {import("./partners-ranking.js").Candidate} Candidate */
/** @typedef {import("./partners-ranking.js").Reason} Reason */

/** @param {string} text @param {Record<string, string | number>} gaps */
export const filled = (text, gaps) => Object.entries(gaps).reduce((whole, [name, value]) => whole.replace(`%(${name})s`, String(value)), text);

/** @param {string} name @param {(string | Node)[]} inside @param {string} [look] */
export function element(name, inside, look = "") {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...inside);
  return made;
}

export class Items {
  /** @param {string} base the way to the root of the language */
  constructor(base) {
    this.base = base;
  }

  /** @param {string} of @param {Ranking} ranking @param {number} place @param {Reason[]} reasons @param {string} [told] */
  item(of, ranking, place, reasons, told = "") {
    const { facts } = ranking;
    const isIdea = of === "offers" && facts.offers[place][0] === "ideas";
    const item = element("li", [...isIdea ? [element("span", [facts.says.idea], "tag"), " "] : [], this.link(facts, of, place)]);
    if (told) item.append(element("p", [told]));
    if (reasons.length) item.append(element("ul", reasons.map((reason) => this.reason(ranking, place, reason)), "reasons"));
    return item;
  }

  /** @param {Ranking} ranking @param {number} place @param {Reason} reason */
  reason({ facts, own }, place, { kind, records, via, more }) {
    const line = element("li", [element("span", [facts.kinds[kind]], "reason"), " "]);
    const [of, first] = records[0];
    if (of === "municipalities" && first === place && (kind === "neighbour" || kind === "size")) line.append(this.itself(facts, own, place, kind));
    else line.append(...spaced(records.map(([what, which]) => this.link(facts, what, which))), more ? ` ${facts.says.others}` : "");
    if (via.length) line.append(" ", element("span", ["(", ...spaced(via.map((offer) => this.link(facts, "offers", offer))), ")"], "via"));
    return line;
  }

  /** @param {Facts} facts @param {number} own @param {number} place @param {string} kind */
  itself(facts, own, place, kind) {
    const [nis, , , people] = facts.municipalities[place];
    if (kind === "neighbour") return this.leading(`${facts.routes.map}${facts.municipalities[own][0]},${nis}`, facts.says.map);
    const count = people.toLocaleString(document.documentElement.lang);
    return this.leading(facts.routes.municipalities + facts.municipalities[place][1] + "/", filled(facts.says.inhabitants, { count }));
  }

  /** @param {Facts} facts @param {string} of @param {number} place */
  link(facts, of, place) {
    if (of === "subjects") return this.leading(facts.routes.subjects + facts.subjects[place][0], facts.subjects[place][1]);
    if (of === "offers") return this.record(facts, facts.offers[place]);
    const [, id, name] = facts.municipalities[place];
    return this.leading(`${facts.routes.municipalities}${id}/`, name);
  }

  /** A project or an idea. @param {Facts} facts @param {[string, string, string, ...unknown[]]} offer */
  record(facts, [kind, id, title]) {
    return this.leading(facts.routes[kind] + id + (kind === "projects" ? "/" : ""), title);
  }

  /** @param {string} address @param {string} text */
  leading(address, text) {
    const link = document.createElement("a");
    link.href = this.base + address;
    link.textContent = text;
    return link;
  }
}

/** @param {Node[]} nodes */
const spaced = (nodes) => nodes.flatMap((node, place) => (place ? [", ", node] : [node]));
