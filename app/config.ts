import { z } from "zod";

export const modes = ["production", "demo", "development", "test"] as const;
export type Mode = (typeof modes)[number];

/** What an installation can set; docs/operations.md explains each for administrators. */
export interface Config {
  mode: Mode;
  /** Address people use, without a slash at the end. */
  appUrl: string;
  port: number;
  /** Address to listen on. */
  host: string;
  /** A PostgreSQL server of the installation's own; null for the embedded one in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** Codes, links and limits are derived from it; null where the product keeps its own in `dataDir`. */
  sessionSecret: string | null;
  mailFrom: string | null;
  resendApiKey: string | null;
  resendBaseUrl: string | null;
  smtpUrl: string | null;
  /** Mails of a newsletter in one second, at most. */
  newsletterRate: number;
  /** Where people can mail to stop the newsletter; somebody reads it. */
  newsletterEndMail: string | null;
  /** Proves that a message about bounces comes from Resend: "whsec_" and base64. */
  resendWebhookSecret: string | null;
  /** S3-compatible storage for pictures; null keeps them in `dataDir`. */
  imageStore: ImageStoreSettings | null;
  /** PDOK Locatieserver, to find addresses; null where nothing is asked from outside. */
  addressLookupUrl: string | null;
  /** A map of somebody else, in tiles under the agenda's own; null where that stands alone. */
  mapTiles: MapTilesSettings | null;
  /** Whether calendars of partners may be fetched from addresses inside the own network. */
  calendarsInside: boolean;
  /** How many proxies stand before the product, each adding to X-Forwarded-For. */
  trustProxy: number;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
}

export type ImageStoreSettings = {
  /** Address of the bucket, and of a folder in it if need be, without a slash at the end. */
  url: string;
  key: string;
  secret: string;
  region: string;
};

export type MapTilesSettings = {
  /** Address of a tile, with {z}, {x} and {y} in it. */
  url: string;
  /** What the maker of the map wants to have under it. */
  credit: string;
};

export type Environment = Record<string, string | undefined>;

