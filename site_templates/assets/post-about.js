// Which project or idea an interest is in: known by the address of its page, and looked up on that page.

const ID = "([a-z0-9]+(?:-[a-z0-9]+)*)";
const PROJECT = new RegExp(`(?:^|/)projecten/${ID}/?(?:[?#].*)?$`);
const IDEA = new RegExp(`(?:^|/)meedoen/?#${ID}$`);
const ALONE = new RegExp(`^${ID}$`);

/** What an address or a bare id names. @param {string} text @returns {{kind: "project" | "idea", id: string} | undefined} */
export function named(text) {
  const typed = text.trim();
  const [idea] = [IDEA.exec(typed)];
  if (idea) return { kind: "idea", id: idea[1] };
  const project = PROJECT.exec(typed) ?? ALONE.exec(typed);
  return project ? { kind: "project", id: project[1] } : undefined;
}

/** @param {{form: HTMLFormElement, say: Record<string, string>, change: () => void}} post */
export function thingIn({ form, say }) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("#post-about"));
  const found = /** @type {HTMLElement} */ (form.querySelector("[data-found]"));
  const notice = /** @type {HTMLElement} */ (form.querySelector("[data-notice]"));
  let answer = { typed: "", title: "", refusal: say.noThing };

  /** The title of a thing that this site has; nothing when it has none. @param {{kind: string, id: string}} thing */
  const titleOf = async ({ kind, id }) => {
    const page = await fetch(kind === "idea" ? say.join : `${say.projects}${id}/`);
    if (page.status === 404) return "";
    if (!page.ok) throw new Error(String(page.status));
    const text = new DOMParser().parseFromString(await page.text(), "text/html");
    if (!text.querySelector(`[data-interest-in="${kind}:${id}"]`)) return "";
    return (kind === "idea" ? text.getElementById(id)?.querySelector("h3") : text.querySelector("h1"))?.textContent?.trim() ?? "";
  };

  const thing = {
    kind: "",
    id: "",
    refusal: () => answer.refusal,
    /** Looks up what stands in the field. */
    async look() {
      const typed = input.value.trim();
      if (typed === answer.typed && !answer.refusal) return;
      const about = named(typed);
      Object.assign(thing, about ?? { kind: "", id: "" });
      let title = "";
      let refusal = typed ? say.notHere : say.noThing;
      try {
        title = about ? await titleOf(about) : "";
        if (title) refusal = "";
      } catch {
        refusal = say.notReached;
      }
      if (typed !== input.value.trim()) return;
      answer = { typed, title, refusal };
      found.textContent = title ? say.itIs.replace("{title}", title) : "";
    },
    /** What the address of this page names; a value that names nothing is left out, with a sentence. */
    async begin() {
      const asked = new URLSearchParams(location.search);
      const kind = ["project", "idea"].find((name) => asked.has(name));
      if (!kind) return;
      const id = asked.get(kind) ?? "";
      if (ALONE.test(id)) {
        const address = kind === "idea" ? `meedoen/#${id}` : `projecten/${id}/`;
        input.value = address;
        await thing.look();
        if (input.value !== address) return; // somebody names another one meanwhile
        if (!answer.refusal || answer.refusal === say.notReached) return;
      }
      input.value = "";
      answer = { typed: "", title: "", refusal: say.noThing };
      notice.textContent = say.unheard;
    },
  };
  input.addEventListener("change", () => {
    notice.textContent = "";
    thing.look().catch(() => {});
  });
  return thing;
}
