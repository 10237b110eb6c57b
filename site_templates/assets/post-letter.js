// The ready text of a message with the file in it: as an e-mail, or as a new issue of the repository.

const LONGEST = { mail: 1800, issue: 7000 }; // signs of an address that mail programs and sites still take

/**
 * @param {{ready: HTMLElement, say: Record<string, string>, file: {text: string}}} post
 * @param {string} id
 */
export function letter(post, id) {
  const { say, file } = post;
  const body = `${say.letter}\n\n${file.text}`;
  const fenced = `${say.letter}\n\n\`\`\`yaml\n${file.text}\`\`\`\n`;
  const put = (/** @type {string} */ place, /** @type {string} */ text) => {
    const subject = encodeURIComponent(`${say.post}: ${id}`);
    const words = encodeURIComponent(text.replace(/\r?\n/g, place === "mail" ? "\r\n" : "\n"));
    return place === "mail" ? `mailto:${say.mailbox}?subject=${subject}&body=${words}`
      : say.issue.replaceAll("{title}", subject).replaceAll("{body}", words);
  };
  let attach = false;
  for (const [place, text] of /** @type {["mail" | "issue", string][]} */ ([["mail", body], ["issue", fenced]])) {
    const link = post.ready.querySelector(`[data-${place}]`);
    if (!(link instanceof HTMLAnchorElement)) continue;
    const whole = put(place, text);
    const fits = whole.length <= LONGEST[place];
    attach ||= !fits;
    link.href = fits ? whole : put(place, say.letterAttach);
  }
  const hint = post.ready.querySelector("[data-attach]");
  if (hint instanceof HTMLElement) {
    hint.hidden = !attach;
    hint.textContent = say.attach;
  }
}
