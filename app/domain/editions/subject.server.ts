import { defineSubject } from "~/subject";
import * as letters from "./edition-letters.server";

export const editions = defineSubject({
  name: "editions",
  letters: Object.values(letters),
});
