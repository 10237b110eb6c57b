"use strict";
// Runs before Sveltia CMS. What that would ask of hosts that have nothing to do with this site is answered from here.
window.CMS_MANUAL_INIT = true;
(() => {
  const { version } = document.currentScript.dataset;
  const folder = new URL(".", document.currentScript.src);
  const ask = window.fetch.bind(window);
  const answer = (content) => Promise.resolve(new Response(JSON.stringify(content), { headers: { "content-type": "application/json" } }));
  window.fetch = (what, options) => {
    const address = String(what instanceof Request ? what.url : what);
    const words = address.match(/^https:\/\/unpkg\.com\/@sveltia\/cms@[^/]+\/(locales\/[\w-]+\.json)$/);
    if (words) return ask(new URL(words[1], folder), options);
    if (/^https:\/\/unpkg\.com\/@sveltia\/cms(@[^/]+)?\/package\.json$/.test(address)) return answer({ version });
    if (address === "https://www.githubstatus.com/api/v2/status.json") return answer({ status: { indicator: "none" } });
    if (address.startsWith("https://status-api.hostedstatus.com/")) return answer({ result: { status_overall: { status_code: 100 } } });
    return ask(what, options);
  };
})();
