// Of the preview alone: loads the page anew when the site has changed, and closes the list of problems.
(() => {
  const shown = document.currentScript?.dataset.state;
  /** @type {EventSource | undefined} */
  let events;

  const stop = () => {
    events?.close();
    events = undefined;
  };
  // Only a page that is looked at listens: a browser keeps few connections to a host, and there may be many tabs.
  const listen = () => {
    stop();
    if (document.visibilityState === "hidden") return;
    events = new EventSource("/_preview/events");
    events.addEventListener("message", (event) => {
      if (event.data === shown) return;
      stop();
      location.reload(); // the browser keeps the place on the page
    });
  };
  document.addEventListener("visibilitychange", listen);
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  listen();

  const problems = document.querySelector(".preview-problems");
  const button = problems?.querySelector("button");
  if (!problems || !button) return;
  button.hidden = false;
  const close = () => {
    problems.remove();
    document.removeEventListener("keydown", escape);
  };
  /** @param {KeyboardEvent} event */
  const escape = (event) => { if (event.key === "Escape") close(); };
  button.addEventListener("click", close);
  document.addEventListener("keydown", escape);
  document.body.prepend(problems); // put in again, so that screen readers tell it
})();
