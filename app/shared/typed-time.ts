/** "16.00", "16:00", "1600", "9" → minutes after midnight; null when it is no time. */
export function readTime(typed: string): number | null {
  const match = /^(\d{1,2})(?:[.:u]?(\d{2}))?(?:\s*(?:u|uur|h))?$/i.exec(typed.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
