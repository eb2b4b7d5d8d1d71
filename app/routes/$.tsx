import { refusal } from "~/web/refusals";

/** Every address without a page: matched, so that the error page knows language and account. */
export function loader() {
  throw refusal("not-found");
}

export const action = loader;

export default function NoPage() {
  return null;
}
