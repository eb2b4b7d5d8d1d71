import { defineSubject } from "~/subject";
import * as letters from "./newsletter-letters.server";

export const newsletter = defineSubject({
  name: "newsletter",
  letters: Object.values(letters),
});
