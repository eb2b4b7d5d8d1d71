import { defineSubject } from "~/subject";
import { deleteOldSharePictures, KEPT_DAYS } from "./share-picture.server";

export const sharePictures = defineSubject({
  name: "share-pictures",
  retention: [
    { what: "picture made for sharing a page", days: KEPT_DAYS, clear: deleteOldSharePictures },
  ],
});
