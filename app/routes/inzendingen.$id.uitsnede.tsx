import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { readFocalPoint } from "~/domain/images/focal-point";
import { findImage } from "~/domain/images/find-image.server";
import { cutPicture } from "~/domain/submissions/cut-picture.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { FocalPointForm } from "~/ui/images/focal-point";
import { Message } from "~/ui/message";
import { AppPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { submissionOfAccount } from "~/web/submission-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The picture of a submission of one's own, to say what must stay in sight of it. */
async function pictureOf({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { sender, found } = await submissionOfAccount(request, params.id);
  const image = mayHappen("change", found.state) ? await findImage(found.content.imageId) : null;
  if (!image) throw refusal("not-found");
  return { id: found.id, image, sender, name: found.content.title ?? "" };
}

/** Cut so at once, or when the team has looked at it. */
const DONE = ["bewaard", "wacht"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { id, image, sender, name } = await pictureOf(args);
  return {
    id,
    image,
    name,
    title: textFor(await localeOf(args.request, sender.account), "images")("focal.title"),
    done: DONE.find((word) => word === new URL(args.request.url).searchParams.get("klaar")) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { id, image, sender } = await pictureOf(args);
  const page = `/inzendingen/${id}/uitsnede`;
  const point = readFocalPoint(await formData(args.request), image);
  if (!point) return redirect(page);
  const cut = await cutPicture(id, point, { sender, now: new Date() });
  if (!cut.ok) throw refusal(cut.reason);
  return redirect(`${page}?klaar=${cut.waits ? "wacht" : "bewaard"}`);
}

export default function CutOwnPicture() {
  const { id, image, name, title, done } = useLoaderData<typeof loader>();
  const t = useText("images");
  const submissions = useText("submissions");
  return (
    <AppPage className="narrow">
      <Crumbs
        items={[
          { href: "/inzendingen", label: submissions("partner.title") },
          { href: `/inzendingen/${id}`, label: name },
        ]}
        here={title}
      />
      <div className="stack stack--loose">
        {done && (
          <Message kind={done === "wacht" ? "wait" : "ok"} announce>
            {t(done === "wacht" ? "focal.waits" : "focal.kept")}
          </Message>
        )}
        <FocalPointForm image={image} />
        <p>
          <ButtonLink href={`/inzendingen/${id}/bewerken`} wide>
            {t("focal.done")}
          </ButtonLink>
        </p>
      </div>
    </AppPage>
  );
}
