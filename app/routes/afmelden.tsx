import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { signOut } from "~/web/session.server";

/** Somebody who types the address: nothing to see, and reading a page never signs anybody out. */
export const loader = () => redirect("/account");

export const action = ({ request }: ActionFunctionArgs) => signOut(request);
