import type { LoaderFunctionArgs } from "@remix-run/node";
import { csv } from "~/domain/csv";
import { attendeeRow } from "~/domain/registrations/attendee-sheet";
import type { Attendee } from "~/domain/registrations/list-attendees.server";
import { workbook } from "~/domain/scans/scan-workbook.server";
import { dayKey } from "~/locales/format";
import { textFor } from "~/locales/text";
import { attendeesOf } from "./attendees.server";
import { refusal } from "./refusals";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The visitors of one date as a file, named by the address: "lijst.csv" or "lijst.xlsx". */
export async function attendeeFile(args: LoaderFunctionArgs): Promise<Response> {
  const kind = /^lijst\.(csv|xlsx)$/.exec(args.params.file ?? "")?.[1];
  if (kind !== "csv" && kind !== "xlsx") throw refusal("not-found");
  const { listing, date, list, locale } = await attendeesOf(args);
  const t = textFor(locale, "registrations");
  const head = [
    t("list.day"),
    t("list.time"),
    t("list.state"),
    t("list.name"),
    t("list.email"),
    t("list.seats"),
    t("list.here"),
    t("list.registered"),
  ];
  const stateOf = ({ state, addressConfirmedAt }: Attendee) => {
    const words = state === "waiting" ? t("list.waiting") : t("list.confirmed");
    return addressConfirmedAt ? words : t("list.stateUnconfirmed", { state: words });
  };
  const rows = [...list.confirmed, ...list.waiting].map((party) =>
    attendeeRow(date, party, { state: stateOf(party), locale }),
  );
  const body =
    kind === "csv"
      ? csv(head, rows)
      : Uint8Array.from(await workbook([{ name: t("list.sheet"), head, rows }]));
  const name = t("list.file", { name: `${listing.slug}-${dayKey(date.startsAt)}` });
  return new Response(body, {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": `attachment; filename="${name}.${kind}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
