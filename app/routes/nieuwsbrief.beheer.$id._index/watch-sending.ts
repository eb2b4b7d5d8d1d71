/*
 * Script of the page of a newsletter that is being sent: brings the numbers every two seconds. Without it the page
 * comes again by itself.
 */
const EVERY = 2_000;

const stand = document.getElementById("stand");
if (stand) setTimeout(() => void look(stand), EVERY);

async function look(shown: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(location.pathname);
    // Signed out meanwhile: the page itself says so best.
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("stand");
    // Done, or paused by somebody else: the buttons around the numbers change too.
    if (!fresh?.dataset.busy) return location.reload();
    if (fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
  } catch {
    // No connection for a moment: the next look may have one.
  }
  setTimeout(() => void look(shown), EVERY);
}

// Makes this a file of its own: scripts of other pages have the same names in them.
export {};
