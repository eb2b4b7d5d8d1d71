/*
 * Script of a page behind "yes" in a mail: gives the answer at once, so that one tap is enough.
 * Programs that look into mail open its links too, but few of them run scripts, and those show no page; see the
 * decision on one tap from a mail. Without this script a button does.
 */
const form = document.querySelector<HTMLFormElement>("form.answer-at-once");

function send(): void {
  if (!form || document.visibilityState !== "visible" || navigator.webdriver) return;
  document.removeEventListener("visibilitychange", send);
  form.querySelector<HTMLElement>(".answer-sending")?.removeAttribute("hidden");
  form.requestSubmit();
}

document.addEventListener("visibilitychange", send);
send();

export {};
