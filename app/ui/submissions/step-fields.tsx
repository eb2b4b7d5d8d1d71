import type { KeptImage } from "~/domain/images/image";
import type { FormStep } from "~/domain/submissions/submission";
import { stepOfField, type UnreadField } from "~/domain/submissions/unread-fields";
import { type FormState } from "~/web/forms";
import { ImageUpload } from "../images/image-upload";
import { useText } from "../text";
import { JoinFields } from "./join-fields";
import type { KindHint } from "./kind-words";
import { UnreadNotice } from "./unread-notice";
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
  /** What is kept and cannot be read any more. */
  unread: readonly UnreadField[];
};

/** The questions of one step, after what can no longer be read of their answers. */
export function StepFields(props: StepProps) {
  const { step, context } = props;
  return (
    <>
      <UnreadNotice fields={context.unread.filter(({ field }) => stepOfField(field) === step)} />
      <Questions {...props} />
    </>
  );
}

type StepProps = {
  step: FormStep;
  form: FormState;
  context: StepContext;
  /** Where one says what must stay in sight of the picture. */
  focalHref?: string | undefined;
};

function Questions({ step, form, context, focalHref }: StepProps) {
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
