import { defineSubject } from "~/subject";
import * as letters from "./registration-letters.server";

export const registrations = defineSubject({
  name: "registrations",
  letters: Object.values(letters),
});
