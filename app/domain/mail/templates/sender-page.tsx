import { Link, Text } from "@react-email/components";
import type { Locale } from "~/locales/locale";
import { textFor } from "~/locales/text";
import { STYLES } from "./letter";

/** At the foot of a mail to who sent something in: the page to change it, and that its link is private. */
export function SenderPage({
  locale,
  ownLink,
  privateLink,
}: {
  locale: Locale;
  /** The sender's own page, when the button leads elsewhere. */
  ownLink: string | null;
  /** Whether that page is open to whoever has its link. */
  privateLink: boolean;
}) {
  const t = textFor(locale, "mail");
  return (
    <>
      {ownLink && (
        <Text style={STYLES.text}>
          {t("submissionOwnPage")}
          <br />
          <Link href={ownLink} style={STYLES.link}>
            {ownLink}
          </Link>
        </Text>
      )}
      {privateLink && <Text style={STYLES.small}>{t("submissionPrivateLink")}</Text>}
    </>
  );
}
