import { defineJob, defineSubject } from "~/subject";
import {
  deleteOldImports,
  DISCARDED_KEPT,
  PREVIEW_KEPT,
  RUN_KEPT,
} from "./delete-old-imports.server";
import { fetchSources } from "./fetch-source.server";
import * as letters from "./import-letters.server";
import { workImportsJob } from "./work-imports-job.server";

export const imports = defineSubject({
  name: "imports",
  letters: Object.values(letters),
  jobs: [
    workImportsJob,
    // What was not reached tonight is tomorrow.
    defineJob({
      name: "fetch-calendars",
      every: "41 3 * * *",
      queue: { expireInSeconds: 4 * 3600 },
      work: (_, { now }) => fetchSources({ now }),
    }),
  ],
  retention: [
    {
      what: "reading of a calendar or list",
      days: [PREVIEW_KEPT, DISCARDED_KEPT, RUN_KEPT],
      clear: deleteOldImports,
    },
  ],
});
