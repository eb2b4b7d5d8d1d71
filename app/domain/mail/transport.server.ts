import type { Tx } from "~/db.server";
import { config } from "~/env.server";
import { localTransport } from "./local-transport.server";
import type { Delivery, OutgoingMail } from "./mail-outcome";
import { resendTransport } from "./resend-transport.server";
import { smtpTransport } from "./smtp-transport.server";

export type Transport = {
  /** Whether offering the same mail twice delivers it once. */
  repeatable: boolean;
  /** Offers one mail. Never throws for what a mail server does. `tx` settles with the mail's state. */
  deliver: (mail: OutgoingMail, tx: Tx) => Promise<Delivery>;
};

/** The way out this installation has: Resend, SMTP, or the mailbox in its own database. */
export function transportOfInstallation(): Transport {
  const { resendApiKey, resendBaseUrl, smtpUrl, mailFrom } = config();
  const from = mailFrom ?? "Utrecht Omarmt <mail@localhost>";
  if (resendApiKey) return resendTransport({ apiKey: resendApiKey, baseUrl: resendBaseUrl, from });
  if (smtpUrl) return smtpTransport({ url: smtpUrl, from });
  return localTransport;
}
