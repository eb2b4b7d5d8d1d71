import { defineSubject } from "~/subject";
import * as letters from "./account-letters.server";

export const accounts = defineSubject({
  name: "accounts",
  letters: Object.values(letters),
});
