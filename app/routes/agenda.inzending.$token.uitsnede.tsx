import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { findImage } from "~/domain/images/find-image.server";
import { readFocalPoint } from "~/domain/images/focal-point";
import { cutPicture } from "~/domain/submissions/cut-picture.server";
import { mayHappen } from "~/domain/submissions/submission";
import { textFor } from "~/locales/text";
import { ButtonLink } from "~/ui/button";
import { FocalPointForm } from "~/ui/images/focal-point";
import { Message } from "~/ui/message";
import { SlimPage } from "~/ui/page";
import { useText } from "~/ui/text";
import { formData } from "~/web/forms";
import { localeOf } from "~/web/locale.server";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import {
  privateHeaders,
  privatePath,
  STEP_PATHS,
  submissionOfLink,
} from "~/web/submission-page.server";

const PAGE = "uitsnede";

export const headers = privateHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

/** The picture of something sent in, to say what must stay in sight of it. */
async function pictureOf(request: Request, token: string | undefined) {
  const found = await submissionOfLink(request, token);
  const image = mayHappen("change", found.state) ? await findImage(found.content.imageId) : null;
  return { id: found.id, image };
}

/** Cut so at once, or when the team has looked at it. */
const DONE = ["bewaard", "wacht"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, image } = await pictureOf(request, params.token);
  if (!image) return redirect(privatePath(id));
  return {
    title: textFor(await localeOf(request), "images")("focal.title"),
    image,
    back: privatePath(id, STEP_PATHS.image),
    done: DONE.find((word) => word === new URL(request.url).searchParams.get("klaar")) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { id, image } = await pictureOf(request, params.token);
  if (!image) throw refusal("not-found");
  const point = readFocalPoint(await formData(request), image);
  if (!point) return redirect(privatePath(id, PAGE));
  const cut = await cutPicture(id, point, { sender: { by: "link" }, now: new Date() });
  if (!cut.ok) throw refusal(cut.reason);
  return redirect(`${privatePath(id, PAGE)}?klaar=${cut.waits ? "wacht" : "bewaard"}`);
}

export default function CutPicture() {
  const { image, back, done } = useLoaderData<typeof loader>();
  const t = useText("images");
  return (
    <SlimPage className="narrow">
      <div className="stack stack--loose">
        {done && (
          <Message kind={done === "wacht" ? "wait" : "ok"} announce>
            {t(done === "wacht" ? "focal.waits" : "focal.kept")}
          </Message>
        )}
        <FocalPointForm image={image} />
        <p>
          <ButtonLink href={back} wide>
            {t("focal.done")}
          </ButtonLink>
        </p>
      </div>
    </SlimPage>
  );
}
