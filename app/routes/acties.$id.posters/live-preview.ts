/*
 * Script of the page of an action's posters: shows the poster with what is typed, at most twice a second. Without it a
 * button does.
 */
import { previewAddress } from "~/ui/poster-preview-address";

const LEAST_BETWEEN = 500;

const form = document.querySelector<HTMLFormElement>("#woorden");
const picture = document.querySelector<HTMLImageElement>("#voorbeeld");
const says = document.querySelector<HTMLElement>("#voorbeeld-zegt");
if (form && picture && says) follow(form, picture, says);

function follow(words: HTMLFormElement, shown: HTMLImageElement, told: HTMLElement): void {
  const { action = "", unsaved = "", failed = "" } = told.dataset;
  let last = 0;
  let waiting: number | undefined;

  function draw(): void {
    last = performance.now();
    waiting = undefined;
    const next = new Image();
    next.src = previewAddress(action, new URLSearchParams(textOf(new FormData(words))));
    next.decode().then(
      () => {
        shown.src = next.src;
        tell(unsaved);
      },
      () => tell(failed),
    );
  }

  function tell(text: string): void {
    if (told.textContent !== text) told.textContent = text;
  }

  words.addEventListener("input", () => {
    waiting ??= window.setTimeout(draw, Math.max(50, last + LEAST_BETWEEN - performance.now()));
  });
}

function textOf(typed: FormData): [string, string][] {
  return [...typed].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
}
