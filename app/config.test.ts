import { describe, expect, test } from "vitest";
import { readConfig, type Environment } from "./config";

const secret = "a-secret-that-must-never-be-shown-anywhere";
const ownServer = { DATABASE_URL: `postgresql://omarmt:${secret}@db.example/omarmt` };

function config(env: Environment) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.config;
}

function problems(env: Environment): string[] {
  const result = readConfig(env);
  return result.ok ? [] : result.problems;
}

describe("defaults", () => {
  test("without any setting the product runs for this machine on its own database", () => {
    expect(config({})).toMatchObject({
      mode: "production",
      appUrl: "http://localhost:3000",
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: null,
      sessionSecret: null,
      dataDir: "./data",
    });
  });

  test("the demo keeps its data apart", () => {
    expect(config({ OMARMT_MODE: "demo" }).dataDir).toBe("./data/demo");
  });

  test("the address follows the port, loses its last slash, and opens the door when it is public", () => {
    expect(config({ PORT: "8080" }).appUrl).toBe("http://localhost:8080");
    const open = config({ APP_URL: "https://omarmt.example/" });
    expect(open).toMatchObject({ appUrl: "https://omarmt.example", host: "0.0.0.0" });
  });

  test("an empty variable counts as not set", () => {
    expect(config({ DATABASE_URL: "", SMTP_URL: " " })).toMatchObject({
      databaseUrl: null,
      smtpUrl: null,
      newsletterRate: 10,
      newsletterEndMail: null,
      resendWebhookSecret: null,
    });
  });
});

describe("storage for pictures", () => {
  const store = {
    IMAGE_STORE_URL: "https://s3.example/pictures/",
    IMAGE_STORE_KEY: "key",
    IMAGE_STORE_SECRET: secret,
  };
  test("is the data folder, or all of an address", () => {
    expect(config({}).imageStore).toBeNull();
    expect(config(store).imageStore).toEqual({
      url: "https://s3.example/pictures",
      key: "key",
      secret,
      region: "us-east-1",
    });
  });

  test("needs a key", () => {
    expect(problems({ ...store, IMAGE_STORE_SECRET: "" })).toEqual([
      "IMAGE_STORE_KEY and IMAGE_STORE_SECRET are needed with IMAGE_STORE_URL",
    ]);
  });
});

describe("tiles under the map", () => {
  const tiles = {
    MAP_TILES_URL: "https://tiles.example/{z}/{x}/{y}.png",
    MAP_TILES_CREDIT: "© Makers of the map",
  };
  test("are there when an installation has them", () => {
    expect(config({}).mapTiles).toBeNull();
    expect(config({ MAP_TILES_CREDIT: "© Makers of the map" }).mapTiles).toBeNull();
    expect(config(tiles).mapTiles).toEqual({
      url: "https://tiles.example/{z}/{x}/{y}.png",
      credit: "© Makers of the map",
    });
    const inside = "http://localhost:8080/t?z={z}&x={x}&y={y}";
    expect(config({ ...tiles, MAP_TILES_URL: inside }).mapTiles?.url).toBe(inside);
  });

  test("need a credit", () => {
    expect(problems({ ...tiles, MAP_TILES_CREDIT: " " })).toEqual([
      "MAP_TILES_CREDIT is needed with MAP_TILES_URL: whom to thank for the map",
    ]);
  });

  test.each([
    "https://tiles.example/{z}/{x}.png",
    "https://tiles.example/{x}/{y}.png",
    "https://tiles.example/{z}/{y}.png",
    "ftp://tiles.example/{z}/{x}/{y}.png",
    "/tiles/{z}/{x}/{y}.png",
    "https://{z}.tiles.example/{x}/{y}.png",
    "https://{s}.tiles.example/{z}/{x}/{y}.png",
    "https://tiles.example;script-src/{z}/{x}/{y}.png",
    `https://me:${secret}@tiles.example/{z}/{x}/{y}.png`,
    "https://me@tiles.example/{z}/{x}/{y}.png",
  ])("do not come from %s", (url) => {
    const found = problems({ ...tiles, MAP_TILES_URL: url });
    expect(found).toEqual([
      "MAP_TILES_URL must be an address with {z}, {x} and {y} in its path, such as https://tiles.example/{z}/{x}/{y}.png",
    ]);
  });
});

