import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** Where the form for a typed code leads: on to the address of that code. */
export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("code")?.trim().toUpperCase() ?? "";
  return redirect(typed ? `/q/${encodeURIComponent(typed.slice(0, 20))}` : "/agenda");
}
