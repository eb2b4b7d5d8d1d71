import enErrors from "./en/errors";
import nlErrors from "./nl/errors";
import enShell from "./en/shell";
import nlShell from "./nl/shell";
import enValidation from "./en/validation";
import nlValidation from "./nl/validation";
import enRefusals from "./en/refusals";
import nlRefusals from "./nl/refusals";
import enMail from "./en/mail";
import nlMail from "./nl/mail";
import enDemo from "./en/demo";
import nlDemo from "./nl/demo";
import enAccounts from "./en/accounts";
import nlAccounts from "./nl/accounts";
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
  errors: nlErrors,
  shell: nlShell,
  agenda: nlAgenda,
  actions: nlActions,
  validation: nlValidation,
  refusals: nlRefusals,
  mail: nlMail,
  demo: nlDemo,
  accounts: nlAccounts,
  figures: nlFigures,
  posters: nlPosters,
};

export const en: SameShape<typeof nl> = {
  errors: enErrors,
  shell: enShell,
  agenda: enAgenda,
  actions: enActions,
  validation: enValidation,
  refusals: enRefusals,
  mail: enMail,
  demo: enDemo,
  accounts: enAccounts,
  figures: enFigures,
  posters: enPosters,
};

export type Namespace = keyof typeof nl;

type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
