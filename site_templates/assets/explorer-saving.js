// "Download what you see": the rows of the state in its order, with its columns and the source of each row.

import { shownColumns, sourceColumns } from "./explorer-columns.js";
import { FORMS, csv, json, save } from "./explorer-download.js";
import { called, number } from "./explorer-texts.js";
import { active, addressOf } from "./filters.js";

/** Of the state that the page comes to, if it is on its way. @param {import("./explorer-page.js").Explorer} explorer @param {string} form */
export async function download(explorer, form) {
  const { root, at, text, columns, store } = explorer;
  const place = at("[data-saved]");
  place.textContent = text("saving");
  try {
    await explorer.shown;
    const { state, rows = [], searched } = explorer;
    if (!searched) throw new Error("the words were not looked for");
    const shown = shownColumns(columns, state);
    const all = [...shown, ...sourceColumns(columns).filter((column) => !shown.includes(column))];
    const filters = active(state).map((choice) => called(root, columns, choice)).join("; ") || text("noFilters");
    const head = { filters, as_of: columns.asOf, licence: text("licence"), address: location.origin + location.pathname + addressOf(state) };
    const found = await store.rows.of(rows);
    const [name, type] = FORMS[form];
    save(form === "json" ? json(all, found, head) : csv(all, found, head, form), name, type);
    place.textContent = text("saved", { file: name, count: number(rows.length) });
  } catch {
    place.textContent = text("saveFailed");
  }
}
