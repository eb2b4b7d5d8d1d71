import { config } from "~/env.server";
import { defineJob } from "~/subject";
import { workBatches } from "./work-batches.server";

/** Works through every batch that waits; what a killed process left is found by the next of these. */
export const drawPostersJob = defineJob({
  name: "draw-posters",
  every: "* * * * *",
  queue: { expireInSeconds: 4 * 3600, deleteAfterSeconds: 3600 },
  work: () => workBatches({ appUrl: config().appUrl }),
});
