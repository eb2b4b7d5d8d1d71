import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { endReminders } from "~/domain/editions/remind-partners.server";
import { idOfToken } from "~/domain/link-proof.server";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";

/** No more reminders; a button, because programs that read mail open every link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!idOfToken("reminder-end", params.token ?? "")) throw refusal("link-invalid");
  return {
    title: textFor(await localeOf(request), "editions")("noMail.title"),
    done: new URL(request.url).searchParams.has("klaar"),
  };
}

export async function action({ params }: ActionFunctionArgs) {
  const id = idOfToken("reminder-end", params.token ?? "");
  if (!id) throw refusal("link-invalid");
  await endReminders(id);
  return redirect(`/programma/geen-mail/${params.token}?klaar=1`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  { name: "robots", content: "noindex" },
];

export default function NoMoreReminders() {
  const { title, done } = useLoaderData<typeof loader>();
  const t = useText("editions");
  return (
    <SlimPage className="narrow stack stack--loose">
      <h1>{title}</h1>
      {done ? (
        <Message kind="ok" announce>
          {t("noMail.done")}
        </Message>
      ) : (
        <form method="post" className="stack">
          <p>{t("noMail.text")}</p>
          <Button>{t("noMail.button")}</Button>
        </form>
      )}
    </SlimPage>
  );
}
