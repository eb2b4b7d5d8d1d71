import type { KeptImage } from "~/domain/images/image";
import type { FormStep } from "~/domain/submissions/submission";
import { type FormState } from "~/web/forms";
import { ImageUpload } from "../images/image-upload";
import { useText } from "../text";
import { JoinFields } from "./join-fields";
import type { KindHint } from "./kind-words";
import { WhatFields } from "./what-fields";
import { WhenFields } from "./when-fields";
import { WhereFields } from "./where-fields";
import { WhoFields } from "./who-fields";
import { PublicContactFields, SenderFields } from "./you-fields";

/** Plain data: it comes from the server as JSON. */
type Choice = { value: string; label: string };

/** What the fields of the form need to know beside the form itself. */
export type StepContext = {
  belongs: readonly Choice[];
  /** Whether addresses can be looked up here. */
  lookup: boolean;
  addresses: readonly Choice[];
  hints: readonly KindHint[];
  /** The stored rhythm is one that the form cannot show. */
  otherRhythm: boolean;
  image: KeptImage | null;
  confirmedEmail: string | null;
};

/** The questions of one step. */
export function StepFields({
  step,
  form,
  context,
  focalHref,
}: {
  step: FormStep;
  form: FormState;
  context: StepContext;
  /** Where one says what must stay in sight of the picture. */
  focalHref?: string | undefined;
}) {
  const t = useText("submissions");
  switch (step) {
    case "what":
      return <WhatFields form={form} belongs={context.belongs} hints={context.hints} />;
    case "when":
      return <WhenFields form={form} otherRhythm={context.otherRhythm} />;
    case "where":
      return <WhereFields form={form} lookup={context.lookup} addresses={context.addresses} />;
    case "who":
      return <WhoFields form={form} />;
    case "join":
      return <JoinFields form={form} />;
    case "image":
      return (
        <>
          <p>{t("image.intro")}</p>
          <ImageUpload
            image={context.image}
            form={form}
            // Of a picture that was not saved yet there is no such page.
            focalHref={Object.keys(form.errors).length === 0 ? focalHref : undefined}
          />
        </>
      );
    case "you":
      return (
        <>
          <PublicContactFields form={form} />
          <SenderFields form={form} confirmedEmail={context.confirmedEmail} />
        </>
      );
  }
}
