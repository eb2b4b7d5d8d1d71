import { createContext, useContext } from "react";

/** Who is signed in, as the header shows it. */
export type SignedIn = {
  name: string;
  initials: string;
  /** How much waits for a decision; null for who decides nothing. */
  waiting: number | null;
  /** Whether the accounts are for this person; the pages themselves decide again. */
  mayManage: boolean;
  /** Whether the editions are this person's to plan. */
  mayPlan: boolean;
  /** Whether the newsletter is this person's to make. */
  mayMail: boolean;
};

/** "Samira el Amrani" → "SA". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => (word ?? "").charAt(0).toUpperCase()).join("");
}

/** What header and footer need to know of the page they stand on. */
export type Site = {
  /** Path and query, for the language switch and the current menu item. */
  path: string;
  search: string;
  account: SignedIn | null;
  demo: boolean;
};

/** What holds when nothing is known, as on the page of an error in the root itself. */
export const NO_SITE: Site = { path: "/", search: "", account: null, demo: false };

export const SiteContext = createContext<Site>(NO_SITE);

export function useSite(): Site {
  return useContext(SiteContext);
}
