/** What this process needs to know of its installation. Read from the environment that the boot script prepared. */
export type Installation = {
  /** Address people use, without a slash at the end. */
  appUrl: string;
  /** Keys of codes, links and limits are derived from it. */
  sessionSecret: string;
  /** Demo mode: people to sign in as, and a mailbox anyone may read. */
  demo: boolean;
  mail: {
    from: string;
    resendApiKey: string | null;
    resendBaseUrl: string | null;
    smtpUrl: string | null;
  };
};

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: start the product with npm start or npm run demo`);
  return value;
}

export function installation(): Installation {
  return {
    appUrl: required("APP_URL").replace(/\/+$/, ""),
    sessionSecret: required("SESSION_SECRET"),
    demo: process.env["OMARMT_MODE"] === "demo",
    mail: {
      from: process.env["MAIL_FROM"] || "Utrecht Omarmt <noreply@localhost>",
      resendApiKey: process.env["RESEND_API_KEY"] || null,
      resendBaseUrl: process.env["RESEND_BASE_URL"] || null,
      smtpUrl: process.env["SMTP_URL"] || null,
    },
  };
}

export function servedOverHttps(): boolean {
  return installation().appUrl.startsWith("https://");
}
