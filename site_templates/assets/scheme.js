// Runs before the page is drawn: a chosen light or dark scheme holds at once, and pages know that scripts run.
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
})();
