import enAgenda from "./en/agenda";
import nlAgenda from "./nl/agenda";
import enActions from "./en/actions";
import enFigures from "./en/figures";
import nlActions from "./nl/actions";
import nlFigures from "./nl/figures";
import enPosters from "./en/posters";
import nlPosters from "./nl/posters";

/**
 * All texts, per namespace. Dutch is the source; `SameShape` makes the build fail when an English text is
 * missing or left over. A new namespace is added in both objects below.
 */
export const nl = {
  agenda: nlAgenda,
  actions: nlActions,
  figures: nlFigures,
  posters: nlPosters,
};

export const en: SameShape<typeof nl> = {
  agenda: enAgenda,
  actions: enActions,
  figures: enFigures,
  posters: enPosters,
};

export type Namespace = keyof typeof nl;

type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
