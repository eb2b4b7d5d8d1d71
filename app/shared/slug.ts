const MAX_SLUG = 80;

/** Pages that stand beside the activities: /agenda/aanmelden. */
const OTHER_PAGES = ["aanmelden"];

/** "Vleuten-De Meern" → "vleuten-de-meern" */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The part of a title that goes into the address of its page: "Thee én verhalen" → "thee-en-verhalen". */
export function slugOfTitle(title: string): string {
  const whole = slugOf(title);
  if (whole === "") return "activiteit";
  if (OTHER_PAGES.includes(whole)) return `activiteit-${whole}`;
  if (whole.length <= MAX_SLUG) return whole;
  const cut = whole.slice(0, MAX_SLUG);
  // Better a whole word less than half a word more, unless the title is one endless word.
  return whole[MAX_SLUG] !== "-" && cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut;
}

/** The first of "thee", "thee-2", "thee-3" … that is not taken, never longer than the slug may be. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const suffix = `-${number}`;
    const slug = base.slice(0, MAX_SLUG - suffix.length).replace(/-$/, "") + suffix;
    if (!taken.has(slug)) return slug;
  }
}
