/*
 * Script of the page where posters are made: brings the progress every two seconds. Without it the page comes again
 * by itself.
 */
const EVERY = 2_000;

const stand = document.getElementById("stand");
if (stand) setTimeout(() => void look(stand), EVERY);

async function look(shown: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(location.href);
    // Signed out meanwhile, or a day later: the page itself says so best.
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("stand");
    if (!fresh) return location.reload();
    if (fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
    if (!fresh.dataset.busy) return;
  } catch {
    // No connection for a moment: the next look may have one.
  }
  setTimeout(() => void look(shown), EVERY);
}
