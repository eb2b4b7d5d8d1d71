import { agendaQuery, chosenParts, type EmbedChoice } from "./embed-choice";
import { escapeXml } from "./render-atom";

const NAME = { nl: "Agenda van Utrecht Omarmt", en: "Agenda of Utrecht Omarmt" };

/** The address of the page for in a frame. */
export function frameAddress(choice: EmbedChoice, origin: string): string {
  const query = new URLSearchParams(chosenParts(choice)).toString();
  return `${origin}/insluiten/agenda${query && `?${query}`}`;
}

/** For a site that lets scripts of others in. Without the script the link is what is left. */
export function scriptSnippet(choice: EmbedChoice, origin: string): string {
  const attributes = chosenParts(choice).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return [
    `<script src="${origin}/embed/agenda.js" defer></script>`,
    `<omarmt-agenda${attributes.join("")}>`,
    `  <a href="${escapeXml(`${origin}/agenda${agendaQuery(choice)}`)}">${NAME[choice.taal]}</a>`,
    "</omarmt-agenda>",
  ].join("\n");
}

export function frameSnippet(choice: EmbedChoice, origin: string): string {
  const height = 110 + choice.aantal * 90;
  return (
    `<iframe src="${escapeXml(frameAddress(choice, origin))}" title="${NAME[choice.taal]}" ` +
    `width="100%" height="${height}" loading="lazy"></iframe>`
  );
}
