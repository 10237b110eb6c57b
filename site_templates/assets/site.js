// What scripts add to pages that read fully without them: the menu on a phone, the scheme, the key of the search, figures.

function menu() {
  const button = document.querySelector("[data-menu]");
  const sections = document.getElementById("sections");
  if (!button || !sections) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const open = sections.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
}

function scheme() {
  const button = document.querySelector("[data-scheme]");
  if (!(button instanceof HTMLElement)) return;
  button.hidden = false;
  const root = document.documentElement;
  const dark = () => root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  button.addEventListener("click", () => {
    root.dataset.scheme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("scheme", root.dataset.scheme);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  });
}

// A click on a figure opens its formula and rows beside the text; without scripts the link leads to the page with the same.
function figures() {
  if (!("HTMLDialogElement" in window)) return;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.figure") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.closest("dialog")) return;
    event.preventDefault();
    import("./figure-dialog.js").then(({ open }) => open(link)).catch(() => { location.href = link.href; });
  });
}

/** Whether somebody types, so that a key is a letter. @param {EventTarget | null} target */
const typesIn = (target) => target instanceof HTMLElement
  && (target.isContentEditable || /^(?:textarea|select)$/i.test(target.tagName)
    || (target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit)$/.test(target.type)));

// The key / leads to the search. Who speaks to a computer can turn that off, on the page of the search.
function searchKey() {
  const choice = document.querySelector("[data-search-key]");
  const isOff = () => {
    try {
      return localStorage.getItem("search-key") === "off";
    } catch {
      return false;
    }
  };
  if (choice instanceof HTMLInputElement) {
    choice.closest("p")?.removeAttribute("hidden");
    choice.checked = !isOff();
    choice.addEventListener("change", () => {
      try {
        if (choice.checked) localStorage.removeItem("search-key");
        else localStorage.setItem("search-key", "off");
      } catch {
        choice.checked = true; // storage is blocked: nothing can be kept
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typesIn(event.target) || document.querySelector("dialog[open]") || isOff()) return;
    event.preventDefault();
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-search-field]"));
    const field = [...fields].reverse().find((each) => each.offsetParent);
    const link = document.querySelector("[data-search-link]");
    if (field) {
      field.focus();
      field.select();
    } else if (link instanceof HTMLAnchorElement) location.href = link.href;
  });
}

menu();
scheme();
searchKey();
figures();
