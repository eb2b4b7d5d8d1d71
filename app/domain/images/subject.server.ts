import { defineSubject } from "~/subject";
import { deleteUnusedImages, takeOffOldImages, UNUSED_DAYS } from "./delete-unused-images.server";

export const images = defineSubject({
  name: "images",
  retention: [
    { what: "picture of an activity in the agenda", days: 400, clear: takeOffOldImages },
    { what: "picture that nothing names", days: UNUSED_DAYS, clear: deleteUnusedImages },
  ],
});
