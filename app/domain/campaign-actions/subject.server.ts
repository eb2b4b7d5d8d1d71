import { defineSubject } from "~/subject";
import * as letters from "./action-letters.server";

export const campaignActions = defineSubject({
  name: "campaign-actions",
  letters: Object.values(letters),
});
