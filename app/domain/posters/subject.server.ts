import { db } from "~/db.server";
import { defineSubject } from "~/subject";
import { deleteOldBatches } from "./batch-zip.server";
import { drawPostersJob } from "./draw-posters-job.server";
import * as letters from "./poster-letters.server";
import { deleteOldPhotos } from "./poster-photos.server";
import { stopWorkingOnBatches } from "./work-batches.server";

const ofActionsOver = (before: Date) => ({
  action: { slots: { some: {}, every: { endsAt: { lt: before } } } },
});

export const posters = defineSubject({
  name: "posters",
  letters: Object.values(letters),
  jobs: [drawPostersJob],
  retention: [
    {
      what: "first name of who hangs a poster",
      days: 30,
      clear: ({ before }) =>
        db.placement.updateMany({
          where: { hangedByName: { not: null }, ...ofActionsOver(before) },
          data: { hangedByName: null },
        }),
    },
    {
      what: "photo of a poster that hangs",
      days: 365,
      async clear({ before, now }) {
        await db.placement.updateMany({
          where: { photo: { not: null }, ...ofActionsOver(before) },
          data: { photo: null },
        });
        await deleteOldPhotos({ now });
      },
    },
    { what: "posters made in bulk", days: 1, clear: deleteOldBatches },
  ],
  stop: stopWorkingOnBatches,
});
