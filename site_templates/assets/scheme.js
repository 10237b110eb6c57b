// Runs before the page is drawn: a chosen scheme holds at once, and a form with data-waits goes when its script came or failed.
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
  } catch {
    // Storage is blocked: the system's scheme holds.
  }
  addEventListener("submit", (event) => {
    const { dataset } = event.target;
    if (!("waits" in dataset)) return;
    event.preventDefault();
    dataset.waits = "sent";
  }, true);
  addEventListener("load", () => {
    for (const form of document.querySelectorAll("[data-waits]")) {
      const sent = form.dataset.waits;
      delete form.dataset.waits;
      if (sent) form.requestSubmit();
    }
  });
})();
