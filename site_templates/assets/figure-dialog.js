// A figure with its formula and rows, beside the text that names it: taken from the page where they stand.

/** @type {{dialog: HTMLDialogElement, body: HTMLElement} | undefined} */
let frame;

/** The dialog, made once. */
function made() {
  if (frame) return frame;
  const dialog = document.createElement("dialog");
  dialog.className = "opened-dialog md-typeset";
  const close = document.createElement("form");
  close.method = "dialog";
  const button = document.createElement("button");
  button.textContent = document.querySelector("article")?.dataset.close ?? "×";
  close.append(button);
  const body = document.createElement("div");
  dialog.append(close, body);
  document.body.append(dialog); // below an article the publisher's styles take its margin away
  frame = { dialog, body };
  return frame;
}

/** @param {HTMLAnchorElement} link to a figure @returns {Promise<{opened: HTMLElement, title: string}>} what its page shows of it */
async function fetched(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const spot = decodeURIComponent(link.hash.slice(1));
  const opened = /** @type {HTMLElement | null} */ (spot ? page.getElementById(spot) : page.querySelector("[data-opened]"));
  const title = opened?.dataset.title || page.querySelector("h1")?.textContent;
  if (!opened?.hasAttribute("data-opened") || !title) throw new Error("no figure");
  return { opened, title };
}

/** @param {HTMLAnchorElement} link to a figure; it is followed where the figure cannot be shown here */
export async function open(link) {
  try {
    const { opened, title } = await fetched(link);
    const { dialog, body } = made();
    for (const inside of opened.querySelectorAll("a[href]")) {
      inside.setAttribute("href", new URL(inside.getAttribute("href") ?? "", link.href).href);
    }
    const heading = document.createElement("h2");
    heading.id = "opened-title";
    heading.textContent = title;
    opened.querySelector("[data-heading]")?.remove();
    for (const named of [opened, ...opened.querySelectorAll("[id]")]) named.removeAttribute("id");
    for (const region of opened.querySelectorAll("[aria-labelledby]")) region.setAttribute("aria-labelledby", heading.id);
    dialog.setAttribute("aria-labelledby", heading.id);
    body.replaceChildren(heading, document.adoptNode(opened));
    if (!dialog.open) dialog.showModal();
  } catch {
    location.href = link.href;
  }
}
