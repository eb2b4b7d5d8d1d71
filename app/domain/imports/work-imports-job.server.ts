import { defineJob } from "~/subject";
import { applyWaitingImports } from "./apply-import.server";

/** Does every import that was confirmed; what a killed process left is found by the next of these. */
export const workImportsJob = defineJob({
  name: "work-imports",
  every: "* * * * *",
  queue: { expireInSeconds: 3600, deleteAfterSeconds: 3600 },
  work: (_, { now }) => applyWaitingImports({ now }),
});