describe("problems", () => {
  test("all are listed at once", () => {
    const found = problems({
      PORT: "many",
      LOG_LEVEL: "loud",
      APP_URL: "omarmt",
      TRUST_PROXY: "-1",
    });
    expect(found.map((line) => line.split(" ")[0]).sort()).toEqual([
      "APP_URL",
      "LOG_LEVEL",
      "PORT",
      "TRUST_PROXY",
    ]);
  });

  test("production on its own server needs an address and a secret", () => {
    expect(problems(ownServer)).toEqual([
      expect.stringMatching(/^APP_URL is needed/),
      expect.stringMatching(/^SESSION_SECRET is needed/),
    ]);
    expect(
      problems({ ...ownServer, APP_URL: "https://omarmt.example", SESSION_SECRET: secret }),
    ).toEqual([]);
  });

  test("mail goes one way and has a sender", () => {
    expect(problems({ RESEND_API_KEY: "re_1", SMTP_URL: "smtp://mail.example" })).toEqual([
      expect.stringMatching(/both set/),
      expect.stringMatching(/^MAIL_FROM is needed/),
    ]);
    expect(
      problems({ SMTP_URL: "smtp://mail.example", MAIL_FROM: "Omarmt <a@b.example>" }),
    ).toEqual([]);
  });

  test("of the newsletter", () => {
    expect(
      problems({
        NEWSLETTER_RATE: "0",
        NEWSLETTER_END_MAIL: "stop@omarmt.example?cc=you@omarmt.example",
        RESEND_WEBHOOK_SECRET: "whsec_short",
      }).map((problem) => problem.split(" ")[0]),
    ).toEqual(["NEWSLETTER_RATE", "NEWSLETTER_END_MAIL", "RESEND_WEBHOOK_SECRET"]);
    const right = {
      NEWSLETTER_RATE: "50",
      NEWSLETTER_END_MAIL: "stop@omarmt.example",
      RESEND_WEBHOOK_SECRET: `whsec_${"A".repeat(32)}`,
    };
    expect(problems(right)).toEqual([]);
  });

  test.each([
    { DATABASE_URL: `mysql://omarmt:${secret}@db.example` },
    { SMTP_URL: `http://${secret}@mail.example` },
    { SESSION_SECRET: secret.slice(0, 31) },
    { MAIL_FROM: secret },
    { PORT: secret },
  ])("never repeat a value: %o", (env) => {
    const found = problems(env);
    expect(found).not.toEqual([]);
    expect(found.join()).not.toContain(secret.slice(0, 20));
  });
});

describe("a demo", () => {
  test.each([
    [{ APP_URL: "https://omarmt.example" }, /^APP_URL/],
    [{ HOST: "0.0.0.0" }, /^HOST/],
    [{ HOST: "::" }, /^HOST/],
    [{ RESEND_API_KEY: "re_1", MAIL_FROM: "a@b.example" }, /^RESEND_API_KEY/],
    [{ SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example" }, /^SMTP_URL/],
  ])("refuses %o", (env, problem) => {
    expect(problems({ OMARMT_MODE: "demo", ...env }).join("\n")).toMatch(problem);
    expect(problems(env)).toEqual([]);
  });

  test.each(["http://localhost:4000", "http://127.0.0.1", "http://[::1]:3000"])(
    "may run at %s",
    (url) => {
      expect(problems({ OMARMT_MODE: "demo", APP_URL: url })).toEqual([]);
    },
  );

  test("a public name that looks local is public", () => {
    expect(problems({ OMARMT_MODE: "demo", APP_URL: "http://localhost.example" })).toHaveLength(1);
  });
});
