import { findEditableAction } from "~/domain/campaign-actions/find-action.server";
import type { ActingAccount } from "~/domain/access/acting-account";
import { listPosterTextsToCopy } from "~/domain/posters/copy-poster-text.server";
import { listPlacements } from "~/domain/posters/list-placements.server";
import { designAt, readingDistance } from "~/domain/posters/poster";
import { isPosterFormat } from "~/domain/posters/poster-file";
import { mayBePrinted, posterLanguage, posterTextForm } from "~/domain/posters/poster-text";
import { previewPoster } from "~/domain/posters/preview-poster.server";
import { codeAddress } from "~/domain/posters/short-code";
import { previewAddress } from "~/ui/poster-preview-address";
import { formWith, parseForm, type FormState } from "~/web/forms";
import type { ShownPoster } from "./poster-preview";

/** What the page of an action's posters shows, for an address with `?plek=…&formaat=…` and maybe typed words. */
export async function postersView(
  actionId: string,
  asked: URLSearchParams,
  { account, appUrl }: { account: ActingAccount; appUrl: string },
) {
  const action = await findEditableAction(actionId, { account });
  if (!action) return null;
  const placements = (await listPlacements(action.id, { account })).map((placement) => ({
    ...placement,
    address: codeAddress(appUrl, placement.code),
  }));
  const hanging = placements.filter((placement) => !placement.removed);
  const placement = hanging.find(({ id }) => id === asked.get("plek")) ?? hanging.at(-1) ?? null;
  const askedFormat = asked.get("formaat") ?? "";
  const format = isPosterFormat(askedFormat) ? askedFormat : "a3";

  const saved = {
    title: action.poster?.title ?? null,
    call: action.poster?.call ?? null,
    closing: action.poster?.closing ?? null,
    language: posterLanguage(action.poster),
  };
  const typed = asked.has("voorbeeld") ? parseForm(asked, posterTextForm) : null;
  const words = typed?.ok ? typed.value : saved;
  const context = { format, placementId: placement?.id };
  const preview = await previewPoster(action.id, words, context, { account, appUrl });
  if (!preview.ok && preview.reason === "not-found") return null;
  // Changes with every change of what the poster says, so that a browser shows the new picture.
  const version = `${action.version}-${action.poster?.version ?? 0}`;
  const design = designAt({ design: placement?.design ?? null }, action.campaign.design);
  const shown: ShownPoster | null = placement && {
    placement: {
      id: placement.id,
      label: placement.label,
      design: placement.design,
      scans: placement.scans,
    },
    ownDesign: action.campaign.design,
    format,
    picture:
      typed?.ok && preview.ok
        ? previewAddress(action.id, asked)
        : `/acties/${action.id}/posters/${placement.id}/${format}.svg?versie=${version}-${design}`,
    saved: typed === null,
    failed: typed !== null && (!typed.ok || !preview.ok),
    distance: readingDistance(design, format),
    mayPrint: mayBePrinted(action),
  };
  return {
    id: action.id,
    name: action.title,
    campaign: action.campaign,
    hasSlots: action.slots.length > 0,
    placements,
    shown,
    notes: preview.ok ? preview.notes : [],
    standard: preview.standard,
    approval:
      action.campaign.needsApproval && action.poster
        ? { state: action.poster.state, returnNote: action.poster.returnNote }
        : null,
    copies: await listPosterTextsToCopy(action.id, { account }),
    words: wordsForm(typed, saved),
  };
}

function wordsForm(
  typed: ReturnType<typeof parseForm<typeof posterTextForm>> | null,
  saved: { title: string | null; call: string | null; closing: string | null; language: string },
): FormState {
  if (typed && !typed.ok) return typed.form;
  const { title, call, closing, language } = typed?.value ?? saved;
  return formWith({ title: title ?? "", call: call ?? "", closing: closing ?? "", language });
}
