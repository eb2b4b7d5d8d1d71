import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import {
  cancelOwnRegistration,
  changeSeats,
  confirmOwnAddress,
  findOwnRegistration,
} from "~/domain/registrations/own-registration.server";
import { seatsForm } from "~/domain/registrations/registration";
import { textFor } from "~/locales/text";
import { emptyForm, formData, parseForm, refusedForm } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { requireWithinLimit } from "~/web/rate-limits.server";
import { refusal } from "~/web/refusals";
import { clientAddress } from "~/web/security.server";
import { OwnPage } from "./own-page";

export const headers = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

const DONE = ["gewijzigd", "bevestigd"] as const;

export const handle = { scripts: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const registration = await findOwnRegistration(params.token ?? "", { now: new Date() });
  if (!registration) throw refusal("link-invalid");
  const t = textFor(await localeOf(request), "registrations");
  const asked = new URL(request.url).searchParams;
  return {
    token: params.token ?? "",
    registration,
    done: DONE.find((word) => word === asked.get("klaar")) ?? null,
    /** Came by the button of the mail: that is the answer. */
    atOnce: asked.get("bevestig") === "ja",
    pageTitle: t("own.title", { title: registration.date.listing.title }),
  };
}

/** Confirms, changes or cancels; mail programs that open every link only read. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const posted = await formData(request);
  await requireWithinLimit("registrationChanges", clientAddress(request));
  const now = new Date();
  if (posted.get("doen") === "afmelden") {
    const answer = await cancelOwnRegistration(token, { now });
    if (!answer.ok && answer.reason === "not-found") throw refusal("link-invalid");
    return redirect(`/meedoen/${token}`, 303);
  }
  if (posted.get("doen") === "bevestigen") {
    const answer = await confirmOwnAddress(token, { now });
    if (!answer.ok && answer.reason === "not-found") throw refusal("link-invalid");
    return redirect(`/meedoen/${token}${answer.ok ? "?klaar=bevestigd" : ""}`, 303);
  }
  const parsed = parseForm(posted, seatsForm);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const answer = await changeSeats(token, parsed.value.seats, { now });
  if (answer.ok) return redirect(`/meedoen/${token}?klaar=gewijzigd`, 303);
  if (answer.reason === "not-found") throw refusal("link-invalid");
  if (answer.reason === "closed") return redirect(`/meedoen/${token}`, 303);
  return data({ form: refusedForm(posted, { errors: { seats: ["noRoom"] } }) }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.pageTitle),
  { name: "robots", content: "noindex" },
];

export default function OwnRegistration() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? emptyForm;
  return <OwnPage {...page} form={form} />;
}
