import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PERSONAS } from "~/domain/demo/personas";
import { textFor } from "~/locales/text";
import { Button } from "~/ui/button";
import { GoLink } from "~/ui/link";
import { PublicPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { requireDemo } from "~/web/demo.server";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  requireDemo();
  const locale = await localeOf(request);
  const t = textFor(locale, "accounts");
  return {
    title: textFor(locale, "demo")("title"),
    personas: PERSONAS.map(({ key, name }) => ({ key, name, role: t(`roles.${key}`) })),
  };
}

export default function Demo() {
  const { title, personas } = useLoaderData<typeof loader>();
  const t = useText("demo");
  return (
    <PublicPage className="wrap stack stack--loose">
      <h1>{title}</h1>
      <p>{t("intro")}</p>
      <ul className="cards plain">
        {personas.map(({ key, name, role }) => (
          <li key={key} className="card">
            <h2>{name}</h2>
            <p className="muted">{role}</p>
            <p>{t(`personas.${key}`)}</p>
            <form method="post" action="/demo/aanmelden">
              <Button name="persona" value={key} look="line">
                {t("become", { name })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <GoLink href="/demo/post">{t("mailbox")}</GoLink>
    </PublicPage>
  );
}
