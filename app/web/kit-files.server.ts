import { csv } from "~/domain/csv";
import { kitOrderRows } from "~/domain/editions/kit-export";
import type { KitOrders } from "~/domain/editions/list-kit-orders.server";
import { workbook } from "~/domain/scans/scan-workbook.server";
import { dayKey } from "~/locales/format";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";

export function kitCsvResponse(found: KitOrders, locale: Locale): Response {
  const { head, rows } = inWords(found, locale);
  return fileResponse(csv(head, rows), "text/csv; charset=utf-8", fileName(found, locale, "csv"));
}

export async function kitWorkbookResponse(found: KitOrders, locale: Locale): Promise<Response> {
  const { name, head, rows } = inWords(found, locale);
  const body = await workbook([{ name, head, rows }]);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return fileResponse(Uint8Array.from(body), type, fileName(found, locale, "xlsx"));
}

function inWords({ orders, things }: KitOrders, locale: Locale) {
  const t = textFor(locale, "editions");
  const heads = ["day", "state", "organisation", "contactName", "contactEmail", "address"] as const;
  return {
    name: t("kits.orders"),
    head: [...heads.map((head) => t(`kits.heads.${head}`)), ...things.map(({ name }) => name)],
    rows: kitOrderRows(orders, things, {
      state: (state) => t(`kits.states.${state}`),
      day: dayKey,
    }),
  };
}

function fileName({ edition }: KitOrders, locale: Locale, extension: string): string {
  return `${textFor(locale, "editions")("kits.file", { edition: edition.slug })}.${extension}`;
}

function fileResponse(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  file: string,
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${file}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
