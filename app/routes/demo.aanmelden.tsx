import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { findPersona } from "~/domain/demo/find-persona.server";
import { isPersonaKey } from "~/domain/demo/personas";
import { requireDemo } from "~/web/demo.server";
import { formData } from "~/web/forms";
import { refusal } from "~/web/refusals";
import { signIn } from "~/web/session.server";

export function loader() {
  requireDemo();
  return redirect("/demo");
}

/** Signs in as one of the demo's people: `persona=organiser`, and `naar` for where to go. */
export async function action({ request }: ActionFunctionArgs) {
  requireDemo();
  const data = await formData(request);
  const key = data.get("persona");
  if (!isPersonaKey(key)) throw new Response(null, { status: 400 });
  const persona = await findPersona(key);
  if (!persona) throw refusal("not-found");
  const next = data.get("naar");
  return signIn(request, persona.accountId, typeof next === "string" ? next : null);
}
