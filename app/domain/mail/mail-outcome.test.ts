import { describe, expect, test } from "vitest";
import { resendDelivery, smtpDelivery } from "./mail-outcome";

describe("SMTP", () => {
  const cases = [
    ["greylisted", { code: "EENVELOPE", responseCode: 451, messageGone: false }, "temporary"],
    ["mailbox unknown", { code: "EENVELOPE", responseCode: 550, messageGone: false }, "permanent"],
    [
      "refused after reading it",
      { code: "EMESSAGE", responseCode: 554, messageGone: true },
      "permanent",
    ],
    [
      "busy after reading it",
      { code: "EMESSAGE", responseCode: 452, messageGone: true },
      "temporary",
    ],
    ["no server", { code: "ESOCKET", responseCode: undefined, messageGone: false }, "temporary"],
    [
      "cut before the message",
      { code: "ECONNECTION", responseCode: undefined, messageGone: false },
      "temporary",
    ],
    [
      "cut after the message",
      { code: "ECONNECTION", responseCode: undefined, messageGone: true },
      "uncertain",
    ],
    [
      "silence after the message",
      { code: "ETIMEDOUT", responseCode: undefined, messageGone: true },
      "uncertain",
    ],
    [
      "an address that is none",
      { code: "EENVELOPE", responseCode: undefined, messageGone: false },
      "permanent",
    ],
  ] as const;
  test.each(cases)("%s", (_name, failed, outcome) => {
    expect(smtpDelivery(failed).outcome).toBe(outcome);
  });
});

describe("Resend", () => {
  const cases = [
    ["no answer", { name: "application_error", statusCode: null }, "temporary"],
    ["too fast", { name: "rate_limit_exceeded", statusCode: 429 }, "temporary"],
    ["out of order", { name: "internal_server_error", statusCode: 500 }, "temporary"],
    [
      "same key at the same moment",
      { name: "concurrent_idempotent_requests", statusCode: 409 },
      "temporary",
    ],
    ["same key, other words", { name: "invalid_idempotent_request", statusCode: 409 }, "uncertain"],
    ["bad address", { name: "validation_error", statusCode: 422 }, "permanent"],
    ["wrong key", { name: "invalid_api_key", statusCode: 403 }, "permanent"],
  ] as const;
  test.each(cases)("%s", (_name, error, outcome) => {
    expect(resendDelivery(error).outcome).toBe(outcome);
  });
});
