import { db } from "~/db.server";
import { defineSubject } from "~/subject";
import { scanning, stopScanning } from "./scanning.server";

export const scans = defineSubject({
  name: "scans",
  retention: [
    {
      // The piece itself is gone a moment later.
      what: "that a piece of a scan journal was counted",
      days: 365,
      clear: ({ before }) => db.scanBatch.deleteMany({ where: { countedAt: { lt: before } } }),
    },
    {
      // Web processes do this too, when a day begins; this one in UTC is never too early.
      what: "what different phones are told apart with on one day (a random salt)",
      days: 1,
      clear: ({ before }) => db.scanSalt.deleteMany({ where: { day: { lt: before } } }),
    },
  ],
  start: () => scanning().ready,
  stop: stopScanning,
});
