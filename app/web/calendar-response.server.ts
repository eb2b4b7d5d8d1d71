/** What a calendar is made of: equal versions have equal texts. */
type Version = { etag: string; changedAt: Date | null };

/** Whether the asker already has this version. An ETag goes before a date, which knows only whole seconds. */
export function notModified(request: Request, { etag, changedAt }: Version): boolean {
  const known = request.headers.get("If-None-Match");
  if (known !== null) {
    return known.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
  }
  const since = Date.parse(request.headers.get("If-Modified-Since") ?? "");
  return changedAt !== null && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

/** A calendar file; `text` null when the asker has it already. With a file name it is to be kept. */
export function calendarResponse(
  text: string | null,
  { etag, changedAt }: Version,
  fileName?: string,
): Response {
  return new Response(text, {
    status: text === null ? 304 : 200,
    headers: {
      ...(text === null ? {} : { "Content-Type": "text/calendar; charset=utf-8" }),
      ...(fileName ? { "Content-Disposition": `attachment; filename="${fileName}"` } : {}),
      ...(changedAt ? { "Last-Modified": changedAt.toUTCString() } : {}),
      ETag: etag,
      "Cache-Control": "public, max-age=0, must-revalidate",
    },
  });
}
