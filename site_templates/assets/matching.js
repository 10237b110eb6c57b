// Which rows fit a state, how many each facet value would give, and their order. Ten thousand rows take a few milliseconds.

/** @typedef {import("./filters.js").Columns} Columns @typedef {import("./filters.js").State} State @typedef {import("./filters.js").Facet} Facet */

export const FACETS = ["oproep", "thema", "thema-basis", "gemeente", "gemeente-nu", "provincie", "onderwerp", "status", "bedrag"];

/**
 * columns.json in arrays that are quick to go through.
 * @param {any} json @returns {Columns}
 */
export function columnsOf(json) {
  const facets = json.facets;
  /** @type {Columns} */
  const columns = {
    count: json.count, asOf: json.as_of, currency: json.currency, perFile: json.per_file, table: json.table,
    amounts: Float64Array.from(json.amounts, (amount) => amount ?? NaN), participants: Float64Array.from(json.participants),
  };
  for (const [name, facet] of Object.entries(facets)) if (facet.rows) columns[name] = withCodes(facet, json.count);
  columns["gemeente-nu"] = ofToday(facets["gemeente-nu"], columns.gemeente);
  columns.bedrag = withCodes({ ...facets.bedrag, rows: json.amounts.map((amount) => (amount === null ? 1 : 0)) }, json.count);
  return columns;
}

/** @param {any} facet @param {number} count @returns {Facet} */
function withCodes(facet, count) {
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < count; row += 1) starts[row + 1] = starts[row] + (facet.counts ? facet.counts[row] : 1);
  return { ...facet, starts, codes: Uint16Array.from(facet.rows) };
}

/** The municipalities of today follow from those of the time; two that merged are one. @param {any} facet @param {Facet} then */
function ofToday(facet, then) {
  const rows = [];
  const counts = [];
  for (let row = 0; row + 1 < then.starts.length; row += 1) {
    const found = new Set(Array.from(then.codes.subarray(then.starts[row], then.starts[row + 1]), (code) => facet.of[code]));
    counts.push(found.size);
    rows.push(...found);
  }
  return withCodes({ ...facet, rows, counts }, counts.length);
}

/**
 * What each row fails: the number of failed choices, and the last of them.
 * @param {Columns} columns @param {State} state @param {number[] | null} found rows that the search found; null: no search
 */
export function judged(columns, state, found = null) {
  const fails = new Uint8Array(columns.count);
  const last = new Uint8Array(columns.count);
  const tests = testsOf(columns, state, found);
  tests.forEach(({ passes }, number) => {
    for (let row = 0; row < columns.count; row += 1) {
      if (!passes(row)) {
        fails[row] += 1;
        last[row] = number;
      }
    }
  });
  return { fails, last, names: tests.map((test) => test.name) };
}

/** @param {Columns} columns @param {State} state @param {number[] | null} found @returns {{name: string, passes: (row: number) => boolean | number}[]} */
function testsOf(columns, state, found) {
  const tests = [];
  if (found) {
    const hit = new Uint8Array(columns.count);
    for (const row of found) hit[row] = 1;
    tests.push({ name: "zoek", passes: (row) => hit[row] });
  }
  for (const name of FACETS) if (state[name].length) tests.push({ name, passes: hasOne(columns[name], state[name]) });
  for (const [name, values] of [["bedrag", columns.amounts], ["deelnemers", columns.participants]]) {
    const [least, most] = [state[`${name}-van`], state[`${name}-tot`]];
    if (least !== null) tests.push({ name: `${name}-van`, passes: (row) => values[row] >= least });
    if (most !== null) tests.push({ name: `${name}-tot`, passes: (row) => values[row] <= most });
  }
  return tests;
}

/** Whether a row has one of the values. @param {Facet} facet @param {string[]} values */
function hasOne(facet, values) {
  const chosen = new Uint8Array(facet.values.length);
  for (const value of values) chosen[facet.values.indexOf(value)] = 1;
  return (/** @type {number} */ row) => {
    for (let at = facet.starts[row]; at < facet.starts[row + 1]; at += 1) if (chosen[facet.codes[at]]) return true;
    return false;
  };
}

/**
 * The rows that fit, in the order of the titles.
 * @param {Columns} columns @param {State} state @param {number[] | null} [found] @param {ReturnType<judged>} [verdict]
 * @returns {number[]}
 */
export function matching(columns, state, found = null, verdict = judged(columns, state, found)) {
  const rows = [];
  for (let row = 0; row < columns.count; row += 1) if (!verdict.fails[row]) rows.push(row);
  return rows;
}

/**
 * How many rows each value of a facet would give, all other choices kept.
 * @param {Columns} columns @param {string} name @param {ReturnType<judged>} verdict
 * @returns {Uint32Array} by the number of the value
 */
export function counts(columns, name, verdict) {
  const facet = columns[name];
  const own = verdict.names.indexOf(name);
  const found = new Uint32Array(facet.values.length);
  for (let row = 0; row < columns.count; row += 1) {
    if (verdict.fails[row] === 0 || (verdict.fails[row] === 1 && own >= 0 && verdict.last[row] === own)) {
      for (let at = facet.starts[row]; at < facet.starts[row + 1]; at += 1) found[facet.codes[at]] += 1;
    }
  }
  return found;
}

/**
 * The rows in the chosen order; what is not known comes last, whichever way round, and equal ones stay by title.
 * @param {Columns} columns @param {State} state @param {number[]} rows in the order of the titles
 * @param {number[] | null} found in the order of relevance
 */
export function ordered(columns, state, rows, found = null) {
  const down = state.sorteer.endsWith("-af");
  const name = state.sorteer.replace(/-af$/, "") || (found ? "relevantie" : "titel");
  if (name === "titel" || (name === "relevantie" && !found)) return down ? [...rows].reverse() : rows;
  const keys = keysOf(columns, name, found);
  const way = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [keys[one], keys[other]];
    if (first === second) return one - other;
    if (Number.isNaN(first)) return Number.isNaN(second) ? one - other : 1;
    return Number.isNaN(second) ? -1 : way * (first - second);
  });
}

/** A number per row to sort by. @param {Columns} columns @param {string} name @param {number[] | null} found @returns {Float64Array} */
function keysOf(columns, name, found) {
  if (name === "bedrag") return columns.amounts;
  if (name === "deelnemers") return columns.participants;
  const keys = new Float64Array(columns.count).fill(NaN);
  if (name === "relevantie") (found ?? []).forEach((row, place) => { keys[row] = place; });
  else {
    const closes = columns.oproep.closes.map((/** @type {string|null} */ day) => (day ? Date.parse(day) : NaN));
    columns.oproep.codes.forEach((/** @type {number} */ code, /** @type {number} */ row) => { keys[row] = name === "sluiting" ? closes[code] : code; });
  }
  return keys;
}
