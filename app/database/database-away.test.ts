import { expect, it } from "vitest";
import { DatabaseSilent, isDatabaseAway } from "./database-away";

const errorWith = (fields: object, message = "") => Object.assign(new Error(message), fields);
const driver = (cause: object) => errorWith({ name: "DriverAdapterError", cause });

it.each<[string, unknown]>([
  ["nobody listens", errorWith({ code: "ECONNREFUSED" })],
  ["a name with two addresses", new AggregateError([errorWith({ code: "ECONNREFUSED" })])],
  ["a query of Prisma", errorWith({ code: "P1001" })],
  [
    "a raw query, whose own code says nothing",
    errorWith({
      code: "P2010",
      meta: { driverAdapterError: driver({ kind: "DatabaseNotReachable" }) },
    }),
  ],
  ["a transaction", driver({ kind: "ConnectionClosed" })],
  [
    "a server that is told to stop",
    errorWith({
      code: "P2010",
      meta: { driverAdapterError: driver({ kind: "postgres", originalCode: "57P01" }) },
    }),
  ],
  ["a connection that is cut off", new Error("Connection terminated unexpectedly")],
  ["a connection that is not made in time", new Error("timeout exceeded when trying to connect")],
  ["no connection free", errorWith({ code: "P2024" })],
  ["silence", new DatabaseSilent("no answer")],
])("%s: the database is away", (_what, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

it.each<[string, unknown]>([
  ["a doubled value", errorWith({ code: "P2002" })],
  [
    "a broken rule of the database",
    errorWith({
      code: "P2010",
      meta: { driverAdapterError: driver({ kind: "postgres", originalCode: "23514" }) },
    }),
  ],
  ["a mistake of ours", new TypeError("undefined is not a function")],
  ["a refusal", new Response(null, { status: 404 })],
  ["nothing", null],
])("%s is another matter", (_what, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});

it("does not go round in circles", () => {
  const error = errorWith({});
  Object.assign(error, { cause: error });
  expect(isDatabaseAway(error)).toBe(false);
});
