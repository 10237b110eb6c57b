// The municipalities of the map: what Folium's script drew, with the facts of each, and how many projects count.

/**
 * @typedef {{code: string, name: string, value: number, page: string, province: string, projects: [string, string][], more?: string}} Facts
 * @typedef {{map: any, periods: any[], lines: any}} Drawn Leaflet's map and layers
 */

const numbers = new Intl.NumberFormat(document.documentElement.lang);

export class Areas {
  /**
   * @param {Drawn} drawn
   * @param {{areas: Facts[], classes: number[], into: Record<string, string>, provinces: Record<string, [string, string]>}} known
   * @param {DOMStringMap} texts
   */
  constructor(drawn, known, texts) {
    Object.assign(this, drawn);
    this.known = known;
    this.texts = texts;
    /** @type {Map<string, Facts>} */
    this.facts = new Map(known.areas.map((each) => [each.code, each]));
    /** @type {Map<string, number> | null} how many projects are left of each, where a filter holds */
    this.left = null;
    for (const period of this.periods) {
      period.eachLayer((area) => {
        area.on("add", () => this.dress(area));
        if (area.getElement()) this.dress(area);
      });
    }
  }

  /** The areas on the map now, by name. */
  get shown() {
    const period = this.periods.find((each) => this.map.hasLayer(each)) ?? this.periods[0];
    const order = new Intl.Collator(document.documentElement.lang);
    return period.getLayers().sort((a, b) => order.compare(this.of(a).name, this.of(b).name));
  }

  /** @returns {Facts} */
  of(area) {
    return this.facts.get(area.feature.properties.code) ?? { code: "", name: "", value: 0, page: "", province: "", projects: [] };
  }

  /** @param {Facts} facts */
  count(facts) {
    return this.left ? this.left.get(facts.code) ?? 0 : facts.value;
  }

  /** @param {Facts} facts "Aalst: 6 projects" */
  label(facts) {
    return `${facts.name}: ${this.counted(this.count(facts))}`;
  }

  /** @param {number} count of projects, in words; that none fits a filter is not that none is known */
  counted(count) {
    return filled(count === 0 && !this.left ? this.texts.countNone : count === 1 ? this.texts.countOne : this.texts.countMany, { count: written(count) });
  }

  /** @param {number} count of municipalities, in words */
  placed(count) {
    return filled(count === 1 ? this.texts.placesOne : this.texts.placesMany, { count: written(count) });
  }

  /** @param {number} count */
  shade(count) {
    return this.known.classes.filter((least) => count >= least).length - 1;
  }

  /** Colour, name and role of an area, each time that Leaflet draws it anew. */
  dress(area) {
    const facts = this.of(area);
    const shade = this.shade(this.count(facts));
    area.setStyle({ fillColor: shade ? "" : "url(#no-project)" });
    const path = area.getElement();
    path.classList.remove(...this.known.classes.map((_, index) => `shade-${index}`));
    path.classList.add(`shade-${shade}`);
    path.dataset.code = facts.code;
    path.setAttribute("role", "button");
    path.setAttribute("aria-label", this.label(facts));
    if (!path.hasAttribute("tabindex")) path.tabIndex = -1;
  }

  /** Colour all anew, that of the printed map too. @param {Map<string, number> | null} left */
  paint(left) {
    this.left = left;
    for (const area of this.shown) this.dress(area);
    for (const path of document.querySelectorAll("svg.static-map path[data-code]")) {
      const facts = path instanceof SVGElement && this.facts.get(path.dataset.code ?? "");
      if (!facts) continue;
      const shade = this.shade(this.count(facts));
      path.setAttribute("class", `shade-${shade}`);
      path.setAttribute("fill", shade ? "" : "url(#no-project-wide)");
    }
  }

  /** @param {string} code */
  at(code) {
    return this.shown.find((area) => this.of(area).code === code);
  }
}

/** @param {number} count as the language of the page writes it */
export const written = (count) => numbers.format(count);

/** A text of the page with its gaps filled. @param {string | undefined} text @param {Record<string, string>} gaps */
export const filled = (text, gaps) => (text ?? "").replace(/\{(\w+)\}/g, (whole, gap) => gaps[gap] ?? whole);
