import { db } from "~/db.server";
import { defineSubject } from "~/subject";
import { loadStartingData } from "./load-starting-data.server";

export const figures = defineSubject({
  name: "figures",
  startingData: ({ now }) => loadStartingData(db, { now }),
});
