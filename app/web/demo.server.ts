import { isDemo } from "~/installation.server";
import { refusal } from "./refusals";

/** Pages of the demo do not exist anywhere else. */
export function requireDemo(): void {
  if (!isDemo()) throw refusal("not-found");
}
