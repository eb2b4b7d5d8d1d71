/** Where the picture of a poster with these words is; knows only what the form holds. */
export function previewAddress(actionId: string, typed: URLSearchParams): string {
  const asked = new URLSearchParams();
  for (const name of ["plek", "formaat", "title", "call", "closing", "language"]) {
    const value = typed.get(name);
    if (value !== null) asked.set(name, value);
  }
  return `/acties/${actionId}/posters/voorbeeld?${asked}`;
}
