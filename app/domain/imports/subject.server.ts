import { defineSubject } from "~/subject";
import * as letters from "./import-letters.server";

export const imports = defineSubject({
  name: "imports",
  letters: Object.values(letters),
});
