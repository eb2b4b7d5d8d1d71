import { defineSubject } from "~/subject";
import * as letters from "./poster-letters.server";

export const posters = defineSubject({
  name: "posters",
  letters: Object.values(letters),
});
