import { z } from "zod";
import { defineLetter } from "~/domain/mail/letter";
import { absolute } from "~/installation.server";
import { formatDay } from "~/locales/format";
import { textFor } from "~/locales/text";

/** To the partner: the calendar we follow has not answered for some days. */
export const importFailing = defineLetter({
  name: "import-failing",
  words: "imports.failing",
  /** `since` as ISO 8601. */
  props: z.object({ name: z.string(), path: z.string(), since: z.string() }),
  write({ name, path, since }, locale) {
    const t = textFor(locale, "letters");
    return {
      subject: t("imports.failing.subject", { name }),
      parts: [
        t("imports.failing.body", { name, day: formatDay(new Date(since), locale) }),
        t("imports.failing.after"),
        { button: t("imports.failing.button"), to: absolute(path) },
      ],
    };
  },
});
