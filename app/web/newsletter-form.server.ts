import { AGENDA_PARAMS, filterQuery, readAgendaFilter } from "~/domain/agenda/agenda-filter";
import { newsletterForm, type NewsletterDraft } from "~/domain/newsletter/newsletter";
import { parseForm, type ParsedForm } from "./forms";

/** The posted filters of the agenda, which stand in the form under the names they have in its address. */
export function filterIn(posted: FormData) {
  const params = new URLSearchParams();
  for (const [name, value] of posted) {
    if (AGENDA_PARAMS.some((known) => known === name) && typeof value === "string" && value)
      params.append(name, value);
  }
  return { ...readAgendaFilter(params).filter, page: 1 };
}

/** A newsletter as it was typed. */
export function newsletterIn(posted: FormData): ParsedForm<NewsletterDraft> {
  const parsed = parseForm(posted, newsletterForm);
  if (!parsed.ok) return parsed;
  return { ok: true, value: { ...parsed.value, filterQuery: filterQuery(filterIn(posted)) } };
}