/** An address that starts with one of `protocols`; the message never repeats what was given: it may hold a password. */
function address(protocols: string[], example: string) {
  return z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be an address such as ${example}`,
    );
}

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value <= max, `must be at most ${max}`);

/** The register of addresses, as PDOK offers it to everybody. */
const ADDRESS_REGISTER = "https://api.pdok.nl/bzk/locatieserver/search/v3_1";

/** The server must be told apart from the marks: pages allow pictures from that one address and no other. */
function isTileAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, host, username, password } = new URL(value);
  return (
    ["http:", "https:"].includes(protocol) &&
    /^[\w.-]+(?::\d+)?$/.test(host) &&
    !username &&
    !password &&
    ["{z}", "{x}", "{y}"].every((mark) => value.includes(mark))
  );
}

const settings = z.object({
  OMARMT_MODE: z.enum(modes, `must be one of ${modes.join(", ")}`).default("production"),
  APP_URL: address(["http:", "https:"], "https://omarmt.example").optional(),
  PORT: wholeNumber(65_535).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: address(
    ["postgresql:", "postgres:"],
    "postgresql://user:password@server:5432/omarmt",
  ).optional(),
  DATA_DIR: z.string().optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>@]+<[^\s@<>]+@[^\s@<>]+>$/, {
      message: 'must be an address such as "Utrecht Omarmt <hallo@omarmt.example>"',
    })
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: address(["http:", "https:"], "https://api.resend.com").optional(),
  NEWSLETTER_RATE: wholeNumber(1_000)
    .refine((value) => value >= 1, "must be at least 1")
    .default(10),
  NEWSLETTER_END_MAIL: z
    .string()
    .regex(/^[^\s@<>,?&]+@[^\s@<>,?&]+$/, "must be an address such as stop@omarmt.example")
    .optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be the signing secret of the webhook: whsec_…")
    .optional(),
  SMTP_URL: address(["smtp:", "smtps:"], "smtps://user:password@mail.example:465").optional(),
  IMAGE_STORE_URL: address(
    ["http:", "https:"],
    "https://s3.nl-ams.example/omarmt-images",
  ).optional(),
  IMAGE_STORE_KEY: z.string().optional(),
  IMAGE_STORE_SECRET: z.string().optional(),
  IMAGE_STORE_REGION: z.string().default("us-east-1"),
  ADDRESS_LOOKUP_URL: z
    .literal("off")
    .or(address(["http:", "https:"], `${ADDRESS_REGISTER} (or off)`))
    .optional(),
  MAP_TILES_URL: z
    .string()
    .refine(
      isTileAddress,
      "must be an address with {z}, {x} and {y} in its path, such as https://tiles.example/{z}/{x}/{y}.png",
    )
    .optional(),
  MAP_TILES_CREDIT: z.string().optional(),
  CALENDARS_INSIDE: wholeNumber(1).default(0),
  TRUST_PROXY: wholeNumber(10).default(0),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "is not a level of the log",
    )
    .default("info"),
});
type Settings = z.infer<typeof settings>;

/**
 * Reads an installation's settings from environment variables. Empty ones count as not set.
 *
 * @returns every problem at once; problems never repeat a value.
 */
export function readConfig(
  env: Environment,
): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    return { ok: false, problems };
  }
  const config = withDefaults(parsed.data);
  const problems = [...contradictions(parsed.data), ...demoProblems(config)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

function withDefaults(given: Settings): Config {
  const appUrl = (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, "");
  return {
    mode: given.OMARMT_MODE,
    appUrl,
    port: given.PORT,
    // Nobody else reaches a try-out on this machine; behind a public address the proxy must.
    host:
      given.HOST ?? (given.OMARMT_MODE === "demo" || isLoopback(appUrl) ? "127.0.0.1" : "0.0.0.0"),
    databaseUrl: given.DATABASE_URL ?? null,
    dataDir: given.DATA_DIR ?? (given.OMARMT_MODE === "demo" ? "./data/demo" : "./data"),
    sessionSecret: given.SESSION_SECRET ?? null,
    mailFrom: given.MAIL_FROM ?? null,
    resendApiKey: given.RESEND_API_KEY ?? null,
    resendBaseUrl: given.RESEND_BASE_URL ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    newsletterRate: given.NEWSLETTER_RATE,
    newsletterEndMail: given.NEWSLETTER_END_MAIL ?? null,
    resendWebhookSecret: given.RESEND_WEBHOOK_SECRET ?? null,
    imageStore:
      given.IMAGE_STORE_URL && given.IMAGE_STORE_KEY && given.IMAGE_STORE_SECRET
        ? {
            url: given.IMAGE_STORE_URL.replace(/\/+$/, ""),
            key: given.IMAGE_STORE_KEY,
            secret: given.IMAGE_STORE_SECRET,
            region: given.IMAGE_STORE_REGION,
          }
        : null,
    addressLookupUrl: addressLookup(given),
    mapTiles:
      given.MAP_TILES_URL && given.MAP_TILES_CREDIT
        ? { url: given.MAP_TILES_URL, credit: given.MAP_TILES_CREDIT }
        : null,
    calendarsInside: given.CALENDARS_INSIDE === 1,
    trustProxy: given.TRUST_PROXY,
    logLevel: given.LOG_LEVEL,
  };
}

/** A demo and tests stay on this machine, unless they bring a register of their own. */
function addressLookup({ ADDRESS_LOOKUP_URL, OMARMT_MODE }: Settings): string | null {
  const local = OMARMT_MODE === "demo" || OMARMT_MODE === "test";
  const url = ADDRESS_LOOKUP_URL ?? (local ? "off" : ADDRESS_REGISTER);
  return url === "off" ? null : url.replace(/\/+$/, "");
}

function contradictions(given: Settings): string[] {
  const ownServer = given.OMARMT_MODE === "production" && given.DATABASE_URL !== undefined;
  const sendsMail = given.RESEND_API_KEY !== undefined || given.SMTP_URL !== undefined;
  return [
    ownServer && !given.APP_URL && "APP_URL is needed: the address people use",
    ownServer &&
      !given.SESSION_SECRET &&
      "SESSION_SECRET is needed: at least 32 random characters (openssl rand -base64 48)",
    given.RESEND_API_KEY &&
      given.SMTP_URL &&
      "RESEND_API_KEY and SMTP_URL are both set: mail goes by one of them",
    given.IMAGE_STORE_URL !== undefined &&
      !(given.IMAGE_STORE_KEY && given.IMAGE_STORE_SECRET) &&
      "IMAGE_STORE_KEY and IMAGE_STORE_SECRET are needed with IMAGE_STORE_URL",
    given.MAP_TILES_URL !== undefined &&
      !given.MAP_TILES_CREDIT &&
      "MAP_TILES_CREDIT is needed with MAP_TILES_URL: whom to thank for the map",
    sendsMail && !given.MAIL_FROM && "MAIL_FROM is needed: the sender of the mail",
  ].filter((problem) => typeof problem === "string");
}

/** In a demo anyone signs in as anyone, so it stays on this machine and sends nothing. */
function demoProblems(config: Config): string[] {
  if (config.mode !== "demo") return [];
  return [
    !isLoopback(config.appUrl) &&
      "APP_URL is not on this machine: a demo lets anyone sign in (start the product with npm start)",
    !isLoopback(`http://${bracketed(config.host)}`) &&
      "HOST is open to other machines: a demo lets anyone sign in",
    config.resendApiKey && "RESEND_API_KEY is set: a demo sends no mail",
    config.smtpUrl && "SMTP_URL is set: a demo sends no mail",
  ].filter((problem) => typeof problem === "string");
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
